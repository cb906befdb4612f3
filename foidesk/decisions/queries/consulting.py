"""Reading consultations: of a request, one, and the views that are evidence for a provision."""

import uuid
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import F

from foidesk.decisions.models import Consultation
from foidesk.decisions.models import Ground as GroundRow
from foidesk.decisions.rules import ConsultationState

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def consultation(authority: uuid.UUID, key: uuid.UUID) -> Consultation | None:
    """One consultation of an authority with its request, or None."""
    rows = Consultation.objects.of(authority).select_related("case", "case__applicant", "case__owner")
    return rows.filter(id=key).first()


def consultations(case: "Case") -> list[Consultation]:
    """Whose views were asked for on a request, the first asked first, whoever is to be asked last."""
    rows = Consultation.objects.of(case.authority).filter(case=case)
    return list(rows.order_by(F("asked_on").asc(nulls_last=True), "id"))


def recorded_views(case: "Case", question: int) -> list[Consultation]:
    """The views recorded on one question of a request."""
    rows = Consultation.objects.of(case.authority).filter(case=case, state=ConsultationState.ANSWERED)
    return [row for row in rows.order_by("asked_on", "id") if question in numbers(row)]


def numbers(row: Consultation) -> tuple[int, ...]:
    """The questions a consultation is about."""
    return tuple(int(n) for n in row.questions.split(","))


def overdue(row: Consultation, *, on: date) -> bool:
    """Whether a view is still awaited although its day has passed."""
    return row.state == ConsultationState.ASKED and row.due_on < on


def provisions_cited(case: "Case") -> tuple[str, ...]:
    """The keys of the provisions that the parts of a request rely on so far."""
    rows = GroundRow.objects.of(case.authority).filter(part__question__case=case)
    return tuple(dict.fromkeys(rows.order_by("id").values_list("provision", flat=True)))
