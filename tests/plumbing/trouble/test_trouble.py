"""Faults of the system: one row for each kind, told of once an hour, new again when they come again."""

import re
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from foidesk.law.refusal import Refused
from foidesk.plumbing.trouble import actions, queries
from foidesk.plumbing.trouble.models import Problem
from foidesk.plumbing.trouble.rules import (
    NO_OFFICE,
    SIGHTINGS_KEPT,
    Fault,
    Kind,
    fault_of,
    is_late,
    new_reference,
    well_formed,
)

NOW = datetime(2025, 1, 6, 12, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
OURS, THEIRS, ADA = uuid.uuid4(), uuid.uuid4(), uuid.uuid4()
PAGE = Fault(Kind.PAGE, "GET desk:case", "KeyError", "foidesk.desk.page.one_case:3")


def shown(fault: Fault = PAGE, at: datetime = NOW, authority: uuid.UUID = OURS) -> Problem:
    return actions.note(fault, authority=authority, reference=new_reference(), at=at)


def test_a_fault_is_its_kind_and_place_and_no_word_of_its_message() -> None:
    def breaks() -> None:
        raise ValueError("Jo Applicant, 1 High Street")

    with pytest.raises(ValueError) as caught:
        breaks()
    fault = fault_of(caught.value, kind=Kind.ROUND, route="send_mail")

    assert (fault.exception, fault.route) == ("ValueError", "send_mail")
    assert re.search(r"test_trouble\.breaks:\d+$", fault.place)
    assert "Applicant" not in repr(fault)


def test_a_reference_can_be_read_out_and_one_from_outside_holds_nothing_else() -> None:
    assert re.fullmatch(r"([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}", new_reference())
    assert well_formed("0f3e9ab24c9d41b7a1c86e1ef2cbb1a4")
    for foul in ("", "short", "a" * 65, "with space1", "new\nline-here", "jo@applicant.example", "-leading-"):
        assert not well_formed(foul)


@pytest.mark.django_db
def test_the_same_fault_is_one_row_with_a_count() -> None:
    first = shown()
    again = shown(at=NOW + MINUTE)
    other = shown(Fault(Kind.PAGE, "GET desk:work", "KeyError", ""))

    assert (again.id, again.times, again.first_at, again.last_at) == (first.id, 2, NOW, NOW + MINUTE)
    assert other.id != first.id
    assert len(queries.sightings(again)) == 2


@pytest.mark.django_db
def test_an_office_sees_its_own_and_the_installations_and_no_other_offices() -> None:
    mine, everybodys = shown(), shown(authority=NO_OFFICE)

    assert {row.id for row in queries.problems(OURS)} == {mine.id, everybodys.id}
    assert [row.id for row in queries.problems(THEIRS)] == [everybodys.id]
    assert queries.problem(THEIRS, mine.id) is None
    reference = queries.sightings(mine)[0].reference
    assert queries.by_reference(OURS, reference.lower()) == mine
    assert queries.by_reference(THEIRS, reference) is None


@pytest.mark.django_db
def test_a_fault_that_was_seen_is_new_again_when_it_shows_again() -> None:
    problem = shown()
    assert queries.new_problems(OURS) == 1

    actions.look(problem, note="The disk was full.", by=ADA, at=NOW + MINUTE)
    assert queries.new_problems(OURS) == 0

    shown(at=NOW + HOUR)
    assert [row.is_new for row in queries.problems(OURS)] == [True]  # type: ignore[attr-defined]
    assert [look.note for look in queries.looks(problem)] == ["The disk was full."]


@pytest.mark.django_db
def test_a_look_says_what_was_found() -> None:
    with pytest.raises(Refused, match="Write what you found"):
        actions.look(shown(), note="  ", by=ADA, at=NOW)


@pytest.mark.django_db
def test_one_kind_is_told_at_most_once_an_hour() -> None:
    shown()
    assert queries.to_tell(at=NOW) == [(OURS, Kind.PAGE)]
    assert len(actions.take_untold(OURS, Kind.PAGE, at=NOW)) == 1
    assert actions.take_untold(OURS, Kind.PAGE, at=NOW) == []

    shown(at=NOW + MINUTE)
    shown(Fault(Kind.PAGE, "GET desk:work", "KeyError", ""), at=NOW + MINUTE)
    assert queries.to_tell(at=NOW + 2 * MINUTE) == []
    shown(Fault(Kind.MAIL, "mail search", "refused 550", ""), at=NOW + MINUTE)
    assert queries.to_tell(at=NOW + 2 * MINUTE) == [(OURS, Kind.MAIL)]

    assert (OURS, Kind.PAGE) in queries.to_tell(at=NOW + HOUR)
    assert len(actions.take_untold(OURS, Kind.PAGE, at=NOW + HOUR)) == 2


@pytest.mark.django_db
def test_only_the_latest_times_are_kept_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert SIGHTINGS_KEPT == 100
    monkeypatch.setattr(actions, "SIGHTINGS_KEPT", 2)
    problem = [shown(at=NOW + n * MINUTE) for n in range(4)][-1]
    assert problem.times == 4
    assert [row.happened_at for row in queries.sightings(problem)] == [NOW + 3 * MINUTE, NOW + 2 * MINUTE]


@pytest.mark.django_db
def test_a_worker_lives_by_its_signs() -> None:
    def beats(process: int, at: datetime) -> None:
        actions.beat(host="here", process=process, version="1", at=at)

    assert queries.last_beat() is None
    beats(1, NOW)
    beats(1, NOW + timedelta(seconds=5))
    assert queries.last_beat() == NOW
    beats(1, NOW + MINUTE)
    beats(2, NOW + MINUTE)
    assert queries.last_beat() == NOW + MINUTE
    assert len(queries.workers(at=NOW + MINUTE)) == 2
    assert queries.workers(at=NOW + HOUR) == []
    assert is_late(NOW, at=NOW + HOUR)
    assert not is_late(NOW, at=NOW + MINUTE)
