"""Fees as stored: under sections 9 and 13 and EIR 8, line by line."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from foidesk.authorities import actions as authorities
from foidesk.authorities.rules.charges import NewCharge
from foidesk.clock.happening import Kind as Event
from foidesk.happenings.events import NewHappening
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from foidesk.searches import actions, queries
from foidesk.searches.rules.fees import Basis, Item, NewFeeLine
from tests.searches.costing import HOURS, LINE, another, enter, join
from tests.walk import NOW, TODAY, Office, reported

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db


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
