"""The outbox."""

from django.db import models

from foidesk.plumbing.post.rules import IN_TROUBLE_AFTER, Attached, State
from foidesk.plumbing.rows import Row, choices


class Message(Row):
    """One message to one address. `purpose` says which room handed it in, in a word of that room.

    `attachments` are its files in their order; their bytes lie elsewhere, with whoever handed it in.
    """

    purpose = models.CharField(max_length=40)
    to_name = models.CharField(max_length=200, blank=True)
    to_address = models.CharField(max_length=254)
    sender_name = models.CharField(max_length=200, blank=True)
    sender_address = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    html = models.TextField(blank=True)
    attachments = models.JSONField(default=list)
    message_id = models.CharField(max_length=320, unique=True)
    in_reply_to = models.CharField(max_length=320, blank=True)
    automatic = models.BooleanField(default=True)
    state = models.CharField(max_length=20, choices=choices(State), default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    last_words = models.CharField(max_length=500, blank=True)
    handed_in_at = models.DateTimeField()
    handed_in_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="post_message_sent_has_moment",
                condition=~models.Q(state="sent") | models.Q(accepted_at__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["state", "next_try_at"], name="post_message_due")]

    @property
    def files(self) -> tuple[Attached, ...]:
        """What goes with it."""
        return tuple(Attached(**one) for one in self.attachments)

    @property
    def in_trouble(self) -> bool:
        """Whether it was tried several times and still waits."""
        return self.state == State.WAITING and self.attempts >= IN_TROUBLE_AFTER
