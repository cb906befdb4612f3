"""Who is away and who stands in; who lent a role to whom."""

from django.db import models

from foidesk.people.models.officers import Officer
from foidesk.people.rules import Role
from foidesk.plumbing.rows import Row, choices, tied


class Absence(Row):
    """An officer is away from a day until a day, both counted; open while the day is not known."""

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    deputy = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+", null=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    entered_at = models.DateTimeField()
    entered_by = models.UUIDField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("ended", table="people_absence"),
            models.CheckConstraint(
                condition=models.Q(until_on__isnull=True) | models.Q(until_on__gte=models.F("from_on")),
                name="people_absence_ends_later",
            ),
        ]


class Delegation(Row):
    """A role lent to a colleague from a day until a day, both counted, with the reason."""

    lender = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    borrower = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=30, choices=choices(Role))
    from_on = models.DateField()
    until_on = models.DateField()
    reason = models.TextField()
    lent_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("ended", table="people_delegation"),
            models.CheckConstraint(
                condition=models.Q(until_on__gte=models.F("from_on")), name="people_delegation_ends_later"
            ),
            models.CheckConstraint(
                condition=~models.Q(lender=models.F("borrower")), name="people_delegation_to_another"
            ),
        ]
