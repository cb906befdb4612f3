"""Ways to a correction of an answer that has left, by real actions."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from foidesk.decisions import actions as decisions
from foidesk.decisions.afterwards import Correcting, Kind
from foidesk.decisions.answer import Decision, Held, Outcome
from foidesk.decisions.queries import answer
from foidesk.letters import actions as letters
from foidesk.release import actions
from foidesk.release.rules import How
from tests.release.steps import Journey, journey
from tests.walk import NOW, TODAY, again

if TYPE_CHECKING:
    from foidesk.release.models import Parcel

LATER = NOW + timedelta(days=10)
DAY = date(2024, 12, 16)
WRONG = Correcting(
    Kind.CORRECTION, (2,), "We said that it costs 500 pounds. It costs 5,000.", "A nought was lost in typing."
)
MORE = Correcting(Kind.SUPPLEMENT, (1,), "We found a second platform.", "Another team had bought it.")


def answered() -> Journey:
    """A request whose answer left on 6 December 2024."""
    walk = journey()
    actions.record_sent(walk.approved(), how=How.BY_HAND, sent_on=TODAY, by=walk.ours.alice, at=NOW)
    walk.case = again(walk.case)
    return walk


def anew(walk: Journey, n: int, words: str) -> None:
    """Decide a question again: disclosed, in these words."""
    found = answer(walk.case, n)
    assert found is not None
    version = found.parts[0].version if found.parts else None
    decision = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer=words)
    decisions.decide(walk.case, n, decision, version=version, by=walk.ours.alice, at=LATER, on=DAY)


def begun(new: Correcting = WRONG) -> Journey:
    """A correction that is open, with its questions decided anew."""
    walk = answered()
    decisions.correct_answer(walk.case, new, by=walk.ours.alice, at=LATER)
    for n in new.questions:
        anew(walk, n, "It costs 5,000 pounds.")
    return walk


def submitted(walk: Journey) -> "Parcel":
    """The letter of the correction, waiting for Bob."""
    letter = letters.draft_correction(walk.case, by=walk.ours.alice, at=LATER, on=DAY)
    return actions.submit(actions.prepare(letter, by=walk.ours.alice, at=LATER), by=walk.ours.alice, at=LATER)


def sent(walk: Journey) -> "Parcel":
    """The letter of the correction, approved by Bob and handed over on 16 December 2024."""
    parcel = submitted(walk)
    actions.approve(parcel, manifest=parcel.manifest, by=walk.ours.bob, at=LATER)
    return actions.record_sent(parcel, how=How.BY_HAND, sent_on=DAY, by=walk.ours.alice, at=LATER)
