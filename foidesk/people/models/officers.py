"""Accounts, the roles they hold one by one, and failed sign-ins."""

from typing import ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from foidesk.people.rules import Role
from foidesk.plumbing.rows import OfficeManager, Row, choices, tied


class Officer(Row, AbstractBaseUser):
    """An account. `authority` is the office that made it; roles may be held at others."""

    email = models.CharField(max_length=254, unique=True)
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=120, blank=True)
    told_of_requests = models.BooleanField(default=False)
    left_at = models.DateTimeField(null=True)
    left_by = models.UUIDField(null=True)
    last_login = None

    objects: ClassVar[OfficeManager[Self]] = OfficeManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [tied("left", table="people_officer")]

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """Whether the account is still open."""
        return self.left_at is None


class Appointment(Row):
    """A role an officer holds at an authority, from a day on."""

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=30, choices=choices(Role))
    appointed_at = models.DateTimeField()
    appointed_by = models.UUIDField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("ended", table="people_appointment"),
            models.UniqueConstraint(
                fields=["authority", "officer", "role"],
                condition=models.Q(ended_at__isnull=True),
                name="people_appointment_once",
            ),
        ]


class FailedSignIns(Row):
    """How often one network failed on one account, or (with an empty account) on any."""

    account = models.CharField(max_length=64)
    network = models.CharField(max_length=64)
    failures = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "network"], name="people_failed_once")]
