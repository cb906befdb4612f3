"""The tables of who works on a request, who stands aside, who may see it and who knows its applicant."""

from django.db import models

from foidesk.handling.rules import Interest
from foidesk.plumbing.rows import Row, choices, tied


class Share(Row):
    """A question of a request that an officer of the office answers, until it is given to another."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    question = models.ForeignKey("cases.Question", on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey("people.Officer", on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    given_by = models.UUIDField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("ended", table="handling_share"),
            models.UniqueConstraint(
                fields=["authority", "question"],
                condition=models.Q(ended_at__isnull=True),
                name="handling_share_one_officer",
            ),
        ]
        indexes = [models.Index(fields=["authority", "officer"], name="handling_share_officer")]


class Conflict(Row):
    """An interest of an officer in a request, declared or recorded, until it is taken back."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey("people.Officer", on_delete=models.PROTECT, related_name="+")
    interest = models.CharField(max_length=40, choices=choices(Interest))
    reason = models.TextField()
    declared_at = models.DateTimeField()
    declared_by = models.UUIDField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)
    ended_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            tied("ended", table="handling_conflict"),
            models.UniqueConstraint(
                fields=["authority", "case", "officer"],
                condition=models.Q(ended_at__isnull=True),
                name="handling_conflict_once",
            ),
        ]


class Restriction(Row):
    """That a request exists only for the officers named, until that is lifted."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    restricted_at = models.DateTimeField()
    restricted_by = models.UUIDField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)
    ended_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            tied("ended", table="handling_restriction"),
            models.UniqueConstraint(
                fields=["authority", "case"],
                condition=models.Q(ended_at__isnull=True),
                name="handling_restriction_once",
            ),
        ]


class Named(Row):
    """An officer for whom a restricted request exists."""

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey("people.Officer", on_delete=models.PROTECT, related_name="+")
    named_at = models.DateTimeField()
    named_by = models.UUIDField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("ended", table="handling_named"),
            models.UniqueConstraint(
                fields=["authority", "restriction", "officer"],
                condition=models.Q(ended_at__isnull=True),
                name="handling_named_once",
            ),
        ]


class Unmasking(Row):
    """That an officer whose work does not need it knows who asks, for a reason, until that is ended."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey("people.Officer", on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    unmasked_at = models.DateTimeField()
    unmasked_by = models.UUIDField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("ended", table="handling_unmasking"),
            models.UniqueConstraint(
                fields=["authority", "case", "officer"],
                condition=models.Q(ended_at__isnull=True),
                name="handling_unmasking_once",
            ),
        ]
