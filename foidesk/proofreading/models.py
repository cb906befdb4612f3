"""The table of findings that officers set aside."""

from django.db import models

from foidesk.plumbing.rows import Row, tied


class SetAside(Row):
    """A finding that an officer looked at and let stand, and why. `finding` is its key.

    Taken up again, the row stays with the day; setting it aside once more is a new row.
    """

    letter = models.ForeignKey("letters.Letter", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=40)
    finding = models.CharField(max_length=64)
    reason = models.TextField()
    given_at = models.DateTimeField()
    given_by = models.UUIDField()
    taken_up_at = models.DateTimeField(null=True)
    taken_up_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("given", table="proofreading_setaside"),
            tied("taken_up", table="proofreading_setaside"),
            models.UniqueConstraint(
                fields=["authority", "letter", "finding"],
                condition=models.Q(taken_up_at=None),
                name="proofreading_set_aside_once",
            ),
        ]
