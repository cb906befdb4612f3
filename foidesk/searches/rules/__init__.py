"""What holds of searches: their states, what a colleague can answer, when to remind. Pure.

The ledger, the requests taken together, fees and advice have their own files beside it.
"""

from foidesk.searches.rules.activity import ACTIVITY_WORDS, COUNTED, Activity, counted_minutes
from foidesk.searches.rules.advice import DEEDS as _ADVICE
from foidesk.searches.rules.fees import DEEDS as _FEES
from foidesk.searches.rules.ledger import DEEDS as _LEDGER
from foidesk.searches.rules.searching import (
    ANSWER,
    ANSWERED,
    ASKED,
    FINDING_WORDS,
    HIDING_IS_AN_OFFENCE,
    LINK_LIVES,
    LONGEST_MINUTES,
    MOST_REMINDERS,
    PASS_ON,
    PASSED_ON,
    REMIND_EVERY,
    REMINDED,
    TAKE_BACK,
    TAKEN_BACK,
    TRANSITIONS,
    TRUE_ANSWER_WORDS,
    Asking,
    Finding,
    Looked,
    Reopened,
    Report,
    State,
    TrueAnswer,
    faults_of,
    faults_of_asking,
    reminder_due,
)
from foidesk.searches.rules.searching import DEEDS as _SEARCHING
from foidesk.searches.rules.together import DEEDS as _TOGETHER

DEEDS = (*_SEARCHING, *_LEDGER, *_TOGETHER, *_FEES, *_ADVICE)

__all__ = [
    "ACTIVITY_WORDS",
    "ANSWER",
    "ANSWERED",
    "ASKED",
    "COUNTED",
    "DEEDS",
    "FINDING_WORDS",
    "HIDING_IS_AN_OFFENCE",
    "LINK_LIVES",
    "LONGEST_MINUTES",
    "MOST_REMINDERS",
    "PASSED_ON",
    "PASS_ON",
    "REMINDED",
    "REMIND_EVERY",
    "TAKEN_BACK",
    "TAKE_BACK",
    "TRANSITIONS",
    "TRUE_ANSWER_WORDS",
    "Activity",
    "Asking",
    "Finding",
    "Looked",
    "Reopened",
    "Report",
    "State",
    "TrueAnswer",
    "counted_minutes",
    "faults_of",
    "faults_of_asking",
    "reminder_due",
]
