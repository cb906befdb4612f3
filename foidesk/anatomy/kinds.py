"""What kind of letter it is, and under which law the request is answered."""

import re
from collections.abc import Sequence

from foidesk.anatomy.letter import Cited, Claim, Kind, Paragraph, Part
from foidesk.law.regime import Regime

_REFUSING = frozenset({Claim.WITHHELD, Claim.NCND, Claim.COST, Claim.VEXATIOUS, Claim.REPEATED})
_ANSWERING = _REFUSING | {Claim.NOT_HELD, Claim.DISCLOSED, Claim.HELD}
_REVIEW = re.compile(
    r"(?:outcome|result|conclusions?|findings?) of (?:the |my |our |your |an? )?(?:internal )?review|(?:have|has) (?:now )?(?:completed|conducted|carried out|undertaken|concluded|finished) (?:the |an? |my |our |your )?(?:internal )?review|"
    r"(?:your|the) request for (?:an )?(?:internal )?review (?:of|into|dated|received|has|was)|(?:asked|requested|asking|requesting) (?:for )?(?:us to (?:carry out|conduct) )?an? internal review|"
    r"you (?:\w+ ){0,2}asked (?:me|us|for (?:a|this|the) review|that)[^.]{0,60}\b(?:to )?review|\bmy review\b|review (?:is|has been|was) (?:now )?complete|"
    r"i (?:have|was asked to) (?:\w+ )?(?:review(?:ed)? (?:the|our|your)|uphold|upheld)|internal review (?:outcome|response|decision|of (?:your|foi))|(?:decision|original response|complaint) (?:is|was|has been|should be) (?:\w+ )?(?:upheld|overturned)"
)
_PROMISE = re.compile(
    r"(?:you (?:will|should|can expect to) (?:\w+ )?(?:receive|hear|have|expect)|we (?:will|shall|aim to|endeavour to|intend to|must|are required to) (?:\w+ )?(?:respond|reply|send|provide (?:you|a|our)|write|answer)|"
    r"(?:response|reply|answer) (?:is |will be |by|no later|within|should be )|(?:is|be) (?:dealt|processed|logged|handled)|being (?:dealt|processed|considered|handled)|20 working days|twenty working days|due (?:by|on|date))"
)
_ACKNOWLEDGE = re.compile(
    r"acknowledg|thank you for (?:your|contacting|submitting)|(?:request|email|e-mail|letter) (?:has been|was) (?:received|logged|registered|passed)|confirm (?:\w+ )?receipt|we (?:have )?received your"
)
_CLARIFY = re.compile(
    r"clarif|(?:please|could you|can you|would you|need you to|ask you to|grateful if you (?:could|would)) (?:\w+ )?(?:specify|tell us|let (?:us|me) know|confirm|explain|narrow|be more specific|provide (?:further|more|additional) (?:detail|information))[^.]{0,120}(?:you (?:mean|want|require|are|would)|which|what|period|dates?|time ?frame|scope|request)|"
    r"(?:further|more|additional) (?:information|detail\w*) (?:is |in order |from you )?(?:needed|required|to (?:identify|locate|help|process|enable))|section 1\(3\)|regulation 9\(2\)"
)
_FEES = re.compile(
    r"fees? notice|(?:fee|charge|cost) of £\s?\d[\d,.]*[^.]{0,160}(?:pay|cheque|payable|receipt|received)|(?:pay|payment|send)[^.]{0,80}£\s?\d[^.]{0,160}(?:within three months|within 3 months|before we|in order)"
)
_CONSULTED = re.compile(
    r"we (?:have )?received a request (?:for information )?(?:under|for|which|that)[^.]{0,300}(?:you(?:r|rs)? (?:organisation|company|views|comments|contract|force)|relat|concern)|(?:seek|welcome|like|invite|grateful for|ask for|consult)\w* (?:\w+ )?(?:your (?:views|comments|representations)|you about|on whether)|"
    r"your views (?:on|about|as to)|:? your views\b|(?:you|do you) (?:\w+ )?(?:believe|consider|think|feel) (?:\w+ ){0,5}(?:should|ought)(?: not)?(?: to)? be (?:disclosed|released|withheld|exempt)|"
    r"asked (?:under|for)[^.]{0,200}(?:your (?:contract|company|organisation|tender|bid|agreement)|with you\b)"
)
_COVERING = re.compile(
    r"(?:dear (?:commissioner|case officer|sir or madam at)|complaint to the commissioner|your (?:case )?reference:? ?(?:ic-|fs5)|section 50 complaint|decision notice|ic-\d{4,6}-[a-z0-9]{4})"
)
_MORE_TIME = re.compile(
    r"(?:extend|extension|further|additional|more time|longer|new (?:target|due|response) date|by no later than|we (?:aim|hope|expect|intend|estimate|anticipate))"
)
_ENVIRONMENT = re.compile(r"environmental information regulations|\beirs?\b")
_ACT = re.compile(r"freedom of information act|\bfoia\b|\bfoi\b")
_DENIED = re.compile(
    r"(?:not|rather than|instead of|nor) (?:\w+ ){0,4}(?:environmental information|the eirs?|eir)\b|(?:foi|act 2000|information act)(?: 2000)?\)?(?: and| &|,| or|/) (?:the )?environmental information"
)


def kind(
    paragraphs: Sequence[Paragraph], low: Sequence[str], claims: frozenset[Claim], *, grounds: bool
) -> Kind:
    """`grounds`: whether any provision is named under which information may be refused."""
    said = " ".join(
        words for one, words in zip(paragraphs, low, strict=True) if one.part in (Part.HEAD, Part.BODY)
    )
    opening = said[:2500]
    if _COVERING.search(opening[:800]) and not _ACKNOWLEDGE.search(opening[:300]):
        return Kind.OTHER
    refusing = bool(claims & _REFUSING)
    early = _promises(said, claims, grounds)
    if _REVIEW.search(opening):
        return Kind.ACKNOWLEDGEMENT if early and not refusing and "uph" not in said else Kind.REVIEW_OUTCOME
    if _CONSULTED.search(opening) and not (claims & {Claim.NOT_HELD}):
        return Kind.OTHER
    if (
        Claim.PENDING in claims
        and _MORE_TIME.search(said)
        and not (claims & {Claim.NCND, Claim.COST, Claim.VEXATIOUS})
        and _still(said)
    ):
        return Kind.EXTENSION
    if not refusing or not grounds:
        if _FEES.search(said):
            return Kind.FEES
        if (
            _CLARIFY.search(said)
            and not claims & {Claim.NOT_HELD, Claim.DISCLOSED, Claim.COST, Claim.VEXATIOUS}
            and not refusing
        ):
            return Kind.CLARIFICATION
    if early:
        return Kind.ACKNOWLEDGEMENT
    about = claims & _ANSWERING or grounds or "request" in said or "freedom of information" in " ".join(low)
    return Kind.ANSWER if about else Kind.OTHER


def _promises(said: str, claims: frozenset[Claim], grounds: bool) -> bool:
    """An acknowledgement: thanks for a request, and says when an answer comes instead of giving one."""
    if claims & (_REFUSING | {Claim.NOT_HELD, Claim.HELD, Claim.PENDING}) or (
        grounds and Claim.DISCLOSED in claims
    ):
        return False
    return (
        len(said) < 4500
        and _ACKNOWLEDGE.search(said) is not None
        and _PROMISE.search(said) is not None
        and not _given(said)
    )


def _given(said: str) -> bool:
    return (
        re.search(
            r"please (?:find|see) (?:attached|enclosed|below)|(?:our|the) (?:response|answer) (?:is|to your (?:questions?|request)) (?:as follows|below|set out|attached)|i can confirm that",
            said,
        )
        is not None
    )


def _still(said: str) -> bool:
    """Whether a decision is still to come for what is refused, so that this is no final notice."""
    return (
        re.search(r"not yet|still|extend|extension|further time|additional time|more time|yet to", said)
        is not None
    )


def regimes(low: Sequence[str], cited: Sequence[Cited]) -> frozenset[Regime]:
    """The Act unless the letter is written under the Regulations; both where it relies on both."""
    text = "\n".join(low)
    grounds = {
        one.citation.instrument
        for one in cited
        if int("".join(c for c in one.citation.section if c.isdigit()) or 0)
        in _GROUND_NUMBERS[one.citation.instrument == "EIR"]
    }
    environmental = len(_ENVIRONMENT.findall(text))
    if not environmental and "EIR" not in grounds:
        return frozenset({Regime.FOIA})
    act = len(_ACT.findall(text))
    if "EIR" in grounds:
        return (
            frozenset({Regime.EIR, Regime.FOIA})
            if grounds & {"FOIA"} - _only_39(cited)
            else frozenset({Regime.EIR})
        )
    if "FOIA" in grounds - _only_39(cited):
        return frozenset({Regime.FOIA})
    if _DENIED.search(text) or act > environmental:
        return frozenset({Regime.FOIA})
    return frozenset({Regime.EIR})


_GROUND_NUMBERS = {True: frozenset({12, 13}), False: frozenset({12, 14, *range(21, 45)})}


def _only_39(cited: Sequence[Cited]) -> frozenset[str]:
    """Section 39 only leads to the Regulations: where nothing else of the Act is cited, they alone apply."""
    sections = {one.citation.section for one in cited if one.citation.instrument == "FOIA"} & {
        str(n) for n in (12, 14, *range(21, 45))
    }
    return frozenset({"FOIA"}) if sections <= {"39"} else frozenset()
