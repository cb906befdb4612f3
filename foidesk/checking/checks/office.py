"""Who a letter says it is from: by its head, its signature, and the office where it is known."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from foidesk.anatomy.letter import Letter, Part
from foidesk.checking.context import Context


class Sort(StrEnum):
    """A sort of authority, as letters name themselves."""

    COMMISSIONER = "police and crime commissioner"
    FORCE = "police force"
    COUNCIL = "council"
    HEALTH = "NHS body"
    UNIVERSITY = "university"
    FIRE = "fire and rescue service"
    DEPARTMENT = "department"


class Name(NamedTuple):
    """An authority named in a text, from `start` to `end`."""

    sort: Sort
    start: int
    end: int


# Each begins with a letter, so that a search can leap to it; what stands round it is looked at afterwards.
_KEY = re.compile(
    r"(?P<police>Police|POLICE|Constabulary|CONSTABULARY)"
    r"|(?P<commissioner>OP?F?CC|PF?CC)"
    r"|(?P<council>Council|COUNCIL)(?! (?:Tax|Offices|House|Chamber|of))"
    r"|(?P<health>NHS (?:Foundation )?Trust|NHS FOUNDATION TRUST|Health Board|Integrated Care Board)"
    r"|(?P<university>University(?! (?:Hosp|NHS))|UNIVERSITY)"
    r"|(?P<fire>Fire (?:and|&) Rescue (?:Service|Authority))"
    r"|(?P<department>Department (?:for|of)(?= [A-Z])|Ministry of(?= [A-Z])|Home Office|Cabinet Office|"
    r"HM Treasury)"
)
_CRIME = re.compile(r"[,\s]{0,2}(?:(?:fire|and|&),?\s{1,2}){1,3}crime\s{1,2}commissioner", re.IGNORECASE)
_NO_FORCE = re.compile(
    r" (?:and|&|Fire|Station|Headquarters|HQ|Authority|Federation|Officer|Staff|Constable|Community|National|"
    r"Act|Reform|Complaints|Conduct|Misconduct|Barred|Digital|Chiefs|Superintendents|forces?\b|Forces?\b)|,"
)
_PLACE = re.compile(
    r"(?<![\w'’-])(?!The |This |Our |Your |An? |That |National |British |UK )[A-Z][\w'’-]*(?: of)? $"
)
_MAIL = re.compile(r"[@.-]o?pf?cc\.")
_LONG = 400
_HOLDS = re.compile(
    r"(?: (?:for|of) [A-Z]\w+)?(?: \([A-Z]{2,6}\))? (?:holds|does not hold|has searched|uses)\b"
)


def names(text: str) -> Iterator[Name]:
    """The authorities a text names, in order; those only called by their sort, as "the Council", are none."""
    for match in _KEY.finditer(text):
        start, end, sort = match.start(), match.end(), match.lastgroup or ""
        if crime := _CRIME.match(text, end):
            yield Name(Sort.COMMISSIONER, start, crime.end())
            continue
        if text[end : end + 1].isalnum() or text[start - 1 : start].isalnum():
            continue
        place = _PLACE.search(text, max(0, start - 40), start)
        if sort == "police":
            if place and not _NO_FORCE.match(text, end):
                yield Name(Sort.FORCE, place.start(), end)
        elif place or sort in ("commissioner", "department") or text.startswith(" of ", end):
            yield Name(Sort[sort.upper()], place.start() if place else start, end)


def sort_of(letter: Letter, context: Context) -> Sort | None:
    """What sort of authority the letter is from; None where it does not say, or says several."""
    told = context.office or "\n".join(
        one.text for one in letter.paragraphs if one.part in (Part.HEAD, Part.FOOT) and len(one.text) < _LONG
    )
    found = list(dict.fromkeys(name.sort for name in names(told)))
    if not found and _MAIL.search(told):
        return Sort.COMMISSIONER
    if not found:
        found = list(dict.fromkeys(_holders(letter)))
    # A commissioner's office often sits with the force, and a force may name the commissioner.
    if len(found) == 1 or set(found) == {Sort.COMMISSIONER, Sort.FORCE}:
        return found[0]
    return None


def _holders(letter: Letter) -> Iterator[Sort]:
    """Those of whom the letter itself says that they hold something or do not."""
    for one in letter.paragraphs:
        if one.part is Part.BODY:
            yield from (name.sort for name in names(one.text) if _HOLDS.match(one.text, name.end))
