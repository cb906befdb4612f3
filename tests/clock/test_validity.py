"""Requests that are not valid yet. FOIA 8(1)"""

from foidesk.clock.reckoning import DeadlineKind, State
from tests.clock.days import clock, codes, d, events


def test_no_date_runs_until_the_request_is_valid() -> None:
    """A request without name, address, writing or description has no date; help is due. FOIA 8(1), 16(1)"""
    reckoning = clock(events("2025-03-03", ("not-valid", "2025-03-04")))
    assert (reckoning.due, reckoning.state) == (None, State.AWAITING_REQUESTER)
    assert codes(reckoning) == ["help-due"]
    assert [one.kind for one in reckoning.deadlines] == [DeadlineKind.AGGREGATION_LAST_DAY]


def test_validity_established_later() -> None:
    """The date of receipt is the day the request became valid. FOIA 8(1), 10(1)

    Received 3 March 2025 without a name, which came on 10 March: due 8 April 2025.
    """
    reckoning = clock(events("2025-03-03", ("not-valid", "2025-03-04"), ("valid", "2025-03-10")))
    assert (reckoning.due, reckoning.state, codes(reckoning)) == (d("2025-04-08"), State.RUNNING, [])
    assert reckoning.by_question["1"].start == d("2025-03-10")


def test_found_and_mended_on_one_day() -> None:
    """What is found to be missing and supplied on one day holds from that day. FOIA 8(1)"""
    reckoning = clock(events("2025-03-03", ("valid", "2025-03-04"), ("not-valid", "2025-03-04")))
    assert (reckoning.state, reckoning.due) == (State.RUNNING, d("2025-04-02"))
