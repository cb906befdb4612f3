"""Reporting a breach, and writing down anew what is known."""

import uuid
from dataclasses import fields
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max

from foidesk.audit.rules import Code, Fact
from foidesk.language.words import listed
from foidesk.law.refusal import Refusal, Refused
from foidesk.oversight import queries, rules
from foidesk.oversight.actions.common import hold_in_hand, tell
from foidesk.oversight.actions.naming import name_each
from foidesk.oversight.models import Account, Breach
from foidesk.oversight.rules import NewAccount, Report, State, Step
from foidesk.people.rules import Actor, Permission, insist, lacks

_TRIES = 5
"""Another report may take the same number in the same moment: the next is tried then."""
_CALLED = {
    "happened": "what happened",
    "found_by": "who found it",
    "found_at": "when it was found",
    "aware_at": "when the office became aware",
    "whose": "whose information it is",
    "sorts": "what kind of information it is",
    "people": "how many people it is about",
    "records": "how many records there are",
    "who_has_it": "who has it",
    "consequences": "what may come of it",
    "measures": "what is done about it",
}


def report(report: Report, *, by: Actor, at: datetime) -> Breach:
    """Report that something went out that should not have: everybody who reads requests may.

    Raises Refused where what was typed will not do, or names what does not exist for this officer.
    """
    taken: IntegrityError | None = None
    for _again in range(_TRIES):
        try:
            return _report(report, by=by, at=at)
        except IntegrityError as error:
            taken = error
    says = "Others reported breaches in the same moment. Send yours once more."
    raise Refused(Refusal(says)) from taken


@transaction.atomic
def _report(report: Report, *, by: Actor, at: datetime) -> Breach:
    insist(
        lacks(by, Permission.READ),
        *rules.faults_of_title(report.title),
        *rules.faults_of(report.account, at=at),
    )
    last = Breach.objects.of(by.authority).aggregate(last=Max("n"))["last"]
    breach = Breach(
        authority=by.authority,
        n=(last or 0) + 1,
        title=" ".join(report.title.split()),
        state=State.OPEN,
        aware_at=report.account.aware_at,
        reported_at=at,
        reported_by=by.id,
    )
    breach.save(force_insert=True)
    row = _write(breach, report.account, by=by, at=at)
    words = _words(row) | {"title": breach.title}
    tell(rules.REPORTED, breach, by=by, at=at, facts={"number": breach.n, **_facts(row)}, words=words)
    name_each(breach, report.gone, by=by, at=at)
    return breach


@transaction.atomic
def write_account(breach: Breach, new: NewAccount, *, seen: uuid.UUID, by: Actor, at: datetime) -> Breach:
    """Write down anew what is known; what was written before stays readable.

    Raises Refused when somebody else did so after the account `seen` was read.
    """
    held = hold_in_hand(breach, by)
    stands = queries.account(held)
    insist(
        rules.stale(seen, stands.id),
        *rules.faults_of(new, at=at, notified_at=_notified_at(held)),
    )
    changes = _changes(queries.known(stands), new)
    if not changes:
        return held
    held.aware_at = new.aware_at
    held.save(update_fields=["aware_at"])
    row = _write(held, new, by=by, at=at)
    words = _words(row) | {"changes": changes}
    tell(rules.ACCOUNT, held, by=by, at=at, facts=_facts(row), words=words)
    return held


def _write(breach: Breach, new: NewAccount, *, by: Actor, at: datetime) -> Account:
    row = Account(
        authority=breach.authority,
        breach=breach,
        happened=new.happened.strip(),
        found_by=" ".join(new.found_by.split()),
        found_at=new.found_at,
        aware_at=new.aware_at,
        whose=new.whose.strip(),
        sorts=sorted(new.sorts),
        people=new.people,
        records=new.records,
        who_has_it=new.who_has_it.strip(),
        consequences=new.consequences.strip(),
        measures=new.measures.strip(),
        written_at=at,
        written_by=by.id,
    )
    row.save(force_insert=True)
    return row


def _facts(row: Account) -> dict[str, Fact]:
    return {
        "account": row.id,
        "found_at": row.found_at,
        "aware_at": row.aware_at,
        "people": row.people,
        "records": row.records,
        "sorts": Code(",".join(row.sorts)),
    }


def _words(row: Account) -> dict[str, str]:
    names = ("happened", "found_by", "whose", "who_has_it", "consequences", "measures")
    return {name: getattr(row, name) for name in names}


def _changes(before: NewAccount, now: NewAccount) -> str:
    """What differs between two accounts, in words."""
    return listed(
        [_CALLED[one.name] for one in fields(now) if _plain(before, one.name) != _plain(now, one.name)]
    )


def _plain(account: NewAccount, name: str) -> object:
    value = getattr(account, name)
    return value.strip() if isinstance(value, str) else value


def _notified_at(breach: Breach) -> datetime | None:
    moments = [
        row.done_at for row in queries.done(breach) if row.step == Step.NOTIFIED and row.struck_at is None
    ]
    return min(moments, default=None)
