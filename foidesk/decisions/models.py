"""The tables of decisions."""

from django.db import models

from foidesk.decisions import afterwards
from foidesk.decisions.answer import BuildingBlocks, Elsewhere, Held, Outcome, ReasonKind
from foidesk.decisions.rules import ConsultationState, Party, View
from foidesk.law.exemption import Limb
from foidesk.plumbing.rows import Row, choices, tied
from foidesk.searches.rules import TrueAnswer


class Part(Row):
    """One part of a question and what was decided on it. `version` is new with each decision, null before."""

    question = models.ForeignKey("cases.Question", on_delete=models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=200, blank=True)
    held = models.CharField(max_length=20, choices=choices(Held), blank=True)
    outcome = models.CharField(max_length=30, choices=choices(Outcome), blank=True)
    answer = models.TextField(blank=True)
    true_answer = models.CharField(max_length=20, choices=choices(TrueAnswer), blank=True)
    building_blocks = models.CharField(max_length=20, choices=choices(BuildingBlocks), blank=True)
    elsewhere = models.CharField(max_length=20, choices=choices(Elsewhere), blank=True)
    estimate_on = models.DateField(null=True)
    version = models.UUIDField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("decided", table="decisions_part"),
            models.UniqueConstraint(fields=["authority", "question", "n"], name="decisions_part_number"),
        ]


class Ground(Row):
    """One provision that a part relies on. `provision` is its key in the law's table."""

    part = models.ForeignKey(Part, on_delete=models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    provision = models.CharField(max_length=60)
    ncnd = models.BooleanField()
    limb = models.CharField(max_length=20, choices=choices(Limb), blank=True)
    qualified_person = models.UUIDField(null=True)
    sought_on = models.DateField(null=True)
    opinion_on = models.DateField(null=True)
    on_emissions = models.BooleanField(null=True)
    reasons_exempt = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "part", "provision"], name="decisions_ground_once")
        ]


class Reason(Row):
    """One reason of a provision that a part relies on, or, with an empty `provision`, of the part itself."""

    part = models.ForeignKey(Part, on_delete=models.PROTECT, related_name="+")
    provision = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=30, choices=choices(ReasonKind))
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "part", "provision", "kind"], name="decisions_reason_once"
            )
        ]


class Consultation(Row):
    """Somebody whose view was asked for, and what came of it. `questions` is "1,3".

    `supports` is the key of a provision that the view speaks for, or empty. The decision stays the office's.
    `asked_on` is None while it is planned; `parcel` is what left where a letter of this desk asked.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    party = models.CharField(max_length=20, choices=choices(Party))
    name = models.CharField(max_length=200)
    questions = models.CharField(max_length=400)
    about = models.TextField(blank=True)
    words = models.TextField()
    asked_on = models.DateField(null=True)
    parcel = models.UUIDField(null=True)
    due_on = models.DateField()
    state = models.CharField(max_length=20, choices=choices(ConsultationState))
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()
    reminded_on = models.DateField(null=True)
    view = models.CharField(max_length=20, choices=choices(View), blank=True)
    view_on = models.DateField(null=True)
    view_text = models.TextField(blank=True)
    supports = models.CharField(max_length=60, blank=True)
    recorded_at = models.DateTimeField(null=True)
    recorded_by = models.UUIDField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("recorded", table="decisions_consultation"),
            tied("withdrawn", table="decisions_consultation"),
        ]
        indexes = [models.Index(fields=["authority", "state", "due_on"], name="decisions_consulted_late")]


class Evidence(Row):
    """That the view of somebody consulted is evidence for a provision that a part relies on."""

    part = models.ForeignKey(Part, on_delete=models.PROTECT, related_name="+")
    provision = models.CharField(max_length=60)
    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "part", "provision", "consultation"], name="decisions_evidence_once"
            )
        ]


class Sharing(Row):
    """A question that has the same answer as another of its request: the other's parts are its own."""

    question = models.ForeignKey("cases.Question", on_delete=models.PROTECT, related_name="+")
    same_as = models.ForeignKey("cases.Question", on_delete=models.PROTECT, related_name="+")
    shared_at = models.DateTimeField()
    shared_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "question"], name="decisions_sharing_once")
        ]


class Correction(Row):
    """An answer that has left is put right or added to. `questions` is "1,3", those it is about.

    `changed` and `why` stand in its letter. `parcel` is what left, on `sent_on`.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=choices(afterwards.Kind))
    state = models.CharField(max_length=20, choices=choices(afterwards.State))
    questions = models.CharField(max_length=400)
    changed = models.TextField()
    why = models.TextField()
    opened_at = models.DateTimeField()
    opened_by = models.UUIDField()
    parcel = models.UUIDField(null=True)
    sent_on = models.DateField(null=True)
    given_up_at = models.DateTimeField(null=True)
    given_up_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("given_up", table="decisions_correction"),
            models.UniqueConstraint(
                fields=["authority", "case"],
                condition=models.Q(state=afterwards.State.OPEN.value),
                name="decisions_correction_one_open",
            ),
        ]
