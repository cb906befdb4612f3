"""Which of the provisions named are relied on, where their reasons are, and for which questions."""

import re
from collections.abc import Iterator, Mapping, Sequence

from foidesk.anatomy.citations import in_sentence
from foidesk.anatomy.letter import Answer, Cited, Claim, Paragraph, Part, Relied
from foidesk.law import exemptions
from foidesk.law.citation import Citation, foia

_MORE = (foia("12(1)"), foia("12(2)"), foia("14(1)"), foia("14(2)"), Citation("EIR", "6", ("1", "b")))
_GROUNDS = frozenset(
    {row.citation for row in exemptions.ALL} | {row.citation for row in exemptions.ALL_NCND} | set(_MORE)
)
_NCND = frozenset(row.citation for row in exemptions.ALL_NCND)
_ROWS = tuple(dict.fromkeys(row.citation for row in exemptions.ALL))
_SECTIONS = frozenset((one.instrument, one.section) for one in _GROUNDS)
_LOOSE = frozenset({"5", "6"})
"""Regulations that say much besides, so that they are relied on only where cited to the paragraph."""
_SUBSECTION = re.compile(r"[\"']?\((\d[A-Z]?)\)\s")
_GOES_ON = re.compile(
    r"interest|harm|factor|balanc|prejudic|favour|consider|argument|reason|disclos|test|evidence|confirm",
    re.I,
)
"""What headings within the reasons for a provision speak of."""
_LEADING = 24
"""Characters before the number of a section in a short paragraph that is its title."""
_TELLING = frozenset({Part.BODY, Part.HEAD})
_NOT = re.compile(
    r"(?:had|if|were) (?:\w+ ){0,3}(?:we|it|the|this|any|such|that|i)\b[^.]{0,60}\b(?:held|hold|been held|"
    r"did hold|were held)[^.]{0,120}(?:would|may|might)|(?:would|may|might|could|likely to|also) (?:\w+ "
    r")?have (?:been|applied|engaged|considered|relied|also)|no longer (?:\w+ )?(?:rel|appl|engag|seek)|"
    r"(?:not|n't|nor) (?:\w+ ){0,2}(?:rely|relied|relying|apply|applied|applying|engage|engaged|applicable|"
    r"appropriate|consider|withheld under|refused under|sought to rely)\b(?! (?:that|it) (?:is|would))|"
    r"(?:may|might|could) (?:\w+ )?(?:be exempt|apply|be applicable|be engaged|need to|also apply|rely|be "
    r"refused|be withheld)|withdr(?:aw|ew|awn)|(?:incorrectly|wrongly|initially|originally|previously) "
    r"(?:\w+ )?(?:appl|rel|cit|engag)|instead of|rather than|public authority which[^.]{0,80}(?:rely|claim)|"
    r"(?:number of|how many|whether)\b[^.]{0,40}section \d\d exemption|exemptions? (?:such as|include|"
    r"including|under Part)|for (?:example|instance)|e\.g\.|had you (?:\w+ )?(?:asked|requested|sought|"
    r"wanted)|(?:you|your (?:e-?mail|letter|request)) (?:\w+ )?(?:suggest|argue|wonder|predict|assume|"
    r"anticipat)\w*|we (?:have )?considered whether[^.]{0,200}(?:concluded|"
    r"decided|found|but) [^.]{0,60}\bnot\b|reserves? the right"
)
_NONE_USED = re.compile(
    r"\b(?:none of (?:them|these|those|the exemptions)|no exemptions?|neither of (?:them|these)) (?:\w+ "
    r"){0,3}(?:been |was |were |is |are )?(?:used|applied|relied|engaged|appl(?:y|ies)|relevant)"
    r"|\b(?:rel(?:y|ied|ying) (?:up)?on|applied|us(?:e|ed|ing)) neither\b"
)
_THINGS = re.compile(
    r" (?:notices?(?! under| of refus| of the f)|agreements?|orders?|offences?|assessments?|enquir(?:y|ies)|"
    r"meetings?|detentions?|detainees?|payments?|charges?|searches|stops?|powers|officers?|grants?|funds?|"
    r"obligations|contributions|reports?|reviews?|appeals?|consents?|licen[cs]es?|warrants?|cases|"
    r"accommodation|exemptions\b(?! (?:appl|engag|below|above)))"
)
_TITLE = re.compile(r"\s?[-–—:]\s?([^\n]{8,200})")
_OWN_TITLES = {
    "12": "cost|limit", "14": "vexat|repeat", "21": "access|availab|means", "22": "publi|future",
    "23": "secur", "24": "secur", "26": "defence|force", "27": "internat|relation", "28": "relation",
    "29": "econom", "30": "investig|proceed", "31": "law|enforce|crim|function", "32": "court|inquir",
    "33": "audit", "34": "privilege", "35": "polic|minist", "36": "affairs|person|conduct|opinion",
    "37": "majesty|honour|royal|sovereign", "38": "health|safety", "39": "environ", "40": "personal|data",
    "41": "confiden", "42": "legal|privilege|profess", "43": "commerc|trade|secret", "44": "prohib|enact",
}  # fmt: skip
_ANY_TITLE = r"exempt|information|disclos|interest|prejudic|qualified|absolute|withh|refus|act 2000|\bfoi"
_OURS = frozenset({"FOIA", "EIR", "DPA 2018", "UK GDPR", "Data Protection Act 1998", "Fees Regulations"})
_EXEMPTING = re.compile(
    r"exempt|withh|refus|public interest|prejudic|freedom of information|foi|act 2000|engag|disclos|appl"
)
_BEFORE = re.compile(
    r"(?:original|previous|earlier|initial|first)\w* (?:\w+ )?(?:reply|response|letter|decision|refusal|"
    r"answer|handler)[^.]{0,40} (?:cit|rel|appl|us|quot|refus|withh)"
)
_MISTAKEN = re.compile(
    r"mistake|wrong|incorrect|in error|overturn|not (?:correct|right|persuaded|satisfied|engaged)|"
    r"no longer|withdr[ae]w|does not apply|did not apply|should not have"
)
_EXPLAINS = re.compile(
    r"does not (?:apply|arise)[^.]{0,80}(?:duty|section 1)|duty[^.]{0,100}does not (?:apply|arise)|"
    r"public interest test|not (?:\w+ ){0,3}(?:subject to|require)|not apply to (?:the|this|information)"
)


def relied(
    paragraphs: Sequence[Paragraph],
    low: Sequence[str],
    mentions: Sequence[Cited],
    claims: Mapping[int, frozenset[Claim]],
    answers: Sequence[Answer],
    loose: frozenset[int],
) -> tuple[Relied, ...]:
    """The provisions relied on, the most specific form of each, in order, each once.

    `loose` are paragraphs that stand under no question and so tie a provision to none.
    """
    counted: dict[Citation, list[Cited]] = {}
    foreign = _foreign(paragraphs, mentions)
    for one in (*mentions, *_quoted(paragraphs, mentions)):
        ground = _ground(one.citation)
        part = paragraphs[one.n - 1].part
        told = part in _TELLING or one.end == 0
        if ground and told and _is_meant(one, low) and not _is_foreign(one, foreign, low):
            counted.setdefault(ground, []).append(one)
    _gather_conditions(counted)
    fullest = [one for one in counted if not any(other != one and other.within(one) for other in counted)]
    sections = _sections(paragraphs, mentions, answers)
    return tuple(_relied(one, counted, mentions, sections, low, claims, answers, loose) for one in fullest)


def _gather_conditions(counted: dict[Citation, list[Cited]]) -> None:
    """Two conditions of one exemption, such as 41(1)(a) and 41(1)(b), are that exemption."""
    sections = {one.section for one in counted if one.parts}
    for row in (row for row in _ROWS if row.section in sections):
        below = [one for one in counted if one != row and one.within(row)]
        if len(below) > 1:
            gathered = [mention for one in below for mention in counted.pop(one)]
            counted.setdefault(row, []).extend(gathered)


def _foreign(paragraphs: Sequence[Paragraph], mentions: Sequence[Cited]) -> frozenset[str]:
    """The numbers of sections of which the request speaks, or other Acts: offences, as a rule."""
    return frozenset(
        one.citation.section
        for one in mentions
        if paragraphs[one.n - 1].part is Part.REQUEST or one.citation.instrument not in _OURS
    )


def _is_foreign(one: Cited, foreign: frozenset[str], low: Sequence[str]) -> bool:
    if one.citation.parts or one.citation.section not in foreign:
        return False
    return _EXEMPTING.search(in_sentence(low[one.n - 1], one.start, one.end)) is None


def _quoted(paragraphs: Sequence[Paragraph], mentions: Sequence[Cited]) -> Iterator[Cited]:
    """The subsection that stands in full under a heading which names only its section, where it is one."""
    for one in mentions:
        titled = paragraphs[one.n - 1]
        if one.citation.parts or titled.part not in _TELLING or len(titled.text) > 110:
            continue
        found = set()
        for below in paragraphs[one.n : one.n + 30]:
            if below.part is not Part.STATUTE:
                break
            if number := _SUBSECTION.match(below.text):
                found.add(Citation(one.citation.instrument, one.citation.section, (number[1],)))
        grounds = [each for each in found if _ground(each)]
        if len(grounds) == 1:
            yield Cited(grounds[0], one.n, 0, 0)


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
    words = low[one.n - 1]
    if ("no" in words or "neither" in words) and _NONE_USED.search(words):
        return False
    if _MISTAKEN.search(words) and _BEFORE.search(words):
        return False
    sentence = in_sentence(words, one.start, one.end)
    if not one.citation.parts and one.end and _is_a_thing(one, words, sentence):
        return False
    return not (_NOT.search(sentence) and not _EXPLAINS.search(sentence))


def _is_a_thing(one: Cited, words: str, sentence: str) -> bool:
    """Whether a bare section is of another Act, or counted: "section 21 notices", "Section 20 - Wounding"."""
    if _THINGS.match(words, one.end) or "?" in words[one.end : one.end + 160].partition(". ")[0]:
        return True
    title = _TITLE.match(words, one.end) if one.start < _LEADING else None
    own = _OWN_TITLES.get(one.citation.section) if one.citation.instrument == "FOIA" else None
    return bool(title and own and not re.search(rf"{own}|{_ANY_TITLE}", title[1]))


def _sections(
    paragraphs: Sequence[Paragraph], mentions: Sequence[Cited], answers: Sequence[Answer]
) -> dict[int, list[Citation]]:
    """For each paragraph the provisions whose reasons it is among: those its heading names."""
    first = {one.paragraphs[0] for one in answers if one.paragraphs}
    named: dict[int, list[Citation]] = {}
    leading = {one.n for one in mentions if one.start < _LEADING}
    for one in mentions:
        named.setdefault(one.n, []).append(one.citation)
    under: dict[int, list[Citation]] = {}
    topic: list[Citation] = []
    for each in paragraphs:
        here = named.get(each.n)
        if each.part in (Part.RIGHTS, Part.FOOT, Part.REQUEST, Part.HEAD) or (each.n in first and not here):
            topic = []
        elif here and (each.heading or (len(each.text) < 110 and each.n in leading)):
            topic = here
        elif each.heading and not here and not _GOES_ON.search(each.text):
            topic = []
        elif here and not any(a.section == b.section for a in here for b in topic):
            topic = here if not topic else []
        under[each.n] = [*topic, *(here or ())]
    return under


def _relied(
    citation: Citation,
    counted: Mapping[Citation, Sequence[Cited]],
    mentions: Sequence[Cited],
    sections: Mapping[int, Sequence[Citation]],
    low: Sequence[str],
    claims: Mapping[int, frozenset[Claim]],
    answers: Sequence[Answer],
    loose: frozenset[int],
) -> Relied:
    related = _related(citation, counted)
    meant = [one for other in related for one in counted[other]]
    places = {one.n for one in meant}
    places |= {n for n, named in sections.items() if any(one in related or one == citation for one in named)}
    tying = {one.n for one in meant} - loose
    ties = tuple(one.label for one in answers if tying.intersection(one.paragraphs))
    return Relied(citation, _is_ncnd(citation, counted[citation], low, claims), ties, tuple(sorted(places)))


def _related(citation: Citation, counted: Mapping[Citation, Sequence[Cited]]) -> list[Citation]:
    """Itself and what is meant where less is said: "section 43" stands for 43(2) if no 43(1) is relied on."""
    siblings = [
        one for one in counted if one.instrument == citation.instrument and one.section == citation.section
    ]
    return [one for one in siblings if citation.within(one)]


def _is_ncnd(
    citation: Citation, mentions: Sequence[Cited], low: Sequence[str], claims: Mapping[int, frozenset[Claim]]
) -> bool:
    if any(
        citation.within(one) or (one.within(citation) and citation.parts)
        for one in _NCND
        if one.section == citation.section
    ):
        return True
    return not citation.parts and all(
        "confirm" in (said := in_sentence(low[one.n - 1], one.start, one.end)) and "den" in said
        for one in mentions
    )
