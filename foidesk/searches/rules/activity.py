"""What time goes on when a request is answered, and which of it counts towards the cost limit."""

from collections.abc import Mapping
from enum import StrEnum


class Activity(StrEnum):
    """What the time went on. Only the first four count (Fees Regulations, regulation 4(3))."""

    DETERMINING = "determining"
    LOCATING = "locating"
    RETRIEVING = "retrieving"
    EXTRACTING = "extracting"
    REDACTING = "redacting"
    EXEMPTIONS = "exemptions"
    CONSULTING = "consulting"
    CHECKING = "checking"
    WRITING = "writing"
    OTHER = "other"


ACTIVITY_WORDS: Mapping[Activity, str] = {
    Activity.DETERMINING: "finding out whether we hold it",
    Activity.LOCATING: "locating it",
    Activity.RETRIEVING: "retrieving it",
    Activity.EXTRACTING: "extracting it from other information",
    Activity.REDACTING: "redacting",
    Activity.EXEMPTIONS: "considering exemptions and the public interest",
    Activity.CONSULTING: "consulting others, and legal advice",
    Activity.CHECKING: "reading through and checking",
    Activity.WRITING: "writing the answer",
    Activity.OTHER: "anything else, such as reading it through or redacting",
}
COUNTED = frozenset({Activity.DETERMINING, Activity.LOCATING, Activity.RETRIEVING, Activity.EXTRACTING})
"""The only activities whose time counts towards the cost limit (Fees Regulations, regulation 4(3))."""
OF_COLLEAGUES = (*sorted(COUNTED, key=list(Activity).index), Activity.OTHER)
"""What a colleague who searched is asked about."""


def counted_minutes(minutes: Mapping[Activity, int]) -> int:
    """The minutes that count towards the cost limit (Fees Regulations, regulation 4(3))."""
    return sum(n for activity, n in minutes.items() if activity in COUNTED)
