"""Suggests from the words of a question which law it is answered under. An officer decides.

Freedom of information needs no sign: it covers what no other regime takes. A suggestion always comes with the
words it rests on; without such words none is made. Built to be right when it speaks,
rather than to speak often.
"""

from __future__ import annotations

from dataclasses import dataclass

from foidesk.inbox.reading.clues import Clue
from foidesk.inbox.reading.environment import environmental
from foidesk.inbox.reading.own_data import own
from foidesk.law.regime import Regime

_LONGEST = 5_000
_MOST = 5
_READ_BY = ((Regime.EIR, environmental), (Regime.SAR, own))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A law that a question may have to be answered under, and the words that suggest it, at most five."""

    regime: Regime
    clues: tuple[Clue, ...]


def suggested(question: str) -> tuple[Suggestion, ...]:
    """What the words of a question suggest: nothing, the EIR, the applicant's own data, or both.

    Only its first 5,000 characters are read.
    """
    text = question[:_LONGEST]
    found = ((regime, _apart(sorted(read(text), key=_place))) for regime, read in _READ_BY)
    return tuple(Suggestion(regime, clues) for regime, clues in found if clues)


def likely(question: str) -> Regime | None:
    """The law a question seems to be answered under; None where its words suggest two."""
    found = suggested(question)
    if len(found) > 1:
        return None
    return found[0].regime if found else Regime.FOIA


def _place(clue: Clue) -> tuple[int, int]:
    return clue.start, -len(clue.words)


def _apart(clues: list[Clue]) -> tuple[Clue, ...]:
    """The first clue at each place, and each wording once."""
    kept: dict[str, Clue] = {}
    end = -1
    for clue in clues:
        if clue.start >= end and clue.words.lower() not in kept:
            kept[clue.words.lower()] = clue
            end = clue.start + len(clue.words)
    return tuple(kept.values())[:_MOST]
