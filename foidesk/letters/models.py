"""The tables of letters: what officers added to the facts, and paragraphs in an office's own words."""

from django.db import models

from foidesk.letters.rules import LONGEST_LINE, Kind, Salutation
from foidesk.plumbing.rows import Row, choices, tied
from foidesk.wording.standard import Name


class Letter(Row):
    """One letter of a request. `written_on` is its date; what it says of the facts is read anew each time."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=choices(Kind))
    written_on = models.DateField()
    salutation = models.CharField(max_length=20, choices=choices(Salutation))
    second_reference = models.CharField(max_length=LONGEST_LINE, blank=True)
    opening = models.TextField(blank=True)
    closing = models.TextField(blank=True)
    signed_name = models.CharField(max_length=LONGEST_LINE, blank=True)
    signed_post = models.CharField(max_length=LONGEST_LINE, blank=True)
    version = models.PositiveIntegerField(default=1)
    drafted_at = models.DateTimeField()
    drafted_by = models.UUIDField()

    class Meta:
        constraints = [
            tied("drafted", table="letters_letter"),
            models.UniqueConstraint(
                fields=["authority", "case", "kind"],
                condition=~models.Q(kind=Kind.CLARIFICATION.value),
                name="letters_letter_one_of_a_kind",
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
    """A paragraph in an office's own words from a day on. A change is a new row."""

    name = models.CharField(max_length=60, choices=choices(Name))
    text = models.TextField()
    from_on = models.DateField()
    written_at = models.DateTimeField()
    written_by = models.UUIDField()

    class Meta:
        constraints = [tied("written", table="letters_wording")]
