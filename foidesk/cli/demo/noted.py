"""What was said beside the letters of the demo's requests: a call, an e-mail, and a personal note."""

from dataclasses import replace
from datetime import date, datetime

from foidesk.notes.rules import Kind, Means, NewNote, Party, Way, Words

_DAY = date.min
"""Stands where the walk puts the day on which the note is written."""

RANG = NewNote(
    Kind.CALL,
    Words(
        "She asks why she has heard nothing since the acknowledgement, and says that she needs the "
        "figures for a meeting of the residents. I told her that the lease is with "
        "another colleague and that we are late.",
        promised="to ring back with a date",
    ),
    on=_DAY,
    party=Party.APPLICANT,
    way=Way.CAME,
)
FORCE = NewNote(
    Kind.CORRESPONDENCE,
    Words(
        "They ran the same scheme until 2019 and still hold the older visit sheets. Nothing of ours is with "
        "them. If the applicant wants the years before, they would have to be asked.",
        "Information governance, Marlshire Police",
    ),
    on=_DAY,
    party=Party.AUTHORITY,
    way=Way.CAME,
    means=Means.EMAIL,
)
ILL = NewNote(
    Kind.NOTE,
    Words(
        "She told Correspondence that she is in hospital for some weeks and reads her post only on Sundays."
    ),
    on=_DAY,
    personal=True,
)


def said(note: NewNote, at: datetime, on: date, *, promise_on: date | None = None) -> NewNote:
    """A note of the demo as it was written at a moment."""
    moment = at if note.kind is Kind.CALL else None
    return replace(note, at=moment, on=on, promise_on=promise_on)
