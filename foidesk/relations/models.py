"""The tables of how requests stand to each other. Their rows are only ever added."""

from django.db import models

from foidesk.cases.rules import Channel, Closure
from foidesk.plumbing.rows import Row, choices
from foidesk.relations.rules import Mistake, Relation


class Related(Row):
    """That one request stands so to another, until it is taken out."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    relation = models.CharField(max_length=20, choices=choices(Relation))
    other = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    made_at = models.DateTimeField()
    made_by = models.UUIDField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="relations_related_two", condition=~models.Q(case=models.F("other")))
        ]
        indexes = [models.Index(fields=["authority", "other"], name="relations_related_other")]


class TakenOut(Row):
    """That a relation was wrong, or holds no longer."""

    related = models.ForeignKey(Related, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    made_at = models.DateTimeField()
    made_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "related"], name="relations_taken_out_once")
        ]


class Moved(Row):
    """A question that came from another request, by a relation of the two."""

    related = models.ForeignKey(Related, on_delete=models.PROTECT, related_name="+")
    before = models.ForeignKey("cases.Question", on_delete=models.PROTECT, related_name="+")
    after = models.ForeignKey("cases.Question", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "after"], name="relations_moved_once")]


class Closed(Row):
    """How a request was closed, each time that it was. `said_on` is the day its applicant withdrew it."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    closure = models.CharField(max_length=20, choices=choices(Closure))
    mistake = models.CharField(max_length=20, choices=choices(Mistake), blank=True)
    said_on = models.DateField(null=True)
    channel = models.CharField(max_length=20, choices=choices(Channel), blank=True)
    reason = models.TextField()
    closed_at = models.DateTimeField()
    closed_by = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["authority", "case"], name="relations_closed_case")]
