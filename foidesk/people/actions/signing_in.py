"""Signing in: who tries too often from one network waits, and nobody is kept out by others."""

import hashlib
import uuid
from datetime import date, datetime, timedelta

from django.db import transaction

from foidesk.law.refusal import Refusal, Refused
from foidesk.people import queries, rules
from foidesk.people.actions.telling import tell
from foidesk.people.models import FailedSignIns, Officer

NO_OFFICE = uuid.UUID(int=0)
"""Whose row a failed sign-in is when nobody has that account."""

FORGOTTEN_AFTER = timedelta(days=1)


def waiting_until(email: str, network: str) -> datetime | None:
    """Until when this network must wait before it may try this account; None when it need not."""
    counters = FailedSignIns.objects.in_every_office().filter(
        account__in=[account_hash(email), ""], network=network
    )
    return max((_until(counter) for counter in counters), default=None)


def sign_in(*, email: str, password: str, network: str, at: datetime, on: date) -> Officer:
    """The officer with this password. Raises Refused, and makes the network wait longer.

    A try is counted before the password is looked at and forgotten when it was right: however many come at
    the same moment, no more than the free ones are looked at. The wait binds an account to a network:
    whoever guesses from elsewhere keeps nobody out of the office.
    """
    count_try(email, network=network, at=at, too_many="Too many wrong passwords from here.")
    officer = queries.account_of(email)
    if officer is None:
        Officer().set_password(password)  # so that an unknown account takes as long to refuse as a known one
    elif officer.check_password(password):
        _welcome_back(officer, network=network, at=at, on=on)
        return officer
    else:
        with transaction.atomic():
            tell(rules.REFUSED_IN, officer, authority=officer.authority, by=officer.id, at=at, on=on)
    raise Refused(Refusal("That e-mail address and password do not go together. Check both and try again."))


@transaction.atomic
def count_try(account: str, *, network: str, at: datetime, too_many: str) -> None:
    """Count a try of an account from a network, in a transaction of its own. Raises Refused while it waits.

    The rows are held in one order everywhere: that of the account, then that of the network.
    """
    officer = queries.account_of(account)
    authority, counters = officer.authority if officer else NO_OFFICE, []
    rows = FailedSignIns.objects.in_every_office()
    for key in (account_hash(account), ""):
        new = FailedSignIns(authority=authority, account=key, network=network, last_at=at)
        rows.bulk_create([new], ignore_conflicts=True)
        counters.append(rows.select_for_update().get(account=key, network=network))
    until = max(_until(counter) for counter in counters)
    if until > at:
        seconds = int((until - at).total_seconds()) + 1
        wait = f"{seconds} seconds" if seconds < 120 else f"{-(-seconds // 60)} minutes"
        raise Refused(Refusal("{too_many} Wait {wait}, then try again.", too_many=too_many, wait=wait))
    for counter in counters:
        forgotten = at - counter.last_at > FORGOTTEN_AFTER
        counter.failures, counter.last_at = (1 if forgotten else counter.failures + 1), at
        counter.save(update_fields=["failures", "last_at"])


def forget_tries(account: str, network: str | None = None) -> None:
    """Forget the tries of an account, from a network or from anywhere, in the caller's transaction."""
    rows = FailedSignIns.objects.in_every_office()
    mine = rows.filter(account=account_hash(account))
    if network is not None:
        mine = rows.filter(account__in=[account_hash(account), ""], network=network)
    # Held in the order in which a try is counted: that of the account, then that of the network.
    keys = list(mine.order_by("-account", "network").select_for_update().values_list("id", flat=True))
    rows.filter(id__in=keys).delete()


def account_hash(account: str) -> str:
    """What is kept of an account that somebody tried."""
    return hashlib.sha256(account.strip().lower().encode()).hexdigest()


@transaction.atomic
def _welcome_back(officer: Officer, *, network: str, at: datetime, on: date) -> None:
    forget_tries(officer.email, network)
    tell(rules.SIGNED_IN, officer, authority=officer.authority, by=officer.id, at=at, on=on)


def _until(counter: FailedSignIns) -> datetime:
    wait = rules.wait_after if counter.account else rules.network_wait_after
    return counter.last_at + wait(counter.failures)
