"""Facts that outsiders may change: taken as shipped, confirmed, corrected."""

import uuid
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, day_chain
from foidesk.authorities import rules
from foidesk.authorities.models import DatedFact
from foidesk.authorities.rules import FactKey
from foidesk.law.refusal import Refusal, Refused

LOOK_AGAIN_AFTER = timedelta(days=182)


def assume(authority: uuid.UUID) -> None:
    """Take what was shipped to be so, each until the day by which somebody looks."""
    for fact, (value, source, check_by) in SHIPPED_FACTS.items():
        _new_fact(authority, fact, value=value, source=source, from_on=date(2000, 1, 1), check_by_on=check_by)


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
