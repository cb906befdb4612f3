"""The record: what is written once is never changed, and a change by force shows."""

import uuid
from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from foidesk.audit import queries, triggers
from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, commitment, plain

pytestmark = pytest.mark.django_db

OURS, CHAIN = uuid.uuid4(), uuid.uuid4()
AT = datetime(2025, 1, 6, 9, tzinfo=UTC)
OPENED = Deed("test.opened", "opened the {door}")


def write(n: int = 3) -> None:
    for i in range(n):
        record(
            OPENED, authority=OURS, chain=CHAIN, by=None, at=AT, facts={"n": i}, words={"door": f"door {i}"}
        )


def faults() -> list[str]:
    return [fault.says for fault in queries.faults(authority=OURS)]


def by_force(sql: str) -> None:
    """What somebody does who has the database itself: drop the refusal, change, put the refusal back."""
    with connection.cursor() as cursor:
        for trigger in triggers.expected(connection):
            on = f" ON {trigger.table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER {trigger.name}{on}")
        cursor.execute(sql)
    triggers.install(connection)


def test_a_chain_that_was_only_added_to_is_whole() -> None:
    write()
    assert faults() == []
    assert [entry.words for entry in queries.story(authority=OURS, chain=CHAIN)] == [
        {"door": "door 0"},
        {"door": "door 1"},
        {"door": "door 2"},
    ]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit_event SET verb = 'x'", "DELETE FROM audit_event", "UPDATE audit_words SET salt = 'x'"],
)
def test_the_database_refuses_to_change_it(statement: str) -> None:
    write()
    with (
        pytest.raises(DatabaseError, match="only ever added to"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert faults() == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit_event SET verb = 'test.opened!' WHERE n = 2",
        "UPDATE audit_event SET facts = '{\"n\": 7}' WHERE n = 2",
        "UPDATE audit_event SET at = '2025-01-06 09:00:01+00:00' WHERE n = 2",
    ],
)
def test_one_changed_byte_shows(change: str) -> None:
    write()
    by_force(change)
    assert faults() == ["What it says was changed after it was written."]


def test_words_changed_beside_an_event_show() -> None:
    write(1)
    by_force('UPDATE audit_words SET "values" = \'{"door": "another"}\'')
    assert faults() == ["The words beside it were changed after they were written."]


def test_a_tail_that_was_cut_off_shows() -> None:
    write()
    by_force("DELETE FROM audit_words WHERE event_id IN (SELECT id FROM audit_event WHERE n = 3)")
    by_force("DELETE FROM audit_event WHERE n = 3")
    assert faults() == ["Its last events are missing, or its head was changed."]


def test_erased_words_leave_a_chain_that_verifies() -> None:
    write()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM audit_words")
    assert faults() == []
    assert queries.erased(authority=OURS) == 3


def test_a_missing_refusal_is_named() -> None:
    assert queries.missing_triggers() == []
    with connection.cursor() as cursor:
        on = " ON audit_event" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER audit_event_no_delete{on}")
    assert queries.missing_triggers() == ["audit_event_no_delete"]
    triggers.install(connection)


def test_another_authority_reads_nothing() -> None:
    write()
    assert queries.story(authority=uuid.uuid4(), chain=CHAIN) == []


def test_a_fact_is_never_free_text() -> None:
    assert plain(date(2025, 1, 6)) == "2025-01-06"
    assert plain(Code("in-hand")) == "in-hand"
    with pytest.raises(ValueError, match="an id, a day"):
        plain(Code("José <jose@example.org>"))


def test_a_commitment_tells_nothing_without_its_salt() -> None:
    assert commitment("a", "door", "red") != commitment("b", "door", "red")
