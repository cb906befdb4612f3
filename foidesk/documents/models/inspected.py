"""The tables of what was found in files, what stands in them, and who listened to them."""

from django.db import models

from foidesk.documents.models.files import Document
from foidesk.findings.codes import Code
from foidesk.plumbing.rows import Row, choices


class Found(Row):
    """One finding of the last inspection of a file, the nth. `says` is a sentence with its pattern."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=40, choices=choices(Code))
    where = models.CharField(max_length=300, blank=True)
    count = models.PositiveBigIntegerField()
    sure = models.FloatField()
    says = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "document", "n"], name="documents_found_number")
        ]


class Text(Row):
    """The nth piece of the words of a file, from 1 on. It is indexed under its own key."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    words = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "document", "n"], name="documents_text_number")
        ]


class Page(Row):
    """A small picture of the nth page of a file, from 1 on; its bytes are kept with the files."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "document", "n"], name="documents_page_number")
        ]


class Listening(Row):
    """An officer who listened to all of a recording, and what is in it; each once."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    heard = models.TextField()
    seconds = models.PositiveIntegerField(null=True)
    listened_at = models.DateTimeField()
    listened_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "document", "listened_by"], name="documents_listening_once"
            )
        ]
