"""Words and layout in a letter before they are set: of a request the officer may see, or of ours."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.utils.safestring import mark_safe

from foidesk.authorities import queries as authorities
from foidesk.composing.engine import compose
from foidesk.composing.kinds import LetterFacts
from foidesk.desk.page import Desk, one_case
from foidesk.desk.stationery.example import examples
from foidesk.handling import queries as handling
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters import queries
from foidesk.letters.stationery import Stationery
from foidesk.wording.catalogue import FIELDS
from foidesk.wording.phrases import OPTIONAL, Phrases, fields_of, optional_fields_of
from foidesk.wording.standard import Name

if TYPE_CHECKING:
    from foidesk.desk.page import DeskRequest

INVENTED = "example"
# Signs for private use: they mean nothing in a letter, and are gone before it is shown.
_BEGINS, _ENDS = "\ue000", "\ue001"
_MARKED = re.compile(f"{_BEGINS}((?:(?!</?(?:p|li)>)[^{_BEGINS}{_ENDS}])*){_ENDS}")


@dataclass(frozen=True)
class Preview:
    """A letter as it would look; `refusals` where none can be made. `alone` is the paragraph by itself.

    `stands` tells whether the paragraph that is changed is in the letter; `instead` that the letter is ours,
    because no letter of the chosen request says it.
    """

    letter: str = ""
    refusals: tuple[Refusal, ...] = ()
    alone: str = ""
    stands: bool = True
    instead: bool = False


@dataclass(frozen=True)
class _Noting(Phrases):
    """Paragraphs that note which of them a letter says, and mark the one that is looked at."""

    looked_at: Name = Name.HELP
    said: set[Name] = field(default_factory=set, compare=False)

    def say(self, name: Name, **values: str) -> str:
        self.said.add(name)
        text = super().say(name, **values)
        return f"{_BEGINS}{text}{_ENDS}" if name is self.looked_at else text


def choices(desk: Desk) -> list[tuple[str, str]]:
    """The requests whose letters can be looked at, the last one handled first: by key and reference.

    What is restricted to others is not among them.
    """
    closed = {row["case_id"] for row in handling.closed_to(desk.actor)}
    rows = [row.case for row in queries.recent(desk.office.id) if row.case_id not in closed]
    return [(str(case.id), case.reference) for case in rows]


def of_paragraph(request: "DeskRequest", chosen: str, name: Name, text: str) -> Preview:
    """The letter with these words for one paragraph: of the chosen request the newest letter that says it."""
    desk = request.desk
    alone = _alone(name, text)
    own = queries.phrases(desk.office.id, on=desk.today).own
    standing = queries.stationery(desk.office.id, on=desk.today)
    # What is left out of letters is looked at as if it stood: it may stand from another day.
    whole = replace(
        standing, style=replace(standing.style, blind=True, reuse=True, published=True, footer=True)
    )
    for tried in dict.fromkeys((chosen, INVENTED)):
        for facts in _letters(request, tried, standing):
            phrases = _Noting({**own, name: text}, looked_at=name)
            shown = _drawn(facts, phrases, whole if name in OPTIONAL else standing)
            if name in phrases.said:
                return replace(shown, alone=alone, instead=tried != chosen)
    return Preview(alone=alone, stands=False)


def of_layout(request: "DeskRequest", chosen: str, wanted: Stationery) -> Preview:
    """The newest letter of the chosen request, or the invented answer, laid out like this."""
    desk = request.desk
    phrases = queries.phrases(desk.office.id, on=desk.today)
    for facts in _letters(request, chosen, wanted):
        return _drawn(facts, phrases, wanted)
    return Preview(stands=False)


def _letters(request: "DeskRequest", chosen: str, stationery: Stationery) -> Iterable[LetterFacts]:
    desk = request.desk
    if chosen == INVENTED or chosen not in dict(choices(desk)):
        known = authorities.facts(desk.office.id, on=desk.today)
        return examples(desk.office, known, stationery, on=desk.today)
    case = next(row.case for row in queries.recent(desk.office.id) if str(row.case_id) == chosen)
    found = one_case(request, case.id)
    return (queries.facts_of(letter) for letter in queries.of_case(found))


def _drawn(facts: LetterFacts, phrases: Phrases, stationery: Stationery) -> Preview:
    try:
        composed = compose(facts, phrases, stationery.style)
    except Refused as refused:
        return Preview(refusals=refused.refusals)
    marked = _MARKED.sub(r"<mark>\1</mark>", composed.fragment)
    # The letter escapes every word that was typed; its markup is our own.
    return Preview(mark_safe(marked.replace(_BEGINS, "").replace(_ENDS, "")))


def _alone(name: Name, text: str) -> str:
    every = fields_of(name) | optional_fields_of(name)
    return Phrases({name: text}).say(name, **{one: FIELDS[one].example for one in every})
