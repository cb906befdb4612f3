"""The public bodies to which applicants are referred."""

from django.db import models

from foidesk.authorities.rules.book import BODY_WORDS, BodyKind
from foidesk.plumbing.rows import Row, choices, tied


class Body(Row):
    """A public body and how a request reaches it. What is taken out stays, and is offered no more."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=30, choices=choices(BodyKind))
    address = models.TextField(blank=True)
    email = models.CharField(max_length=254, blank=True)
    web = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=300)
    check_by_on = models.DateField()
    version = models.PositiveIntegerField(default=1)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.UUIDField(null=True)
    taken_out_at = models.DateTimeField(null=True)
    taken_out_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            tied("confirmed", table="authorities_body"),
            tied("taken_out", table="authorities_body"),
        ]
        indexes = [models.Index(fields=["authority", "name"], name="authorities_body_name")]

    @property
    def kind_words(self) -> str:
        """What it is, in words."""
        return BODY_WORDS[BodyKind(self.kind)]

    @property
    def reach(self) -> tuple[str, ...]:
        """Each way in which a request reaches it."""
        return tuple(way for way in (self.email, self.web, self.address) if way)

    @property
    def words(self) -> str:
        """How a letter refers an applicant to it: name, then each way to reach it, one a line."""
        return "\n".join((self.name, *self.reach))
