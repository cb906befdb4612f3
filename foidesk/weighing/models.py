"""The tables of what was weighed."""

from django.db import models

from foidesk.plumbing.rows import Row


class Weighing(Row):
    """That something was weighed on a request, the last time and by whom; `version` counts the times."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=0)
    weighed_at = models.DateTimeField()
    weighed_by = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "case"], name="weighing_one_a_case")]


class Note(Row):
    """What an officer noted on one prompt."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    prompt = models.CharField(max_length=60)
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "case", "prompt"], name="weighing_note_once")
        ]
