"""Reading requests: one, the work list, what happened, the clock, and whether what is stored is whole."""

from foidesk.cases.queries.dates import (
    awaited,
    clarification_open,
    clock,
    deadlines,
    event_of,
    first_asked,
    happening,
    happenings,
    in_force,
    lapsed_of,
    questions,
    worked,
)
from foidesk.cases.queries.means import means
from foidesk.cases.queries.redating import Move, moves
from foidesk.cases.queries.requests import (
    RESPONSE_DAYS,
    WorkFilter,
    case,
    cases_of,
    counts,
    day_number,
    narrowed_into,
    of_applicant,
    open_work,
    question_keys,
    same_reference,
    work_list,
)
from foidesk.cases.queries.verifying import faults

__all__ = [
    "RESPONSE_DAYS",
    "Move",
    "WorkFilter",
    "awaited",
    "case",
    "cases_of",
    "clarification_open",
    "clock",
    "counts",
    "day_number",
    "deadlines",
    "event_of",
    "faults",
    "first_asked",
    "happening",
    "happenings",
    "in_force",
    "lapsed_of",
    "means",
    "moves",
    "narrowed_into",
    "of_applicant",
    "open_work",
    "question_keys",
    "questions",
    "same_reference",
    "work_list",
    "worked",
]
