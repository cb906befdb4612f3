"""The table of what is made of files: pages, and tables of chosen cells."""

from django.db import models

from foidesk.documents.models.files import Document
from foidesk.documents.rules import OPEN, Made, MakingState
from foidesk.plumbing.rows import Row, choices


class Making(Row):
    """One wish for a new working version of a file, made by the worker. `choice` says of what and how.

    `try_at` is when it may be begun next: a worker that takes it puts that off, so that no other does. `made`
    is the version that came of it and `way` how it was made; `why` is a sentence with its pattern where none
    came of it.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=choices(Made))
    choice = models.JSONField(default=dict)
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()
    state = models.CharField(max_length=20, choices=choices(MakingState))
    try_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    made = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=20, blank=True)
    why = models.JSONField(null=True)
    ended_at = models.DateTimeField(null=True)

    @property
    def open(self) -> bool:
        """Whether it has not come to its end."""
        return self.state in OPEN

    class Meta:
        indexes = [
            models.Index(fields=["state", "try_at", "id"], name="documents_making_due"),
            models.Index(fields=["authority", "document"], name="documents_making_of"),
        ]
