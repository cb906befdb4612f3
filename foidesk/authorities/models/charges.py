"""The schedule of charges."""

from datetime import date

from django.db import models

from foidesk.plumbing.rows import Row, tied


class Charge(Row):
    """One line of the schedule. Another amount is another line; what was charged on a day stays told."""

    what = models.CharField(max_length=200)
    pence = models.PositiveIntegerField()
    per = models.CharField(max_length=60)
    free = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=300)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    published = models.BooleanField(default=False)
    entered_at = models.DateTimeField()
    entered_by = models.UUIDField()
    taken_out_at = models.DateTimeField(null=True)
    taken_out_by = models.UUIDField(null=True)

    class Meta:
        constraints = [tied("taken_out", table="authorities_charge")]

    def in_force(self, on: date) -> bool:
        """Whether it is charged on a day."""
        return (
            self.taken_out_at is None
            and self.from_on <= on
            and (self.until_on is None or on <= self.until_on)
        )
