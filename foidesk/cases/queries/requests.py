"""Reading requests: one, the work list, and those of an applicant."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import F, Q, QuerySet, Value

from foidesk.authorities.queries import ClockSettings
from foidesk.cases.clockwork import REVIEWS
from foidesk.cases.models import Applicant, Case, Deadline, Question
from foidesk.cases.rules import OPEN
from foidesk.days.working_days import count_working_days
from foidesk.law.regime import Regime
from foidesk.plumbing.rows import Beginning

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
    return Case.objects.of(authority).select_related("applicant", "owner", "narrows").filter(id=key).first()


def question_keys(authority: uuid.UUID, cases: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[uuid.UUID]]:
    """For each of some cases the keys of the questions to be decided, in one query: all but own data."""
    found: dict[uuid.UUID, list[uuid.UUID]] = {key: [] for key in cases}
    rows = Question.objects.of(authority).filter(case_id__in=cases, moved=False).exclude(regime=Regime.SAR)
    for case, question in rows.order_by("n").values_list("case_id", "id"):
        found[case].append(question)
    return found


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


def under_review(authority: uuid.UUID) -> "QuerySet[Deadline, Any]":
    """The keys of requests under review: to be asked for inside another query."""
    return Deadline.objects.of(authority).filter(kind__in=REVIEWS, met_on=None).values("case_id")


def open_work(authority: uuid.UUID, *, also: "QuerySet[Any, Any] | None" = None) -> QuerySet[Case]:
    """Requests that are neither answered nor closed, or under review, by due date; and those in `also`."""
    wanted = Q(state__in=OPEN) | Q(id__in=under_review(authority))
    return work_list(authority, WorkFilter()).filter(wanted if also is None else wanted | Q(id__in=also))


def narrowed_into(case: Case) -> list[Case]:
    """The requests that took the place of this one when its applicant made it smaller."""
    return list(Case.objects.of(case.authority).filter(narrows=case).order_by("id"))


def same_reference(authority: uuid.UUID, reference: str) -> Case | None:
    """The request with this reference, or None."""
    return Case.objects.of(authority).filter(reference=reference).first()


def of_applicant(case: Case) -> list[Case]:
    """Other requests to the same authority from the same address, newest first."""
    address = case.applicant.address
    same = Applicant.objects.of(case.authority).alias(begins=Beginning("address"))
    people = same.filter(begins=Beginning(Value(address)), address__iexact=address).values("id")
    rows = Case.objects.of(case.authority).filter(applicant__in=people)
    return list(rows.exclude(id=case.id).order_by("-received_on", "-id"))


def day_number(case: Case, *, on: date, settings: ClockSettings) -> int | None:
    """Which of its working days it is, of twenty mostly: 21 and more when late.

    None without a due date, and where months are counted. Counted back from the stored due date, so that no
    list works the whole clock again.
    """
    if case.due_on is None or case.counts_to is None:
        return None
    if on <= case.due_on:
        return case.counts_to - count_working_days(settings.calendar, on + DAY, case.due_on).n
    return case.counts_to + count_working_days(settings.calendar, case.due_on + DAY, on).n


def cases_of(authority: uuid.UUID) -> Iterator[Case]:
    """Every request of an authority, in the order they were logged."""
    return Case.objects.of(authority).select_related("applicant").order_by("id").iterator()
