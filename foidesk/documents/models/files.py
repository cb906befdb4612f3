"""The table of files."""

from django.db import models

from foidesk.documents.rules import Held, Source, State, Version
from foidesk.plumbing.rows import Row, choices, tied


class Document(Row):
    """One file. Until what it came with is joined to a request, it has none.

    `made_from` is the file of which it is a version, `parent` the archive or message out of which it was
    taken, `place` where in that it lay. `kind` is its type by content, "" until it was inspected. `engine`
    is the inspection that looked at it last, 0 for none; `findings` how many things that found, `scanned_at`
    when a scanner found no malware in it. `try_at` is when it may be inspected next: a worker that takes it
    puts that off, so that no other does. `text_digest` is the same for files with the same words.
    """

    case = models.ForeignKey("cases.Case", null=True, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=20, choices=choices(Source))
    version = models.CharField(max_length=20, choices=choices(Version))
    state = models.CharField(max_length=20, choices=choices(State))
    name = models.CharField(max_length=200)
    claimed_type = models.CharField(max_length=120, blank=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    kept_at = models.DateTimeField()
    kept_by = models.UUIDField(null=True)
    made_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    place = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=20, blank=True)
    engine = models.PositiveSmallIntegerField(default=0)
    findings = models.PositiveIntegerField(default=0)
    inspected_at = models.DateTimeField(null=True)
    scanned_at = models.DateTimeField(null=True)
    malware = models.CharField(max_length=200, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    try_at = models.DateTimeField(null=True)
    held = models.CharField(max_length=20, choices=choices(Held), blank=True)
    text_digest = models.CharField(max_length=64, blank=True)
    text_cut = models.BooleanField(default=False)
    advice = models.JSONField(default=list)
    apart_at = models.DateTimeField(null=True)
    apart_by = models.UUIDField(null=True)
    apart_done = models.BooleanField(default=False)

    class Meta:
        constraints = [tied("apart", table="documents_document")]
        indexes = [
            models.Index(fields=["engine", "try_at", "id"], name="documents_document_due"),
            models.Index(fields=["authority", "sha256"], name="documents_document_bytes"),
            models.Index(fields=["authority", "text_digest"], name="documents_document_words"),
        ]
