"""The course of one question, taken day by day from its happenings.

The walk knows at each moment only what had happened by then. So a question asked or a notice given
after the date had passed is seen to be late, however the later events turn out.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from foidesk.clock.course import Course
from foidesk.clock.effects import take
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.profile import Profile
from foidesk.days.calendar import Calendar

_REPLIES = (Kind.VALID, Kind.CLARIFICATION_RECEIVED, Kind.FEE_PAID, Kind.IDENTITY_RECEIVED)
_BEFORE, _AFTER = 2, 4  # a reply to what was open comes before the day's questions, one to those after them
_RANKS: Mapping[Kind, int] = {
    Kind.RECEIVED: 0,
    Kind.REGIME_SET: 1,
    **dict.fromkeys((Kind.PIT_EXTENSION, Kind.EIR_EXTENSION, Kind.SAR_EXTENSION), 5),
    Kind.RESPONSE_ISSUED: 6,
    Kind.NARROWED: 7,  # a refusal and the narrowing it invites may share a day
    Kind.RESPONSE_RECEIVED: 8,
    Kind.IR_REQUESTED: 9,
    Kind.IR_OUTCOME: 10,
    Kind.ICO_CONTACT: 11,
    Kind.NOTICE: 12,
    Kind.APPEAL: 13,
}
_ASKING = 3
_on = attrgetter("on")
_PLACES = {kind: place for place, kind in enumerate(Kind)}


def walk(question: str, happenings: Sequence[Happening], calendar: Calendar, profile: Profile) -> Course:
    """Take what concerns the question in the order of its days, whatever order it was entered in."""
    concerned = sorted([one for one in happenings if one.concerns(question)], key=_on)
    received = next(one.on for one in happenings if one.kind is Kind.RECEIVED)
    course = Course(question, calendar, profile, received)
    for day, group in groupby(concerned, key=_on):
        together = list(group)
        if len(together) == 1:
            take(course, together[0])
            continue
        awaited = (course.invalid, bool(course.asks), bool(course.notices), bool(course.proofs))
        answers = {kind for kind, awaits in zip(_REPLIES, awaited, strict=True) if awaits}
        for happening in sorted(together, key=lambda one: _place(one, day, answers)):
            take(course, happening)
    return course


def _place(happening: Happening, day: date, answers: set[Kind]) -> tuple[object, ...]:
    """The place within one day, and among things of one kind an order that does not depend on entry."""
    kind = happening.kind
    rank = _RANKS.get(kind, _ASKING)
    if kind in _REPLIES:
        rank = _BEFORE if kind in answers and happening.answers != day else _AFTER
    rest = (happening.required, happening.sufficient, happening.regime or "", happening.what)
    days = (happening.answers or date.min, happening.estimate or date.min, happening.due or date.min)
    return rank, _PLACES[kind], *rest, *days, happening.provisions
