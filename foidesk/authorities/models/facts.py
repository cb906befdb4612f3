"""What the office takes to be so, since when, and until when without a fresh look."""

from django.db import models

from foidesk.authorities.rules import FactKey
from foidesk.plumbing.rows import Row, choices, tied


class DatedFact(Row):
    """One fact as the office took it to be from a day on. A correction is a new row."""

    key = models.CharField(max_length=40, choices=choices(FactKey))
    value = models.TextField()
    source = models.CharField(max_length=300)
    from_on = models.DateField()
    check_by_on = models.DateField()
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.UUIDField(null=True)

    class Meta:
        constraints = [tied("confirmed", table="authorities_datedfact")]
