"""The demo office itself: an invented Office of the Police and Crime Commissioner, and its officers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from foidesk.authorities import actions as authorities
from foidesk.authorities.actions import MailDetails, OfficeDetails
from foidesk.authorities.rules import FactKey, MailWay
from foidesk.authorities.rules.charges import NewCharge
from foidesk.cli.demo.days import Days, day_of
from foidesk.people import actions as people
from foidesk.people.queries import actor
from foidesk.people.rules import Actor, Role

FOUNDED = 75
"""So many working days ago the office began to use this desk."""

OFFICE = OfficeDetails(
    name="Office of the Police and Crime Commissioner for Marlshire",
    address="Marl House\n1 Assize Square\nMarlford\nMarlshire MX1 1AA",
    email="foi@marlshire-opcc.example",
    telephone="01632 960100",
    website="https://www.marlshire-opcc.example",
    review_contact="The Chief Executive, at the postal address above, or reviews@marlshire-opcc.example",
    reference_pattern="FOI {number:4}/{yy}",
    first_number=28,
)
MAIL = MailDetails(way=MailWay.FOLDER, sender_name=OFFICE.name, sender_address=OFFICE.email)


@dataclass(frozen=True)
class Member:
    """An officer of the demo office. `job` says what one signs in as this officer for."""

    name: str
    title: str
    role: Role
    job: str

    @property
    def email(self) -> str:
        """Name and surname, at the office."""
        return f"{self.name.lower().replace(' ', '.')}@marlshire-opcc.example"


# The administrator comes first: somebody must be there to welcome the others.
MEMBERS = (
    Member(
        "Ada Fernley", "Business Support Manager", Role.ADMINISTRATOR, "set up the office, people and mail"
    ),
    Member("Colin Thistle", "Correspondence Officer", Role.CORRESPONDENCE, "log and acknowledge requests"),
    Member(
        "Olive Marchbank",
        "Office & Data Protection Manager",
        Role.CASE_OFFICER,
        "clarify, search, decide, draft and send",
    ),
    Member("Hugo Larkspur", "Head of Policy", Role.APPROVER, "approve answers or send them back"),
    Member(
        "Sunita Rowanby",
        "Head of Standards & Regulation",
        Role.STANDARDS,
        "read requests and be told of new ones",
    ),
    Member(
        "Edwin Coltsfoot", "Chief Executive", Role.CHIEF_EXECUTIVE, "approve in the Head of Policy's place"
    ),
    Member(
        "Verity Holmwood",
        "Deputy Chief Executive",
        Role.SENIOR_APPROVER,
        "approve refusals of vexatious requests",
    ),
    Member(
        "Poppy Silverbeck",
        "Communications Manager",
        Role.COMMUNICATIONS,
        "publish answers in the disclosure log",
    ),
)
# What is charged, in pence for each.
_CHARGES = (("Copy on paper, A4", 10, "sheet"), ("Copy on paper, A0", 450, "sheet"))
_TOLD = (Role.APPROVER, Role.STANDARDS, Role.CHIEF_EXECUTIVE, Role.COMMUNICATIONS)

Staff = Mapping[Role, Actor]


def found(days: Days, password: str) -> Staff:
    """Set up the office with its officers, and confirm what its letters say of the regulator."""
    at = days.at(FOUNDED, "09:00")
    on = day_of(at)
    authority = authorities.found(OFFICE, by=None, at=at, on=on).id
    authorities.set_mail(authority, MAIL, by=None, at=at, on=on)
    staff: dict[Role, Actor] = {}
    for member in MEMBERS:
        account = people.welcome(
            authority=authority,
            name=member.name,
            email=member.email,
            title="",
            password=password,
            roles=[] if staff else [member.role],
            by=staff.get(Role.ADMINISTRATOR),
            at=at,
            on=on,
        )
        ada = staff.get(Role.ADMINISTRATOR) or actor(account, authority=authority, on=on)
        post = people.make_post(member.title, [member.role], by=ada, at=at, on=on)
        people.set_roles(account.id, [], posts=[post.id], by=ada, at=at, on=on)
        staff[member.role] = actor(account, authority=authority, on=on)
    ada = staff[Role.ADMINISTRATOR]
    people.choose_told([staff[role].id for role in _TOLD], by=ada, at=at, on=on)
    for key in FactKey:
        authorities.confirm_fact(authority, key, by=ada.id, at=at, on=on)
    _publish_charges(ada, at=at, on=on)
    return staff


def _publish_charges(ada: Actor, *, at: datetime, on: date) -> None:
    """Without a published schedule nothing may be charged for environmental information (EIR 8)."""
    for what, pence, per in _CHARGES:
        charge = NewCharge(what, pence, per, from_on=on, source="Decided by the Chief Executive")
        row = authorities.enter_charge(ada.authority, charge, by=ada.id, at=at, on=on)
        authorities.publish_charge(row, by=ada.id, at=at, on=on)
