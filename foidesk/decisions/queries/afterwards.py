"""Reading what was corrected in, or added to, an answer that has left."""

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from foidesk.audit.queries import story
from foidesk.decisions.afterwards import State
from foidesk.decisions.models import Correction
from foidesk.decisions.queries.deciding import answers
from foidesk.decisions.rules import DECIDING
from foidesk.searches.rules import Reopened

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_VERBS = frozenset(deed.verb for deed in DECIDING)


def corrections(case: "Case") -> list[Correction]:
    """Every correction of a request, the first first."""
    return list(Correction.objects.of(case.authority).filter(case=case).order_by("id"))


def sent(case: "Case") -> list[Correction]:
    """The corrections that have left, the first first."""
    return [row for row in corrections(case) if row.state == State.SENT]


def last_sent(authority: uuid.UUID) -> "QuerySet[Correction]":
    """The corrections of an office that have left, the last first."""
    return Correction.objects.of(authority).filter(state=State.SENT).order_by("-sent_on")


def open_correction(case: "Case") -> Correction | None:
    """The correction that is being made, or None."""
    return next((row for row in corrections(case) if row.state == State.OPEN), None)


def being_corrected(authority: uuid.UUID, of: Sequence[uuid.UUID] | None = None) -> "QuerySet[Correction]":
    """The open corrections of an office, or of some of its cases."""
    rows = Correction.objects.of(authority).filter(state=State.OPEN)
    return rows if of is None else rows.filter(case_id__in=of)


def about(correction: Correction) -> tuple[int, ...]:
    """The numbers of the questions that a correction is about."""
    return tuple(int(n) for n in correction.questions.split(","))


def correcting(case: "Case") -> tuple[int, ...] | None:
    """The questions that may be decided anew because a correction is open; None where there is none."""
    row = open_correction(case)
    return about(row) if row is not None else None


def reopened(case: "Case") -> Reopened | None:
    """The witness that questions of an answered request may be searched for; None without a correction."""
    numbers = correcting(case)
    return Reopened(case.id, frozenset(numbers)) if numbers is not None else None


def decided_since(correction: Correction) -> frozenset[int]:
    """The questions of a correction that were decided anew within it, as the record tells."""
    entries = story(authority=correction.authority, chain=correction.case_id)
    began = next((n for n, one in enumerate(entries) if one.facts.get("correction") == str(correction.id)), 0)
    numbers = about(correction)
    since = (one.facts.get("question") for one in entries[began:] if one.verb in _VERBS)
    return frozenset(n for n in since if n in numbers)


def not_yet_anew(correction: Correction) -> tuple[int, ...]:
    """The questions of a correction that nobody has decided anew; what shares an answer follows the other."""
    done = decided_since(correction)
    found = [one for one in answers(correction.case) if one.n in about(correction)]
    return tuple(one.n for one in found if one.n not in done and one.same_as not in done)
