"""Facts that others may change: taken as shipped, confirmed, corrected."""

import uuid
from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, day_chain
from foidesk.authorities import rules
from foidesk.authorities.models import Authority, DatedFact
from foidesk.authorities.rules import FactKey
from foidesk.authorities.rules.facts import CARDS, FACT_WORDS, faulty
from foidesk.authorities.rules.shipped import SHIPPED
from foidesk.law.refusal import Refusal, Refused

BEFORE_ANY_LETTER = date(2000, 1, 1)
OWN_SETTINGS = "The office’s own settings"


def assume(office: Authority, *, on: date) -> None:
    """Take what was shipped to be so until the day by which somebody looks; and the office's own head."""
    for key, shipped in SHIPPED.items():
        _row(office.id, key, shipped.value, shipped.source, BEFORE_ANY_LETTER, shipped.check_by_on).save(
            force_insert=True
        )
    key = FactKey.OFFICE_CONTACT
    look_again = on + CARDS[key].good_for
    _row(office.id, key, office.letterhead, OWN_SETTINGS, BEFORE_ANY_LETTER, look_again).save(
        force_insert=True
    )


def head_changed(office: Authority, *, by: uuid.UUID, at: datetime, on: date) -> None:
    """The office changed its own head: letters say the new words from today, and nobody need look soon."""
    key = FactKey.OFFICE_CONTACT
    row = _row(office.id, key, office.letterhead, OWN_SETTINGS, on, on + CARDS[key].good_for)
    row.confirmed_at, row.confirmed_by = at, by
    row.save(force_insert=True)


@transaction.atomic
def confirm_fact(authority: uuid.UUID, key: FactKey, *, by: uuid.UUID, at: datetime, on: date) -> None:
    """An officer looked, and it is still so: good for as long as its kind is."""
    rows = DatedFact.objects.of(authority).select_for_update().filter(key=key, from_on__lte=on)
    row = rows.order_by("-from_on", "-id").first()
    if row is None:
        raise Refused(Refusal("Nothing is known of this yet: correct it instead."))
    row.check_by_on, row.confirmed_at, row.confirmed_by = on + CARDS[key].good_for, at, by
    row.save()
    _record(rules.FACT_CONFIRMED, authority, key, by=by, at=at, on=on)


@transaction.atomic
def correct_fact(
    authority: uuid.UUID, key: FactKey, value: str, *, source: str, by: uuid.UUID, at: datetime, on: date
) -> None:
    """It is otherwise: from today letters say the new words; what earlier letters said stays.

    Raises Refused for nothing typed, for what is no amount of money, and for what the settings hold.
    """
    if wrong := faulty(key, value, source):
        raise Refused(*wrong)
    row = _row(authority, key, value.strip(), source.strip(), on, on + CARDS[key].good_for)
    row.confirmed_at, row.confirmed_by = at, by
    row.save(force_insert=True)
    _record(rules.FACT_CORRECTED, authority, key, by=by, at=at, on=on)


def _row(
    authority: uuid.UUID, key: FactKey, value: str, source: str, from_on: date, check_by_on: date
) -> DatedFact:
    return DatedFact(
        authority=authority, key=key, value=value, source=source, from_on=from_on, check_by_on=check_by_on
    )


def _record(deed: Deed, authority: uuid.UUID, key: FactKey, *, by: uuid.UUID, at: datetime, on: date) -> None:
    words = {"fact": FACT_WORDS[key]}
    record(deed, authority=authority, chain=day_chain(authority, on), by=by, at=at, words=words)
