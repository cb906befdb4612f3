"""The register of qualified persons."""

from datetime import date

from django.db import models

from foidesk.law.citation import Citation, foia
from foidesk.plumbing.rows import Row, tied


class QualifiedPerson(Row):
    """A post whose holder may give the opinion of section 36. `subsections` is "36(2)(b)(i),36(2)(c)" or "".

    What was entered by mistake is taken out and stays; what ended has a last day.
    """

    post = models.CharField(max_length=200)
    name = models.CharField(max_length=120, blank=True)
    minister = models.CharField(max_length=200)
    instrument_on = models.DateField()
    evidence = models.TextField()
    subsections = models.CharField(max_length=200, blank=True)
    conditions = models.TextField(blank=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    entered_at = models.DateTimeField()
    entered_by = models.UUIDField()
    taken_out_at = models.DateTimeField(null=True)
    taken_out_by = models.UUIDField(null=True)

    class Meta:
        constraints = [tied("taken_out", table="authorities_qualifiedperson")]

    @property
    def covered(self) -> tuple[Citation, ...]:
        """The provisions the authorisation names; none where it covers all of the section."""
        return tuple(foia(number) for number in self.subsections.split(",") if number)

    def covers(self, provision: Citation) -> bool:
        """Whether an opinion on this provision lies within the authorisation (FOIA 36(6))."""
        return not self.subsections or any(provision.within(one) for one in self.covered)

    def in_force(self, on: date) -> bool:
        """Whether the authorisation holds on a day."""
        return (
            self.taken_out_at is None
            and self.from_on <= on
            and (self.until_on is None or on <= self.until_on)
        )
