"""Reading requests: one, the work list, the clock of one, and whether what is stored is what follows."""

import uuid
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import F, Q, QuerySet

from foidesk.audit.queries import Entry, Fault, chains, story
from foidesk.authorities.queries import ClockSettings, clock_settings
from foidesk.cases import clockwork
from foidesk.cases.models import Case, Deadline, Happening, Question
from foidesk.cases.rules import ACKNOWLEDGED, LOGGED, State
from foidesk.clock.happening import Happening as Dated
from foidesk.clock.happening import Kind
from foidesk.clock.reckoning import Reckoning
from foidesk.clock.reckoning import State as ClockState
from foidesk.clock.working_days import count_working_days

RESPONSE_DAYS = 20
DAY = timedelta(days=1)


@dataclass(frozen=True)
class WorkFilter:
    """What a work list is narrowed to; empty means all. `text` is looked for in reference and title."""

    state: str = ""
    owner: uuid.UUID | None = None
    text: str = ""
    due_before: date | None = None


def case(authority: uuid.UUID, key: uuid.UUID) -> Case | None:
    """One request of an authority with its applicant and owner, or None."""
    return Case.objects.of(authority).select_related("applicant", "owner").filter(id=key).first()


def questions(case: Case) -> list[Question]:
    """The questions of a request, in order."""
    return list(Question.objects.of(case.authority).filter(case=case).order_by("n"))


def question_keys(authority: uuid.UUID, cases: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[uuid.UUID]]:
    """For each of some cases the keys of its questions, in one query."""
    found: dict[uuid.UUID, list[uuid.UUID]] = {key: [] for key in cases}
    rows = Question.objects.of(authority).filter(case_id__in=cases).order_by("n")
    for case, question in rows.values_list("case_id", "id"):
        found[case].append(question)
    return found


def deadlines(case: Case) -> list[Deadline]:
    """Every deadline of a request, the earliest first."""
    return list(Deadline.objects.of(case.authority).filter(case=case).order_by("due_on", "kind", "question"))


def happenings(case: Case) -> list[Happening]:
    """What happened to a request, in the order of its days."""
    return list(Happening.objects.of(case.authority).filter(case=case).order_by("happened_on", "id"))


def awaited(case: Case) -> tuple[int, ...]:
    """The questions whose clock waits for the applicant, in order (FOIA 1(3))."""
    if not _asked(case):
        return ()
    by_question = worked(case)[0].by_question.values()
    return tuple(sorted(int(q.question) for q in by_question if q.state is ClockState.AWAITING_REQUESTER))


def first_asked(case: Case) -> dict[int, date]:
    """The day on which the applicant was first asked about a question, by its number."""
    found: dict[int, date] = {}
    for row in _asked(case):
        for n in row.questions.split(","):
            found.setdefault(int(n), row.happened_on)
    return found


def clarification_open(case: Case) -> Happening | None:
    """The last request for clarification of which anything is still awaited, or None."""
    waiting = {str(n) for n in awaited(case)}
    return next((row for row in reversed(_asked(case)) if waiting & set(row.questions.split(","))), None)


def work_list(authority: uuid.UUID, wanted: WorkFilter) -> QuerySet[Case]:
    """Requests by due date, those without one last. One indexed query; the caller pages it."""
    rows = Case.objects.of(authority).select_related("owner")
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.owner:
        rows = rows.filter(owner_id=wanted.owner)
    if wanted.due_before:
        rows = rows.filter(due_on__lt=wanted.due_before)
    if wanted.text.strip():
        rows = rows.filter(
            Q(reference__icontains=wanted.text.strip()) | Q(title__icontains=wanted.text.strip())
        )
    return rows.order_by(F("due_on").asc(nulls_last=True), "id")


def counts(authority: uuid.UUID) -> dict[State, int]:
    """How many requests stand in each state."""
    found = Counter(Case.objects.of(authority).values_list("state", flat=True))
    return {state: found[state.value] for state in State}


def same_reference(authority: uuid.UUID, reference: str) -> Case | None:
    """The request with this reference, or None."""
    return Case.objects.of(authority).filter(reference=reference).first()


def of_applicant(case: Case) -> list[Case]:
    """Other requests to the same authority from the same address, newest first."""
    rows = Case.objects.of(case.authority).filter(applicant__address__iexact=case.applicant.address)
    return list(rows.exclude(id=case.id).order_by("-received_on", "-id"))


def day_number(case: Case, *, on: date, settings: ClockSettings) -> int | None:
    """Which of the twenty working days it is: 21 and more when late, None without a due date.

    Counted back from the stored due date, so that no list works the whole clock again.
    """
    if case.due_on is None:
        return None
    if on <= case.due_on:
        return RESPONSE_DAYS - count_working_days(settings.calendar, on + DAY, case.due_on).n
    return RESPONSE_DAYS + count_working_days(settings.calendar, case.due_on + DAY, on).n


def clock(case: Case, *, as_of: date) -> Reckoning:
    """The whole explanation of a request's clock as of a day."""
    return clockwork.work(
        [_as_dated(row) for row in happenings(case)],
        questions=[question.n for question in questions(case)],
        settings=clock_settings(case.authority),
        as_of=as_of,
    )


def cases_of(authority: uuid.UUID) -> Iterator[Case]:
    """Every request of an authority, in the order they were logged."""
    return Case.objects.of(authority).select_related("applicant").order_by("id").iterator()


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Stored states, happenings and dates that are not what the record and the clock give."""
    stored = set()
    for case in cases_of(authority):
        stored.add(case.id)
        yield from _faults_of(case)
    for chain in chains(authority=authority):
        if chain not in stored and any(
            e.verb == LOGGED.verb for e in story(authority=authority, chain=chain)
        ):
            yield Fault(f"case {chain}", "The record tells of a request that is not stored any more.")


def worked(case: Case) -> tuple[Reckoning, clockwork.Dated]:
    """What the clock gives for a request as of the last thing that happened, and what is stored of it."""
    rows = [_as_dated(row) for row in happenings(case)]
    reckoning = clockwork.work(
        rows,
        questions=[question.n for question in questions(case)],
        settings=clock_settings(case.authority),
        as_of=max(row.on for row in rows),
    )
    return reckoning, clockwork.dated(reckoning, rows)


def _asked(case: Case) -> list[Happening]:
    """Each time the applicant was asked, the first day first."""
    rows = Happening.objects.of(case.authority).filter(case=case, kind=Kind.CLARIFICATION_ASKED)
    return list(rows.order_by("happened_on", "id"))


def _faults_of(case: Case) -> Iterator[Fault]:
    where, entries = f"case {case.reference}", story(authority=case.authority, chain=case.id)
    kept = sorted(
        (row.kind, row.happened_on, row.questions, row.required, row.sufficient) for row in happenings(case)
    )
    if _told(entries) != kept:
        yield Fault(where, "What happened, as stored, is not what the record tells.")
    elif not kept:
        yield Fault(where, "Nothing is recorded of it: neither its receipt nor anything else.")
    else:
        yield from _date_faults(case, where)
        yield from _name_faults(entries, case, where)


def _date_faults(case: Case, where: str) -> Iterator[Fault]:
    reckoning, dated = worked(case)
    received = next(row.happened_on for row in happenings(case) if row.kind == Kind.RECEIVED)
    stored_dates = (case.state, case.due_on, case.answered_on, case.provisional, case.received_on)
    if stored_dates != (dated.state, dated.due_on, dated.answered_on, dated.provisional, received):
        yield Fault(where, "Its stored state or due date is not what the clock gives.")
    stored = {(row.kind, row.question, row.due_on, row.provision) for row in deadlines(case)}
    given = {(str(d.kind), d.question or "", d.due, str(d.provision)) for d in reckoning.deadlines}
    if stored != given:
        yield Fault(where, "Its stored deadlines are not what the clock gives.")


def _name_faults(entries: Sequence[Entry], case: Case, where: str) -> Iterator[Fault]:
    """What the record says of the request itself; where the words were erased there is none to compare."""
    told = next((e.words for e in entries if e.verb == LOGGED.verb and e.words), {})
    if any(told.get(name, getattr(case, name)) != getattr(case, name) for name in ("reference", "title")):
        yield Fault(where, "Its reference or title is not what the record tells.")
    days = [date.fromisoformat(e.facts["on"]) for e in entries if e.verb == ACKNOWLEDGED.verb]
    if case.acknowledged_on != min(days, default=None):
        yield Fault(where, "Its stored acknowledgement is not what the record tells.")


def _told(entries: Sequence[Entry]) -> list[tuple[str, date, str, bool, bool]]:
    """The happenings of a case as its chain tells them."""
    return sorted(
        (
            entry.facts["kind"],
            date.fromisoformat(entry.facts["on"]),
            entry.facts["questions"],
            entry.facts["required"],
            entry.facts["sufficient"],
        )
        for entry in entries
        if "kind" in entry.facts
    )


def _as_dated(row: Happening) -> Dated:
    return clockwork.happening(
        kind=row.kind,
        on=row.happened_on,
        questions=row.questions,
        required=row.required,
        sufficient=row.sufficient,
    )
