"""Requests taken together for their cost, and earlier ones: found, and decided by an officer."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from foidesk.audit.queries import story
from foidesk.authorities import actions as authorities
from foidesk.cases import actions as cases
from foidesk.clock.happening import Kind as Event
from foidesk.clock.profile import PROFILES
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import nth_working_day_after
from foidesk.happenings.events import NewHappening
from foidesk.law.citation import foia
from foidesk.law.refusal import Refused
from foidesk.searches import actions, queries
from foidesk.searches.rules.repeats import Standing
from foidesk.searches.rules.together import Tie
from tests.disclosure.entries import answered
from tests.searches.costing import ANVILS, HOURS, RECEIVED, ROSE, another, enter, join, verbs
from tests.walk import NOW, TODAY, Office, logged, reported, request

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db


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


def test_a_request_and_the_one_made_smaller_of_it_are_told_apart(ours: Office, case: "Case") -> None:
    """A narrowed request is a new one with its own twenty days; its original still needs its answer."""
    reported(ours, case, NewHappening(Event.NARROWING_ASKED, TODAY), on=TODAY)
    fewer = request(title="Fewer anvils", questions=ANVILS[:1], received_on=TODAY)
    smaller = cases.narrow(case, fewer, by=ours.alice, at=NOW, on=TODAY)
    for one in (case, smaller):
        assert any("made smaller" in sign for sign in queries.candidates(one)[0].signs)


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
