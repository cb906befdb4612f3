"""The tables of breaches. No row is ever changed but to say that it no longer stands, and by whom."""

from django.db import models

from foidesk.oversight.rules import LONGEST_NAME, LONGEST_TITLE, About, State, Step
from foidesk.plumbing.rows import Row, choices, tied


class Breach(Row):
    """Something that went out and should not have. `n` is its number at the office.

    `state` and `aware_at` follow from the record and the newest account, and are stored for lists.
    """

    n = models.PositiveIntegerField()
    title = models.CharField(max_length=LONGEST_TITLE)
    state = models.CharField(max_length=20, choices=choices(State))
    aware_at = models.DateTimeField()
    reported_at = models.DateTimeField()
    reported_by = models.UUIDField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("closed", table="oversight_breach"),
            models.UniqueConstraint(fields=["authority", "n"], name="oversight_breach_number"),
        ]
        indexes = [models.Index(fields=["authority", "state", "aware_at"], name="oversight_breach_state")]


class Account(Row):
    """What was known of a breach when it was written; the newest stands. `people` None: not known yet."""

    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="+")
    happened = models.TextField()
    found_by = models.CharField(max_length=LONGEST_NAME)
    found_at = models.DateTimeField()
    aware_at = models.DateTimeField()
    whose = models.TextField(blank=True)
    sorts = models.JSONField(default=list)
    people = models.PositiveIntegerField(null=True)
    records = models.PositiveIntegerField(null=True)
    who_has_it = models.TextField(blank=True)
    consequences = models.TextField(blank=True)
    measures = models.TextField(blank=True)
    written_at = models.DateTimeField()
    written_by = models.UUIDField()


class Thing(Row):
    """What went out: something of a request, and which letter, log entry or file of it."""

    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("cases.Case", null=True, on_delete=models.PROTECT, related_name="+")
    parcel = models.ForeignKey("release.Parcel", null=True, on_delete=models.PROTECT, related_name="+")
    entry = models.ForeignKey("disclosure.Entry", null=True, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey("documents.Document", null=True, on_delete=models.PROTECT, related_name="+")
    named_at = models.DateTimeField()
    named_by = models.UUIDField()
    struck_at = models.DateTimeField(null=True)
    struck_by = models.UUIDField(null=True)
    struck_why = models.TextField(blank=True)

    class Meta:
        constraints = [tied("struck", table="oversight_thing")]


class Done(Row):
    """One thing that was done about a breach; `late_why` goes with a notification after the 72 hours."""

    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="+")
    step = models.CharField(max_length=20, choices=choices(Step))
    done_at = models.DateTimeField()
    words = models.TextField()
    late_why = models.TextField(blank=True)
    entered_at = models.DateTimeField()
    entered_by = models.UUIDField()
    struck_at = models.DateTimeField(null=True)
    struck_by = models.UUIDField(null=True)
    struck_why = models.TextField(blank=True)

    class Meta:
        constraints = [tied("struck", table="oversight_done")]


class Judgement(Row):
    """What a named officer decided, and why; the newest of each kind stands."""

    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=20, choices=choices(About))
    needed = models.BooleanField()
    reasons = models.TextField()
    decided_at = models.DateTimeField()
    decided_by = models.UUIDField()
