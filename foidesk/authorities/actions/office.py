"""Setting up an office, and changing what it says of itself and how its mail leaves."""

import uuid
from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import day_chain
from foidesk.authorities import rules
from foidesk.authorities.actions.facts import assume
from foidesk.authorities.models import Authority, MailRoute
from foidesk.authorities.rules import MailWay, Security
from foidesk.clock.happening import ReceiptRule
from foidesk.law.refusal import Refusal, Refused
from foidesk.plumbing.post.sealing import seal
from foidesk.plumbing.rows import new_key


@dataclass(frozen=True)
class OfficeDetails:
    """What an office says of itself. `review_contact` is where a request for internal review goes."""

    name: str
    address: str = ""
    email: str = ""
    telephone: str = ""
    website: str = ""
    review_contact: str = ""
    opcc: bool = True
    reference_pattern: str = "FOI {number:4}/{yy}"
    first_number: int = 1
    first_year: int = 0
    receipt_rule: ReceiptRule = ReceiptRule.ACT
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
    """Set up an authority with the regulator's details as shipped, to be looked at within half a year."""
    key = new_key()
    authority = Authority(id=key, authority=key, founded_at=at, **_checked(details, on))
    authority.save(force_insert=True)
    assume(key)
    record(rules.FOUNDED, authority=key, chain=day_chain(key, on), by=by, at=at)
    return authority


@transaction.atomic
def amend(authority: uuid.UUID, details: OfficeDetails, *, by: uuid.UUID, at: datetime, on: date) -> None:
    """Change what the office says of itself. Raises Refused for a faulty pattern."""
    row = Authority.objects.of(authority).select_for_update().get()
    values = _checked(details, on)
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    row.save()
    words = {"settings": ", ".join(name.replace("_", " ") for name in changed) or "none"}
    record(rules.AMENDED, authority=authority, chain=day_chain(authority, on), by=by, at=at, words=words)


@transaction.atomic
def set_mail(
    authority: uuid.UUID, details: MailDetails, *, by: uuid.UUID | None, at: datetime, on: date
) -> None:
    """Store how mail leaves. The password is sealed; None keeps the stored one, for the same server."""
    Authority.objects.of(authority).select_for_update().get()
    route = MailRoute.objects.of(authority).first() or MailRoute(authority=authority)
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
    values: dict[str, object] = asdict(details)
    values["reference_pattern"] = rules.pattern(details.reference_pattern).text
    values["first_year"] = details.first_year or on.year
    return values
