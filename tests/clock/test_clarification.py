"""Clarification and narrowing. FOIA 1(3), 10(6)"""

import pytest

from foidesk.clock.happening import Happening, Kind
from foidesk.clock.reckoning import DeadlineKind, State
from tests.clock.days import clock, d, due, events

ASKED, CAME = "clarification-asked", "clarification-received"


def test_clarification_begins_the_count_afresh() -> None:
    """The date of receipt becomes the day clarification arrives; nothing used before counts. FOIA 10(6)

    Received 6 January 2025, asked 10 January, answered 24 January: due 21 February 2025.
    """
    reckoning = clock(events("2025-01-06", (ASKED, "2025-01-10"), (CAME, "2025-01-24")))
    assert (reckoning.due, reckoning.state) == (d("2025-02-21"), State.RUNNING)
    assert reckoning.by_question["1"].start == d("2025-01-24")
    assert [step.n for step in reckoning.steps if step.on <= d("2025-01-24")] == [None] * 19


def test_clarification_on_a_saturday() -> None:
    """Clarification that arrives on a Saturday is received that day; the Monday is day 1. FOIA 10(6)"""
    reckoning = clock(events("2025-01-06", (ASKED, "2025-01-10"), (CAME, "2025-01-25")))
    assert reckoning.due == d("2025-02-21")


def test_no_date_runs_while_clarification_is_awaited() -> None:
    """Until enough has been supplied the authority is not obliged to comply, and no date runs. FOIA 1(3)"""
    reckoning = clock(events("2025-01-06", (ASKED, "2025-01-10")), "2026-01-10")
    assert (reckoning.due, reckoning.state) == (None, State.AWAITING_REQUESTER)
    assert [one.kind for one in reckoning.deadlines] == [DeadlineKind.AGGREGATION_LAST_DAY]
    assert reckoning.day_number(d("2025-01-13")) is None


def test_only_sufficient_clarification_counts() -> None:
    """A reply that is not enough starts nothing. FOIA 1(3)

    Asked 10 January 2025 and answered poorly on 24 January; asked again 27 January and answered on
    3 February: due 3 March 2025.
    """
    happenings = events("2025-01-06", (ASKED, "2025-01-10"), (ASKED, "2025-01-27"), (CAME, "2025-02-03"))
    poor = Happening(Kind.CLARIFICATION_RECEIVED, d("2025-01-24"), sufficient=False)
    assert clock([*happenings, poor]).due == d("2025-03-03")
    assert clock([*happenings[:2], poor]).state is State.AWAITING_REQUESTER


@pytest.mark.parametrize("answers", ["2025-01-10", "2025-01-27"])
def test_a_second_asking_replaces_the_first(answers: str) -> None:
    """A sufficient reply ends every asking that is still unclear, whichever of them it names. FOIA 1(3)"""
    poor = Happening(Kind.CLARIFICATION_RECEIVED, d("2025-01-24"), sufficient=False, answers=d("2025-01-10"))
    good = Happening(Kind.CLARIFICATION_RECEIVED, d("2025-02-03"), answers=d(answers))
    rounds = events("2025-01-06", (ASKED, "2025-01-10"), (ASKED, "2025-01-27"))
    assert clock([*rounds, poor, good]).due == d("2025-03-03")


def test_only_what_is_needed_stops_the_clock() -> None:
    """A courtesy question, not needed to identify and locate the information, stops nothing. FOIA 1(3)"""
    courtesy = Happening(Kind.CLARIFICATION_ASKED, d("2025-01-10"), required=False)
    reckoning = clock([*events("2025-01-06", (CAME, "2025-01-24")), courtesy])
    assert reckoning.due == d("2025-02-03")
    assert [warning.code for warning in reckoning.warnings] == ["clarification-not-required"]


def test_an_outstanding_second_round_stops_the_clock_again() -> None:
    """Each round of clarification that is needed stops the clock until it is answered. FOIA 1(3)"""
    rounds = events("2025-01-06", (ASKED, "2025-01-10"), (CAME, "2025-01-24"), (ASKED, "2025-01-28"))
    assert clock(rounds).state is State.AWAITING_REQUESTER
    assert clock([*rounds, *events("2025-01-06", (CAME, "2025-02-03"))[1:]]).due == d("2025-03-03")


def test_a_reply_and_a_new_question_on_one_day() -> None:
    """A reply ends what was open before the day; what is asked that day stays open. FOIA 1(3)"""
    day = "2025-01-24"
    rounds = events("2025-01-06", (ASKED, "2025-01-10"), (ASKED, day), (CAME, day))
    assert clock(rounds).state is State.AWAITING_REQUESTER


def test_words_nobody_asked_for_move_nothing() -> None:
    """A further letter after a sufficient reply does not begin the count again. FOIA 10(6)"""
    rounds = events("2025-01-06", (ASKED, "2025-01-10"), (CAME, "2025-01-24"), (CAME, "2025-02-10"))
    assert clock(rounds).due == d("2025-02-21")


def test_only_the_unclear_question_waits() -> None:
    """Clarification of one question leaves the date of the others where it was. FOIA 1(3)

    The request's date is the earliest that is open.
    """
    unclear = frozenset({"2"})
    rounds = [one._replace(questions=unclear) for one in events("2025-01-06", (ASKED, "2025-01-10"))[1:]]
    waiting = clock([*events("2025-01-06"), *rounds], questions=("1", "2"))
    assert (waiting.due, waiting.state, waiting.decides) == (d("2025-02-03"), State.RUNNING, "1")
    assert waiting.by_question["2"].state is State.AWAITING_REQUESTER
    reply = Happening(Kind.CLARIFICATION_RECEIVED, d("2025-01-24"), unclear)
    both = clock([*events("2025-01-06"), *rounds, reply], questions=("1", "2"))
    assert [both.by_question[n].due for n in ("1", "2")] == [d("2025-02-03"), d("2025-02-21")]
    answer = Happening(Kind.RESPONSE_ISSUED, d("2025-02-03"), frozenset({"1"}))
    rest = clock([*events("2025-01-06"), *rounds, reply, answer], questions=("1", "2"))
    assert (rest.due, rest.state) == (d("2025-02-21"), State.RUNNING)


def test_asking_after_the_due_date_stays_late() -> None:
    """Clarification asked after the due date gives a new date, but the request stays late. FOIA 10(1), 10(6)

    Received 6 January 2025, due 3 February, asked 5 February, answered 7 February and sent 10 February.
    """
    rounds = events("2025-01-06", (ASKED, "2025-02-05"), (CAME, "2025-02-07"))
    running = clock(rounds)
    assert (running.due, running.state) == (d("2025-03-07"), State.RUNNING)
    assert running.by_question["1"].late
    assert [warning.code for warning in running.warnings] == ["clarification-asked-late"]
    sent = clock([*rounds, *events("2025-01-06", ("response-issued", "2025-02-10"))[1:]])
    assert sent.state is State.ANSWERED_LATE


@pytest.mark.parametrize(("asked", "warned"), [("2025-01-24", 0), ("2025-01-31", 1), ("2025-02-03", 1)])
def test_asking_near_the_end_is_flagged(asked: str, warned: int) -> None:
    """Clarification should be asked for promptly: in the last five days it is flagged. FOIA 16(1)"""
    reckoning = clock(events("2025-01-06", (ASKED, asked)))
    assert len(reckoning.warnings) == warned
    assert not reckoning.by_question["1"].late


def test_a_narrowed_request_is_a_new_request() -> None:
    """A narrowed request is a new one with its own twenty days; the first keeps its date. FOIA 17(5)

    Received 3 March 2025, help to narrow given 12 March, narrowed 26 March: the notice on the first is
    still due on 1 April 2025. The new request, received 26 March, is due on 25 April.
    """
    rounds = events("2025-03-03", ("narrowing-asked", "2025-03-12"), ("narrowed", "2025-03-26"))
    assert (clock(rounds).due, clock(rounds).state) == (d("2025-04-01"), State.RUNNING)
    assert [warning.code for warning in clock(rounds).warnings] == ["narrowed-is-new"]
    assert clock(events("2025-03-26")).due == d("2025-04-25")


def test_offering_to_narrow_moves_nothing() -> None:
    """The notice relying on section 12 is still due on day 20 while the applicant considers. FOIA 17(5)"""
    reckoning = clock(events("2025-03-03", ("narrowing-asked", "2025-03-12")))
    assert due(reckoning, DeadlineKind.S12_REFUSAL_NOTICE) == reckoning.due == d("2025-04-01")


def test_narrowing_on_the_day_of_the_refusal() -> None:
    """A refusal answers the first request, also when the narrower one comes the same day. FOIA 17(5)"""
    rounds = events("2025-03-03", ("response-issued", "2025-03-26"), ("narrowed", "2025-03-26"))
    assert (clock(rounds).state, clock(rounds).warnings) == (State.ANSWERED_IN_TIME, ())
