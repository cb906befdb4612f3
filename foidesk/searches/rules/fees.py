"""What an applicant may be asked to pay: under sections 9 and 13 of the Act, or regulation 8 of the EIR."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from foidesk.audit.rules import Deed
from foidesk.authorities.rules.charges import money
from foidesk.authorities.rules.costs import CostLimit
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import nth_working_day_after, period_beginning_with_end
from foidesk.law.citation import Citation, foia
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime

FEE_BEGUN = Deed("searches.fee-begun", "began a fee under {provision}: {why}")
FEE_LINE = Deed("searches.fee-line", "put {what} on the fee: {amount}")
FEE_LINE_STRUCK = Deed("searches.fee-line-struck", "struck {what} from the fee: {why}")
FEE_DROPPED = Deed("searches.fee-dropped", "dropped the fee: {why}")
DEEDS = (FEE_BEGUN, FEE_LINE, FEE_LINE_STRUCK, FEE_DROPPED)

NO_STAFF_TIME = Citation.parse("Fees Regulations 6(4)")
ABOVE_THE_LIMIT = Citation.parse("Fees Regulations 7")
MONTHS_TO_PAY = 3
DAYS_TO_PAY = 60
MOST_PENCE = 1_000_000
MOST_UNITS = 1_000_000


class Basis(StrEnum):
    """The law under which a fee is asked."""

    SECTION_9 = "section-9"
    SECTION_13 = "section-13"
    EIR_8 = "eir-8"


PROVISIONS: Mapping[Basis, Citation] = {
    Basis.SECTION_9: foia("9"),
    Basis.SECTION_13: foia("13"),
    Basis.EIR_8: Citation.parse("EIR 8"),
}
BASIS_WORDS: Mapping[Basis, str] = {
    Basis.SECTION_9: "Copying, postage and format, with no staff time",
    Basis.SECTION_13: "Above the cost limit, where no other law obliges the office to answer",
    Basis.EIR_8: "A reasonable charge for environmental information",
}


class Item(StrEnum):
    """What a line of a fee is for."""

    REPRODUCTION = "reproduction"
    POSTAGE = "postage"
    FORMAT = "format"
    STAFF_TIME = "staff-time"


ITEM_WORDS: Mapping[Item, str] = {
    Item.REPRODUCTION: "copying or printing",
    Item.POSTAGE: "postage and other ways of sending",
    Item.FORMAT: "the form the applicant prefers",
    Item.STAFF_TIME: "staff time for informing the applicant and sending",
}


@dataclass(frozen=True)
class NewFeeLine:
    """A line as it is typed: so many units at so many pence; of staff time the units are minutes."""

    item: Item
    what: str
    units: int
    pence: int = 0


@dataclass(frozen=True)
class FeeLine:
    """A line as it stands; `key` is None where it is the work of section 12, worked out from the ledger."""

    item: Item | None
    what: str
    units: int
    unit_pence: int
    pence: int
    key: UUID | None = None


@dataclass(frozen=True)
class Notice:
    """A fees notice that was given: the day, and the amount it stated where that is recorded."""

    on: date
    pence: int | None


@dataclass(frozen=True)
class Fee:
    """A fee as a notice states it. `notice_by` is the last day for the notice, None while no date runs."""

    key: UUID
    basis: Basis
    why: str
    lines: tuple[FeeLine, ...]
    notice_by: date | None

    @property
    def provision(self) -> Citation:
        """The law under which it is asked."""
        return PROVISIONS[self.basis]

    @property
    def pence(self) -> int:
        """The whole amount."""
        return sum(line.pence for line in self.lines)

    def pay_by(self, notice_on: date, calendar: Calendar) -> date:
        """The last day to pay: FOIA 9(2) counts the day of the notice into its months, EIR 8(5) does not."""
        if self.basis is Basis.EIR_8:
            return nth_working_day_after(calendar, notice_on, DAYS_TO_PAY).on
        return period_beginning_with_end(notice_on, MONTHS_TO_PAY)


def amount(line: NewFeeLine, limit: CostLimit) -> int:
    """What a line comes to, in pence; staff time at the rate of the Fees Regulations, to the penny."""
    if line.item is Item.STAFF_TIME:
        return (line.units * limit.rate * 100 + 30) // 60
    return line.units * line.pence


def open_to(regimes: Iterable[Regime], *, exceeds: bool, answered: bool) -> dict[Basis, Refusal | None]:
    """Each basis for a fee, with why it is not open to this request, or None where it is."""
    laws = set(regimes)
    under_foia = (
        None if Regime.FOIA in laws else Refusal("Nothing here is answered under the Act.", foia("9"))
    )
    over = Refusal(
        "The estimate does not exceed the cost limit, so the Act obliges the office to answer.",
        foia("13(1)"),
    )
    sent = Refusal("The answer has been sent: the notice had to come before it.", foia("9(1)"))
    within = Refusal(
        "The estimate exceeds the cost limit: refuse under section 12, or ask a fee under section 13.",
        foia("12(1)"),
    )
    return {
        Basis.SECTION_9: under_foia or (sent if answered else within if exceeds else None),
        Basis.SECTION_13: under_foia or (None if exceeds else over),
        Basis.EIR_8: _eir(laws, answered=answered),
    }


def _eir(laws: set[Regime], *, answered: bool) -> Refusal | None:
    provision = PROVISIONS[Basis.EIR_8]
    if Regime.EIR not in laws:
        return Refusal("Nothing here is answered under the Environmental Information Regulations.", provision)
    return (
        Refusal("The answer has been sent: the notice had to come before it.", provision)
        if answered
        else None
    )


def faults_of_beginning(basis: Basis, *, confirmed: bool, published: bool, why: str) -> tuple[Refusal, ...]:
    """Why a fee can't be begun under this basis. `published`: a schedule of charges is published (EIR 8)."""
    faults = []
    if basis is Basis.SECTION_13 and not confirmed:
        faults.append(
            Refusal("Confirm that no other law obliges the office to give the information.", foia("13(1)"))
        )
    if basis is Basis.EIR_8 and not confirmed:
        faults.append(
            Refusal(
                "Confirm that it is neither looked at on the spot nor in a public register: nothing may be "
                "charged for these.",
                PROVISIONS[basis],
            )
        )
    if basis is Basis.EIR_8 and not published:
        faults.append(
            Refusal(
                "Publish a schedule of charges first: without one nothing may be asked.", PROVISIONS[basis]
            )
        )
    if not why.strip():
        faults.append(Refusal("Say why a fee is asked here."))
    return tuple(faults)


def faults_of_fee_line(line: NewFeeLine, *, basis: Basis) -> tuple[Refusal, ...]:
    """Why a line can't stand on a fee under this basis; nothing when it can."""
    faults = []
    if line.item is Item.STAFF_TIME and basis is Basis.SECTION_9:
        return (
            Refusal(
                "Staff time may not be charged: a fee under section 9 covers only what it costs to inform "
                "the applicant and to send the information, such as paper, postage or a disc.",
                NO_STAFF_TIME,
            ),
        )
    if not line.what.strip():
        faults.append(Refusal("Say what is charged for."))
    if not 1 <= line.units <= MOST_UNITS:
        faults.append(Refusal("Say how many, from 1 to {most_units}.", most_units=f"{MOST_UNITS:,}"))
    if line.item is not Item.STAFF_TIME and not 1 <= line.pence <= MOST_PENCE:
        faults.append(
            Refusal("Give the price of one in pence, from 1 to {most_pence}.", most_pence=f"{MOST_PENCE:,}")
        )
    return tuple(faults)


def in_words(line: FeeLine) -> str:
    """A line's reckoning: "40 × 15p = £6"."""
    return f"{how_much(line)} = {money(line.pence)}"


def how_much(line: FeeLine) -> str:
    """What a line's price is made of, where the price itself stands beside it: "40 × 15p"."""
    if line.item in (None, Item.STAFF_TIME):
        return f"{line.units} minutes at the hourly rate"
    return f"{line.units:,} × {money(line.unit_pence)}"
