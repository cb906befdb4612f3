"""A newer calendar dates again what it moves, and touches nothing else."""

import itertools
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foidesk.audit.queries import story
from foidesk.authorities.actions import CalendarSource, load_calendar
from foidesk.authorities.queries import ClockSettings, calendar_in_use, clock_settings
from foidesk.calendars.new_version import new_version
from foidesk.calendars.reading import Published, read_file
from foidesk.cases import actions, queries
from foidesk.cases.actions import redating
from foidesk.cases.models import Case, Deadline
from foidesk.cases.queries import redating as reading
from foidesk.clock.happening import Kind
from foidesk.days.calendar import Calendar, Holiday
from foidesk.days.regular_days import Basis, Nation
from foidesk.happenings.events import NewHappening
from foidesk.records.queries import verify
from tests.calendars.gov_uk import adding, both, file, next_year, without
from tests.walk import Office, again, logged, office, reported, request

pytestmark = pytest.mark.django_db

JANUARY = date(2025, 1, 15)
NOW = datetime(2024, 12, 20, 9, tzinfo=UTC)
TODAY = date(2024, 12, 20)
BY_FILE = CalendarSource("a test")
SCOTLAND = Nation.SCOTLAND


def load(ours: Office, *changes: Callable[[dict[str, object]], object], drop: str = "") -> None:
    """Load gov.uk's file with these changes."""
    published = read_file(file(both(*changes)))
    places = {(nation, date.fromisoformat(drop)) for nation in Nation} if drop else set()
    new = new_version(calendar_in_use(ours.row.id), published, drop=places)
    load_calendar(ours.row.id, new, BY_FILE, by=ours.ada.id, at=NOW, on=TODAY)


def redate(ours: Office) -> list[tuple[str, str, date | None, date | None]]:
    """Date again; what moved."""
    parts = actions.redate_stale(ours.row.id, by=ours.ada.id, at=NOW, on=TODAY)
    return [(move.reference, move.what, move.before, move.after) for part in parts for move in part.moves]


def whole() -> bool:
    return not any(one.faults for one in verify())


def test_a_new_holiday_moves_what_looks_at_it() -> None:
    """Received on 3 December 2024, due on 6 January 2025; 3 January is new."""
    ours = office()
    moves, stays = logged(ours.alice), logged(ours.alice, received_on=date(2024, 10, 1))
    load(ours, adding("2025-01-03", "scotland"))
    assert redate(ours) == [("FOI 0001/24", "answer", date(2025, 1, 6), date(2025, 1, 7))]
    version = calendar_in_use(ours.row.id).version
    assert (again(moves).due_on, again(moves).calendar_version) == (date(2025, 1, 7), version)
    assert again(stays).calendar_version == Calendar.shipped().version
    assert {row.due_on for row in queries.deadlines(moves) if row.kind == "response"} == {date(2025, 1, 7)}
    last = story(authority=ours.row.id, chain=moves.id)[-1]
    assert last.facts == {"before_on": "2025-01-06", "due_on": "2025-01-07", "calendar": version}
    assert last.by == ours.ada.id
    assert whole()


def test_the_reason_names_the_day() -> None:
    """Whoever reads the list sees which day it was."""
    ours = office()
    logged(ours.alice)
    load(ours, adding("2025-01-03", "scotland"))
    (part,) = actions.redate_stale(ours.row.id, by=None, at=NOW, on=TODAY)
    assert part.moves[0].why == "Friday 3 January 2025 is a bank holiday in Scotland (A day of joy)"


def test_a_holiday_that_goes_brings_dates_forward() -> None:
    """A day that is no holiday any more, said by a person."""
    ours = office()
    case = logged(ours.alice)
    load(ours, without("2025-01-01"), drop="2025-01-01")
    assert redate(ours) == [("FOI 0001/24", "answer", date(2025, 1, 6), date(2025, 1, 3))]
    assert again(case).due_on == date(2025, 1, 3)
    assert whole()


def test_a_second_run_finds_nothing_to_do() -> None:
    """The same file again: no version, no event, no query for each request."""
    ours = office()
    case = logged(ours.alice)
    for _run in range(2):
        load(ours, adding("2025-01-03", "scotland"))
        redate(ours)
    assert len([e for e in story(authority=ours.row.id, chain=case.id) if e.verb == "cases.dated"]) == 2
    assert redate(ours) == []


def test_a_run_that_was_broken_off_is_finished_by_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each part stands for itself: what was dated stays, the rest is found again."""
    ours = office()
    first, second, third = (logged(ours.alice) for _n in range(3))
    monkeypatch.setattr(reading, "PART", 1)
    load(ours, adding("2025-01-03", "scotland"))
    list(itertools.islice(actions.redate_stale(ours.row.id, by=None, at=NOW, on=TODAY), 1))
    assert [again(case).due_on.day for case in (first, second, third)] == [7, 6, 6]  # type: ignore[union-attr]
    assert [move[0] for move in redate(ours)] == ["FOI 0002/24", "FOI 0003/24"]
    assert whole()


def test_a_crash_inside_a_part_leaves_it_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates and their events stand or fall together."""
    ours = office()
    case = logged(ours.alice)
    load(ours, adding("2025-01-03", "scotland"))

    def fall(*_args: object, **_more: object) -> None:
        raise OSError("the power went")

    with monkeypatch.context() as broken, pytest.raises(OSError, match="power"):
        broken.setattr(redating, "record_each", fall)
        redate(ours)
    assert again(case).due_on == date(2025, 1, 6)
    assert [move[3] for move in redate(ours)] == [date(2025, 1, 7)]
    assert whole()


def test_what_would_move_is_told_and_nothing_is_changed() -> None:
    """The preview and the deed agree."""
    ours = office()
    case = logged(ours.alice)
    published = read_file(file(adding("2025-01-03", "scotland")))
    new = new_version(calendar_in_use(ours.row.id), published)
    would = ClockSettings(new.calendar, clock_settings(ours.row.id).profile)
    (move,) = queries.moves(ours.row.id, would, on=TODAY)
    assert (move.before, move.after) == (date(2025, 1, 6), date(2025, 1, 7))
    assert again(case).due_on == date(2025, 1, 6)
    assert calendar_in_use(ours.row.id) is Calendar.shipped()


def test_another_office_keeps_its_own_calendar() -> None:
    """What one authority loads is not the other's."""
    ours, theirs = office(), office("Office of Charlieshire")
    case = logged(theirs.alice)
    load(ours, adding("2025-01-03", "scotland"))
    assert redate(ours) == redate(theirs) == []
    assert again(case).due_on == date(2025, 1, 6)
    assert calendar_in_use(theirs.row.id) is Calendar.shipped()


def test_years_that_become_known_make_dates_sure() -> None:
    """A date beyond the calendar is provisional until its year is loaded; then it stays and is sure."""
    ours, day = office(), date(2028, 12, 18)
    case = actions.log(request(received_on=day), by=ours.alice, at=NOW, on=day)
    due = case.due_on
    assert due is not None and due.year == 2029
    assert again(case).provisional
    load(ours, next_year)
    assert redate(ours) == []
    assert (again(case).due_on, again(case).provisional) == (due, False)
    assert again(case).calendar_version == calendar_in_use(ours.row.id).version
    assert whole()


def test_a_calendar_that_nobody_knows_any_more() -> None:
    """A request whose calendar is not known is dated again whatever it looked at."""
    ours = office()
    case = logged(ours.alice)
    Case.objects.of(ours.row.id).update(calendar_version="2024.1", due_on=date(2025, 1, 9))
    assert redate(ours) == [("FOI 0001/24", "answer", date(2025, 1, 9), date(2025, 1, 6))]
    assert again(case).calendar_version == Calendar.shipped().version


def test_whoever_was_answered_long_ago_is_not_touched() -> None:
    """Only what is open, or has a date still to come, is dated again."""
    ours = office()
    case = logged(ours.alice)
    Case.objects.of(ours.row.id).update(state="answered", clock_to_on=date(2024, 12, 19))
    load(ours, adding("2025-01-03", "scotland"), adding("2024-12-18", "scotland"))
    assert redate(ours) == []
    assert again(case).due_on == date(2025, 1, 6)
    assert queries.clock(again(case), as_of=date(2025, 2, 1)).due == date(2025, 1, 6)


def test_what_an_older_release_dated_is_dated_again() -> None:
    """After an upgrade: also what was answered long ago, whose dates may have more to them now."""
    ours = office()
    case = logged(ours.alice)
    Case.objects.of(ours.row.id).update(
        state="answered", calendar_version="", clock_from_on=None, clock_to_on=None
    )
    assert not whole()
    redate(ours)
    assert again(case).calendar_version == Calendar.shipped().version
    assert whole()


def test_verify_sees_what_a_newer_calendar_would_move() -> None:
    """Between loading and dating again, an open request rests on the older calendar."""
    ours = office()
    logged(ours.alice)
    load(ours, adding("2025-01-03", "scotland"))
    (found,) = verify()
    assert [fault.says for fault in found.faults] == [
        "It would be due on another day by the calendar in use. Run: foidesk redate"
    ]
    redate(ours)
    assert whole()


def test_a_request_that_the_clock_does_not_believe_is_named() -> None:
    """Its dates stay, the others are dated all the same, and somebody hears of it."""
    ours = office()
    broken, sound = logged(ours.alice), logged(ours.alice)
    rows = queries.happenings(broken)
    type(rows[0]).objects.of(ours.row.id).filter(id=rows[0].id).update(happened_on=date(1800, 1, 1))
    load(ours, adding("2025-01-03", "scotland"))
    (part,) = actions.redate_stale(ours.row.id, by=None, at=NOW, on=TODAY)
    assert [reference for reference, _says in part.refused] == [broken.reference]
    assert again(sound).due_on == date(2025, 1, 7)
    assert again(broken).due_on == date(2025, 1, 6)


def test_many_requests_cost_few_statements() -> None:
    """Thirty more requests in the same part cost no statement more."""
    ours = office()
    counts = []
    for changes in ([adding("2025-01-03")], [adding("2025-01-03"), adding("2024-12-30")]):
        for _n in range(30):
            logged(ours.alice)
        load(ours, *changes)
        with CaptureQueriesContext(connection) as done:
            assert redate(ours)
        counts.append(len(done))
    assert counts[1] <= counts[0] + 2


def test_deadlines_that_come_and_go_are_put_right() -> None:
    """Rows that the clock does not give any more go, and those it gives now are made."""
    ours = office()
    case = logged(ours.alice)
    kinds = {(row.kind, row.question, row.due_on) for row in queries.deadlines(case)}
    rows = Deadline.objects.of(ours.row.id).filter(case=case)
    rows.filter(kind="response").delete()
    rows.filter(kind="s12-refusal-notice").update(kind="pit-estimate")
    Case.objects.of(ours.row.id).update(calendar_version="not known")
    redate(ours)
    assert {(row.kind, row.question, row.due_on) for row in queries.deadlines(case)} == kinds
    assert whole()


def test_every_request_can_be_dated_again() -> None:
    """After the profile changed all are dated, and nothing that stands is written twice."""
    ours = office()
    logged(ours.alice)
    assert actions.redate_all(ours.row.id, by=ours.ada.id, at=NOW) == 0
    assert whole()


def test_a_nation_of_its_own_is_enough() -> None:
    """A holiday in one nation counts for all, whoever loads it. FOIA 10(6)"""
    extra = Holiday(date(2025, 1, 3), "Local", Nation.NORTHERN_IRELAND, Basis.PROCLAMATION, None, "invented")
    ours = office()
    logged(ours.alice)
    shipped = Calendar.shipped()
    published = Published("invented", 2012, 2028, (*shipped.holidays, extra))
    new = new_version(shipped, published)
    assert load_calendar(ours.row.id, new, BY_FILE, by=None, at=NOW, on=TODAY)
    assert not load_calendar(ours.row.id, new, BY_FILE, by=None, at=NOW, on=TODAY)
    assert len(redate(ours)) == 1


def test_what_was_corrected_or_taken_out_does_not_count() -> None:
    """Only what is in force moves a date."""
    ours = office()
    case = logged(ours.alice)
    wrong = reported(ours, case, NewHappening(Kind.FEES_NOTICE, date(2024, 12, 5), pence=2500))
    actions.annul(case, wrong, reason="Another request", by=ours.alice, at=NOW)
    received = queries.in_force(queries.happenings(case))[0]
    later = NewHappening(Kind.RECEIVED, date(2024, 12, 4))
    actions.correct(case, received, later, reason="A slip", by=ours.alice, at=NOW, on=TODAY)
    assert again(case).due_on == date(2025, 1, 7)
    load(ours, adding("2025-01-03", "scotland"))
    assert redate(ours) == [("FOI 0001/24", "answer", date(2025, 1, 7), date(2025, 1, 8))]
    assert whole()
