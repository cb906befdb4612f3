"""Reading searches: of a case, by link, late ones, and what was searched for a letter to tell."""

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet, Sum

from foidesk.searches.models import Found, Link, Minutes, Place, Search
from foidesk.searches.rules import Activity, Finding, Looked, State, TrueAnswer, counted_minutes, reminder_due

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.documents.models import Document


@dataclass(frozen=True)
class Receipt:
    """What one search found for some questions, as a letter and a decision need it. It names nobody."""

    questions: tuple[int, ...]
    finding: Finding
    true_answer: TrueAnswer | None
    looked: tuple[Looked, ...]
    explanation: str
    minutes: int


def search(authority: uuid.UUID, key: uuid.UUID) -> Search | None:
    """One search of an authority, or None."""
    return Search.objects.of(authority).select_related("case").filter(id=key).first()


def of_case(case: "Case") -> list[Search]:
    """The searches of a request, the first asked first."""
    return list(Search.objects.of(case.authority).filter(case=case).order_by("id"))


def open_searches(authority: uuid.UUID) -> QuerySet[Search]:
    """Searches that await an answer, the most urgent first; the caller pages them."""
    rows = Search.objects.of(authority).select_related("case")
    return rows.filter(state=State.ASKED).order_by("due_on", "id")


def states_of(authority: uuid.UUID, cases: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[tuple[State, date]]]:
    """For each of some cases the state and date of its searches, the first asked first; in one query."""
    found: dict[uuid.UUID, list[tuple[State, date]]] = {key: [] for key in cases}
    rows = Search.objects.of(authority).filter(case_id__in=cases).order_by("id")
    for case, state, due_on in rows.values_list("case_id", "state", "due_on"):
        found[case].append((State(state), due_on))
    return found


def by_token(token: str, *, on: date) -> Search | None:
    """The search a link opens: None when it is wrong, too old or taken back, without telling which."""
    digest = hashlib.sha256(token.encode()).hexdigest()
    links = Link.objects.in_every_office().select_related("search", "search__case")
    link = links.filter(token_hash=digest, expires_on__gte=on).first()
    if link is None or link.search.state == State.TAKEN_BACK:
        return None
    return link.search


def to_remind(authority: uuid.UUID, *, on: date) -> list[Search]:
    """Searches whose colleague is reminded today."""
    late = open_searches(authority).filter(due_on__lt=on)
    return [
        row
        for row in late
        if reminder_due(due_on=row.due_on, reminded_on=row.reminded_on, reminders=row.reminders, on=on)
    ]


def looked(search: Search) -> tuple[Looked, ...]:
    """Where a search looked, in the order it was told."""
    rows = Place.objects.of(search.authority).filter(search=search).order_by("id")
    return tuple(Looked(row.place, row.words) for row in rows)


def minutes(search: Search) -> Mapping[Activity, int]:
    """The time a search took, by activity."""
    rows = Minutes.objects.of(search.authority).filter(search=search)
    return {Activity(row.activity): row.minutes for row in rows}


def found(search: Search) -> list["Document"]:
    """The files that came with an answer."""
    rows = Found.objects.of(search.authority).filter(search=search).select_related("document").order_by("id")
    return [row.document for row in rows]


def receipts(case: "Case") -> tuple[Receipt, ...]:
    """What every answered search of a request found."""
    answered = [row for row in of_case(case) if row.state == State.ANSWERED]
    return tuple(_receipt(row) for row in answered)


def minutes_spent(case: "Case") -> Mapping[Activity, int]:
    """The time all searches of a request took, by activity."""
    rows = Minutes.objects.of(case.authority).filter(search__case=case).values("activity")
    return {Activity(row["activity"]): row["total"] for row in rows.annotate(total=Sum("minutes"))}


def numbers(search: Search) -> tuple[int, ...]:
    """The questions of a search."""
    return tuple(int(n) for n in search.questions.split(","))


def _receipt(row: Search) -> Receipt:
    return Receipt(
        questions=numbers(row),
        finding=Finding(row.finding),
        true_answer=TrueAnswer(row.true_answer) if row.true_answer else None,
        looked=looked(row),
        explanation=row.explanation,
        minutes=counted_minutes(minutes(row)),
    )
