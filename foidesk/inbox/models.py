"""The tables of what came in."""

from django.db import models

from foidesk.cases.rules import Channel
from foidesk.inbox.rules import NOT_LOGGED, Form, Referral, State
from foidesk.plumbing.rows import Row, choices, tied


class Message(Row):
    """One message as it came. `sent_at` is what the sender claims, `received_at` what our server wrote.

    What was said and not written has `said_at`, and who heard it. `meant_for` is the other authority for
    which a message was.
    """

    form = models.CharField(max_length=10, choices=choices(Form))
    channel = models.CharField(max_length=20, choices=choices(Channel))
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    subject = models.CharField(max_length=300, blank=True)
    sender_name = models.CharField(max_length=120, blank=True)
    sender_address = models.CharField(max_length=254, blank=True)
    reply_name = models.CharField(max_length=120, blank=True)
    reply_address = models.CharField(max_length=254, blank=True)
    sent_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField(null=True)
    words = models.TextField(blank=True)
    problems = models.JSONField(default=list)
    state = models.CharField(max_length=20, choices=choices(State))
    case = models.ForeignKey("cases.Case", null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)
    meant_for = models.CharField(max_length=200, blank=True)
    referral = models.CharField(max_length=20, choices=choices(Referral), blank=True)
    said_at = models.DateTimeField(null=True)
    hearer = models.CharField(max_length=120, blank=True)
    read_back = models.BooleanField(default=False)
    duplicate_of = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    apart = models.BooleanField(default=False)
    taken_at = models.DateTimeField()
    taken_by = models.UUIDField()
    settled_at = models.DateTimeField(null=True)
    settled_by = models.UUIDField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("settled", table="inbox_message"),
            tied("confirmed", table="inbox_message"),
            models.CheckConstraint(
                name="inbox_message_case_when_settled",
                condition=models.Q(state__in=[State.LOGGED, State.JOINED], case__isnull=False)
                | models.Q(state__in=[State.UNSORTED, *sorted(NOT_LOGGED)], case__isnull=True),
            ),
        ]
        indexes = [models.Index(fields=["authority", "state"], name="inbox_message_state")]


class Mark(Row):
    """Something a message is recognised by, held by the first that had it."""

    mark = models.CharField(max_length=80)
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "mark"], name="inbox_mark_first")]


class Attached(Row):
    """A file that came with a message."""

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")
