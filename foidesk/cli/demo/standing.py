"""Who is away in the demo office, and who lent a role to whom."""

from datetime import timedelta

from foidesk.cli.demo.course import Story
from foidesk.cli.demo.walk import Walk
from foidesk.people import actions
from foidesk.people.rules import Loan, NewAbsence, Role


def standing(walk: Walk) -> Story:
    """The Head of Policy lends his role for a fortnight; the Correspondence Officer is away this week."""
    yield walk.days.at(2, "09:10")
    policy, standards = walk.staff[Role.APPROVER], walk.staff[Role.STANDARDS]
    until_on = walk.on + timedelta(days=14)
    loan = Loan(standards.id, Role.APPROVER, walk.on, until_on, "Budget meetings on most days.")
    actions.lend(loan, by=policy, at=walk.at, on=walk.on)
    yield walk.days.at(1, "16:30")
    clerk, officer = walk.staff[Role.CORRESPONDENCE], walk.staff[Role.CASE_OFFICER]
    away = NewAbsence(clerk.id, walk.on, walk.on + timedelta(days=10), officer.id)
    actions.go_away(away, by=clerk, at=walk.at, on=walk.on)
