"""The tables of notes. The words lie beside a note: those of a personal one in a table of their own."""

from django.db import models

from foidesk.notes.rules import Kind, Means, Party, Way
from foidesk.plumbing.rows import Row, choices, tied


class Note(Row):
    """That something was noted, and when: codes and dates, which tell of nobody. What it says never changes.

    One that `corrects` another stands in its place, and that one is `replaced`; `thread` is the first of the
    line. A call has a moment, everything has a day. That something came of a promise is noted as `kept`.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=choices(Kind))
    personal = models.BooleanField(default=False)
    party = models.CharField(max_length=20, choices=choices(Party), blank=True)
    way = models.CharField(max_length=10, choices=choices(Way), blank=True)
    means = models.CharField(max_length=20, choices=choices(Means), blank=True)
    happened_on = models.DateField()
    happened_at = models.DateTimeField(null=True)
    promise_on = models.DateField(null=True)
    thread = models.UUIDField()
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    replaced = models.BooleanField(default=False)
    entered_at = models.DateTimeField()
    entered_by = models.UUIDField()
    kept_at = models.DateTimeField(null=True)
    kept_by = models.UUIDField(null=True)
    out_at = models.DateTimeField(null=True)
    out_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("kept", table="notes_note"),
            tied("out", table="notes_note"),
            models.UniqueConstraint(fields=["corrects"], name="notes_note_corrected_once"),
        ]
        indexes = [
            models.Index(fields=["authority", "case", "happened_on"], name="notes_note_of_case"),
            models.Index(
                fields=["authority", "promise_on"],
                condition=models.Q(promise_on__isnull=False),
                name="notes_note_promise",
            ),
        ]


class Said(Row):
    """The words of a note."""

    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    who = models.CharField(max_length=300, blank=True)
    promised = models.CharField(max_length=300, blank=True)
    how_kept = models.CharField(max_length=300, blank=True)
    why_out = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["note"], name="notes_%(class)s_once")]


class OpenWords(Said):
    """Words that everybody reads who may read the request."""


class PersonalWords(Said):
    """Words about a person's health, circumstances or complaint: only for those who may know who asks."""


class NoteFile(Row):
    """A file that is attached to a note."""

    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["note", "document"], name="notes_file_once")]
