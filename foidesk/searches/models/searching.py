"""The tables of searches."""

from django.db import models

from foidesk.plumbing.rows import Row, choices, tied
from foidesk.searches.rules import Activity, Finding, State, TrueAnswer


class Search(Row):
    """One colleague asked to look, and what came of it. `questions` is "1,3"."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    questions = models.CharField(max_length=400)
    words = models.TextField()
    note = models.TextField(blank=True)
    colleague = models.CharField(max_length=120)
    email = models.CharField(max_length=254)
    due_on = models.DateField()
    state = models.CharField(max_length=20, choices=choices(State))
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()
    finding = models.CharField(max_length=20, choices=choices(Finding), blank=True)
    true_answer = models.CharField(max_length=20, choices=choices(TrueAnswer), blank=True)
    explanation = models.TextField(blank=True)
    ask_instead = models.CharField(max_length=300, blank=True)
    settled_at = models.DateTimeField(null=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    reminded_on = models.DateField(null=True)
    taken_back_at = models.DateTimeField(null=True)
    taken_back_by = models.UUIDField(null=True)

    class Meta:
        constraints = [tied("taken_back", table="searches_search")]
        indexes = [models.Index(fields=["authority", "state", "due_on"], name="searches_search_late")]


class Link(Row):
    """A way in for whoever holds its token; only the hash is kept. A reminder brings a link of its own."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_on = models.DateField()


class Place(Row):
    """One place that was searched, and the words used."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="+")
    place = models.CharField(max_length=300)
    words = models.CharField(max_length=1000, blank=True)


class Minutes(Row):
    """The time one search took, by activity."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="+")
    activity = models.CharField(max_length=20, choices=choices(Activity))
    minutes = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "search", "activity"], name="searches_minutes_once")
        ]


class Found(Row):
    """A file that a colleague gave with the answer."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")
