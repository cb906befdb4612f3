"""From paragraphs to a letter that is understood."""

from collections.abc import Sequence
from dataclasses import replace

from foidesk.anatomy import dates, kinds
from foidesk.anatomy.answers import answered
from foidesk.anatomy.citations import cited
from foidesk.anatomy.claims import claims_of
from foidesk.anatomy.letter import Answer, Cited, Claim, Kind, Letter, Paragraph, Part, Relied
from foidesk.anatomy.parts import parted
from foidesk.anatomy.relied import relied

_NOT_RELYING = frozenset({Kind.ACKNOWLEDGEMENT, Kind.CLARIFICATION, Kind.FEES, Kind.OTHER})
_BY_SECTION = {"12": Claim.COST, "14": Claim.VEXATIOUS, "21": Claim.ACCESSIBLE}
_SPEAKS = frozenset({Part.BODY, Part.HEAD})


def read(paragraphs: tuple[Paragraph, ...]) -> Letter:
    """The letter these paragraphs are. Never raises, whatever they say."""
    paragraphs, low = parted(paragraphs)
    claims = _claims(paragraphs, low)
    answers, whose, loose = answered(paragraphs, low, claims)
    if whose:
        paragraphs = tuple(
            replace(one, part=whose[at]) if at in whose else one for at, one in enumerate(paragraphs)
        )
    claims = {at: said for at, said in claims.items() if paragraphs[at].part in _SPEAKS}
    mentions = cited(paragraphs)
    every = frozenset().union(*claims.values()) if claims else frozenset[Claim]()
    grounds = relied(paragraphs, low, mentions, claims, answers, loose)
    which = kinds.kind(paragraphs, low, every, grounds=bool(grounds))
    grounds = () if which in _NOT_RELYING else grounds
    written = dates.written_on(paragraphs)
    review = which is Kind.REVIEW_OUTCOME
    return Letter(
        paragraphs=paragraphs,
        kind=which,
        written_on=written,
        received_on=None if review else dates.received_on(paragraphs, written),
        regimes=kinds.regimes(low, mentions),
        claims=_whole(every, grounds),
        answers=tuple(_with_provisions(one, mentions, grounds) for one in answers),
        cited=mentions,
        relied=grounds,
        clarified_on=dates.clarified_on(paragraphs, written),
    )


def _claims(paragraphs: Sequence[Paragraph], low: Sequence[str]) -> dict[int, frozenset[Claim]]:
    found = {
        at: claims_of(words)
        for at, (one, words) in enumerate(zip(paragraphs, low, strict=True))
        if one.part in _SPEAKS or one.part is Part.REQUEST
    }
    return {at: said for at, said in found.items() if said}


def _whole(every: frozenset[Claim], grounds: Sequence[Relied]) -> frozenset[Claim]:
    """What all of it claims: what is said, and what follows from the provisions relied on."""
    numbers = {(one.citation.instrument, one.citation.section) for one in grounds}
    more = {
        claim
        for claim, section in ((Claim.COST, "12"), (Claim.VEXATIOUS, "14"), (Claim.ACCESSIBLE, "21"))
        if ("FOIA", section) in numbers and not (claim is Claim.VEXATIOUS and Claim.REPEATED in every)
    }
    if any(one.ncnd for one in grounds):
        more.add(Claim.NCND)
    return every | more


def _with_provisions(answer: Answer, mentions: Sequence[Cited], grounds: Sequence[Relied]) -> Answer:
    """An answer with what it cites, and what the provisions relied on in it say of the information."""
    places = set(answer.paragraphs)
    named = tuple(dict.fromkeys(one.citation for one in mentions if one.n in places))
    claims = {
        Claim.NCND if one.ncnd else _BY_SECTION.get(one.citation.section, Claim.WITHHELD)
        for one in grounds
        if answer.label in one.answers and one.citation.instrument == "FOIA"
    } | {
        Claim.WITHHELD for one in grounds if answer.label in one.answers and one.citation.instrument == "EIR"
    }
    if not claims and not named:
        return answer
    before = answer.claims - ({Claim.DISCLOSED} if claims and answer.claims == {Claim.DISCLOSED} else set())
    if Claim.VEXATIOUS in claims and Claim.REPEATED in before:
        claims.remove(Claim.VEXATIOUS)
    return replace(answer, cited=named, claims=before | claims)
