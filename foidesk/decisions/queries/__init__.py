"""Reading decisions: every answer of a request, what is still missing, whose view was asked for."""

from foidesk.decisions.queries.afterwards import (
    about,
    being_corrected,
    correcting,
    corrections,
    decided_since,
    last_sent,
    not_yet_anew,
    open_correction,
    reopened,
    sent,
)
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
    "about",
    "advice",
    "answer",
    "answers",
    "being_corrected",
    "consultation",
    "consultations",
    "correcting",
    "corrections",
    "decided_since",
    "extension",
    "faults",
    "hands",
    "judged_by",
    "last_sent",
    "missing",
    "not_searched",
    "not_yet_anew",
    "numbers",
    "open_correction",
    "overdue",
    "provisions_cited",
    "recorded_views",
    "refusing",
    "reopened",
    "sent",
    "undecided",
    "undecided_of",
    "waiting",
]
