"""The tables of what leaves."""

from django.db import models

from foidesk.cases.rules import AddressKind
from foidesk.plumbing.rows import Row, choices, tied
from foidesk.release.rules import LIVE, How, Kind, State, Verdict


class Parcel(Row):
    """What leaves: to whom, in which words, and how far it is. Its words never change; a change is a new row.

    `hands` are the officers who drafted it or decided in it. `left_on` is the day in London on which the
    recipient's mail server took it, or on which it was posted or handed over. `reports` is what a notice
    tells its request then, with the reason that goes with it; empty for other kinds. `carries` is how many
    files go with it.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=choices(Kind))
    state = models.CharField(max_length=20, choices=choices(State))
    recipient = models.CharField(max_length=200)
    address_kind = models.CharField(max_length=20, choices=choices(AddressKind), blank=True)
    address = models.TextField(blank=True)
    subject = models.TextField()
    text = models.TextField()
    html = models.TextField()
    questions = models.CharField(max_length=400, blank=True)
    carries = models.PositiveSmallIntegerField(default=0)
    manifest = models.CharField(max_length=64)
    letter = models.UUIDField(null=True)
    reports = models.JSONField(default=dict)
    hands = models.JSONField(default=list)
    supersedes = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField()
    prepared_by = models.UUIDField()
    submitted_at = models.DateTimeField(null=True)
    submitted_by = models.UUIDField(null=True)
    how = models.CharField(max_length=20, choices=choices(How), blank=True)
    message = models.UUIDField(null=True, unique=True)
    handed_at = models.DateTimeField(null=True)
    handed_by = models.UUIDField(null=True)
    left_on = models.DateField(null=True)
    left_at = models.DateTimeField(null=True)
    left_by = models.UUIDField(null=True)
    void_why = models.TextField(blank=True)
    voided_at = models.DateTimeField(null=True)
    voided_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("submitted", table="release_parcel"),
            tied("handed", table="release_parcel"),
            tied("left", table="release_parcel"),
            tied("voided", table="release_parcel"),
            models.UniqueConstraint(
                fields=["authority", "case", "kind"],
                condition=models.Q(state__in=sorted(LIVE)) & ~models.Q(kind=Kind.CONSULTATION.value),
                name="release_parcel_one_live",
            ),
            models.UniqueConstraint(
                fields=["authority", "letter"],
                condition=models.Q(state__in=sorted(LIVE)),
                name="release_parcel_one_live_of_a_letter",
            ),
        ]
        indexes = [models.Index(fields=["authority", "state", "id"], name="release_parcel_state")]


class Item(Row):
    """The nth file that goes with a parcel, as it was when that was prepared: its name there, bytes and type.

    `document` is the very version that leaves; `sent` is what was kept of it when it had left.
    """

    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=20)
    sent = models.ForeignKey("documents.Document", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "parcel", "n"], name="release_item_number")
        ]


class Approval(Row):
    """What an approver said of exactly this manifest; `alone` where the office has no second officer."""

    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="+")
    manifest = models.CharField(max_length=64)
    verdict = models.CharField(max_length=20, choices=choices(Verdict))
    comments = models.TextField(blank=True)
    alone = models.BooleanField(default=False)
    checklist = models.JSONField(default=list)
    reason = models.TextField(blank=True)
    given_at = models.DateTimeField()
    given_by = models.UUIDField()


class Doubt(Row):
    """One doubt of the gate that an officer looked at and let pass, and why."""

    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=40)
    where = models.TextField(blank=True)
    reason = models.TextField()
    confirmed_at = models.DateTimeField()
    confirmed_by = models.UUIDField()
