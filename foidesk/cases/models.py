"""The tables of a request."""

from django.db import models

from foidesk.cases.rules import AddressKind, Channel, Regime, State
from foidesk.plumbing.rows import Row, choices


class Sequence(Row):
    """The next number of a year's references. Locked while one is given, so that none is doubled or lost."""

    year = models.PositiveSmallIntegerField()
    next_number = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "year"], name="cases_sequence_year")]


class Applicant(Row):
    """Who asks, and where the answer must go."""

    name = models.CharField(max_length=200)
    address_kind = models.CharField(max_length=20, choices=choices(AddressKind))
    address = models.TextField()


class Case(Row):
    """One request. State and dates are what the happenings and the clock give, stored for speed."""

    reference = models.CharField(max_length=100)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    regime = models.CharField(max_length=10, choices=choices(Regime))
    channel = models.CharField(max_length=20, choices=choices(Channel))
    words = models.TextField()
    applicant = models.ForeignKey(Applicant, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey("people.Officer", null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=40, choices=choices(State))
    received_on = models.DateField()
    acknowledged_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    provisional = models.BooleanField(default=False)
    answered_on = models.DateField(null=True)
    logged_at = models.DateTimeField()
    logged_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "reference"], name="cases_case_reference"),
            models.UniqueConstraint(fields=["authority", "year", "number"], name="cases_case_number"),
        ]
        indexes = [models.Index(fields=["authority", "state", "due_on"], name="cases_case_work")]


class Question(Row):
    """One question of a request, as its applicant wrote it."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "case", "n"], name="cases_question_number")
        ]


class Happening(Row):
    """Something that happened on a day and may move the clock. Only ever added."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    happened_on = models.DateField()
    questions = models.CharField(max_length=400, blank=True)
    required = models.BooleanField(default=True)
    sufficient = models.BooleanField(default=True)
    entered_at = models.DateTimeField()
    entered_by = models.UUIDField(null=True)


class Deadline(Row):
    """One deadline of a case as the clock last gave it; `question` is empty where it is the whole case's."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    question = models.CharField(max_length=10, blank=True)
    kind = models.CharField(max_length=40)
    due_on = models.DateField()
    provision = models.CharField(max_length=60)
    provisional = models.BooleanField(default=False)
    statutory = models.BooleanField(default=True)
