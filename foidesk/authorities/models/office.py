"""The office itself, and how its mail leaves."""

from django.db import models

from foidesk.authorities.rules import MailWay, Security
from foidesk.plumbing.rows import Row, choices


class Authority(Row):
    """A public authority and its letterhead. Its `authority` is its own key."""

    name = models.CharField(max_length=200)
    opcc = models.BooleanField(default=True)
    central = models.BooleanField(default=False)
    address = models.TextField(blank=True)
    email = models.CharField(max_length=254, blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    website = models.CharField(max_length=200, blank=True)
    review_contact = models.TextField(blank=True)
    reference_pattern = models.CharField(max_length=60)
    first_number = models.PositiveIntegerField(default=1)
    first_year = models.PositiveSmallIntegerField()
    single_officer = models.BooleanField(default=False)
    founded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    @property
    def letterhead(self) -> str:
        """What stands at the head of its letters: name and addresses, one a line."""
        lines = (self.name, self.address, self.email, self.telephone, self.website)
        return "\n".join(line for line in lines if line)


class MailRoute(Row):
    """How the office's mail leaves. The password is sealed with the installation's key."""

    way = models.CharField(max_length=10, choices=choices(MailWay))
    host = models.CharField(max_length=200, blank=True)
    port = models.PositiveIntegerField(default=587)
    security = models.CharField(max_length=10, choices=choices(Security))
    username = models.CharField(max_length=200, blank=True)
    sealed_password = models.TextField(blank=True)
    sender_name = models.CharField(max_length=200)
    sender_address = models.CharField(max_length=254)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority"], name="authorities_mailroute_one")]
