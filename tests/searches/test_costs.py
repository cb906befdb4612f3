"""The ledger and the advice as stored: entered, struck out, recorded and verified; never across offices."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from foidesk.audit.queries import story
from foidesk.clock.happening import Kind as Event
from foidesk.happenings.events import NewHappening
from foidesk.law.citation import foia
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from foidesk.plumbing.rows import new_key
from foidesk.searches import actions, queries
from foidesk.searches.rules import Activity, Asking, Finding, Looked, Report, TrueAnswer
from foidesk.searches.rules.advice import AdviceKind, NewAdvice
from foidesk.searches.rules.fees import Basis, Item, NewFeeLine
from foidesk.searches.rules.lines import Kind, Sample
from tests.disclosure.entries import LATER, answered
from tests.searches.costing import ANVILS, HOURS, LINE, SAMPLE, another, enter, join, verbs
from tests.walk import NOW, TODAY, Office, logged, reported, stranger

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db


def test_lines_are_added_up_and_recorded(ours: Office, case: "Case") -> None:
    enter(case, ours.alice)
    enter(case, ours.alice, SAMPLE)
    enter(case, ours.alice, replace(LINE, activity=Activity.REDACTING, minutes=999))
    found = queries.cost_estimate(case, on=TODAY)
    assert (found.minutes, found.apart, found.limb) == (30 * HOURS, 999, foia("12(1)"))
    assert found.own[1].sample == Sample(400, 20, 60)
    assert verbs(case).count("searches.cost-entered") == 3
    told = story(authority=case.authority, chain=case.id)[-2].words or {}
    assert told["basis"].startswith("400 records × 60 minutes for 20 records tried = 1,200 minutes; Twelve")


def test_minutes_that_colleagues_tell_flow_in(ours: Office, case: "Case") -> None:
    asking = Asking("Gita Green", "gita@marlshire.example", (1,), "Look for anvils", date(2024, 12, 13))
    search = actions.ask(case, asking, links_at="https://d.example/", by=ours.alice, at=NOW, on=TODAY).search
    time = {Activity.LOCATING: 20, Activity.OTHER: 45}
    report = Report(Finding.NOT_HELD, (Looked("Store"),), time, true_answer=TrueAnswer.NOTHING_RECORDED)
    actions.answer(search, report, at=NOW, on=TODAY)
    found = queries.cost_estimate(case, on=TODAY)
    assert (found.minutes, found.apart) == (20, 45)
    assert [(line.kind, line.who, line.key) for line in found.own] == [(Kind.SPENT, "Gita Green", None)] * 2
    assert [one.kind for one in queries.advice_due(case, on=TODAY)] == [AdviceKind.OTHER_AUTHORITY]


def test_what_is_struck_out_counts_no_more_and_stays_told(ours: Office, case: "Case") -> None:
    row = enter(case, ours.alice)
    with pytest.raises(Refused, match="why it is struck out"):
        actions.strike(row, why=" ", by=ours.alice, at=NOW)
    actions.strike(row, why="Counted twice", by=ours.alice, at=NOW)
    assert queries.cost_estimate(case, on=TODAY).minutes == 0
    assert queries.cost(case.authority, row.id) is None
    with pytest.raises(Refused, match="already"):
        actions.strike(row, why="Again", by=ours.alice, at=NOW)
    assert verbs(case)[-2:] == ["searches.cost-entered", "searches.cost-struck"]


def test_an_answered_request_keeps_its_estimate_and_takes_time_spent(ours: Office) -> None:
    done = answered(ours)
    with pytest.raises(Refused, match="has been answered"):
        actions.enter_cost(done, LINE, by=ours.alice, at=LATER)
    actions.enter_cost(done, replace(LINE, kind=Kind.SPENT), by=ours.alice, at=LATER)


@pytest.mark.parametrize("who", ["bob", "paula", "ada"])
def test_only_who_handles_requests_enters(ours: Office, case: "Case", who: str) -> None:
    by = getattr(ours, who)
    row = enter(case, ours.alice)
    for act in (
        lambda: enter(case, by),
        lambda: actions.strike(row, why="No", by=by, at=NOW),
        lambda: actions.take_together(case, [case.id], similar="x", by=by, at=NOW),
        lambda: actions.advise(case, NewAdvice(AdviceKind.FORMAT, "x", TODAY), by=by, at=NOW, on=TODAY),
        lambda: actions.begin_fee(case, Basis.SECTION_9, confirmed=True, why="x", by=by, at=NOW, on=TODAY),
    ):
        with pytest.raises(Refused, match="handle requests"):
            act()


def test_charlie_of_another_office_reaches_nothing(ours: Office, case: "Case") -> None:
    charlie = stranger()
    row = enter(case, ours.alice)
    join(case, ours, another(ours))
    assert queries.cost(charlie.authority, row.id) is None
    assert queries.together(charlie.authority, queries.taken_together(case)[0].id) is None
    with pytest.raises(Refused, match="another office"):
        enter(case, charlie)
    theirs = logged(charlie, title="Anvils", questions=ANVILS)
    assert queries.candidates(theirs) == ()
    assert queries.earlier(theirs) == ()
    for mine, other, by in ((case, theirs, ours.alice), (theirs, case, charlie)):
        with pytest.raises(Refused, match="to this office"):
            actions.take_together(mine, [other.id], similar="Same", concert="Same", by=by, at=NOW)


def test_advice_is_due_above_the_limit_and_settled_by_its_record(ours: Office, case: "Case") -> None:
    """FOIA 16(1)."""
    enter(case, ours.alice, replace(LINE, minutes=18 * HOURS))
    assert queries.advice_due(case, on=TODAY) == ()
    enter(case, ours.alice, replace(LINE, minutes=1))
    assert [one.kind for one in queries.advice_due(case, on=TODAY)] == [AdviceKind.NARROW_COST]
    given = NewAdvice(AdviceKind.NARROW_COST, "One year instead of ten", TODAY, (1,))
    row = actions.advise(case, given, by=ours.alice, at=NOW, on=TODAY)
    assert queries.advice_due(case, on=TODAY) == ()
    assert [one.text for one in queries.advice(case)] == ["One year instead of ten"]
    actions.strike(row, why="Never sent", by=ours.alice, at=NOW)
    assert queries.advice(case) == []
    assert verbs(case)[-2:] == ["searches.advised", "searches.advice-struck"]


def test_environmental_information_has_no_limit_to_advise_on(ours: Office, case: "Case") -> None:
    """EIR 9: no advice on a cost limit that is not there."""
    reported(ours, case, NewHappening(Event.REGIME_SET, TODAY, regime=Regime.EIR), on=TODAY)
    enter(case, ours.alice, replace(LINE, minutes=40 * HOURS))
    assert queries.advice_due(case, on=TODAY) == ()


def test_advice_is_due_while_a_request_is_not_valid(ours: Office, case: "Case") -> None:
    """FOIA 8(1) and 16(1)."""
    reported(ours, case, NewHappening(Event.NOT_VALID, TODAY), on=TODAY)
    assert [one.kind for one in queries.advice_due(case, on=TODAY)] == [AdviceKind.INVALID]
    reported(ours, case, NewHappening(Event.VALID, TODAY), on=TODAY)
    assert queries.advice_due(case, on=TODAY) == ()


def test_advice_is_due_where_the_applicant_was_asked_to_clarify(ours: Office, case: "Case") -> None:
    """FOIA 1(3) and 16(1)."""
    reported(ours, case, NewHappening(Event.CLARIFICATION_ASKED, TODAY), on=TODAY)
    assert [one.kind for one in queries.advice_due(case, on=TODAY)] == [AdviceKind.CLARIFY]


@pytest.mark.parametrize("change", ["minutes", "struck", "gone", "put in"])
def test_verification_sees_an_entry_that_is_not_what_the_record_tells(
    ours: Office, case: "Case", change: str
) -> None:
    row = enter(case, ours.alice)
    join(case, ours, another(ours))
    actions.advise(case, NewAdvice(AdviceKind.FORMAT, "A list", TODAY), by=ours.alice, at=NOW, on=TODAY)
    fee = actions.begin_fee(
        case, Basis.SECTION_9, confirmed=False, why="Paper", by=ours.alice, at=NOW, on=TODAY
    )
    sheets = NewFeeLine(Item.REPRODUCTION, "Sheets", 4, 15)
    actions.add_to_fee(case, sheets, by=ours.alice, at=NOW, on=TODAY)
    actions.strike(fee, why="Free", by=ours.alice, at=NOW)
    assert list(queries.faults(case.authority)) == []
    if change == "minutes":
        row.minutes = 6
    if change == "struck":
        row.struck_at, row.struck_by = NOW, ours.alice.id
    if change == "put in":
        row.id = new_key()
    if change == "gone":
        row.delete()
    else:
        row.save()
    assert len(list(queries.faults(case.authority))) == 1
