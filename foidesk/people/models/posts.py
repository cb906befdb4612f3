"""Posts: what the office calls them, and the roles they give to whoever holds them."""

from django.db import models

from foidesk.people.models.officers import Officer
from foidesk.plumbing.rows import Row, tied


class Post(Row):
    """A title of the office's own; `roles` is a list of roles. Out of force once it has ended."""

    title = models.CharField(max_length=120)
    roles = models.JSONField(default=list)
    made_at = models.DateTimeField()
    made_by = models.UUIDField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("ended", table="people_post"),
            models.UniqueConstraint(
                fields=["authority", "title"],
                condition=models.Q(ended_at__isnull=True),
                name="people_post_once",
            ),
        ]


class Holding(Row):
    """Who holds a post, from a moment on. Several may hold one, and one may hold several."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    held_at = models.DateTimeField()
    held_by = models.UUIDField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("ended", table="people_holding"),
            models.UniqueConstraint(
                fields=["authority", "post", "officer"],
                condition=models.Q(ended_at__isnull=True),
                name="people_holding_once",
            ),
        ]
