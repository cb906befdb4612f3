"""Setting up an office, and changing what it is and takes to be so."""

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, day_chain
from foidesk.authorities import rules
from foidesk.authorities.models import Authority, DatedFact, MailRoute
from foidesk.authorities.rules import FactKey, MailWay, Security
from foidesk.clock.happening import ReceiptRule
from foidesk.law.refusal import Refusal, Refused
from foidesk.plumbing.post.sealing import seal
from foidesk.plumbing.rows import new_key

LOOK_AGAIN_AFTER = timedelta(days=182)


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
    for fact, (value, source, check_by) in SHIPPED_FACTS.items():
        _new_fact(key, fact, value=value, source=source, from_on=date(2000, 1, 1), check_by_on=check_by)
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


@transaction.atomic
def confirm_fact(authority: uuid.UUID, key: FactKey, *, by: uuid.UUID, at: datetime, on: date) -> None:
    """An officer looked, and it is still so: good for another half year."""
    row = DatedFact.objects.of(authority).filter(key=key, from_on__lte=on).order_by("-from_on", "-id")[0]
    row.check_by_on, row.confirmed_at, row.confirmed_by = on + LOOK_AGAIN_AFTER, at, by
    row.save()
    _record_fact(rules.FACT_CONFIRMED, authority, key, by=by, at=at, on=on)


@transaction.atomic
def correct_fact(
    authority: uuid.UUID, key: FactKey, value: str, *, source: str, by: uuid.UUID, at: datetime, on: date
) -> None:
    """It is otherwise: from today letters say the new words; what earlier letters said stays."""
    if not value.strip() or not source.strip():
        raise Refused(Refusal("Give the new words and where you found them."))
    look_again = on + LOOK_AGAIN_AFTER
    row = _new_fact(
        authority, key, value=value.strip(), source=source.strip(), from_on=on, check_by_on=look_again
    )
    row.confirmed_at, row.confirmed_by = at, by
    row.save()
    _record_fact(rules.FACT_CORRECTED, authority, key, by=by, at=at, on=on)


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


def _new_fact(
    authority: uuid.UUID, key: FactKey, *, value: str, source: str, from_on: date, check_by_on: date
) -> DatedFact:
    row = DatedFact(
        authority=authority,
        key=key,
        value=value,
        source=source,
        from_on=from_on,
        check_by_on=check_by_on,
    )
    row.save(force_insert=True)
    return row


def _record_fact(
    deed: Deed, authority: uuid.UUID, key: FactKey, *, by: uuid.UUID, at: datetime, on: date
) -> None:
    words = {"fact": rules.FACT_WORDS[key]}
    record(deed, authority=authority, chain=day_chain(authority, on), by=by, at=at, words=words)


# Shipped as a start: the words, their source, and the day by which somebody must look. Two are due at once:
# the regulator was becoming the Information Commission and moving to Manchester when they were written down.
SHIPPED_FACTS: Mapping[FactKey, tuple[str, str, date]] = {
    FactKey.REGULATOR_NAME: (
        "Information Commissioner",
        "FOIA section 18 as in force on 7 April 2026, legislation.gov.uk",
        date(2026, 11, 20),
    ),
    FactKey.REGULATOR_ADDRESS: (
        "Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF",
        "The regulator's published address; a move to Manchester was announced for autumn 2026",
        date(2026, 11, 20),
    ),
    FactKey.REGULATOR_TELEPHONE: ("0303 123 1113", "The regulator's published helpline", date(2027, 5, 31)),
    FactKey.REGULATOR_WEB: (
        "https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/foi-and-eir-complaints/",
        "The regulator's complaint form for FOI and EIR",
        date(2027, 5, 31),
    ),
}
