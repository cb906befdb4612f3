"""The table of files."""

from django.db import models

from foidesk.documents.rules import Source, State, Version
from foidesk.plumbing.rows import Row, choices


class Document(Row):
    """One file. Until what it came with is joined to a request, it has none."""

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
