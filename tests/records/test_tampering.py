"""Somebody with the database itself changes what is stored: `foidesk verify` shows it, and goes on."""

import pytest
from django.db import connection

from foidesk.audit import triggers
from foidesk.plumbing.post.rules import Ending
from foidesk.records import queries
from foidesk.release.rules import State
from tests.release.steps import Journey, attempt, journey

pytestmark = pytest.mark.django_db


def sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def said() -> list[str]:
    return [fault.says for one in queries.verify() for fault in one.faults]


@pytest.fixture
def walk() -> Journey:
    return journey()


@pytest.mark.parametrize(
    "change",
    [
        "received_on = '2024-12-02'",
        "provisional = NOT provisional",
        "acknowledged_on = '2024-12-02'",
        "reference = 'FOI 9999/24'",
    ],
)
def test_a_changed_column_of_a_request(walk: Journey, change: str) -> None:
    assert said() == []
    sql(f"UPDATE cases_case SET {change}")  # noqa: S608
    assert len(said()) == 1


def test_a_request_without_its_happenings(walk: Journey) -> None:
    sql("DELETE FROM cases_deadline")
    sql("DELETE FROM cases_happening")
    assert said() == ["What happened, as stored, is not what the record tells."]


def test_a_request_without_happenings_and_record_does_not_break_the_rest(walk: Journey) -> None:
    on = " ON audit_event" if connection.vendor == "postgresql" else ""
    sql(f"DROP TRIGGER audit_event_no_delete{on}")
    chain = walk.case.id if connection.vendor == "postgresql" else walk.case.id.hex
    sql(f"DELETE FROM audit_words WHERE event_id IN (SELECT id FROM audit_event WHERE chain = '{chain}')")  # noqa: S608
    sql(f"DELETE FROM audit_event WHERE chain = '{chain}'")  # noqa: S608
    sql(f"DELETE FROM audit_head WHERE chain = '{chain}'")  # noqa: S608
    sql("DELETE FROM cases_deadline")
    sql("DELETE FROM cases_happening")
    triggers.install(connection)
    assert said() == ["Nothing is recorded of it: neither its receipt nor anything else."]


def test_a_request_that_was_taken_away(walk: Journey) -> None:
    for table in ("cases_deadline", "cases_happening", "cases_question", "cases_case"):
        sql(f"DELETE FROM {table}")  # noqa: S608
    assert said() == ["The record tells of a request that is not stored any more."]


@pytest.mark.parametrize(
    "change",
    [
        "state = 'approved'",
        "state = 'left', left_on = '2024-12-06', how = 'post'",
        "state = 'void'",
    ],
)
def test_a_letter_moved_on_behind_the_desk(walk: Journey, change: str) -> None:
    walk.submitted()
    assert said() == []
    sql(f"UPDATE release_parcel SET {change}")  # noqa: S608
    assert said() == ["It does not stand where the record says."]


def test_the_day_on_which_a_letter_left(walk: Journey) -> None:
    _sent(walk)
    assert said() == []
    sql("UPDATE release_parcel SET left_on = '2024-12-05'")
    assert said() == ["It does not stand where the record says."]


def test_an_approval_that_nobody_gave(walk: Journey) -> None:
    walk.approved()
    sql("DELETE FROM release_approval")
    assert said() == ["Its approvals are not those of the record."]


def test_a_letter_put_in_by_hand(walk: Journey) -> None:
    """Words and digest changed together still differ from the digest that the record holds."""
    parcel = walk.submitted()
    parcel.text = "Other words."
    parcel.manifest = "0" * 64
    parcel.save()
    assert "It is not what the record says was prepared." in said()


def test_a_refusal_that_refuses_nothing() -> None:
    if connection.vendor == "postgresql":
        sql(
            "CREATE OR REPLACE FUNCTION foidesk_record_refuses() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RETURN NEW; END $$"
        )
    else:
        sql("DROP TRIGGER audit_event_no_update")
        sql("CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event BEGIN SELECT 1; END")
    found = triggers.missing(connection)
    triggers.install(connection)
    assert "audit_event_no_update" in found
    assert triggers.missing(connection) == []


def test_a_desk_that_sent_an_answer_is_whole(walk: Journey) -> None:
    walk.settled(walk.acknowledgement())
    _sent(walk)
    assert said() == []


def _sent(walk: Journey) -> None:
    parcel = walk.handed()
    attempt(Ending.ACCEPTED)
    assert walk.settled(parcel).state == State.LEFT
