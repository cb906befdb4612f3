"""An office for a journey: made through the real actions, in a process of its own."""

from dataclasses import dataclass

from tests.installation import Installation

PASSWORD = "three plain wooden spoons"
OPENING = """
from datetime import UTC, datetime
from foidesk.authorities import actions as authorities, queries
from foidesk.authorities.actions import MailDetails, OfficeDetails
from foidesk.authorities.rules import FactKey, MailWay, Security
from foidesk.people import actions as people
from foidesk.people.queries import actor
from foidesk.people.rules import Role
from foidesk.days.calendar import Calendar
now = datetime.now(UTC)
today = now.date()
"""
FOUND = """
row = authorities.found(OfficeDetails(name={name!r}, email="foi@marlshire.example", address="1 High Street",
    review_contact="The Chief Executive, at the address above"),
    by=None, at=now, on=today)
mail = MailDetails(way=MailWay.SMTP, sender_name={name!r}, sender_address="foi@marlshire.example",
    host="127.0.0.1", port={port}, security=Security.NONE)
authorities.set_mail(row.id, mail, by=None, at=now, on=today)
by = None
for name, email, roles in {people!r}:
    account = people.welcome(authority=row.id, name=name, email=email, title="", password={password!r},
        roles=[Role(role) for role in roles], by=by, at=now, on=today)
    by = by or actor(account, authority=row.id, on=today)
people.choose_told([account.id], by=by, at=now, on=today)
for key in FactKey:
    authorities.confirm_fact(row.id, key, by=by.id, at=now, on=today)
"""

MARLSHIRE = (
    ("Ada Admin", "ada@marlshire.example", ("administrator",)),
    ("Cora Clerk", "cora@marlshire.example", ("correspondence",)),
    ("Alice Able", "alice@marlshire.example", ("case-officer",)),
    ("Bob Brook", "bob@marlshire.example", ("approver",)),
    ("Paula Page", "paula@marlshire.example", ("communications",)),
    ("Sam Standards", "sam@marlshire.example", ("standards",)),
)
OTHERHAM = (
    (
        "Charlie Clay",
        "charlie@otherham.example",
        ("administrator", "case-officer", "approver", "communications"),
    ),
)


@dataclass(frozen=True)
class Staffed:
    """An office and the people who can sign in there."""

    name: str
    people: tuple[tuple[str, str, tuple[str, ...]], ...]


def found(installation: Installation, office: Staffed, *, port: int) -> None:
    """Make the office in the installation; its mail goes through the server at `port` of this machine."""
    code = FOUND.format(name=office.name, people=office.people, password=PASSWORD, port=port)
    installation.python(OPENING + code)


MARL = Staffed("Office of the Commissioner for Marlshire", MARLSHIRE)
OTHER = Staffed("Office of the Commissioner for Otherham", OTHERHAM)
