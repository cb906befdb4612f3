"""One-time keys: with each of them one person may set one password, once."""

from django.db import models

from foidesk.people.models.officers import Officer
from foidesk.people.rules import Use
from foidesk.plumbing.rows import Row, choices, tied


class Key(Row):
    """A way in for whoever holds its code; only the hash is kept.

    `made_by` is None where nobody is signed in.

    It ends by being used, by being ended, or on its hour.
    """

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    use = models.CharField(max_length=20, choices=choices(Use))
    code_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    made_by = models.UUIDField(null=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        constraints = [tied("ended", table="people_key")]
        indexes = [models.Index(fields=["authority", "officer"], name="people_key_officer")]
