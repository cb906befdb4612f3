"""The tables of the disclosure log."""

from django.db import models

from foidesk.disclosure.rules import LONGEST_OUTCOME, LONGEST_SLUG, LONGEST_TITLE, State
from foidesk.plumbing.rows import Row, choices, tied


class Entry(Row):
    """An answer in the disclosure log. `year` and `slug` are its address for good, of the year of the answer.

    `corrected_on` is the day of the last correction of the answer that its words take in.

    `text` and `html` are what was let out by `parcel`, `manifest` its digest: empty until it is published.
    `version` is new with each change of the draft.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    reference = models.CharField(max_length=100)
    title = models.CharField(max_length=LONGEST_TITLE)
    received_on = models.DateField()
    answered_on = models.DateField()
    working_days = models.PositiveSmallIntegerField(null=True)
    corrected_on = models.DateField(null=True)
    outcome = models.CharField(max_length=LONGEST_OUTCOME, blank=True)
    year = models.PositiveSmallIntegerField()
    slug = models.CharField(max_length=LONGEST_SLUG)
    state = models.CharField(max_length=20, choices=choices(State))
    version = models.UUIDField()
    drafted_at = models.DateTimeField()
    drafted_by = models.UUIDField()
    parcel = models.UUIDField(null=True)
    manifest = models.CharField(max_length=64, blank=True)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.UUIDField(null=True)
    withdrawn_why = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("published", table="disclosure_entry"),
            tied("withdrawn", table="disclosure_entry"),
            models.UniqueConstraint(fields=["authority", "year", "slug"], name="disclosure_entry_address"),
            models.UniqueConstraint(
                fields=["authority", "case"],
                condition=~models.Q(state=State.WITHDRAWN.value),
                name="disclosure_entry_one_live",
            ),
        ]
        indexes = [models.Index(fields=["authority", "state", "answered_on"], name="disclosure_entry_log")]


class EntryAnswer(Row):
    """One question of an entry and its answer, as everyone may read them.

    `provisions` are keys of the law's table.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    question = models.TextField()
    answer = models.TextField(blank=True)
    provisions = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "entry", "n"], name="disclosure_entryanswer_number")
        ]
