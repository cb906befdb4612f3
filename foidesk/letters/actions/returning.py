"""A letter as a file: that somebody fetched it, and what an officer takes back of it."""

import uuid
from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from foidesk.decisions import actions as deciding
from foidesk.decisions import queries as decisions
from foidesk.decisions.answer import Part as Decided
from foidesk.handling.queries import knows_applicant
from foidesk.handling.rules import KEPT_FROM_VIEW
from foidesk.law.refusal import Refusal
from foidesk.letters import queries, rules
from foidesk.letters.actions.drafting import amend, held, tell
from foidesk.letters.models import Letter
from foidesk.letters.returned import changed
from foidesk.letters.rules import Details, Point, Salutation
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.typesetting.fields import Field, Text

_CHANGED = Refusal(
    "The letter was changed after the differences were shown, so nothing was taken. Choose the file again, "
    "and look at them afresh."
)
_LONG = "The text “{name}” is longer than {most} characters. Shorten it."
_OF_THE_LETTER = frozenset({Text.OPENING, Text.CLOSING})
_ASKED = frozenset({Text.UNCLEAR, Text.NEEDED})


@transaction.atomic
def fetched(letter: Letter, form: str, *, by: Actor, at: datetime) -> None:
    """Somebody took a letter as a file; each time an event. Its pages can't cover who asks."""
    insist(
        lacks(by, Permission.READ, of=letter.authority),
        None if knows_applicant(by, letter.case) else KEPT_FROM_VIEW,
    )
    tell(rules.FETCHED, letter, by=by, at=at, words={"form": form})


@transaction.atomic
def take_back(
    letter: Letter,
    texts: Mapping[str, str],
    *,
    version: int,
    state: str,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """Store words of a Word file in place of those an officer typed, by the names of their fields.

    `version` and `state` are those of the letter with which the words were compared. Raises Refused where it
    has changed since, or where somebody else is to decide what the words are of.
    """
    letter = held(letter, by=by, version=version)
    now = queries.editable(letter)
    insist(None if now.state == state and texts.keys() <= now.texts.keys() else _CHANGED)
    fields = {Field.read(name): text for name, text in texts.items()}
    long = [field.called for field, text in fields.items() if len(text) > rules.LONGEST_WORDS]
    insist(*(Refusal(_LONG, name=name, most=rules.LONGEST_WORDS) for name in long))
    words = {"fields": "; ".join(field.called for field in fields)}
    _decide(letter, fields, by=by, at=at, on=on)
    letter = amend(
        letter, _details(letter, fields), _points(letter, fields), version=version, by=by, at=at, on=on
    )
    tell(rules.TAKEN_BACK, letter, by=by, at=at, words=words)


def _details(letter: Letter, fields: Mapping[Field, str]) -> Details:
    """What the letter has of its own, with the words that came back."""
    return Details(
        opening=fields.get(Field(Text.OPENING), letter.opening),
        closing=fields.get(Field(Text.CLOSING), letter.closing),
        salutation=Salutation(letter.salutation),
        second_reference=letter.second_reference,
        signed_name=letter.signed_name,
        signed_post=letter.signed_post,
    )


def _points(letter: Letter, fields: Mapping[Field, str]) -> tuple[Point, ...] | None:
    """What the letter asks, with the words that came back; None where none of them did."""
    if not any(field.text in _ASKED for field in fields):
        return None
    return tuple(
        Point(
            row.n,
            fields.get(Field(Text.UNCLEAR, row.n), row.unclear),
            fields.get(Field(Text.NEEDED, row.n), row.needed),
            row.suggestions,
        )
        for row in queries.points(letter)
    )


def _decide(letter: Letter, fields: Mapping[Field, str], *, by: Actor, at: datetime, on: date) -> None:
    """Decide each part again whose words came back otherwise."""
    told = _told(letter)
    parts = {(n, part.n): part for n, found in told.items() for part in found}
    before = {key: part.decision for key, part in parts.items()}
    after = before
    for field, text in fields.items():
        if field.text not in _OF_THE_LETTER | _ASKED:
            found = told.get(field.question, ())[field.part - 1 : field.part]
            insist(None if found else _CHANGED)
            after = changed(after, field, text, at=(field.question, found[0].n))
    for key in [key for key in after if after[key] != before[key]]:
        n, part = key
        version: uuid.UUID | None = parts[key].version
        deciding.decide(letter.case, n, after[key], part=part, version=version, by=by, at=at, on=on)


def _told(letter: Letter) -> dict[int, tuple[Decided, ...]]:
    """The parts of each question that the letter tells, in its order."""
    only = decisions.about(letter.correction) if letter.correction is not None else None
    return {
        answer.n: answer.parts
        for answer in decisions.answers(letter.case)
        if answer.same_as is None and (only is None or answer.n in only)
    }
