"""The tables of the record."""

from datetime import UTC

from django.db import models

from foidesk.audit.rules import seal
from foidesk.plumbing.rows import Row


class Head(Row):
    """Where a chain stands: how many events, and the digest of the last. Locked while one is added."""

    chain = models.UUIDField(editable=False)
    count = models.PositiveIntegerField(default=0)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "chain"], name="audit_head_chain")]


class Event(Row):
    """One deed. Never changed, never deleted: the database refuses."""

    chain = models.UUIDField(editable=False)
    n = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)
    verb = models.CharField(max_length=80)
    facts = models.JSONField(default=dict)
    commitments = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "chain", "n"], name="audit_event_place")]

    def sealed(self) -> str:
        """The digest of all that this event says and of the event before it."""
        return seal(
            {
                "id": str(self.id),
                "authority": str(self.authority),
                "chain": str(self.chain),
                "n": self.n,
                "at": self.at.astimezone(UTC).isoformat(),
                "by": str(self.by) if self.by else None,
                "verb": self.verb,
                "facts": self.facts,
                "commitments": self.commitments,
                "previous": self.previous,
            }
        )


class Words(Row):
    """What an event says that could name anyone, with the salt. May be erased, never changed."""

    event = models.OneToOneField(Event, on_delete=models.PROTECT, related_name="+")
    salt = models.CharField(max_length=64)
    values = models.JSONField(default=dict)
