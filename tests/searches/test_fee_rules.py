"""Fees: under section 9 never staff time, under section 13 above the limit, under EIR 8 what is fair."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from foidesk.authorities.rules.costs import CostLimit
from foidesk.days.calendar import Calendar
from foidesk.law.regime import Regime
from foidesk.searches.rules.fees import (
    Basis,
    Fee,
    FeeLine,
    Item,
    NewFeeLine,
    amount,
    faults_of_beginning,
    faults_of_fee_line,
    how_much,
    in_words,
    open_to,
)

LIMIT = CostLimit(pounds=450, rate=25)
SHEETS = NewFeeLine(Item.REPRODUCTION, "Sheets of A4", 40, 15)
TIME = NewFeeLine(Item.STAFF_TIME, "Copying out", 90)


@pytest.mark.parametrize(("line", "pence"), [(SHEETS, 600), (TIME, 3750), (replace(TIME, units=1), 42)])
def test_what_a_line_comes_to(line: NewFeeLine, pence: int) -> None:
    """15p a sheet; staff time at £25 an hour (Fees Regulations 4(4), 7(5))."""
    assert amount(line, LIMIT) == pence


def test_staff_time_is_refused_under_section_9_with_the_reason() -> None:
    """Fees Regulations 6(4)."""
    refusal = faults_of_fee_line(TIME, basis=Basis.SECTION_9)[0]
    assert refusal.says.startswith("Staff time may not be charged")
    assert str(refusal.provision) == "Fees Regulations 6(4)"


@pytest.mark.parametrize("basis", [Basis.SECTION_13, Basis.EIR_8])
def test_staff_time_may_stand_on_other_fees(basis: Basis) -> None:
    """Fees Regulations 7(5)."""
    assert faults_of_fee_line(TIME, basis=basis) == ()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (replace(SHEETS, what=" "), "what is charged for"),
        (replace(SHEETS, units=0), "how many"),
        (replace(SHEETS, pence=0), "price of one"),
        (replace(SHEETS, pence=1_000_001), "price of one"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(line: NewFeeLine, says: str) -> None:
    faults = faults_of_fee_line(line, basis=Basis.SECTION_9)
    assert [says in fault.says for fault in faults] == [True]


FOIA, EIR = {Regime.FOIA}, {Regime.EIR}


@pytest.mark.parametrize(
    ("regimes", "exceeds", "answered", "open_ones"),
    [
        (FOIA, False, False, {Basis.SECTION_9}),
        (FOIA, True, False, {Basis.SECTION_13}),
        (FOIA, True, True, {Basis.SECTION_13}),  # offered with the refusal, or after it
        (FOIA, False, True, set()),
        (EIR, True, False, {Basis.EIR_8}),  # no limit under the EIR
        (EIR, False, True, set()),
        (FOIA | EIR, False, False, {Basis.SECTION_9, Basis.EIR_8}),
        ({Regime.SAR}, False, False, set()),
    ],
)
def test_which_fee_is_open(
    regimes: set[Regime], exceeds: bool, answered: bool, open_ones: set[Basis]
) -> None:
    """FOIA 9 and 13, EIR 8."""
    found = open_to(regimes, exceeds=exceeds, answered=answered)
    assert {basis for basis, why_not in found.items() if why_not is None} == open_ones


@pytest.mark.parametrize(
    ("basis", "confirmed", "published", "why", "says"),
    [
        (Basis.SECTION_13, False, True, "Many boxes", "no other law obliges"),
        (Basis.EIR_8, False, True, "Many maps", "public register"),
        (Basis.EIR_8, True, False, "Many maps", "schedule of charges"),
        (Basis.SECTION_9, False, False, " ", "why a fee"),
    ],
)
def test_what_a_fee_needs_before_it_begins(
    basis: Basis, confirmed: bool, published: bool, why: str, says: str
) -> None:
    faults = faults_of_beginning(basis, confirmed=confirmed, published=published, why=why)
    assert [says in fault.says for fault in faults] == [True]


def fee(basis: Basis) -> Fee:
    lines = (FeeLine(Item.REPRODUCTION, "Sheets", 40, 15, 600), FeeLine(Item.POSTAGE, "Post", 1, 195, 195))
    return Fee(UUID(int=1), basis, "Paper only", lines, date(2025, 3, 10))


@pytest.mark.parametrize(
    ("basis", "notice", "last"),
    [
        (Basis.SECTION_9, date(2025, 3, 10), date(2025, 6, 9)),
        (Basis.SECTION_13, date(2026, 11, 30), date(2027, 2, 28)),
        (Basis.EIR_8, date(2025, 2, 3), date(2025, 5, 1)),
    ],
)
def test_the_last_day_to_pay(basis: Basis, notice: date, last: date) -> None:
    """FOIA 9(2): three months beginning with the notice; EIR 8(5): 60 working days after it."""
    assert fee(basis).pay_by(notice, Calendar.shipped()) == last


def test_a_fee_is_the_sum_of_its_lines_and_shows_its_reckoning() -> None:
    assert fee(Basis.SECTION_9).pence == 795
    assert in_words(fee(Basis.SECTION_9).lines[0]) == "40 × 15p = £6"
    assert how_much(fee(Basis.SECTION_9).lines[0]) == "40 × 15p"
    assert in_words(FeeLine(Item.STAFF_TIME, "Copying out", 90, 0, 3750)).endswith("= £37.50")


def test_nothing_knows_of_ten_per_cent_or_fifty_five_pounds() -> None:
    """Cumbria 5.3 comes from a draft scheme that was never lawful under the 2004 Regulations (law.md 1.6)."""
    assert amount(NewFeeLine(Item.REPRODUCTION, "Sheets", 10_000, 15), LIMIT) == 150_000
