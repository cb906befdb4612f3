"""The tables of a request."""

from django.db import models

from foidesk.cases.mending import Capacity
from foidesk.cases.rules import MIXED, AddressKind, Channel, Closure, State
from foidesk.happenings.means import Form, Practicable
from foidesk.law.regime import Regime
from foidesk.plumbing.rows import Beginning, Row, choices, tied


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

    class Meta:
        indexes = [models.Index("authority", Beginning("address"), name="cases_applicant_address")]


class Case(Row):
    """One request. State, regime and dates are what the happenings and the clock give, stored for speed.

    `narrows` is the request this one took the place of when its applicant made it smaller. `counts_to` is
    the last number of the count of working days, None where months are counted. The clock looked at the
    days from `clock_from_on` to `clock_to_on` of the calendar `calendar_version`.
    """

    reference = models.CharField(max_length=100)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    regime = models.CharField(max_length=10, choices=[*choices(Regime), (MIXED, "Mixed")])
    narrows = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=20, choices=choices(Channel))
    words = models.TextField()
    applicant = models.ForeignKey(Applicant, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey("people.Officer", null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=40, choices=choices(State))
    received_on = models.DateField()
    acknowledged_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    office_due_on = models.DateField(null=True)
    counts_to = models.PositiveSmallIntegerField(null=True, default=20)
    provisional = models.BooleanField(default=False)
    answered_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    closed_as = models.CharField(max_length=20, choices=choices(Closure), blank=True)
    calendar_version = models.CharField(max_length=60, blank=True)
    clock_from_on = models.DateField(null=True)
    clock_to_on = models.DateField(null=True)
    logged_at = models.DateTimeField()
    logged_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "reference"], name="cases_case_reference"),
            models.UniqueConstraint(fields=["authority", "year", "number"], name="cases_case_number"),
            models.CheckConstraint(
                name="cases_case_closed_somehow",
                condition=models.Q(closed_on=None, closed_as="")
                | (models.Q(closed_on__isnull=False) & ~models.Q(closed_as="")),
            ),
        ]
        indexes = [
            models.Index(fields=["authority", "state", "due_on", "id"], name="cases_case_state"),
            models.Index(fields=["authority", "due_on", "id"], name="cases_case_due"),
            models.Index(fields=["authority", "state", "answered_on", "id"], name="cases_case_answered"),
            models.Index(fields=["authority", "owner", "due_on", "id"], name="cases_case_owner"),
            models.Index(fields=["authority", "calendar_version", "clock_to_on"], name="cases_case_calendar"),
        ]


class Acting(Row):
    """Somebody who acts for the applicant of a request, from the day the authority to act was seen."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=30, choices=choices(Capacity))
    name = models.CharField(max_length=200)
    address_kind = models.CharField(max_length=20, choices=choices(AddressKind))
    address = models.TextField()
    authority_seen_on = models.DateField()
    shown = models.TextField()
    began_at = models.DateTimeField()
    began_by = models.UUIDField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("ended", table="cases_acting"),
            models.UniqueConstraint(
                fields=["authority", "case"],
                condition=models.Q(ended_at__isnull=True),
                name="cases_acting_one_at_a_time",
            ),
        ]


class Question(Row):
    """One question of a request, as its applicant wrote it, and the law it is answered under.

    `moved`: another request took it over, and it is only read here.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    text = models.TextField()
    regime = models.CharField(max_length=10, choices=choices(Regime), default=Regime.FOIA.value)
    moved = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "case", "n"], name="cases_question_number")
        ]


class Happening(Row):
    """Something that happened on a day and may move the clock. Only ever added.

    A row that `corrects` another stands in its place; one that `annuls` says that the other never happened.
    `questions` is "1,3" or empty for all, `provisions` is "FOIA 43(2),FOIA 31(1)(a)". What is `by_letter`
    left through the one exit and can't be corrected here.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    happened_on = models.DateField()
    questions = models.CharField(max_length=400, blank=True)
    required = models.BooleanField(default=True)
    sufficient = models.BooleanField(default=True)
    regime = models.CharField(max_length=10, choices=choices(Regime), blank=True)
    estimate_on = models.DateField(null=True)
    answers_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    what = models.CharField(max_length=20, blank=True)
    provisions = models.TextField(blank=True)
    pence = models.PositiveIntegerField(null=True)
    reason = models.TextField(blank=True)
    by_letter = models.BooleanField(default=False)
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    annuls = models.BooleanField(default=False)
    entered_at = models.DateTimeField()
    entered_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["corrects"], name="cases_happening_corrected_once"),
            models.CheckConstraint(
                name="cases_happening_annuls_something",
                condition=models.Q(annuls=False) | models.Q(corrects__isnull=False),
            ),
        ]


class Deadline(Row):
    """One deadline of a case as the clock last gave it; `question` is empty where it is the whole case's."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    question = models.CharField(max_length=10, blank=True)
    kind = models.CharField(max_length=40)
    due_on = models.DateField()
    provision = models.CharField(max_length=60)
    provisional = models.BooleanField(default=False)
    statutory = models.BooleanField(default=True)
    met_on = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "kind", "met_on"], name="cases_deadline_kind")]


class Means(Row):
    """The form in which the applicant wants the information, and what came of it (FOIA 11)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    preferred = models.CharField(max_length=20, choices=choices(Form))
    words = models.TextField(blank=True)
    with_request = models.BooleanField(default=True)
    pence = models.PositiveIntegerField(null=True)
    practicable = models.CharField(max_length=20, choices=choices(Practicable))
    given = models.CharField(max_length=20, choices=choices(Form), blank=True)
    reasons = models.TextField(blank=True)
    set_at = models.DateTimeField()
    set_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "case"], name="cases_means_one"),
        ]
