"""The calendar of bank holidays an office counts by, version by version."""

from datetime import date

from django.db import models

from foidesk.days.regular_days import Nation
from foidesk.plumbing.rows import Row


class CalendarVersion(Row):
    """A calendar as the office loaded it. The highest `n` is in use. Only ever added, never changed.

    `days` are the holidays in our own form; `differences` are [day, nation, name, outcome]: where its
    source and the calendar before it differed, and what was decided. `digest` is of the file it came from.
    """

    n = models.PositiveIntegerField()
    version = models.CharField(max_length=60)
    source = models.CharField(max_length=300)
    digest = models.CharField(max_length=64, blank=True)
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    days = models.JSONField()
    differences = models.JSONField(default=list)
    loaded_at = models.DateTimeField()
    loaded_by = models.UUIDField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "n"], name="authorities_calendar_once")]

    @property
    def told(self) -> list[tuple[date, str, str, str]]:
        """The differences with their days, and the nations in words."""
        return [
            (date.fromisoformat(on), Nation(nation).label, name, outcome)
            for on, nation, name, outcome in self.differences
        ]
