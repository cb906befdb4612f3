"""Costs of a request as stored: entered, struck out, taken together, charged; never across offices."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from foidesk.audit.queries import story
from foidesk.authorities import actions as authorities
from foidesk.authorities.rules.charges import NewCharge
from foidesk.cases.events import NewHappening
from foidesk.cases.rules import AddressKind, NewApplicant
from foidesk.clock.calendar import Calendar
from foidesk.clock.happening import Kind as Event
from foidesk.clock.profile import PROFILES
from foidesk.clock.working_days import nth_working_day_after
from foidesk.law.citation import foia
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from foidesk.people.rules import Actor
from foidesk.plumbing.rows import new_key
from foidesk.searches import actions, queries
from foidesk.searches.rules import Activity, Asking, Finding, Looked, Report, TrueAnswer
from foidesk.searches.rules.advice import AdviceKind, NewAdvice
from foidesk.searches.rules.fees import Basis, Item, NewFeeLine
from foidesk.searches.rules.ledger import Kind, NewLine, Sample
from foidesk.searches.rules.repeats import Standing
from foidesk.searches.rules.together import Tie
from tests.disclosure.entries import LATER, answered
from tests.walk import NOW, TODAY, Office, logged, office, reported, stranger

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.searches.models import Cost

pytestmark = pytest.mark.django_db

HOURS = 60
RECEIVED = date(2024, 12, 3)
LINE = NewLine(Activity.LOCATING, Kind.ESTIMATE, 10 * HOURS, None, (1,), "Records team", "Twelve boxes")
SAMPLE = replace(LINE, minutes=None, sample=Sample(400, 20, 60))
ROSE = NewApplicant("Rose Rally", AddressKind.EMAIL, "rose@rally.example")
ANVILS = ("How many anvils does the office keep, and where?", "What did the anvils cost since 2020?")


@pytest.fixture
def ours() -> Office:
    return office(review_contact="The Chief Executive, at this address")


@pytest.fixture
def case(ours: Office) -> "Case":
    return logged(ours.alice, title="Anvils", questions=ANVILS, received_on=RECEIVED)


def enter(case: "Case", by: Actor, line: NewLine = LINE) -> "Cost":
    return actions.enter_cost(case, line, by=by, at=NOW)


def another(
    ours: Office, on: date = RECEIVED, who: NewApplicant | None = None, title: str = "Anvils"
) -> "Case":
    changes = {"applicant": who} if who else {}
    return logged(ours.alice, title=title, questions=ANVILS, received_on=on, **changes)


def join(case: "Case", ours: Office, *others: "Case", concert: str = "") -> None:
    keys = [other.id for other in others]
    actions.take_together(case, keys, similar="Both ask for anvils", concert=concert, by=ours.alice, at=NOW)


def verbs(case: "Case") -> list[str]:
    return [entry.verb for entry in story(authority=case.authority, chain=case.id)]


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


def test_the_same_person_within_the_window_is_found_with_its_reasons(ours: Office, case: "Case") -> None:
    """Fees Regulations 5(2)."""
    last = date(2025, 2, 28)
    inside, outside = another(ours, date(2024, 11, 1)), another(ours, date(2024, 9, 2))
    found = queries.candidates(case)
    assert [one.case for one in found] == [inside.id]
    assert (found[0].tie, found[0].window.days) == (Tie.SAME_PERSON, 22)
    assert found[0].score > 0.99
    assert "anvils" in found[0].words
    assert "From the same address" in found[0].signs
    assert outside.id not in {one.case for one in queries.candidates(case)}
    assert last > inside.received_on


def test_a_stranger_with_like_words_is_suggested_and_an_unlike_one_is_not(ours: Office, case: "Case") -> None:
    rose = another(ours, who=ROSE)
    logged(ours.alice, title="Trumpets", questions=("How many trumpets sound?",), applicant=ROSE)
    found = queries.candidates(case)
    assert [(one.case, one.tie) for one in found] == [(rose.id, Tie.IN_CONCERT)]
    assert any("words are like" in sign for sign in found[0].signs)


def test_whom_an_officer_took_to_act_in_concert_is_found_again(ours: Office, case: "Case") -> None:
    join(case, ours, another(ours, who=ROSE), concert="Both write for one campaign")
    trumpets = logged(ours.alice, title="Trumpets", questions=("How many trumpets?",), applicant=ROSE)
    found = queries.candidates(case)
    assert [one.case for one in found] == [trumpets.id]
    assert any("in concert" in sign for sign in found[0].signs)


def test_costs_are_taken_together_by_an_officer_with_a_reason(ours: Office, case: "Case") -> None:
    """Fees Regulations 5(1): the cost of any is the cost of all."""
    other = another(ours)
    enter(case, ours.alice)
    enter(other, ours.alice)
    assert not queries.cost_estimate(case, on=TODAY).exceeds
    join(case, ours, other)
    found = queries.cost_estimate(case, on=TODAY)
    assert (found.minutes, found.own_minutes, found.limb) == (20 * HOURS, 10 * HOURS, foia("12(1)"))
    assert [one.reference for one in found.others] == [other.reference]
    assert queries.candidates(case) == ()
    assert [row.case_id for row in queries.counted_in(other)] == [case.id]
    assert not queries.cost_estimate(other, on=TODAY).exceeds
    told = story(authority=case.authority, chain=case.id)[-1]
    assert (told.words or {})["similar"] == "Both ask for anvils"
    actions.strike(queries.taken_together(case)[0], why="Different years", by=ours.alice, at=NOW)
    assert not queries.cost_estimate(case, on=TODAY).exceeds
    assert verbs(case)[-1] == "searches.taken-apart"


def test_all_that_is_taken_together_lies_in_one_window(ours: Office, case: "Case") -> None:
    """One that fits with this request alone is refused where it does not fit with those taken before."""
    join(case, ours, another(ours, date(2024, 10, 1)))
    late = another(ours, TODAY)
    join(case, ours, late)
    early = another(ours, date(2024, 9, 9))
    with pytest.raises(Refused, match="working days, both days counted"):
        join(case, ours, early)
    assert len(queries.taken_together(case)) == 2


def test_persons_in_concert_need_a_reason(ours: Office, case: "Case") -> None:
    with pytest.raises(Refused, match="act in concert"):
        join(case, ours, another(ours, who=ROSE))
    with pytest.raises(Refused, match="same or similar"):
        actions.take_together(case, [another(ours).id], similar=" ", by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="other requests"):
        join(case, ours, case)


def test_taking_twice_changes_nothing(ours: Office, case: "Case") -> None:
    other = another(ours)
    join(case, ours, other)
    with pytest.raises(Refused, match="Choose the requests"):
        join(case, ours, other)
    assert len(queries.taken_together(case)) == 1


def test_earlier_requests_need_compliance_before_this_one_was_made(ours: Office) -> None:
    """FOIA 14(2)."""
    before = answered(ours, title="Anvils", questions=ANVILS)
    again = logged(ours.alice, title="Anvils", questions=ANVILS, received_on=TODAY)
    found = {one.case: one for one in queries.earlier(again)}
    assert found[before.id].complied_on == before.answered_on
    expected = (
        Standing.NOT_COMPLIED if before.answered_on and before.answered_on > TODAY else Standing.REASONABLE
    )
    assert found[before.id].standing is expected
    open_one = another(ours, RECEIVED - timedelta(days=1))
    assert {one.case: one.standing for one in queries.earlier(again)}[open_one.id] is Standing.NOT_COMPLIED


def test_a_fee_of_sheets_and_postage(ours: Office, case: "Case") -> None:
    """FOIA 9; Cumbria's 15p a sheet, as disbursement."""
    actions.begin_fee(
        case, Basis.SECTION_9, confirmed=False, why="Forty sheets", by=ours.alice, at=NOW, on=TODAY
    )
    sheets = NewFeeLine(Item.REPRODUCTION, "Sheets of A4", 40, 15)
    row = actions.add_to_fee(case, sheets, by=ours.alice, at=NOW, on=TODAY)
    actions.add_to_fee(
        case, NewFeeLine(Item.POSTAGE, "Large letter", 1, 195), by=ours.alice, at=NOW, on=TODAY
    )
    found = queries.fee(case, on=TODAY)
    assert found is not None
    assert (found.pence, found.notice_by) == (795, date(2025, 1, 6))
    with pytest.raises(Refused, match="Staff time may not be charged"):
        actions.add_to_fee(case, NewFeeLine(Item.STAFF_TIME, "Me", 30), by=ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="begun already"):
        actions.begin_fee(case, Basis.SECTION_9, confirmed=True, why="x", by=ours.alice, at=NOW, on=TODAY)
    actions.strike(row, why="Sent by e-mail", by=ours.alice, at=NOW)
    again = queries.fee(case, on=TODAY)
    assert again is not None
    assert again.pence == 195


def test_a_fee_is_dropped_and_another_begun(ours: Office, case: "Case") -> None:
    begin = {"confirmed": True, "why": "Paper", "by": ours.alice, "at": NOW, "on": TODAY}
    row = actions.begin_fee(case, Basis.SECTION_9, **begin)  # type: ignore[arg-type]
    actions.strike(row, why="Free after all", by=ours.alice, at=NOW)
    assert queries.fee(case, on=TODAY) is None
    with pytest.raises(Refused, match="Begin a fee first"):
        actions.add_to_fee(case, NewFeeLine(Item.POSTAGE, "x", 1, 1), by=ours.alice, at=NOW, on=TODAY)
    actions.begin_fee(case, Basis.SECTION_9, **begin)  # type: ignore[arg-type]


def test_a_fee_above_the_limit_leaves_out_what_was_only_taken_together(ours: Office, case: "Case") -> None:
    """FOIA 13(1), Fees Regulations 7(3)."""
    other = another(ours)
    enter(case, ours.alice)
    enter(other, ours.alice, replace(LINE, minutes=20 * HOURS))
    begin = {"why": "He will pay", "by": ours.alice, "at": NOW, "on": TODAY}
    with pytest.raises(Refused, match="does not exceed"):
        actions.begin_fee(case, Basis.SECTION_13, confirmed=True, **begin)  # type: ignore[arg-type]
    join(case, ours, other)
    with pytest.raises(Refused, match="no other law"):
        actions.begin_fee(case, Basis.SECTION_13, confirmed=False, **begin)  # type: ignore[arg-type]
    actions.begin_fee(case, Basis.SECTION_13, confirmed=True, **begin)  # type: ignore[arg-type]
    time = NewFeeLine(Item.STAFF_TIME, "Copying out", 60)
    actions.add_to_fee(case, time, by=ours.alice, at=NOW, on=TODAY)
    found = queries.fee(case, on=TODAY)
    assert found is not None
    assert [line.pence for line in found.lines] == [250_00, 25_00]


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


def test_a_charge_for_environmental_information_needs_a_published_schedule(
    ours: Office, case: "Case"
) -> None:
    """EIR 8: no limit, a reasonable charge, and a schedule that is published."""
    reported(ours, case, NewHappening(Event.REGIME_SET, TODAY, regime=Regime.EIR), on=TODAY)
    begin = {"confirmed": True, "why": "Large maps", "by": ours.alice, "at": NOW, "on": TODAY}
    with pytest.raises(Refused, match="Publish a schedule"):
        actions.begin_fee(case, Basis.EIR_8, **begin)  # type: ignore[arg-type]
    by, charge = ours.ada.id, NewCharge("A3 map", 150, "map", date(2024, 1, 1), "Chief Executive")
    row = authorities.enter_charge(ours.row.id, charge, by=by, at=NOW, on=TODAY)
    authorities.publish_charge(row, by=by, at=NOW, on=TODAY)
    actions.begin_fee(case, Basis.EIR_8, **begin)  # type: ignore[arg-type]
    time = NewFeeLine(Item.STAFF_TIME, "Printing the maps", 30)
    actions.add_to_fee(case, time, by=ours.alice, at=NOW, on=TODAY)
    found = queries.fee(case, on=TODAY)
    assert found is not None
    assert (str(found.provision), found.pence) == ("EIR 8", 1250)


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


def test_an_office_with_an_interval_of_its_own_sees_its_last_day(ours: Office) -> None:
    """law.md 7: Cumbria takes 60 working days from compliance; it is a prompt."""
    before = answered(ours, title="Anvils", questions=ANVILS)
    authorities.set_profile(ours.row.id, PROFILES["cumbria"], version=1, by=ours.ada.id, at=NOW, on=TODAY)
    again = logged(ours.alice, title="Anvils", questions=ANVILS, received_on=TODAY)
    found = {one.case: one for one in queries.earlier(again)}[before.id]
    assert before.answered_on is not None
    assert found.ends_on == nth_working_day_after(Calendar.shipped(), before.answered_on, 60).on


def test_finding_candidates_asks_the_same_few_queries_for_many(
    ours: Office, case: "Case", django_assert_max_num_queries: "object"
) -> None:
    for _ in range(12):
        another(ours)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        assert len(queries.candidates(case)) == 12
