"""Faults, when they showed, who looked at them; and the worker's signs of life."""

from django.db import models

from foidesk.plumbing.rows import Row, choices
from foidesk.plumbing.trouble.rules import Kind


class Problem(Row):
    """One kind of fault at one office, or at none, and how often it showed."""

    kind = models.CharField(max_length=10, choices=choices(Kind))
    fingerprint = models.CharField(max_length=64)
    route = models.CharField(max_length=100)
    exception = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=200, blank=True)
    times = models.PositiveIntegerField(default=0)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "fingerprint"], name="trouble_problem_once"),
        ]


class Sighting(Row):
    """One time a problem showed, under the reference that the person saw and the log has."""

    problem = models.ForeignKey(Problem, models.PROTECT, related_name="+")
    reference = models.CharField(max_length=64, db_index=True)
    happened_at = models.DateTimeField()


class Look(Row):
    """An administrator looked at a problem and wrote what became of it."""

    problem = models.ForeignKey(Problem, models.PROTECT, related_name="+")
    note = models.TextField()
    seen_at = models.DateTimeField()
    seen_by = models.UUIDField()


class Beat(Row):
    """One worker's last sign of life. It belongs to no office."""

    host = models.CharField(max_length=100)
    process = models.PositiveIntegerField()
    version = models.CharField(max_length=40)
    beat_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["host", "process"], name="trouble_beat_once")]
