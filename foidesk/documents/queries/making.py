"""What is being made of files, and what came of it."""

from datetime import datetime

from django.db.models import Q, QuerySet

from foidesk.documents.models import Document, Making
from foidesk.documents.rules import OPEN
from foidesk.language.sentence import Sentence
from foidesk.language.stored import restored


def to_make(*, at: datetime) -> QuerySet[Making]:
    """What waits to be made, and which nobody is at; the least tried first."""
    free = Q(try_at__isnull=True) | Q(try_at__lte=at)
    rows = Making.objects.in_every_office().filter(free, state__in=OPEN).select_related("document")
    return rows.order_by("attempts", "id")


def makings_of(document: Document) -> list[Making]:
    """What was asked to be made of a file, the latest first; each has its `made`, or None."""
    rows = Making.objects.of(document.authority).filter(document=document)
    return list(rows.select_related("made").order_by("-id"))


def making_of(copy: Document) -> Making | None:
    """The making from which a version came; None for any other file."""
    return Making.objects.of(copy.authority).filter(made=copy).first()


def why_not_made(making: Making) -> Sentence | None:
    """Why nothing came of it; None unless it failed."""
    return restored(making.why) if making.why else None
