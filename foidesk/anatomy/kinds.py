"""What kind of letter it is, and under which law the request is answered."""

import re
from collections.abc import Sequence

from foidesk.anatomy.letter import Cited, Claim, Kind, Paragraph, Part
from foidesk.anatomy.signs import Signs
from foidesk.law.regime import Regime

_REFUSING = frozenset({Claim.WITHHELD, Claim.NCND, Claim.COST, Claim.VEXATIOUS, Claim.REPEATED})
_OPENING = 2_500
# fmt: off
_REVIEW = Signs(
    ("review",
     r"(?:outcome|result|conclusions?|findings?) of (?:the |my |our |your |an? )?(?:internal )?review"),
    ("review",
     (r"(?:have|has) (?:now )?(?:completed|conducted|carried out|undertaken|concluded|finished) "
      r"(?:the |an? |my |our |your )?(?:internal )?review")),
    ("review", r"(?:your|the) request for (?:an )?(?:internal )?review (?:of|into|dated|received|has|was)"),
    ("internal review",
     (r"(?:asked|requested|asking|requesting) (?:for )?(?:us to (?:carry out|"
      r"conduct) )?an? internal review")),
    ("review",
     (r"you (?:\w+ ){0,2}asked (?:me|us|for (?:a|this|the) review|that)[^.]{0,60}\b(?:to )?review|"
      r"\bmy review\b")),
    ("review",
     (r"review (?:is|has been|was) (?:now )?complete|i (?:have|"
      r"was asked to) (?:\w+ )?review(?:ed)? (?:the|our|your)")),
    ("internal review", r"internal review (?:outcome|response|decision|of (?:your|foi))"),
    ("uph", r"i (?:have|was asked to) (?:\w+ )?(?:uphold|upheld)"),
    ("upheld", r"(?:decision|original response|complaint) (?:is|was|has been|should be) (?:\w+ )?upheld"),
    ("overturned", r"(?:decision|original response) (?:is|was|has been|should be) (?:\w+ )?overturned"),
)
# fmt: on
_OWN = r"(?:respond|reply|send|provide (?:you|a|our)|write|answer)"
# fmt: off
_PROMISE = Signs(
    ("you ", r"you (?:will|should|can expect to) (?:\w+ )?(?:receive|hear|have|expect)"),
    ("we ", rf"we (?:will|shall|aim to|endeavour to|intend to|must|are required to) (?:\w+ )?{_OWN}"),
    ("", r"(?:response|reply|answer) (?:is |will be |by|no later|within|should be )"),
    ("",
     (r"(?:is|be|being) (?:dealt|processed|logged|handled|considered)|(?:20|twenty) working days|"
      r"due (?:by|on|date)")),
)
_ACKNOWLEDGE = Signs(
    ("acknowledg", r"acknowledg"),
    ("thank", r"thank you for (?:your|contacting|submitting)"),
    ("receipt", r"confirm (?:\w+ )?receipt"),
    (
        "be ",
        (r"(?:request|enquiry|it) (?:will|shall|is) (?:now |be |being |to ){1,3}(?:consider|dealt|"
        r"process|handl)"),
    ),
    ("received",
     (r"we (?:have )?received your|(?:request|e-?mail|letter) (?:has been|was) (?:received|logged|"
      r"registered|passed)")),
    ("logged", r"(?:request|e-?mail|letter) (?:has been|was) logged"),
    *((word, rf"(?:has been|was|we have) {word} (?:it )?(?:the|a) (?:\w+ )?(?:number|reference)")
      for word in ("given", "assigned", "allocated")),
)
_CLARIFY = Signs(
    ("clarif",
     (r"(?:please|could you|can you|would you|grateful|ask\w* (?:that )?you|like you|need\w*|requir\w*|"
      r"seek\w*|await\w*|must|asking|request\w*|help\w*|want) (?:[\w'-]+ ){0,6}?(?:to )?clarif|"
      r"clarif\w+ (?:[\w'-]+ ){0,6}?(?:needed|required|requested|sought|before|from you|is|which|what|"
      r"whether|request|your|the)")),
    ("you",
     (r"(?:please|could you|can you|would you|need you to|ask you to|grateful if you (?:could|"
      r"would)) (?:\w+ )?(?:specify|tell us|let (?:us|me) know(?! if you (?:have|need|require|wish|are))|"
      r"confirm|explain|narrow|be more specific|provide (?:further|more|additional) (?:detail|"
      r"information))[^.]{0,120}(?:you (?:mean|want|require|are|would)|which|what|period|dates?|time ?frame|"
      r"scope|request)")),
    ("to ",
     (r"(?:further|more|additional) (?:information|detail\w*) (?:is |in order |from you )?(?:needed|"
      r"required|to (?:identify|locate|help|process|enable))")),
    ("section 1(3)", r"section 1\(3\)"),
    ("regulation 9(2)", r"regulation 9\(2\)"),
)
# fmt: on
_CLARIFIED = re.compile(
    r"(?:your (?:response|reply|answer) to (?:our|my|the) request for|(?:thank you for|following|received|"
    r"in) (?:your|the)) (?:further |recent )?clarif|you (?:have )?(?:since )?clarified"
)
# fmt: off
_FEES = Signs(
    ("in advance", r"(?:pay|payment|charge|fee)\b[^.]{0,80}in advance"),
    ("regulation 8", r"regulation 8\((?:4|5)\)"),
    ("fee", r"fees? notice"),
    ("£", r"(?:fee|charge|cost) of £\s?\d[\d,.]*[^.]{0,160}(?:pay|cheque|payable|receipt|received)"),
    ("£",
     (r"(?:pay|payment|send)[^.]{0,80}£\s?\d[^.]{0,160}(?:within three months|within 3 months|"
      r"before we|in order)")),
)
_CONSULTED = Signs(
    ("request",
     (r"we (?:have )?received a request (?:for information )?(?:under|for|which|that)[^.]{0,300}"
      r"(?:you(?:r|rs)? (?:organisation|company|views|comments|contract|force)|relat|concern)")),
    ("you",
     (r"(?:seek|welcome|like|invite|grateful for|ask for|consult)\w* (?:\w+ )?(?:your (?:views|"
      r"comments|representations)|you about|on whether)")),
    ("your views", r"your views (?:on|about|as to)|:? your views\b"),
    (" be ",
     (r"(?:you|do you) (?:\w+ )?(?:believe|consider|think|feel) (?:\w+ ){0,5}(?:should|"
      r"ought)(?: not)?(?: to)? be (?:disclosed|released|withheld|exempt)")),
    ("asked",
     (r"asked (?:under|for)[^.]{0,200}(?:your (?:contract|company|organisation|tender|bid|agreement)|"
      r"with you\b)")),
)
# fmt: on
_COVERING = re.compile(
    r"(?:dear (?:commissioner|case officer|sir or madam at)|complaint to the commissioner|your (?:case "
    r")?reference:? ?(?:ic-|fs5)|section 50 complaint|decision notice|ic-\d{4,6}-[a-z0-9]{4})"
)
_MORE_TIME = re.compile(
    r"extend|extension|further time|additional|more time|longer|we (?:aim|hope|expect|intend|estimate|"
    r"anticipate)"
)
_STILL = re.compile(
    r"not yet|still|extend|extension|further time|additional time|more time|yet to|are considering|"
    r"need to consider"
)
_GIVEN = re.compile(
    r"please (?:find|see) (?:attached|enclosed|below)|(?:our|the) (?:response|answer) (?:is|to your "
    r"(?:questions?|request)) (?:as follows|below|set out|attached)|i can confirm that"
)


def kind(
    paragraphs: Sequence[Paragraph], low: Sequence[str], claims: frozenset[Claim], *, grounds: bool
) -> Kind:
    """`grounds`: whether any provision is named under which information may be refused."""
    said = " ".join(
        words for one, words in zip(paragraphs, low, strict=True) if one.part in (Part.HEAD, Part.BODY)
    )
    opening = said[:_OPENING]
    if _COVERING.search(opening[:800]) and not _ACKNOWLEDGE.seen(opening[:300]):
        return Kind.OTHER
    refusing = bool(claims & _REFUSING)
    promises = _promises(said, claims, grounds=grounds)
    if _REVIEW.seen(opening):
        return Kind.ACKNOWLEDGEMENT if promises and "uph" not in said else Kind.REVIEW_OUTCOME
    if Claim.NOT_HELD not in claims and _CONSULTED.seen(opening):
        return Kind.OTHER
    if _extends(said, claims):
        return Kind.EXTENSION
    if not (refusing and grounds) and (asking := _asking(said, claims, refusing=refusing)):
        return asking
    if promises:
        return Kind.ACKNOWLEDGEMENT
    answers = refusing or grounds or claims & {Claim.NOT_HELD, Claim.DISCLOSED, Claim.HELD}
    return (
        Kind.ANSWER
        if answers or "request" in said or any("freedom of information" in one for one in low)
        else Kind.OTHER
    )


def _extends(said: str, claims: frozenset[Claim]) -> bool:
    """Whether it takes more time and decides nothing yet."""
    if Claim.PENDING not in claims or claims & {Claim.NCND, Claim.COST, Claim.VEXATIOUS}:
        return False
    return _MORE_TIME.search(said) is not None or _STILL.search(said) is not None


def _asking(said: str, claims: frozenset[Claim], *, refusing: bool) -> Kind | None:
    """A letter that asks the applicant for money or for what is missing."""
    if _FEES.seen(said):
        return Kind.FEES
    decided = refusing or claims & {Claim.NOT_HELD, Claim.DISCLOSED} or _CLARIFIED.search(said)
    return None if decided or not _CLARIFY.seen(said) else Kind.CLARIFICATION


def _promises(said: str, claims: frozenset[Claim], *, grounds: bool) -> bool:
    """An acknowledgement: thanks for a request, and says when an answer comes instead of giving one."""
    decided = claims & (_REFUSING | {Claim.NOT_HELD, Claim.HELD, Claim.PENDING})
    if decided or (grounds and Claim.DISCLOSED in claims) or len(said) > 4_500:
        return False
    return _ACKNOWLEDGE.seen(said) and _PROMISE.seen(said) and _GIVEN.search(said) is None


_GROUNDS = {"EIR": frozenset({"12", "13"}), "FOIA": frozenset({"12", "14", "22A", *map(str, range(21, 45))})}
_ENVIRONMENT = re.compile(r"environmental information regulations|\beirs?\b")
_ACT = re.compile(r"freedom of information act|\bfoia\b|\bfoi\b")
_DENIED = re.compile(
    r"(?:not|rather than|instead of|nor) (?:\w+ ){0,4}(?:environmental information|the eirs?|eir)\b|"
    r"(?:foi|act 2000|information act)(?: 2000)?\)?(?: and| &|,| or|/) (?:the )?environmental information"
)


def regimes(low: Sequence[str], cited: Sequence[Cited]) -> frozenset[Regime]:
    """The Act unless the letter is written under the Regulations; both where it relies on both."""
    text = "\n".join(low)
    sections = [(c.instrument, c.section) for c in (one.citation for one in cited)]
    act = {section for name, section in sections if name == "FOIA" and section in _GROUNDS["FOIA"]}
    environmental = any(name == "EIR" and section in _GROUNDS["EIR"] for name, section in sections)
    # Section 39 only leads to the Regulations: where nothing else of the Act is cited, they alone apply.
    act -= {"39"}
    if environmental:
        return frozenset({Regime.EIR, Regime.FOIA}) if act else frozenset({Regime.EIR})
    named = len(_ENVIRONMENT.findall(text)) if "environmental" in text or "eir" in text else 0
    if not named or act or _DENIED.search(text) or len(_ACT.findall(text)) > named:
        return frozenset({Regime.FOIA})
    return frozenset({Regime.EIR})
