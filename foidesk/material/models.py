"""The tables of what becomes of files, of what goes with a letter, and of who let what pass and opened it."""

from django.db import models

from foidesk.findings.codes import Code
from foidesk.material.rules import Fate as Fates
from foidesk.material.rules import numbers, only
from foidesk.plumbing.rows import Row, choices, tied

_DOCUMENT = "documents.Document"
_IN_FORCE = models.Q(superseded_at__isnull=True)
_LAID = models.Q(taken_out_at__isnull=True, left_on__isnull=True)


class Fate(Row):
    """What becomes of a file, with all versions made of it: `document` is the first of them.

    `questions` is "1,3", empty for all; `provisions` are keys of the law's table. One is in force; each that
    was superseded stays.
    """

    document = models.ForeignKey(_DOCUMENT, on_delete=models.PROTECT, related_name="+")
    questions = models.CharField(max_length=400, blank=True)
    fate = models.CharField(max_length=20, choices=choices(Fates))
    provisions = models.JSONField(default=list)
    reason = models.TextField(blank=True)
    set_at = models.DateTimeField()
    set_by = models.UUIDField()
    superseded_at = models.DateTimeField(null=True)
    superseded_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("superseded", table="material_fate"),
            models.UniqueConstraint(
                fields=["authority", "document"], condition=_IN_FORCE, name="material_fate_one_in_force"
            ),
        ]

    @property
    def question(self) -> int | None:
        """The question it is about, where it is one."""
        return only(numbers(self.questions))


class Enclosure(Row):
    """A file that goes with a letter: `document` is the very version that leaves, `name` what it is called.

    `letter` is the key of the letter, none for the answer itself. `left_on` is the day on which it left.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    letter = models.UUIDField(null=True)
    document = models.ForeignKey(_DOCUMENT, on_delete=models.PROTECT, related_name="+")
    questions = models.CharField(max_length=400, blank=True)
    name = models.CharField(max_length=200)
    enclosed_at = models.DateTimeField()
    enclosed_by = models.UUIDField()
    taken_out_at = models.DateTimeField(null=True)
    taken_out_by = models.UUIDField(null=True)
    left_on = models.DateField(null=True)

    class Meta:
        constraints = [
            tied("taken_out", table="material_enclosure"),
            models.UniqueConstraint(
                fields=["authority", "document"], condition=_LAID, name="material_enclosure_once"
            ),
        ]
        indexes = [models.Index(fields=["authority", "case", "letter"], name="material_enclosure_letter")]

    @property
    def question(self) -> int | None:
        """The question it answers, where it is one."""
        return only(numbers(self.questions))


class Override(Row):
    """A finding that officers let pass: this code at this place, as often as this, seen by this inspection.

    `digest` is of all that the finding says: an inspection that finds anything else asks again. `alone`: in
    an office of one, after a pause.
    """

    document = models.ForeignKey(_DOCUMENT, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=40, choices=choices(Code))
    where = models.CharField(max_length=300, blank=True)
    count = models.PositiveBigIntegerField()
    engine = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=64)
    reason = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()
    agreed_at = models.DateTimeField(null=True)
    agreed_by = models.UUIDField(null=True)
    agreed_reason = models.TextField(blank=True)
    alone = models.BooleanField(default=False)
    declined_at = models.DateTimeField(null=True)
    declined_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("agreed", table="material_override"),
            tied("declined", table="material_override"),
            models.UniqueConstraint(
                fields=["authority", "document", "digest"],
                condition=models.Q(declined_at__isnull=True),
                name="material_override_once",
            ),
        ]


class Opening(Row):
    """An officer who opened a file as it would be sent; each once."""

    document = models.ForeignKey(_DOCUMENT, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    opened_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "document", "opened_by"], name="material_opening_once"
            )
        ]
