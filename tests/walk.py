"""People, offices and requests for tests, reached by walking there through the real actions.

Alice handles requests, Bob approves, Paula publishes, Ada administers. Charlie works at another authority
and must not see.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from foidesk.authorities import actions as authorities
from foidesk.authorities.actions import MailDetails, OfficeDetails
from foidesk.authorities.rules import FactKey, MailWay
from foidesk.cases import actions as cases
from foidesk.cases import queries as reading
from foidesk.cases.rules import AddressKind, Channel, NewApplicant, NewRequest
from foidesk.happenings.events import NewHappening
from foidesk.people import actions as people
from foidesk.people.queries import actor
from foidesk.people.rules import Actor, Role

if TYPE_CHECKING:
    from foidesk.authorities.models import Authority
    from foidesk.cases.models import Case, Happening

TODAY = date(2024, 12, 6)
NOW = datetime(2024, 12, 6, 9, 30, tzinfo=UTC)
PASSWORD = "three plain wooden spoons"


@dataclass(frozen=True)
class Office:
    """An authority with its people, each as an actor there."""

    row: "Authority"
    ada: Actor
    alice: Actor
    bob: Actor
    paula: Actor


def officer(authority: "Authority", name: str, *roles: Role, by: Actor | None = None) -> Actor:
    """An officer with these roles, as an actor at the authority."""
    account = people.welcome(
        authority=authority.id,
        name=name,
        email=f"{name.split()[0].lower()}@{authority.name.split()[-1].lower()}.example",
        title="",
        password=PASSWORD,
        roles=roles,
        by=by,
        at=NOW,
        on=TODAY,
    )
    return actor(account, authority=authority.id, on=TODAY)


def found(name: str = "Office of Marlshire", **details: Any) -> "Authority":
    """An authority whose facts have been looked at, and whose mail goes into a folder."""
    chosen = OfficeDetails(
        name=name, email="foi@marlshire.example", address="1 High Street\nMarlford", **details
    )
    row = authorities.found(chosen, by=None, at=NOW, on=TODAY)
    sender = MailDetails(way=MailWay.FOLDER, sender_name=name, sender_address="foi@marlshire.example")
    authorities.set_mail(row.id, sender, by=None, at=NOW, on=TODAY)
    return row


def office(name: str = "Office of Marlshire", **details: Any) -> Office:
    """An authority with Ada, Alice, Bob and Paula."""
    row = found(name, **details)
    ada = officer(row, "Ada Admin", Role.ADMINISTRATOR)
    staffed = Office(
        row=row,
        ada=ada,
        alice=officer(row, "Alice Able", Role.CASE_OFFICER, Role.CORRESPONDENCE, by=ada),
        bob=officer(row, "Bob Brook", Role.APPROVER, by=ada),
        paula=officer(row, "Paula Page", Role.COMMUNICATIONS, by=ada),
    )
    for key in FactKey:
        authorities.confirm_fact(row.id, key, by=ada.id, at=NOW, on=TODAY)
    return staffed


def stranger() -> Actor:
    """Charlie, who does everything at another authority and must not see ours."""
    return officer(found("Office of Otherham"), "Charlie Clay", *Role)


APPLICANT = NewApplicant("Jo Applicant", AddressKind.EMAIL, "jo@applicant.example")


def request(**changes: Any) -> NewRequest:
    """A request of two questions, received on Tuesday 3 December 2024 and due on Monday 6 January 2025."""
    details: dict[str, Any] = {
        "title": "Citizen engagement platform",
        "received_on": date(2024, 12, 3),
        "channel": Channel.EMAIL,
        "applicant": APPLICANT,
        "questions": ("Which citizen engagement platform do you use?", "What does it cost each year?"),
        "words": "Dear office,\n1. Which platform do you use?\n2. What does it cost?\nJo Applicant",
    }
    return NewRequest(**(details | changes))


def logged(by: Actor, **changes: Any) -> "Case":
    """A request that has been logged."""
    return cases.log(request(**changes), by=by, at=NOW, on=TODAY)


def again(case: "Case") -> "Case":
    """The same request as it stands now."""
    found = reading.case(case.authority, case.id)
    assert found is not None
    return found


def reported(
    ours: Office, case: "Case", event: NewHappening, *, reason: str = "", on: date = date(2025, 3, 1)
) -> "Happening":
    """Something that Alice recorded as having happened."""
    return cases.report(case, event, reason=reason, by=ours.alice, at=NOW, on=on)
