"""Requests as they are compared with one another: who asked, when, and for what."""

import uuid
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from foidesk.cases.models import Case, Question


@dataclass(frozen=True)
class Compared:
    """A request as it is compared. `text` is its title and questions; `sender` the row of its applicant,
    `narrows` the request that it took the place of.
    """

    case: uuid.UUID
    reference: str
    title: str
    received_on: date
    answered_on: date | None
    narrows: uuid.UUID | None
    sender: uuid.UUID
    name: str
    address: str
    text: str

    def same_sender(self, other: "Compared") -> str:
        """The sign that both come from one person: "address" or "name"; empty where there is none."""
        if self.address.casefold() == other.address.casefold():
            return "address"
        return "name" if " ".join(self.name.split()).casefold() == other.name.casefold() else ""


def received_between(authority: uuid.UUID, first: date, last: date) -> list[Compared]:
    """Every request to an authority that was received on these days or between, the first received first."""
    return _compared(authority, Q(received_on__gte=first, received_on__lte=last))


def received_before(case: Case) -> list[Compared]:
    """Earlier requests to the same authority from the same address or name, the last received first."""
    sender = Q(applicant__address__iexact=case.applicant.address) | Q(
        applicant__name__iexact=case.applicant.name
    )
    earlier = Q(received_on__lt=case.received_on) | Q(received_on=case.received_on, id__lt=case.id)
    return _compared(case.authority, sender & earlier)[::-1]


def compared(case: Case) -> Compared:
    """One request as it is compared."""
    return _compared(case.authority, Q(id=case.id))[0]


def _compared(authority: uuid.UUID, which: Q) -> list[Compared]:
    texts = defaultdict(list)
    questions = Question.objects.of(authority).filter(case__in=Case.objects.of(authority).filter(which))
    for key, text in questions.order_by("n").values_list("case_id", "text"):
        texts[key].append(text)
    rows = Case.objects.of(authority).filter(which).order_by("received_on", "id")
    columns = ("id", "reference", "title", "received_on", "answered_on", "narrows_id", "applicant_id")
    return [
        Compared(*row, text="\n".join((row[2], *texts[row[0]])))  # type: ignore[misc]
        for row in rows.values_list(*columns, "applicant__name", "applicant__address")
    ]
