"""What happened to a request, which of it is in force, and what the clock says of it."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from foidesk.authorities.queries import ClockSettings, calendar_of_version, clock_settings
from foidesk.cases import clockwork
from foidesk.cases.models import Case, Deadline, Happening, Question
from foidesk.cases.rules import OPEN
from foidesk.clock.happening import Kind
from foidesk.clock.reckoning import DeadlineKind, Reckoning
from foidesk.clock.reckoning import State as ClockState
from foidesk.happenings.events import NewHappening
from foidesk.law.regime import Regime


def questions(case: Case) -> list[Question]:
    """The questions of a request, in order, without those that another request took over."""
    return [question for question in every_question(case) if not question.moved]


def every_question(case: Case) -> list[Question]:
    """The questions of a request, in order, with those that another request took over."""
    return list(Question.objects.of(case.authority).filter(case=case).order_by("n"))


def _numbers(case: Case) -> list[tuple[int, bool]]:
    return [(question.n, question.moved) for question in every_question(case)]


def deadlines(case: Case) -> list[Deadline]:
    """Every deadline of a request, the earliest first."""
    return list(Deadline.objects.of(case.authority).filter(case=case).order_by("due_on", "kind", "question"))


def happenings(case: Case) -> list[Happening]:
    """All that was ever entered as having happened, corrected or not, in the order of its days."""
    return list(Happening.objects.of(case.authority).filter(case=case).order_by("happened_on", "id"))


def happening(case: Case, key: uuid.UUID) -> Happening | None:
    """One thing that was entered, or None where it is not of this request."""
    return Happening.objects.of(case.authority).filter(case=case, id=key).first()


def in_force(rows: Iterable[Happening]) -> list[Happening]:
    """What no later row corrects, and what does not say that something never happened."""
    rows = list(rows)
    corrected = {row.corrects_id for row in rows}
    return [row for row in rows if row.id not in corrected and not row.annuls]


def event_of(row: Happening) -> NewHappening:
    """A stored happening as it was entered."""
    return NewHappening(
        kind=Kind(row.kind),
        on=row.happened_on,
        questions=tuple(int(n) for n in row.questions.split(",") if n),
        required=row.required,
        sufficient=row.sufficient,
        regime=Regime(row.regime) if row.regime else None,
        estimate_on=row.estimate_on,
        answers_on=row.answers_on,
        due_on=row.due_on,
        what=row.what,
        provisions=tuple(key for key in row.provisions.split(",") if key),
        pence=row.pence,
    )


def clock(case: Case, *, as_of: date, supposing: Sequence[NewHappening] = ()) -> Reckoning:
    """The whole explanation of a request's clock as of a day.

    `supposing` is what did not happen and is only asked about. Raises Refused where it contradicts the rest.
    """
    events = [event_of(row) for row in in_force(happenings(case))]
    return clockwork.work(
        (event.for_the_clock() for event in (*events, *supposing)),
        questions=_numbers(case),
        settings=_settings_of(case),
        as_of=max((as_of, *(event.on for event in supposing))),
    )


def _settings_of(case: Case) -> ClockSettings:
    """How the clock of a request is set: what is answered or closed keeps the calendar that dated it."""
    settings = clock_settings(case.authority)
    if case.state in OPEN or case.calendar_version == settings.calendar.version:
        return settings
    calendar = calendar_of_version(case.authority, case.calendar_version) or settings.calendar
    return ClockSettings(calendar, settings.profile)


def worked(case: Case, settings: ClockSettings | None = None) -> tuple[Reckoning, clockwork.Dated]:
    """What the clock gives for a request as of the last thing that happened, and what is stored of it.

    By the settings in use, where no others are given.
    """
    events = [event_of(row) for row in in_force(happenings(case))]
    reckoning = clockwork.work(
        (event.for_the_clock() for event in events),
        questions=_numbers(case),
        settings=settings or clock_settings(case.authority),
        as_of=max(event.on for event in events),
    )
    return reckoning, clockwork.dated(reckoning, events, closed=case.closed_as)


def awaited(case: Case) -> tuple[int, ...]:
    """The questions that the applicant must make clear before their clock runs, in order (FOIA 1(3))."""
    if not _asked(case):
        return ()
    by_question = worked(case)[0].by_question.values()
    waiting = (one for one in by_question if one.state is ClockState.AWAITING_REQUESTER)
    return tuple(sorted(int(one.question) for one in waiting if one.course.asks))


def first_asked(case: Case) -> dict[int, date]:
    """The day on which the applicant was first asked about a question, by its number."""
    every = [question.n for question in questions(case)]
    found: dict[int, date] = {}
    for row in _asked(case):
        for n in event_of(row).questions or every:
            found.setdefault(n, row.happened_on)
    return found


def clarification_open(case: Case) -> Happening | None:
    """The last request for clarification of which anything is still awaited, or None."""
    waiting = set(awaited(case))
    rows = reversed(_asked(case)) if waiting else ()
    return next((row for row in rows if not row.questions or waiting & set(event_of(row).questions)), None)


def lapsed_of(
    authority: uuid.UUID, cases: Sequence[uuid.UUID], *, on: date
) -> Mapping[uuid.UUID, tuple[DeadlineKind, date]]:
    """Of some requests those whose applicant let a time go by, with what it was for and when it ended."""
    rows = Deadline.objects.of(authority).filter(
        case_id__in=cases, kind__in=clockwork.LAPSES, met_on=None, due_on__lt=on
    )
    return {
        row.case_id: (DeadlineKind(row.kind), row.due_on) for row in rows.order_by("-due_on", "id").iterator()
    }


def due_of(authority: uuid.UUID, cases: Sequence[uuid.UUID], *kinds: str) -> Mapping[uuid.UUID, date]:
    """Of some requests those that have not met a date of one of these kinds, with the first such day."""
    rows = Deadline.objects.of(authority).filter(case_id__in=cases, kind__in=kinds, met_on=None)
    return {row.case_id: row.due_on for row in rows.order_by("-due_on", "id").iterator()}


def lacking_of(authority: uuid.UUID, cases: Sequence[uuid.UUID]) -> Mapping[uuid.UUID, Kind]:
    """Of some requests those that wait for something other than clarification: to be valid, or for proof."""
    settles = {Kind.VALID: Kind.NOT_VALID, Kind.IDENTITY_RECEIVED: Kind.IDENTITY_ASKED}
    kinds = [*settles, *settles.values()]
    rows = Happening.objects.of(authority).filter(case_id__in=cases).order_by("happened_on", "id")
    found: dict[uuid.UUID, Kind] = {}
    for row in in_force(rows.filter(kind__in=kinds)):
        kind = Kind(row.kind)
        if kind not in settles:
            found[row.case_id] = kind
        elif found.get(row.case_id) is settles[kind]:
            del found[row.case_id]
    return found


def _asked(case: Case) -> list[Happening]:
    """Each time the applicant was asked, the first day first."""
    return [row for row in in_force(happenings(case)) if row.kind == Kind.CLARIFICATION_ASKED]
