"""The seventy-two hours of UK GDPR Article 33(1): hours, weekends and bank holidays among them. Pure."""

from datetime import UTC, datetime, timedelta

from foidesk.language.sentence import Sentence, say
from foidesk.law.citation import Citation

NOTIFY = Citation.parse("UK GDPR 33(1)")
WITHIN = timedelta(hours=72)
_HOUR, _DAY = 60, 24 * 60


def due_at(aware_at: datetime) -> datetime:
    """Until when the Commissioner is notified of what the office became aware of then, in UTC.

    Counted in UTC, so that the hour that summer time takes or gives changes nothing.
    """
    return aware_at.astimezone(UTC) + WITHIN


def left(due: datetime, *, now: datetime) -> Sentence:
    """How long there still is, or how late it is: "53 hours left (2 days and 5 hours)"."""
    minutes = int(abs(due - now).total_seconds()) // 60
    late = now > due
    if minutes < _HOUR:
        span = _count(minutes, "1 minute", "{n} minutes")
    else:
        span = _count(minutes // _HOUR, "1 hour", "{n} hours")
    if minutes < _DAY:
        return say("late by {span}", span=span) if late else say("{span} left", span=span)
    parts = _in_days(minutes // _HOUR)
    if late:
        return say("late by {span} ({parts})", span=span, parts=parts)
    return say("{span} left ({parts})", span=span, parts=parts)


def late(due: datetime, *, at: datetime) -> bool:
    """Whether a moment lies after the seventy-two hours."""
    return at > due


def _in_days(hours: int) -> Sentence:
    days, rest = _count(hours // 24, "1 day", "{n} days"), hours % 24
    if not rest:
        return days
    return say("{days} and {hours}", days=days, hours=_count(rest, "1 hour", "{n} hours"))


def _count(n: int, one: str, many: str) -> Sentence:
    return say(one if n == 1 else many, n=n)
