"""The tables of letters: what officers added to the facts, and how an office has its letters."""

from django.db import models

from foidesk.cases.rules import AddressKind
from foidesk.composing.style import Reasons
from foidesk.letters.rules import AFTERWARDS, LONGEST_LINE, ONE_OPEN, Kind, Salutation
from foidesk.plumbing.rows import Row, choices, tied

_AFTERWARDS = sorted(kind.value for kind in AFTERWARDS)
_ONE_OPEN = sorted(kind.value for kind in ONE_OPEN)
_SEVERAL = sorted({Kind.CLARIFICATION.value, Kind.CONSULTATION.value, *_AFTERWARDS, *_ONE_OPEN})


class Letter(Row):
    """One letter of a request. `written_on` is its date; what it says of the facts is read anew each time.

    `correction` is what a letter after the answer puts right, or adds; `consultation` what one to somebody
    consulted asks. `payment` says how a fee is paid, `why` why a request is complex, and `answer_on` when it
    will be answered. `to_name`, `to_kind` and `to_address` are whom a letter to others goes to, where the
    facts do not say; `encloses` and `confidential` name papers, one a line. `quotes`: the questions too.
    `left_on` is the day a notice, or a letter to others, left.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=choices(Kind))
    correction = models.ForeignKey(
        "decisions.Correction", null=True, on_delete=models.PROTECT, related_name="+"
    )
    written_on = models.DateField()
    salutation = models.CharField(max_length=20, choices=choices(Salutation))
    second_reference = models.CharField(max_length=LONGEST_LINE, blank=True)
    opening = models.TextField(blank=True)
    closing = models.TextField(blank=True)
    signed_name = models.CharField(max_length=LONGEST_LINE, blank=True)
    signed_post = models.CharField(max_length=LONGEST_LINE, blank=True)
    consultation = models.ForeignKey(
        "decisions.Consultation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    payment = models.TextField(blank=True)
    why = models.TextField(blank=True)
    answer_on = models.DateField(null=True)
    to_name = models.CharField(max_length=LONGEST_LINE, blank=True)
    to_kind = models.CharField(max_length=20, choices=choices(AddressKind), blank=True)
    to_address = models.TextField(blank=True)
    encloses = models.TextField(blank=True)
    confidential = models.TextField(blank=True)
    quotes = models.BooleanField(default=True)
    left_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)
    drafted_at = models.DateTimeField()
    drafted_by = models.UUIDField()

    class Meta:
        constraints = [
            tied("drafted", table="letters_letter"),
            models.UniqueConstraint(
                fields=["authority", "case", "kind"],
                condition=~models.Q(kind__in=_SEVERAL),
                name="letters_letter_one_of_a_kind",
            ),
            models.UniqueConstraint(
                fields=["authority", "case", "kind"],
                condition=models.Q(kind__in=_ONE_OPEN, left_on=None),
                name="letters_letter_one_open",
            ),
            models.UniqueConstraint(
                fields=["authority", "consultation"], name="letters_letter_one_of_a_consultation"
            ),
            models.CheckConstraint(
                name="letters_letter_consults_somebody",
                condition=models.Q(kind=Kind.CONSULTATION.value, consultation__isnull=False)
                | (~models.Q(kind=Kind.CONSULTATION.value) & models.Q(consultation__isnull=True)),
            ),
            models.UniqueConstraint(
                fields=["authority", "correction"], name="letters_letter_one_of_a_correction"
            ),
            models.CheckConstraint(
                name="letters_letter_corrects_something",
                condition=models.Q(kind__in=_AFTERWARDS, correction__isnull=False)
                | (~models.Q(kind__in=_AFTERWARDS) & models.Q(correction__isnull=True)),
            ),
        ]


class Point(Row):
    """What a letter asks about one question."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    unclear = models.TextField()
    needed = models.TextField()
    suggestions = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "letter", "n"], name="letters_point_question")
        ]


class Wording(Row):
    """A paragraph in an office's own words from a day on; empty, in the standard words again. Only added.

    The names are those of `wording`, which only grow: they are no choices, or each new paragraph would need
    a migration.
    """

    name = models.CharField(max_length=60)
    n = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    from_on = models.DateField()
    written_at = models.DateTimeField()
    written_by = models.UUIDField()

    class Meta:
        constraints = [
            tied("written", table="letters_wording"),
            models.UniqueConstraint(fields=["authority", "name", "n"], name="letters_wording_once"),
        ]


class StyleVersion(Row):
    """How an office has its letters from a day on. Only added.

    `salutation` is what a fresh letter greets with; `named` whether its drafter's name stands below it.
    `signatories` gives for a kind of letter the post that signs it; where there is none, the drafter signs.
    """

    n = models.PositiveIntegerField()
    reasons = models.CharField(max_length=20, choices=choices(Reasons))
    salutation = models.CharField(max_length=20, choices=choices(Salutation))
    blind = models.BooleanField()
    reuse = models.BooleanField()
    published = models.BooleanField()
    footer = models.BooleanField()
    named = models.BooleanField()
    signatories = models.JSONField()
    from_on = models.DateField()
    set_at = models.DateTimeField()
    set_by = models.UUIDField()

    class Meta:
        constraints = [
            tied("set", table="letters_styleversion"),
            models.UniqueConstraint(fields=["authority", "n"], name="letters_styleversion_once"),
        ]


class LineVersion(Row):
    """A line that officers may put into letters, as it stands from a day on. Only added.

    `line` is what its versions share.
    """

    line = models.UUIDField()
    n = models.PositiveIntegerField()
    topic = models.CharField(max_length=LONGEST_LINE)
    text = models.TextField()
    withdrawn = models.BooleanField(default=False)
    from_on = models.DateField()
    written_at = models.DateTimeField()
    written_by = models.UUIDField()

    class Meta:
        constraints = [
            tied("written", table="letters_lineversion"),
            models.UniqueConstraint(fields=["authority", "line", "n"], name="letters_lineversion_once"),
        ]
