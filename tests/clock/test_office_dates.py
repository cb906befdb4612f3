"""The office’s own dates, beside the law’s."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.clock.happening import Happening, Kind
from foidesk.clock.profile import PROFILES, ClarificationMode, Profile
from foidesk.clock.reckon import reckon
from foidesk.clock.reckoning import DeadlineKind, State
from foidesk.clock.span import Since, Span, Unit
from foidesk.law.regime import Regime
from tests.clock.days import CALENDAR, EIR, clock, d, due, events, of

ASKED, CAME = "clarification-asked", "clarification-received"
TARGET = DeadlineKind.INTERNAL_TARGET
CUMBRIA, KENT, DEFAULT = PROFILES["cumbria"], PROFILES["kent"], PROFILES["default"]


def test_cumbria_pauses_where_the_law_begins_afresh() -> None:
    """Cumbria goes on counting where it left off; the law's date is later, and both show. FOIA 10(6)

    Received 6 January 2025, asked 10 January, answered 24 January: Cumbria 18 February, the law 21 February.
    """
    reckoning = clock(events("2025-01-06", (ASKED, "2025-01-10"), (CAME, "2025-01-24")), profile=CUMBRIA)
    assert (due(reckoning, TARGET), reckoning.due) == (d("2025-02-18"), d("2025-02-21"))
    assert reckoning.office_due == d("2025-02-18")
    assert not any(one.statutory for one in of(reckoning, TARGET))


def test_kent_pauses_while_the_applicant_narrows() -> None:
    """Kent pauses from the invitation to the narrower request; the law does not. FOIA 17(5)

    Received 3 March 2025, invited 12 March, narrowed 26 March: Kent 15 April, the law 1 April. What an
    officer works to is the earlier.
    """
    rounds = events("2025-03-03", ("narrowing-asked", "2025-03-12"), ("narrowed", "2025-03-26"))
    reckoning = clock(rounds, profile=KENT)
    assert (due(reckoning, TARGET), reckoning.due, reckoning.office_due) == (
        d("2025-04-15"),
        d("2025-04-01"),
        d("2025-04-01"),
    )
    paused = clock(rounds[:2], profile=KENT)
    assert (due(paused, TARGET), paused.office_due) == (None, d("2025-04-01"))


def test_an_earlier_target() -> None:
    """An office may aim at an earlier day; once more time was taken by notice, the law's date remains."""
    fifteen = replace(DEFAULT, internal_target=15, acknowledge_within=2, publish_after=10)
    reckoning = clock(events("2025-03-03"), profile=fifteen)
    assert (reckoning.due, reckoning.office_due) == (d("2025-04-01"), d("2025-03-25"))
    assert due(reckoning, DeadlineKind.ACKNOWLEDGEMENT) == d("2025-03-05")
    extended = clock(events("2025-03-03", ("eir-extension", "2025-03-10"), regime=EIR), profile=fifteen)
    assert extended.office_due == extended.due == d("2025-05-01")
    answered = clock(events("2025-03-03", ("response-issued", "2025-03-20")), profile=fifteen)
    assert due(answered, DeadlineKind.PUBLICATION) == d("2025-04-03")


def test_nothing_is_aimed_at_while_no_date_runs() -> None:
    """While something is awaited from the applicant the office has no date either. FOIA 1(3)"""
    assert clock(events("2025-03-03", (ASKED, "2025-03-05")), profile=CUMBRIA).office_due is None


@pytest.mark.parametrize(
    ("rounds", "profile", "lapse", "code"),
    [
        ([(ASKED, "2025-01-10")], CUMBRIA, "2025-02-07", "clarification-lapse"),
        ([("narrowing-asked", "2025-01-31")], KENT, "2025-04-30", "refinement-lapse"),
        ([("fees-notice", "2025-01-10")], DEFAULT, "2025-04-09", "fee-lapse"),
    ],
)
def test_a_lapse_proposes_and_closes_nothing(
    rounds: list[tuple[str, str]], profile: Profile, lapse: str, code: str
) -> None:
    """When the applicant's time has run out the clock proposes closing; only a person closes.

    Cumbria: 20 working days after asking. Kent: three months after inviting a narrower request. The Act:
    three months beginning with the fees notice.
    """
    happened = events("2025-01-06", *rounds)
    assert clock(happened, lapse, profile=profile).proposals == ()
    late = clock(happened, str(d(lapse) + timedelta(days=1)), profile=profile)
    assert [one.code for one in late.proposals] == [code]
    assert late.state is (State.OVERDUE if code == "refinement-lapse" else State.LAPSED)
    answered = clock(events("2025-01-06", *rounds, ("response-issued", "2025-06-02")), profile=profile)
    assert answered.proposals == ()


def test_a_reply_after_the_lapse_starts_the_clock() -> None:
    """Clarification that comes after the office's lapse still gives twenty working days. FOIA 10(6)"""
    late = clock(events("2025-01-06", (ASKED, "2025-01-10"), (CAME, "2025-06-02")), profile=CUMBRIA)
    assert (late.state, late.due, late.proposals) == (State.RUNNING, d("2025-06-30"), ())


def test_where_no_lapse_is_set_nothing_is_proposed() -> None:
    """The law closes no request for silence. FOIA 1(3)"""
    waiting = clock(events("2025-01-06", (ASKED, "2025-01-10")), "2028-01-10")
    assert (waiting.state, waiting.proposals) == (State.AWAITING_REQUESTER, ())


WITHIN = st.integers(1, 20)
MADE = st.builds(
    Profile,
    name=st.just("made up"),
    clarification_mode=st.sampled_from(ClarificationMode),
    narrowing_pauses=st.booleans(),
    internal_target=st.none() | WITHIN,
    acknowledge_within=st.none() | WITHIN,
    pit_max=st.integers(20, 40),
    review_target=WITHIN,
    review_window=st.sampled_from([None, Span(60, Unit.WD, Since.ISSUED), Span(3, Unit.CM, Since.RECEIVED)]),
)
ROUNDS = st.lists(
    st.sampled_from(
        [
            (Kind.CLARIFICATION_ASKED, Kind.CLARIFICATION_RECEIVED),
            (Kind.NARROWING_ASKED, Kind.NARROWED),
            (Kind.FEES_NOTICE, Kind.FEE_PAID),
        ]
    ),
    max_size=3,
)


@given(MADE, ROUNDS, st.lists(st.integers(0, 25), min_size=6, max_size=6), st.sampled_from(Regime))
def test_never_later_by_a_profile(
    profile: Profile, rounds: list[tuple[Kind, ...]], gaps: list[int], regime: Regime
) -> None:
    """Whatever a profile says, no date of the law moves, and nobody works to a later one. FOIA 10(1)"""
    day = date(2025, 1, 6)
    happenings = [Happening(Kind.RECEIVED, day, regime=regime)]
    for kind, gap in zip([kind for one in rounds for kind in one], gaps, strict=False):
        day += timedelta(days=gap)
        happenings.append(Happening(kind, day))
    by_law = reckon(happenings, calendar=CALENDAR, as_of=day)
    by_office = reckon(happenings, calendar=CALENDAR, profile=profile, as_of=day)
    movable = DeadlineKind.PIT_DECISION_MAX
    law, office = (
        [one for one in each.deadlines if one.statutory and one.kind is not movable]
        for each in (by_law, by_office)
    )
    assert office == law
    assert (by_office.due, by_office.state) == (by_law.due, by_law.state)
    if by_law.due is None:
        assert by_office.office_due is None
    else:
        assert by_office.office_due is not None and by_office.office_due <= by_law.due


@given(
    st.dates(date(2012, 1, 1), date(2028, 3, 1)),
    st.integers(0, 19),
    st.integers(0, 60),
    st.integers(0, 60),
    st.integers(0, 10),
)
def test_the_pauses_against_counting_by_hand(
    received: date, ask: int, wait: int, then: int, again: int
) -> None:
    """Counting the days one by one gives the same dates: a clarification, then a fee. FOIA 10(2), 10(6)"""
    asked = received + timedelta(days=ask)
    came = asked + timedelta(days=wait)
    notice = came + timedelta(days=again)
    paid = notice + timedelta(days=then)
    happenings = [
        Happening(Kind.RECEIVED, received),
        Happening(Kind.CLARIFICATION_ASKED, asked),
        Happening(Kind.CLARIFICATION_RECEIVED, came),
        Happening(Kind.FEES_NOTICE, notice),
        Happening(Kind.FEE_PAID, paid),
    ]
    reckoning = reckon(happenings, calendar=CALENDAR, profile=CUMBRIA, as_of=paid)
    assert reckoning.due == by_hand(came, [(notice, paid)])
    assert due(reckoning, TARGET) == by_hand(received, [(asked, came), (notice, paid)])


def by_hand(start: date, gaps: list[tuple[date, date]]) -> date:
    """The twentieth working day after the start, looked for one day at a time."""
    holidays, day, n = {one.on for one in CALENDAR.holidays}, start, 0
    while n < 20:
        day += timedelta(days=1)
        named = (day.month, day.day) == (12, 25)
        left_out = any(first <= day <= last for first, last in gaps)
        n += day.weekday() < 5 and day not in holidays and not named and not left_out
    return day
