"""The tables of backups: what was run for the whole installation, and when an office wants to be warned."""

from django.db import models

from foidesk.plumbing.rows import Row, choices
from foidesk.records.rules import USUAL_DAYS, Kind, State


class Run(Row):
    """A backup that was made, or a restore that was tried. Its authority is the installation, no office.

    `n` counts the runs of a kind, so that two workers cannot begin the same one.
    """

    kind = models.CharField(max_length=20, choices=choices(Kind))
    n = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=choices(State), default=State.RUNNING)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    name = models.CharField(max_length=100, blank=True)
    size = models.PositiveBigIntegerField(null=True)
    says = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "kind", "n"], name="records_run_once")]
        indexes = [models.Index(fields=["kind", "state", "-n"], name="records_run_newest")]


class Watch(Row):
    """After how many days without a backup an office's administrators are warned."""

    days = models.PositiveSmallIntegerField(default=USUAL_DAYS)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority"], name="records_watch_once")]
