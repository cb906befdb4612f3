"""The table of what is indexed."""

from django.db import models

from foidesk.plumbing.rows import Row


class Indexed(Row):
    """Something that can be found, by its own key. `place` is the row of its words in `index_words`."""

    kind = models.CharField(max_length=40)
    key = models.UUIDField()
    public = models.BooleanField()
    place = models.BigIntegerField(unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "kind", "key"], name="index_indexed_once")
        ]
