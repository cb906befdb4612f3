"""Requests for anvils, and what answering them costs."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from foidesk.audit.queries import story
from foidesk.cases.rules import AddressKind, NewApplicant
from foidesk.people.rules import Actor
from foidesk.searches import actions
from foidesk.searches.rules import Activity
from foidesk.searches.rules.lines import Kind, NewLine, Sample
from tests.walk import NOW, Office, logged

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.searches.models import Cost

HOURS = 60
RECEIVED = date(2024, 12, 3)
LINE = NewLine(Activity.LOCATING, Kind.ESTIMATE, 10 * HOURS, None, (1,), "Records team", "Twelve boxes")
SAMPLE = replace(LINE, minutes=None, sample=Sample(400, 20, 60))
ROSE = NewApplicant("Rose Rally", AddressKind.EMAIL, "rose@rally.example")
ANVILS = ("How many anvils does the office keep, and where?", "What did the anvils cost since 2020?")


def enter(case: "Case", by: Actor, line: NewLine = LINE) -> "Cost":
    return actions.enter_cost(case, line, by=by, at=NOW)


def another(
    ours: Office, on: date = RECEIVED, who: NewApplicant | None = None, title: str = "Anvils"
) -> "Case":
    changes = {"applicant": who} if who else {}
    return logged(ours.alice, title=title, questions=ANVILS, received_on=on, **changes)


def join(case: "Case", ours: Office, *others: "Case", concert: str = "") -> None:
    keys = [other.id for other in others]
    actions.take_together(case, keys, similar="Both ask for anvils", concert=concert, by=ours.alice, at=NOW)


def verbs(case: "Case") -> list[str]:
    return [entry.verb for entry in story(authority=case.authority, chain=case.id)]
