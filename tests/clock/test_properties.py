"""What is true of the clock whatever happens."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.clock.happening import Happening, Kind
from foidesk.clock.profile import PROFILES, Profile
from foidesk.clock.reckon import reckon
from foidesk.clock.reckoning import Reckoning
from foidesk.days.calendar import Holiday
from foidesk.days.regular_days import Basis, Nation
from foidesk.days.working_days import (
    count_working_days,
    months_after,
    nth_working_day_after,
    period_beginning_with_end,
)
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from tests.clock.days import CALENDAR

DAYS = st.dates(date(2012, 1, 1), date(2028, 6, 30))
GAPS = st.lists(st.integers(0, 30), min_size=6, max_size=6)
OF_THE_ACT: list[tuple[Kind, ...]] = [
    (Kind.CLARIFICATION_ASKED, Kind.CLARIFICATION_RECEIVED),
    (Kind.FEES_NOTICE, Kind.FEE_PAID),
    (Kind.PIT_EXTENSION,),
    (Kind.NARROWING_ASKED, Kind.NARROWED),
    (Kind.NOT_VALID, Kind.VALID),
    (Kind.RESPONSE_ISSUED,),
]
OF_OTHERS: list[tuple[Kind, ...]] = [
    (Kind.IDENTITY_ASKED, Kind.IDENTITY_RECEIVED),
    (Kind.EIR_EXTENSION,),
    (Kind.SAR_EXTENSION,),
    (Kind.RESPONSE_ISSUED, Kind.RESPONSE_RECEIVED),
    (Kind.IR_REQUESTED, Kind.IR_OUTCOME),
    (Kind.NOTICE, Kind.APPEAL),
]
ROUNDS = st.lists(st.sampled_from(OF_THE_ACT), max_size=3)
EVERY = st.lists(st.sampled_from(OF_THE_ACT + OF_OTHERS), max_size=3)


def history(received: date, rounds: list[tuple[Kind, ...]], gaps: list[int]) -> list[Happening]:
    """A request and what followed, each so many days after the one before."""
    happenings, day = [Happening(Kind.RECEIVED, received)], received
    for kind, gap in zip([kind for one in rounds for kind in one], gaps, strict=False):
        day += timedelta(days=gap)
        happenings.append(Happening(kind, day))
    return happenings


def judged(happenings: list[Happening], profile: Profile = PROFILES["default"]) -> Reckoning:
    """As things stand a year and a half on."""
    later = max(one.on for one in happenings) + timedelta(days=500)
    return reckon(happenings, calendar=CALENDAR, profile=profile, as_of=later)


def told(reckoning: Reckoning) -> list[object]:
    """All that is said of it."""
    said = (reckoning.deadlines, reckoning.steps, reckoning.warnings, reckoning.proposals, reckoning.sentence)
    return [reckoning, reckoning.office_due, *said]


@given(
    DAYS, EVERY, GAPS, st.sampled_from(list(Regime)), st.sampled_from(list(PROFILES.values())), st.randoms()
)
def test_the_order_of_entry_does_not_matter(
    received: date,
    rounds: list[tuple[Kind, ...]],
    gaps: list[int],
    regime: Regime,
    profile: Profile,
    chance: random.Random,
) -> None:
    """The same happenings give the same answer in whatever order they were entered. FOIA 10

    So what is entered late, or put right afterwards, gives what it would have given in its place.
    """
    happenings = history(received, rounds, gaps)
    changed = received + timedelta(days=9)
    happenings.append(Happening(Kind.REGIME_SET, changed, regime=regime))
    shuffled = list(happenings)
    chance.shuffle(shuffled)
    try:
        expected = told(judged(happenings, profile))
    except Refused as refused:
        with pytest.raises(Refused) as again:
            judged(shuffled, profile)
        assert set(again.value.refusals) == set(refused.refusals)
        return
    assert told(judged(shuffled, profile)) == expected


@given(DAYS, ROUNDS, GAPS)
def test_the_due_date_is_a_working_day_and_the_steps_lead_to_it(
    received: date, rounds: list[tuple[Kind, ...]], gaps: list[int]
) -> None:
    """The answer is due on a working day, and there is one step for each day until then. FOIA 10(1), 10(6)"""
    reckoning = judged(history(received, rounds, gaps))
    days = [step.on for step in reckoning.steps]
    assert days == [received + timedelta(days=n) for n in range(len(days))]
    counted = [step.n for step in reckoning.steps if step.n is not None]
    assert counted == list(range(1, len(counted) + 1))
    if reckoning.due is not None:
        assert CALENDAR.is_working_day(reckoning.due)
        assert (days[-1], counted[-1]) == (reckoning.due, reckoning.of)


@given(DAYS, st.integers(0, 60), st.sampled_from(list(Nation)), st.sampled_from(list(Regime)))
def test_never_earlier_with_one_more_holiday(
    received: date, offset: int, nation: Nation, regime: Regime
) -> None:
    """A further bank holiday never brings a date forward, under whichever law. FOIA 10(6)"""
    day = received + timedelta(days=offset)
    extra = Holiday(day, "One more", nation, Basis.PROCLAMATION, None, "invented")
    more = CALENDAR.with_holidays([extra], version="more")
    happenings = [Happening(Kind.RECEIVED, received, regime=regime)]
    before = reckon(happenings, calendar=CALENDAR, as_of=received)
    after = reckon(happenings, calendar=more, as_of=received)
    earlier = {one.kind: one.due for one in before.deadlines}
    assert all(one.due >= earlier[one.kind] for one in after.deadlines)
    assert before.due is not None and after.due is not None and after.due >= before.due


@given(DAYS, st.integers(1, 80))
def test_counting_undoes_reaching(day: date, n: int) -> None:
    """From a day to the nth working day after it there are n working days. FOIA 10(1)"""
    reached = nth_working_day_after(CALENDAR, day, n).on
    assert count_working_days(CALENDAR, day + timedelta(days=1), reached).n == n
    assert count_working_days(CALENDAR, day + timedelta(days=1), reached - timedelta(days=1)).n == n - 1


@given(DAYS, DAYS)
def test_later_receipt_is_never_due_earlier(one: date, other: date) -> None:
    """Of two requests the later is never due first. FOIA 10(1)"""
    first, second = sorted((one, other))
    assert nth_working_day_after(CALENDAR, first, 20).on <= nth_working_day_after(CALENDAR, second, 20).on


@given(st.dates(date(2005, 1, 1), date(2090, 12, 31)), st.integers(1, 36))
@settings(max_examples=300)
def test_months(day: date, months: int) -> None:
    """A period of months beginning with a day ends the day before the next such period begins. FOIA 9(2)"""
    end, corresponding = period_beginning_with_end(day, months), months_after(day, months)
    assert (corresponding.year * 12 + corresponding.month) - (day.year * 12 + day.month) == months
    assert corresponding.day == day.day or (corresponding + timedelta(days=1)).day == 1
    assert end == (corresponding if corresponding.day != day.day else corresponding - timedelta(days=1))


@given(DAYS, st.integers(1, 29), st.integers(0, 200))
def test_clarification_asked_and_answered_gives_a_fresh_twenty_days(
    received: date, ask: int, wait: int
) -> None:
    """Whatever went before, a sufficient clarification gives twenty working days from its day. FOIA 10(6)"""
    asked = received + timedelta(days=ask)
    came = asked + timedelta(days=wait)
    rounds = [
        Happening(Kind.RECEIVED, received),
        Happening(Kind.CLARIFICATION_ASKED, asked),
        Happening(Kind.CLARIFICATION_RECEIVED, came),
    ]
    assert judged(rounds).due == nth_working_day_after(CALENDAR, came, 20).on
