"""The policy profile, version by version."""

from django.db import models

from foidesk.plumbing.rows import Row


class ProfileVersion(Row):
    """How an office set its clock from a day on: the profile it began with, and each value. Only added."""

    n = models.PositiveIntegerField()
    base = models.CharField(max_length=40)
    values = models.JSONField()
    from_on = models.DateField()
    set_at = models.DateTimeField()
    set_by = models.UUIDField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "n"], name="authorities_profile_once")]
