"""What would move if many requests were dated again: read, worked and compared, some hundred at a time.

Which requests, the authority's own rows say. From there on rows are found by those keys alone: asked for
the authority too, SQLite would read all of its rows each time.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from foidesk.authorities.queries import ClockSettings, calendar_of_version, clock_settings
from foidesk.calendars.new_version import changed_days
from foidesk.cases import clockwork
from foidesk.cases.models import Case, Deadline, Happening, Question
from foidesk.cases.queries.dates import event_of
from foidesk.cases.rules import OPEN
from foidesk.clock.deadline_table import title_of
from foidesk.clock.reckoning import Deadline as Given
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import Interval
from foidesk.language.words import day_in_words, listed
from foidesk.law.refusal import Refused

PART = 500
_MOST_SPANS = 50
_ANSWER = "answer"
_UNKNOWN = "nobody knows the calendar it was dated by"
_EVENT = (
    *("kind", "happened_on", "questions", "required", "sufficient", "regime", "estimate_on"),
    *("answers_on", "due_on", "what", "provisions", "pence"),
)
_ALIKE = ("question", "kind", "statutory", "provision")
_VALUES = ("due_on", "provisional", "met_on")
_DUE, _FROM = clockwork.COLUMNS.index("due_on"), clockwork.COLUMNS.index("clock_from_on")

Values = tuple[Any, ...]
Stored = dict[Values, list[tuple[uuid.UUID, Values]]]
"""The deadlines of a case by what tells them apart: the key of each row, and what may change of it."""


@dataclass(frozen=True)
class Worked:
    """What the clock gives: the values of `clockwork.COLUMNS`, and each deadline as it is told apart."""

    columns: Values
    deadlines: tuple[tuple[Values, Values, Given], ...]


Known = dict[Values, Worked | Refused]
"""What the clock gave for the same happenings, so that it is asked once for requests that are alike."""


@dataclass(frozen=True)
class Reasons:
    """Why dates move: the days that are different by a calendar, or one reason for all."""

    spans: tuple[Interval, ...]
    calendar: Calendar
    otherwise: str = ""

    def between(self, first: date, last: date) -> str:
        """In words, what is different between two days."""
        within = [span for span in self.spans if span.first <= last and span.last >= first]
        return self.otherwise or listed([self._says(span) for span in within])

    def _says(self, span: Interval) -> str:
        if span.first != span.last:
            return f"the bank holidays of {span.first.year} are known"
        closed = self.calendar.why_not_working(span.first)
        return f"{day_in_words(span.first)} is {closed or 'a working day'}"


@dataclass(frozen=True)
class Group:
    """Requests that are dated again for the same reason and by the same settings."""

    keys: Sequence[uuid.UUID]
    settings: ClockSettings
    reasons: Reasons

    def parts(self) -> Iterator[Sequence[uuid.UUID]]:
        """Its requests, some hundred at a time."""
        for first in range(0, len(self.keys), PART):
            yield self.keys[first : first + PART]


@dataclass(frozen=True)
class Move:
    """A date of a request that moves: the day of the answer where that moves, else the first open deadline.

    `what` is "answer" or the kind of the deadline, `title` the same in words.
    """

    case: uuid.UUID
    reference: str
    what: str
    title: str
    before: date | None
    after: date | None
    why: str

    @property
    def answer(self) -> bool:
        """Whether it is the day the answer is due."""
        return self.what == _ANSWER


@dataclass
class Plan:
    """What has to be written for one request: of each row only the columns that are different.

    `refused` is what the clock says against its happenings, empty where it can be dated.
    """

    case: uuid.UUID
    reference: str
    columns: Mapping[str, Any] = field(default_factory=dict)
    deadlines: dict[uuid.UUID, Mapping[str, Any]] = field(default_factory=dict)
    gone: list[uuid.UUID] = field(default_factory=list)
    new: list[Given] = field(default_factory=list)
    move: Move | None = None
    refused: str = ""


def stale(authority: uuid.UUID, settings: ClockSettings, *, on: date) -> list[Group]:
    """Requests that rest on another calendar and whose clock looked at a day that is different in this one.

    Those that are open, those with a date still to come, and all that an older release dated.
    """
    wanted = Q(state__in=OPEN) | Q(clock_to_on__gte=on) | Q(calendar_version="")
    live = Case.objects.of(authority).filter(wanted)
    versions = live.exclude(calendar_version=settings.calendar.version).order_by()
    groups = []
    for version in sorted(versions.values_list("calendar_version", flat=True).distinct()):
        rows = live.filter(calendar_version=version)
        before = calendar_of_version(authority, version)
        spans = changed_days(before, settings.calendar) if before else ()
        reasons = Reasons(spans, settings.calendar, "" if before else _UNKNOWN)
        if before:
            rows = rows.filter(_looked_at(spans))
        groups.append(Group(list(rows.order_by("id").values_list("id", flat=True)), settings, reasons))
    return [group for group in groups if group.keys]


def resting_on_another(authority: uuid.UUID, *, on: date) -> int:
    """How many requests are still to be dated again by the calendar in use, none after a whole run."""
    return sum(len(group.keys) for group in stale(authority, clock_settings(authority), on=on))


def everyone(authority: uuid.UUID, settings: ClockSettings, why: str) -> list[Group]:
    """All requests: the open ones by the calendar in use, the others by the one they rest on."""
    rows = Case.objects.of(authority).order_by("id")
    past = rows.exclude(state__in=OPEN)
    groups = {settings.calendar.version: list(rows.filter(state__in=OPEN).values_list("id", flat=True))}
    for key, version in past.values_list("id", "calendar_version"):
        groups.setdefault(version, []).append(key)
    return [
        Group(keys, ClockSettings(calendar, settings.profile), Reasons((), calendar, why))
        for version, keys in groups.items()
        for calendar in [calendar_of_version(authority, version) or settings.calendar]
    ]


def moves(authority: uuid.UUID, settings: ClockSettings, *, on: date) -> Iterator[Move]:
    """What would move if the office counted by this calendar. Nothing is changed."""
    for group in stale(authority, settings, on=on):
        known: Known = {}
        for part in group.parts():
            yield from (plan.move for plan in plans(part, group, known) if plan.move)


def plans(part: Sequence[uuid.UUID], group: Group, known: Known) -> Iterator[Plan]:
    """What has to be written for each of these requests, in the order of their keys."""
    happened, numbers, stored = _happened(part), _numbers(part), _stored(part)
    rows = Case.objects.in_every_office().filter(id__in=part).order_by("id")
    columns = ("id", "reference", "closed_as", *clockwork.COLUMNS)
    for key, reference, closed, *before in rows.values_list(*columns):
        told = (tuple(happened[key]), tuple(numbers[key]), closed)
        if told not in known:
            known[told] = _worked(*told, group.settings)
        worked = known[told]
        if isinstance(worked, Refused):
            yield Plan(key, reference, refused=str(worked))
        else:
            yield _plan(Plan(key, reference), before, stored[key], worked, group.reasons)


def _plan(plan: Plan, before: Sequence[Any], stored: Stored, worked: Worked, why: Reasons) -> Plan:
    """Compare what is stored with what the clock gives; `before` are the values of `clockwork.COLUMNS`."""
    plan.columns = _changed(clockwork.COLUMNS, before, worked.columns)
    moved = [(_ANSWER, "Answer", before[_DUE], worked.columns[_DUE])] if "due_on" in plan.columns else []
    for alike, values, deadline in worked.deadlines:
        rows = stored.get(alike)
        if not rows:
            plan.new.append(deadline)
            continue
        row, old = rows.pop(0)
        if old != values:
            plan.deadlines[row] = _changed(_VALUES, old, values)
            if old[0] != deadline.due and deadline.met is None:
                moved.append((deadline.kind.value, title_of(deadline), old[0], deadline.due))
    plan.gone = [row for rows in stored.values() for row, _values in rows]
    if moved:
        what, title, was, due = moved[0]
        first = worked.columns[_FROM] or before[_FROM] or was or due
        last = max(day for day in (was, due, first) if day)
        plan.move = Move(plan.case, plan.reference, what, title, was, due, why.between(first, last))
    return plan


def _changed(names: Sequence[str], old: Sequence[Any], new: Sequence[Any]) -> dict[str, Any]:
    return {name: now for name, was, now in zip(names, old, new, strict=True) if was != now}


def _looked_at(spans: Sequence[Interval]) -> Q:
    """Whether the days a case's clock looked at hold one of these."""
    if len(spans) > _MOST_SPANS:
        spans = (Interval(min(span.first for span in spans), max(span.last for span in spans)),)
    found = Q(pk__in=())
    for span in spans:
        found |= Q(clock_from_on__lte=span.last, clock_to_on__gte=span.first)
    return found


def _worked(
    events: tuple[Any, ...], numbers: tuple[tuple[int, bool], ...], closed: str, settings: ClockSettings
) -> Worked | Refused:
    in_order = [event_of(Happening(**dict(zip(_EVENT, event, strict=True)))) for event in events]
    try:
        reckoning = clockwork.work(
            (event.for_the_clock() for event in in_order),
            questions=numbers,
            settings=settings,
            as_of=max(event.on for event in in_order),
        )
    except Refused as refused:
        return refused
    dated = clockwork.dated(reckoning, in_order, closed=closed)
    return Worked(
        tuple(getattr(dated, name) for name in clockwork.COLUMNS),
        tuple(
            (
                (one.question or "", one.kind.value, one.statutory, str(one.provision)),
                (one.due, one.provisional, one.met),
                one,
            )
            for one in reckoning.deadlines
        ),
    )


def _happened(part: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[tuple[Any, ...]]]:
    """What is in force of the happenings of each case, in the order of their days."""
    rows = Happening.objects.in_every_office().filter(case_id__in=part).order_by("happened_on", "id")
    found: dict[uuid.UUID, list[tuple[Any, ...]]] = defaultdict(list)
    corrected = list(rows.exclude(corrects=None).values_list("corrects_id", flat=True))
    for case, *event in rows.filter(annuls=False).exclude(id__in=corrected).values_list("case_id", *_EVENT):
        found[case].append(tuple(event))
    return found


def _numbers(part: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[tuple[int, bool]]]:
    found: dict[uuid.UUID, list[tuple[int, bool]]] = defaultdict(list)
    rows = Question.objects.in_every_office().filter(case_id__in=part).order_by("n")
    for case, n, moved in rows.values_list("case_id", "n", "moved"):
        found[case].append((n, moved))
    return found


def _stored(part: Sequence[uuid.UUID]) -> dict[uuid.UUID, Stored]:
    found: dict[uuid.UUID, Stored] = defaultdict(dict)
    rows = Deadline.objects.in_every_office().filter(case_id__in=part).order_by("due_on", "id")
    for case, key, *row in rows.values_list("case_id", "id", *_ALIKE, *_VALUES):
        alike, values = tuple(row[: len(_ALIKE)]), tuple(row[len(_ALIKE) :])
        found[case].setdefault(alike, []).append((key, values))
    return found
