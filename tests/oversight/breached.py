"""Ways to a breach, by real actions."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from foidesk.oversight import actions, queries
from foidesk.oversight.rules import About, Gone, Made, NewAccount, Report, Sort, Step
from foidesk.people.rules import Actor
from tests.walk import NOW

if TYPE_CHECKING:
    from foidesk.oversight.models import Breach

LATER = NOW + timedelta(hours=5)
FOUND = NOW - timedelta(hours=2)
ACCOUNT = NewAccount(
    happened="A sheet with names was hidden in the table of costs.",
    found_by="Alice Able",
    found_at=FOUND,
    aware_at=FOUND,
    whose="Officers of the force",
    sorts=frozenset({Sort.CONTACT, Sort.STAFF}),
)
REPORT = Report("A table with a hidden sheet", ACCOUNT)


def account(**changes: Any) -> NewAccount:
    """What is known, with something changed."""
    return replace(ACCOUNT, **changes)


def reported(by: Actor, *gone: Gone, title: str = "A table with a hidden sheet", **changes: Any) -> "Breach":
    """A breach that somebody reported."""
    return actions.report(Report(title, account(**changes), gone), by=by, at=NOW)


def made(step: Step, done_at: datetime = NOW, words: str = "By telephone.", late_why: str = "") -> Made:
    """Something that was done."""
    return Made(step, done_at, words, late_why)


def dealt_with(breach: "Breach", by: Actor) -> "Breach":
    """The same with everything decided and done, ready to be closed."""
    for about in About:
        actions.decide(breach, about, needed=True, reasons="Names of officers.", by=by, at=NOW)
    for step in (Step.CONTAINED, Step.NOTIFIED, Step.TOLD, Step.LESSONS):
        actions.do(breach, made(step), by=by, at=NOW)
    return again(breach, by)


def again(breach: "Breach", by: Actor) -> "Breach":
    """The same breach as it stands now."""
    found = queries.breach(by, breach.id)
    assert found is not None
    return found
