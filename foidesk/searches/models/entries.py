"""The tables of what answering costs, what is charged for it, and what advice was given."""

from django.db import models

from foidesk.plumbing.rows import Row, choices, tied
from foidesk.searches.rules.activity import Activity
from foidesk.searches.rules.advice import AdviceKind
from foidesk.searches.rules.fees import Basis, Item
from foidesk.searches.rules.lines import Kind
from foidesk.searches.rules.together import Tie


class Entry(Row):
    """Something entered on a request. A mistake is struck out and entered afresh: nothing is overwritten."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()
    entered_by = models.UUIDField()
    struck_at = models.DateTimeField(null=True)
    struck_by = models.UUIDField(null=True)
    struck_why = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True
        constraints = [tied("struck", table="%(app_label)s_%(class)s")]


class Cost(Entry):
    """A line of the cost ledger. `questions` is "1,3", or empty for the whole request.

    Where a sample was tried, `minutes` are what follows from `tried` of `records` in `sample_minutes`.
    """

    questions = models.CharField(max_length=400, blank=True)
    activity = models.CharField(max_length=20, choices=choices(Activity))
    kind = models.CharField(max_length=20, choices=choices(Kind))
    minutes = models.PositiveBigIntegerField()
    records = models.PositiveIntegerField(null=True)
    tried = models.PositiveIntegerField(null=True)
    sample_minutes = models.PositiveIntegerField(null=True)
    who = models.CharField(max_length=120)
    basis = models.TextField(blank=True)


class Together(Entry):
    """Another request whose cost an officer takes together with this one's (Fees Regulations 5)."""

    other = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    tie = models.CharField(max_length=20, choices=choices(Tie))
    similar = models.TextField()
    concert = models.TextField(blank=True)

    class Meta(Entry.Meta):
        constraints = [
            *Entry.Meta.constraints,
            models.UniqueConstraint(
                fields=["authority", "case", "other"],
                condition=models.Q(struck_at__isnull=True),
                name="searches_together_once",
            ),
        ]


class Fee(Entry):
    """A fee that an applicant is asked for, or will be."""

    basis = models.CharField(max_length=20, choices=choices(Basis))
    why = models.TextField()

    class Meta(Entry.Meta):
        constraints = [
            *Entry.Meta.constraints,
            models.UniqueConstraint(
                fields=["authority", "case"],
                condition=models.Q(struck_at__isnull=True),
                name="searches_fee_one",
            ),
        ]


class FeeLine(Entry):
    """One line of a fee: so many units at `unit_pence`; of staff time the units are minutes."""

    fee = models.ForeignKey(Fee, on_delete=models.PROTECT, related_name="+")
    item = models.CharField(max_length=20, choices=choices(Item))
    what = models.CharField(max_length=200)
    units = models.PositiveIntegerField()
    unit_pence = models.PositiveIntegerField()
    pence = models.PositiveBigIntegerField()


class Advice(Entry):
    """What the applicant was told to help with the request (FOIA 16)."""

    questions = models.CharField(max_length=400, blank=True)
    kind = models.CharField(max_length=20, choices=choices(AdviceKind))
    text = models.TextField()
    given_on = models.DateField()
