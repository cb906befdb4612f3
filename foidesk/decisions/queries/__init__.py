"""Reading decisions: every answer of a request, what is still missing, whose view was asked for."""

from foidesk.decisions.queries.consulting import (
    consultation,
    consultations,
    numbers,
    overdue,
    provisions_cited,
    recorded_views,
)
from foidesk.decisions.queries.deciding import (
    answer,
    answers,
    hands,
    refusing,
    undecided,
    undecided_of,
)
from foidesk.decisions.queries.judging import (
    Extension,
    advice,
    extension,
    judged_by,
    missing,
    not_searched,
    waiting,
)
from foidesk.decisions.queries.verifying import faults

__all__ = [
    "Extension",
    "advice",
    "answer",
    "answers",
    "consultation",
    "consultations",
    "extension",
    "faults",
    "hands",
    "judged_by",
    "missing",
    "not_searched",
    "numbers",
    "overdue",
    "provisions_cited",
    "recorded_views",
    "refusing",
    "undecided",
    "undecided_of",
    "waiting",
]
