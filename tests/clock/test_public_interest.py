"""Weighing the public interest, and notices of refusal. FOIA 10(3), 17"""

from foidesk.clock.happening import Happening, Kind
from foidesk.clock.reckoning import DeadlineKind, State
from tests.clock.days import clock, d, due, events


def pit(day: str, estimate: str = "", *provisions: str) -> Happening:
    """A public interest notice."""
    return Happening(
        Kind.PIT_EXTENSION, d(day), estimate=d(estimate) if estimate else None, provisions=provisions
    )


def test_the_notice_and_the_longest_time() -> None:
    """The notice is due on day 20; the decision normally by day 40. FOIA 10(3), 17(2)

    Received 10 February 2025: notice by 10 March, decision by 8 April 2025.
    """
    reckoning = clock(events("2025-02-10"))
    assert due(reckoning, DeadlineKind.PIT_NOTICE) == d("2025-03-10")
    assert due(reckoning, DeadlineKind.PIT_DECISION_MAX) == d("2025-04-08")


def test_the_longest_time_leaves_fee_days_out() -> None:
    """The forty days leave out the days of a fee as the twenty do. FOIA 10(2), 10(3)"""
    reckoning = clock(events("2025-02-03", ("fees-notice", "2025-02-12"), ("fee-paid", "2025-02-27")))
    assert due(reckoning, DeadlineKind.PIT_DECISION_MAX) == d("2025-04-17")


def test_a_notice_moves_the_answer_to_its_estimate() -> None:
    """After a notice in time the answer is due on the date it estimates. FOIA 17(2)

    Received 10 February 2025, notice 10 March with an estimate of 31 March.
    """
    extended = [*events("2025-02-10"), pit("2025-03-10", "2025-03-31", "FOIA 31(1)(a)")]
    reckoning = clock(extended, "2025-03-31")
    assert (reckoning.due, reckoning.state, reckoning.of) == (d("2025-03-31"), State.RUNNING, 40)
    assert reckoning.warnings == ()
    assert clock(extended, "2025-04-01").state is State.OVERDUE
    response = next(one for one in reckoning.deadlines if one.kind is DeadlineKind.RESPONSE)
    assert (response.due, response.met) == (d("2025-03-10"), d("2025-03-10"))


def test_a_revised_estimate() -> None:
    """A later notice gives a new estimate; the last counts. FOIA 17(2)"""
    notices = [pit("2025-03-10", "2025-03-24"), pit("2025-03-24", "2025-04-04")]
    assert clock([*events("2025-02-10"), *notices]).due == d("2025-04-04")


def test_a_notice_without_an_estimate_is_flagged() -> None:
    """The notice must contain an estimate; without one on record day 40 is shown. FOIA 17(2)"""
    reckoning = clock([*events("2025-02-10"), pit("2025-03-10")])
    assert reckoning.due == d("2025-04-08")
    assert [warning.code for warning in reckoning.warnings] == ["pit-without-estimate"]


def test_an_estimate_beyond_day_40_is_flagged() -> None:
    """More than twenty further days is accepted only exceptionally. FOIA 10(3)"""
    reckoning = clock([*events("2025-02-10"), pit("2025-03-10", "2025-04-09")])
    assert reckoning.due == d("2025-04-09")
    assert [warning.code for warning in reckoning.warnings] == ["pit-estimate-beyond-40"]


def test_a_late_notice_leaves_the_request_late() -> None:
    """The time for the notice is not lengthened by the weighing. FOIA 10(3)"""
    reckoning = clock([*events("2025-02-10"), pit("2025-03-11", "2025-03-31")])
    assert reckoning.by_question["1"].late
    assert [warning.code for warning in reckoning.warnings] == ["pit-notice-late"]


def test_only_the_questions_under_the_test_may_wait() -> None:
    """What is not being weighed must go out by day 20. FOIA 10(3)"""
    notice = pit("2025-03-10", "2025-03-31")._replace(questions=frozenset({"2"}))
    reckoning = clock([*events("2025-02-10"), notice], questions=("1", "2"))
    assert (reckoning.due, reckoning.decides) == (d("2025-03-10"), "1")
    assert reckoning.by_question["2"].due == d("2025-03-31")


def test_clarification_after_a_notice() -> None:
    """A fresh date of receipt is never undercut by an older estimate. FOIA 10(6)"""
    rounds = events(
        "2025-02-10", ("clarification-asked", "2025-03-03"), ("clarification-received", "2025-03-12")
    )
    assert clock([*rounds, pit("2025-02-24", "2025-03-14")]).due == d("2025-04-10")


def test_the_notice_for_sections_12_and_14() -> None:
    """A notice relying on section 12 or 14 is due within the twenty days. FOIA 17(5)"""
    assert due(clock(events("2025-03-03")), DeadlineKind.S12_REFUSAL_NOTICE) == d("2025-04-01")
