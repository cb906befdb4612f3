"""Many deeds recorded at once leave the chains that one after the other would."""

import uuid

import pytest
from django.db import transaction

from foidesk.audit import queries
from foidesk.audit.actions import record, record_each
from foidesk.audit.rules import Deed
from tests.walk import NOW

DEED = Deed("tests.many", "did many things at once")
AUTHORITY = uuid.uuid4()


@pytest.mark.django_db
def test_each_chain_goes_on_from_where_it_stood() -> None:
    """A chain with events and one without: both are whole afterwards, and each has one event more."""
    old, new, other = uuid.uuid4(), uuid.uuid4(), uuid.uuid4()
    for chain in (old, old, other):
        record(DEED, authority=AUTHORITY, chain=chain, by=None, at=NOW, words={"who": "Alice"})
    told = {old: {"n": 1}, new: {"n": 2}}
    for _time in range(2):
        record_each(DEED, told, authority=AUTHORITY, by=None, at=NOW)
    counts = {chain: count for chain, (count, _digest) in queries.heads(authority=AUTHORITY).items()}
    assert counts == {old: 4, new: 2, other: 1}
    assert [entry.facts for entry in queries.story(authority=AUTHORITY, chain=new)] == [{"n": 2}] * 2
    assert list(queries.faults(authority=AUTHORITY)) == []


@pytest.mark.django_db
def test_nothing_to_record_is_nothing() -> None:
    """No deed, no chain."""
    record_each(DEED, {}, authority=AUTHORITY, by=None, at=NOW)
    assert queries.heads(authority=AUTHORITY) == {}


@pytest.mark.django_db
def test_outside_a_transaction_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A deed and its event stand or fall together."""
    monkeypatch.setattr(transaction.get_connection(), "in_atomic_block", False)
    with pytest.raises(RuntimeError, match="in the transaction of its deed"):
        record_each(DEED, {uuid.uuid4(): {}}, authority=AUTHORITY, by=None, at=NOW)
