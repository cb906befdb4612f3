"""Setting up an office, and changing what it says of itself and how its mail leaves."""

import uuid
from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import day_chain
from foidesk.authorities import rules
from foidesk.authorities.actions.calendars import SHIPPED, add_calendar
from foidesk.authorities.actions.facts import assume, head_changed
from foidesk.authorities.actions.profiles import add_profile
from foidesk.authorities.models import Authority, MailRoute
from foidesk.authorities.rules import MailWay, Security
from foidesk.authorities.rules.costs import LIMIT_PROVISION
from foidesk.authorities.rules.versions import changed_meanwhile
from foidesk.clock.profile import PROFILES
from foidesk.days.calendar import Calendar
from foidesk.law.refusal import Refusal, Refused
from foidesk.plumbing.post.sealing import seal
from foidesk.plumbing.rows import new_key


@dataclass(frozen=True)
class OfficeDetails:
    """What an office says of itself. `review_contact` is where a request for internal review goes.

    `central`: it stands in Part I of Schedule 1 to the Act, for which the appropriate limit is higher.
    """

    name: str
    address: str = ""
    email: str = ""
    telephone: str = ""
    website: str = ""
    review_contact: str = ""
    opcc: bool = True
    central: bool = False
    reference_pattern: str = "FOI {number:4}/{yy}"
    first_number: int = 1
    first_year: int = 0
    single_officer: bool = False


@dataclass(frozen=True)
class MailDetails:
    """How mail shall leave. `password` is None where the stored one stays."""

    way: MailWay
    sender_name: str
    sender_address: str
    host: str = ""
    port: int = 587
    security: Security = Security.STARTTLS
    username: str = ""
    password: str | None = None


@transaction.atomic
def found(details: OfficeDetails, *, by: uuid.UUID | None, at: datetime, on: date) -> Authority:
    """Set up an authority with the facts as shipped, to be looked at, and its clock as the law has it."""
    key = new_key()
    authority = Authority(id=key, authority=key, founded_at=at, **_checked(details, on))
    authority.save(force_insert=True)
    assume(authority, on=on)
    add_profile(key, PROFILES["default"], n=1, by=by, at=at, on=on)
    add_calendar(key, Calendar.shipped(), SHIPPED, by=None, at=at)
    record(rules.FOUNDED, authority=key, chain=day_chain(key, on), by=by, at=at)
    return authority


@transaction.atomic
def amend(
    authority: uuid.UUID, details: OfficeDetails, *, version: int, by: uuid.UUID, at: datetime, on: date
) -> None:
    """Change what the office says of itself; `version` is the one its officer saw.

    Raises Refused for a faulty pattern, and where somebody else changed the office meanwhile.
    """
    row = Authority.objects.of(authority).select_for_update().get()
    if wrong := changed_meanwhile(version, row.version):
        raise Refused(*wrong)
    values, head = _checked(details, on), row.letterhead
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    row.version += 1
    row.save()
    if row.letterhead != head:
        head_changed(row, by=by, at=at, on=on)
    words = {"settings": ", ".join(name.replace("_", " ") for name in changed) or "none"}
    record(rules.AMENDED, authority=authority, chain=day_chain(authority, on), by=by, at=at, words=words)


@transaction.atomic
def set_mail(
    authority: uuid.UUID,
    details: MailDetails,
    *,
    by: uuid.UUID | None,
    at: datetime,
    on: date,
    version: int | None = None,
) -> None:
    """Store how mail leaves. The password is sealed; None keeps the stored one, for the same server.

    `version` is the one its officer saw, 0 while nothing was set; None where nobody was shown anything.
    """
    Authority.objects.of(authority).select_for_update().get()
    route = MailRoute.objects.of(authority).first() or MailRoute(authority=authority, version=0)
    if version is not None and (wrong := changed_meanwhile(version, route.version)):
        raise Refused(*wrong)
    route.version += 1
    values = asdict(details)
    password = values.pop("password")
    if password is not None:
        route.sealed_password = seal(password)
    elif route.sealed_password and route.host != details.host:
        raise Refused(Refusal("Type the password for the new mail server: the stored one is for another."))
    for name, value in values.items():
        setattr(route, name, value)
    route.save()
    record(rules.MAIL_SET, authority=authority, chain=day_chain(authority, on), by=by, at=at)


def _checked(details: OfficeDetails, on: date) -> dict[str, object]:
    """The columns of an authority. Raises Refused for an office without a name or with a faulty pattern."""
    if not details.name.strip():
        raise Refused(Refusal("Give the name of the authority."))
    if details.first_number < 1:
        raise Refused(Refusal("The first number to carry on from is 1 or higher."))
    if details.opcc and details.central:
        raise Refused(
            Refusal(
                "A police and crime commissioner does not stand in Part I of Schedule 1: choose one.",
                LIMIT_PROVISION,
            )
        )
    values: dict[str, object] = asdict(details)
    values["reference_pattern"] = rules.pattern(details.reference_pattern).text
    values["first_year"] = details.first_year or on.year
    return values
