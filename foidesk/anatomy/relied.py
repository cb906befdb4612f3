"""Which of the provisions a letter names it relies on, where it gives its reasons, and for which questions."""

import re
from collections.abc import Mapping, Sequence

from foidesk.anatomy.citations import in_sentence
from foidesk.anatomy.letter import Answer, Cited, Claim, Paragraph, Part, Relied
from foidesk.law import exemptions
from foidesk.law.citation import Citation, foia

_MORE = (foia("12(1)"), foia("12(2)"), foia("14(1)"), foia("14(2)"), Citation("EIR", "6", ("1", "b")))
_GROUNDS = frozenset(
    {row.citation for row in exemptions.ALL} | {row.citation for row in exemptions.ALL_NCND} | set(_MORE)
)
_NCND = frozenset(row.citation for row in exemptions.ALL_NCND)
_SECTIONS = frozenset((one.instrument, one.section) for one in _GROUNDS)
_LOOSE = frozenset({"5", "6"})
"""Regulations that say much besides, so that they are relied on only where cited to the paragraph."""
_NOT = re.compile(
    r"(?:had|if|were) (?:\w+ ){0,3}(?:we|it|the|this|any|such|that|i)\b[^.]{0,60}\b(?:held|hold|been held|did hold|were held)[^.]{0,120}(?:would|may|might)|"
    r"(?:would|may|might|could|likely to|also) (?:\w+ )?have (?:been|applied|engaged|considered|relied|also)|no longer (?:\w+ )?(?:rel|appl|engag|seek)|"
    r"(?:not|n't|nor) (?:\w+ ){0,2}(?:rely|relied|relying|apply|applied|applying|engage|engaged|applicable|appropriate|consider|withheld under|refused under|sought to rely)\b(?! (?:that|it) (?:is|would))|"
    r"(?:may|might|could) (?:\w+ )?(?:be exempt|apply|be applicable|be engaged|need to|also apply|rely|be refused|be withheld)|withdr(?:aw|ew|awn)|"
    r"(?:incorrectly|wrongly|initially|originally|previously) (?:\w+ )?(?:appl|rel|cit|engag)|instead of|rather than|exemptions? (?:such as|include|including|under Part)|for example|e\.g\.|"
    r"we (?:have )?considered whether[^.]{0,200}(?:concluded|decided|found|but) [^.]{0,60}\bnot\b|reserves? the right"
)
_EXPLAINS = re.compile(
    r"does not (?:apply|arise)[^.]{0,80}(?:duty|section 1)|duty[^.]{0,100}does not (?:apply|arise)|public interest test|not (?:\w+ ){0,3}(?:subject to|require)|not apply to (?:the|this|information)"
)


def relied(
    paragraphs: Sequence[Paragraph],
    low: Sequence[str],
    mentions: Sequence[Cited],
    claims: Mapping[int, frozenset[Claim]],
    answers: Sequence[Answer],
) -> tuple[Relied, ...]:
    """The provisions relied on, the most specific form of each, in order, each once."""
    counted: dict[Citation, list[Cited]] = {}
    for one in mentions:
        ground = _ground(one.citation)
        if ground and paragraphs[one.n - 1].part in (Part.BODY, Part.HEAD) and _is_meant(one, low):
            counted.setdefault(ground, []).append(one)
    fullest = [one for one in counted if not any(other is not one and other.within(one) for other in counted)]
    sections = _sections(paragraphs, mentions)
    return tuple(_relied(one, counted, mentions, sections, low, claims, answers) for one in fullest)


def _ground(citation: Citation) -> Citation | None:
    """The provision as far as it is one that can be relied on: 40(3A)(a) is how 40(2) is reasoned."""
    if (citation.instrument, citation.section) not in _SECTIONS:
        return None
    if not citation.parts:
        return None if citation.instrument == "EIR" and citation.section in _LOOSE else citation
    for ground in _GROUNDS:
        if ground.section == citation.section and (citation.within(ground) or ground.within(citation)):
            return citation
    return None


def _is_meant(one: Cited, low: Sequence[str]) -> bool:
    sentence = in_sentence(low[one.n - 1], one.start, one.end)
    return not (_NOT.search(sentence) and not _EXPLAINS.search(sentence))


def _sections(paragraphs: Sequence[Paragraph], mentions: Sequence[Cited]) -> dict[int, list[Citation]]:
    """For each paragraph the provisions whose reasons it is among: those its heading names."""
    named: dict[int, list[Citation]] = {}
    for one in mentions:
        named.setdefault(one.n, []).append(one.citation)
    under: dict[int, list[Citation]] = {}
    topic: list[Citation] = []
    for one in paragraphs:
        here = named.get(one.n)
        if one.part in (Part.RIGHTS, Part.FOOT, Part.REQUEST, Part.HEAD):
            topic = []
        elif here and (one.heading or len(one.text) < 110):
            topic = here
        elif here and not any(a.section == b.section for a in here for b in topic):
            topic = here if not topic else []
        under[one.n] = [*topic, *(here or ())]
    return under


def _relied(
    citation: Citation,
    counted: Mapping[Citation, Sequence[Cited]],
    mentions: Sequence[Cited],
    sections: Mapping[int, Sequence[Citation]],
    low: Sequence[str],
    claims: Mapping[int, frozenset[Claim]],
    answers: Sequence[Answer],
) -> Relied:
    related = _related(citation, counted)
    meant = [one for other in related for one in counted[other]]
    places = {one.n for one in meant}
    places |= {n for n, named in sections.items() if any(one in related or one == citation for one in named)}
    ties = tuple(one.label for one in answers if places_of(one) & {one.n for one in meant})
    return Relied(citation, _is_ncnd(citation, counted[citation], low, claims), ties, tuple(sorted(places)))


def _related(citation: Citation, counted: Mapping[Citation, Sequence[Cited]]) -> list[Citation]:
    """Itself and what is meant where less is said: "section 43" stands for 43(2) if no 43(1) is relied on."""
    siblings = [
        one for one in counted if one.instrument == citation.instrument and one.section == citation.section
    ]
    return [one for one in siblings if citation.within(one)]


def places_of(answer: Answer) -> set[int]:
    """The paragraphs that answer a question."""
    return set(answer.paragraphs)


def _is_ncnd(
    citation: Citation, mentions: Sequence[Cited], low: Sequence[str], claims: Mapping[int, frozenset[Claim]]
) -> bool:
    if any(
        citation.within(one) or one.within(citation) and citation.parts
        for one in _NCND
        if one.section == citation.section
    ):
        return True
    return not citation.parts and all(
        "confirm" in (said := in_sentence(low[one.n - 1], one.start, one.end)) and "den" in said
        for one in mentions
    )
