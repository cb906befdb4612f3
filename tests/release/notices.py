"""Ways to a notice, and to a letter to somebody else than the applicant, by real actions."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from foidesk.cases.rules import AddressKind
from foidesk.clock.happening import Kind as Happened
from foidesk.decisions import actions as decisions
from foidesk.decisions.answer import Decision, Held, Outcome
from foidesk.decisions.asks import WEIGHED
from foidesk.decisions.rules import Consulting, Party
from foidesk.happenings.events import NewHappening
from foidesk.law.regime import Regime
from foidesk.letters import actions as letters
from foidesk.letters.particulars import Particulars
from foidesk.letters.rules import Kind
from foidesk.release import actions
from foidesk.release.rules import How
from foidesk.searches import actions as searches
from foidesk.searches.rules.fees import Basis, Item, NewFeeLine
from tests.decisions.facts import full
from tests.release.steps import Journey
from tests.walk import NOW, TODAY, reported

if TYPE_CHECKING:
    from foidesk.letters.models import Letter
    from foidesk.release.models import Parcel

SOON = date(2025, 1, 20)
FULL = full("FOIA 43(2)")
OPEN = replace(FULL, reasons=tuple(one for one in FULL.reasons if one.kind not in WEIGHED))
PENDING = Decision(held=Held.HELD, outcome=Outcome.PENDING, grounds=(OPEN,), estimate_on=SOON)
TOLD = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer="We use Talkabout.")
NOTHING = Particulars()
SUPPLIER = Particulars(to_kind=AddressKind.EMAIL, to_address="legal@talkabout.example")
COMMISSIONER = Particulars(
    to_kind=AddressKind.EMAIL, to_address="casework@regulator.example", encloses="The answer\nThe searches"
)
COMPLEX = Particulars(
    why="Forty reports from nine sites must each be read and joined together.", answer_on=date(2025, 1, 31)
)
ASKING = Consulting(
    party=Party.SUPPLIER,
    name="Talkabout Ltd",
    questions=(2,),
    words="Would telling what we pay harm you, and how?",
    asked_on=None,
    due_on=date(2024, 12, 13),
    about="the yearly price",
)


def waiting(journey: Journey) -> None:
    """The first question is disclosed; of the second the public interest is still being weighed."""
    for n, decision in ((1, TOLD), (2, PENDING)):
        decisions.decide(journey.case, n, decision, version=None, by=journey.ours.alice, at=NOW, on=TODAY)


def charged(journey: Journey) -> None:
    """A fee of ten pounds, for a parcel."""
    by = journey.ours.alice
    searches.begin_fee(
        journey.case, Basis.SECTION_9, confirmed=True, why="It is on paper.", by=by, at=NOW, on=TODAY
    )
    line = NewFeeLine(Item.POSTAGE, "Parcel", 500, 2)
    searches.add_to_fee(journey.case, line, by=by, at=NOW, on=TODAY)


def environmental(journey: Journey) -> None:
    """Every question is answered under the Regulations."""
    event = NewHappening(Happened.REGIME_SET, TODAY, regime=Regime.EIR)
    reported(journey.ours, journey.case, event, on=TODAY)


def drafted(journey: Journey, kind: Kind, typed: Particulars = NOTHING) -> "Letter":
    """A notice, or the letter to the Commissioner, drafted by Alice."""
    return letters.draft_notice(journey.case, kind, typed, by=journey.ours.alice, at=NOW, on=TODAY)


def asking(journey: Journey, asked: Consulting = ASKING, typed: Particulars = SUPPLIER) -> "Letter":
    """A letter to a supplier, drafted by Alice."""
    return letters.draft_consultation(journey.case, asked, typed, by=journey.ours.alice, at=NOW, on=TODAY)


def prepared(journey: Journey, letter: "Letter") -> "Parcel":
    """A letter, made ready by Alice."""
    return actions.prepare(letter, by=journey.ours.alice, at=NOW)


def agreed(journey: Journey, letter: "Letter") -> "Parcel":
    """A letter that Bob approved."""
    parcel = actions.submit(prepared(journey, letter), by=journey.ours.alice, at=NOW)
    return actions.approve(parcel, manifest=parcel.manifest, by=journey.ours.bob, at=NOW)


def left(journey: Journey, parcel: "Parcel") -> "Parcel":
    """A parcel that was handed over today."""
    return actions.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, by=journey.ours.alice, at=NOW)
