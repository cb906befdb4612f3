"""Columns of names: the heading says so, and every value counts."""

import re
from collections.abc import Iterator

from foidesk.personal import name_words as words
from foidesk.personal.around import Around
from foidesk.personal.span import Kind, Span

_SURE = re.compile(
    r"\bsurname|\blast ?name|\bfamily name|\bfore ?names?|\bfirst ?names?|\bgiven names?|"
    r"\bmiddle names?|\bmaiden|"
    r"\bfull ?name|\bofficer'? ?s? names?|\b(?:employee|staff|member|person|people|customer|client|"
    r"patient|pupil|child|"
    r"victim|suspect|witness|complainant|applicant|requester|driver|keeper|owner|tenant|landlord|claimant|"
    r"contact|manager|director|author|cardholder|account ?holder|nominal|offender|detainee|prisoner|"
    r"colleague|"
    r"councillor|inspector|investigator|caseworker|worker|user|display|signatory|"
    r"name of)(?: ?s)? ?(?:full )?names?\b|"
    r"^name of (?!org|comp|estab|school|proj|the|sup)"
)
_LIKELY = re.compile(
    r"^names?$|^(?:officer|employee|complainant|applicant|victim|suspect|witness|claimant|offender|tenant|patient|"
    r"line manager|manager|councillor|caseworker|author|contact|case officer|investigating officer|oic|"
    r"handler|"
    r"case ?worker|appellant|defendant|detainee|driver|keeper|next of kin|requester|requestor|reported by|"
    r"created by|modified by|assigned to|owner|signed by|approved by|attendees?|interviewer|supervisor)$"
)
_NOT = re.compile(
    r"file|organi|compan|supplier|school|product|project|system|table|column|field|host|street|road|team|event"
)
_TITLE = re.compile(rf"(?:(?:{words.TITLES}|{words.RANKS})\b\.?[ ]{{1,2}})+")
_LETTERS = re.compile(r"[^\W\d_]")
_VALUE = re.compile(r"[^\W\d_][\w.,'’()‑ -]{0,60}\Z")
_MOST_WORDS = 5


def find(around: Around) -> Iterator[Span]:
    """The values under a heading for names; under a likely one only where most look like a name."""
    heading = around.heading
    if not around.column or _NOT.search(heading):
        return
    if _SURE.search(heading):
        yield from _values(around.text, 0.9, 1)
    elif _LIKELY.search(heading):
        found = list(_values(around.text, 0.7, 2))
        lines = sum(1 for line in around.text.split("\n") if line.strip())
        if 2 * len(found) >= lines or heading != "name":
            yield from found


def _values(text: str, sure: float, least: int) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        title = _TITLE.match(line)
        begin = title.end() if title else len(line) - len(line.lstrip())
        value = line[begin:].rstrip()
        if _name_like(value, 1 if title else least):
            yield Span(Kind.NAME, at + begin, at + begin + len(value), sure)
        at += len(line) + 1


def _name_like(value: str, least: int) -> bool:
    parts = value.split()
    lower = {part.lower().strip(".,()") for part in parts}
    if not least <= len(parts) <= _MOST_WORDS or lower & words.PLACEHOLDERS or not _VALUE.match(value):
        return False
    if least > 1 and (
        lower & words.NOT_NAMES
        or not all(part[0].isupper() or part.lower() in words.PARTICLES for part in parts)
    ):
        return False
    return least > 1 or len(_LETTERS.findall(value)) > 1 or len(parts) > 1
