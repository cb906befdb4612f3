"""Reading what was weighed on a request."""

from typing import TYPE_CHECKING

from foidesk.weighing.models import Note, Weighing

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def weighing(case: "Case") -> Weighing | None:
    """When a request was last weighed and by whom, or None where nobody has."""
    return Weighing.objects.of(case.authority).filter(case=case).first()


def notes(case: "Case") -> dict[str, str]:
    """What was noted on a request, by the key of the prompt."""
    rows = Note.objects.of(case.authority).filter(case=case).order_by("id")
    return dict(rows.values_list("prompt", "text"))
