"""Who a letter says it is from: by its head, its signature, and the office where it is known."""

import re
from enum import StrEnum

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


_PLACE = r"(?:(?:[A-Z][\w'’-]+|[A-Z]{2,})(?: (?:and|&|of|upon|on|the|in))? ){1,5}"
# A name of each sort; what stands before the first of its own words says which one it is.
_NAMES = re.compile(
    r"(?P<commissioner>(?i:police,?(?: (?:fire )?(?:and|&)| fire,?(?: and|&)?)\s{1,2}(?:fire )?(?:(?:and|"
    r"&) )?crime\s{1,2}commissioner)|"
    r"\bO?PF?CC\b|\bpf?cc\.police|-pf?cc\.|Commissioner['’]?s['’]? Office)"
    rf"|(?P<force>\b{_PLACE}(?:Police(?! (?:and|&|,|Fire|Station|Headquarters|HQ|Authority|Federation|"
    rf"Officer|Staff|Constable|Community|"
    r"National|Act|Reform|Service of|Complaints|Conduct|Misconduct|Force Act|Barred|Digital|Chiefs|"
    r"Superintendents))|Constabulary)\b|"
    r"\b(?:Metropolitan Police|Constabulary)\b)"
    rf"|(?P<council>\b{_PLACE}Council\b(?! (?:Tax|Offices|House|Chamber)))"
    rf"|(?P<health>\b{_PLACE}(?:NHS (?:Foundation )?Trust|Health Board|Integrated Care Board|"
    rf"Hospitals? Trust)\b)"
    rf"|(?P<university>\bUniversity of [A-Z]\w+|\b{_PLACE}University\b)"
    rf"|(?P<fire>\b{_PLACE}Fire (?:and|&) Rescue (?:Service|Authority)\b)"
    r"|(?P<department>\b(?:Department (?:for|of) [A-Z]\w+|Ministry of [A-Z]\w+|Home Office|Cabinet Office|"
    r"HM Treasury)\b)"
)
_LONG = 400
_SORTS = {sort.name.lower(): sort for sort in Sort}


def names(text: str) -> list[tuple[Sort, re.Match[str]]]:
    """The authorities a text names, in order."""
    return [(_SORTS[match.lastgroup or ""], match) for match in _NAMES.finditer(text)]


def sort_of(letter: Letter, context: Context) -> Sort | None:
    """What sort of authority the letter is from; None where it does not say, or says two."""
    told = context.office or "\n".join(
        one.text for one in letter.paragraphs if one.part in (Part.HEAD, Part.FOOT) and len(one.text) < _LONG
    )
    found = {sort for sort, _ in names(told)}
    if Sort.COMMISSIONER in found:  # its office often sits in the force's headquarters
        return Sort.COMMISSIONER
    return found.pop() if len(found) == 1 else None
