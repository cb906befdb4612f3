"""The tables of boxes, of the copies made with them, and of who read those over."""

from django.db import models
from django.db.models import Q

from foidesk.plumbing.rows import Row, choices, tied
from foidesk.redaction.rules import OPEN, Origin, Says, State


class Pages(Row):
    """The pages of a document: width and height of each in points, as a reader sees it.

    They are read once, in a process of their own. Whoever changes boxes holds this row meanwhile.
    """

    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")
    sizes = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "document"], name="redaction_pages_once")]


class Look(Row):
    """That an officer looked at the pages of a document on a day: told once, not with every page."""

    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")
    officer = models.UUIDField()
    seen_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "document", "officer", "seen_on"], name="redaction_look_once"
            )
        ]


class Box(Row):
    """The nth box in a document, in points from the top left of its page.

    A box that was moved is a row that was removed and another with its number, so that undoing is exact.
    `provision` is a citation; `question` the number of the question of the request it is about.
    """

    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")
    n = models.PositiveIntegerField()
    page = models.PositiveIntegerField()
    left = models.FloatField()
    top = models.FloatField()
    right = models.FloatField()
    bottom = models.FloatField()
    provision = models.CharField(max_length=60)
    question = models.PositiveSmallIntegerField(null=True)
    origin = models.CharField(max_length=20, choices=choices(Origin))
    drawn_at = models.DateTimeField()
    drawn_by = models.UUIDField()
    removed_at = models.DateTimeField(null=True)
    removed_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("removed", table="redaction_box"),
            models.UniqueConstraint(
                fields=["authority", "document", "n"],
                condition=Q(removed_at__isnull=True),
                name="redaction_box_number",
            ),
        ]
        indexes = [models.Index(fields=["authority", "document", "page"], name="redaction_box_of_page")]


class Copying(Row):
    """A copy of a document without what its boxes strike out: asked for, made, proved, or not.

    `boxes` is the digest of the boxes it was asked for with, `struck` these themselves: number, page, left,
    top, right, bottom, provision, question. `copy` is there where it was proved. `words` are those struck,
    each counted once; `leaks` what was found of them in the copy: [where, sentence, whether it must go].
    `why` has the sentences that say why there is none. A worker that takes it puts `try_at` off.
    """

    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")
    boxes = models.CharField(max_length=64)
    struck = models.JSONField()
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()
    state = models.CharField(max_length=20, choices=choices(State))
    try_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    copy = models.ForeignKey("documents.Document", null=True, on_delete=models.PROTECT, related_name="+")
    pages = models.PositiveIntegerField(default=0)
    marks = models.PositiveIntegerField(default=0)
    words = models.PositiveIntegerField(default=0)
    leaks = models.JSONField(default=list)
    why = models.JSONField(default=list)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "document"],
                condition=Q(state__in=[state.value for state in sorted(OPEN)]),
                name="redaction_copying_one_open",
            )
        ]
        indexes = [models.Index(fields=["state", "try_at", "id"], name="redaction_copying_due")]


class Reading(Row):
    """What a second reader said of a proved copy. `alone`: of their own work, in an office of one."""

    copying = models.ForeignKey(Copying, on_delete=models.PROTECT, related_name="+")
    says = models.CharField(max_length=20, choices=choices(Says))
    comments = models.TextField(blank=True)
    alone = models.BooleanField(default=False)
    read_at = models.DateTimeField()
    read_by = models.UUIDField()
