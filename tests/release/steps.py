"""Ways to a parcel, by real actions."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from foidesk.decisions import actions as decisions
from foidesk.decisions.answer import Decision, Held, Outcome
from foidesk.decisions.queries import answers
from foidesk.letters import actions as letters
from foidesk.letters import queries as reading
from foidesk.letters.rules import Details, Point
from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post import queries as outbox_queries
from foidesk.plumbing.post.rules import Ending
from foidesk.plumbing.post.rules import Outcome as Ended
from foidesk.release import actions, outbox, queries
from tests.walk import NOW, TODAY, Office, logged, office

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter
    from foidesk.plumbing.post.models import Message
    from foidesk.release.models import Parcel

LATER = NOW + timedelta(minutes=5)
FOLDER = Path("mail")
POINT = Point(1, unclear="which platform", needed="there are several")


@dataclass
class Journey:
    """An office, one request of it, and the parcel under way."""

    ours: Office
    case: "Case"

    def decide(self, answer: str = "We use Talkabout.", by: str = "alice") -> None:
        """Decide both questions: disclosed."""
        for found in answers(self.case):
            version = found.parts[0].version if found.parts else None
            decision = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer=answer)
            who = getattr(self.ours, by)
            decisions.decide(self.case, found.n, decision, version=version, by=who, at=NOW, on=TODAY)

    def drafted(self) -> "Letter":
        """The answer, decided and drafted by Alice."""
        self.decide()
        return letters.draft_response(self.case, by=self.ours.alice, at=NOW, on=TODAY)

    def response(self) -> "Parcel":
        """The answer, prepared by Alice."""
        return actions.prepare(self.drafted(), by=self.ours.alice, at=NOW)

    def submitted(self) -> "Parcel":
        """The answer, waiting for Bob."""
        return actions.submit(self.response(), by=self.ours.alice, at=NOW)

    def approved(self) -> "Parcel":
        """The answer, approved by Bob."""
        parcel = self.submitted()
        return actions.approve(parcel, manifest=parcel.manifest, by=self.ours.bob, at=NOW)

    def acknowledgement(self) -> "Parcel":
        """The acknowledgement, prepared by Alice."""
        letter = letters.draft_acknowledgement(self.case, by=self.ours.alice, at=NOW, on=TODAY)
        return actions.prepare(letter, by=self.ours.alice, at=NOW)

    def clarification(self) -> "Parcel":
        """A question to the applicant about question 1, prepared by Alice."""
        letter = letters.draft_clarification(self.case, (POINT,), by=self.ours.alice, at=NOW, on=TODAY)
        return actions.prepare(letter, by=self.ours.alice, at=NOW)

    def handed(self) -> "Parcel":
        """The answer, in the outbox."""
        return actions.send_by_mail(self.approved(), by=self.ours.alice, at=NOW)

    def uncertain(self) -> "Parcel":
        """The answer, of which nobody knows whether it arrived."""
        parcel = self.handed()
        attempt(Ending.UNKNOWN, "it hung up")
        return self.settled(parcel)

    def settled(self, parcel: "Parcel", at: datetime = LATER) -> "Parcel":
        """The parcel after the worker noted what became of it."""
        actions.settle_mail(parcel.authority, parcel.id, at=at)
        return now(parcel)


def journey(*, single_officer: bool = False) -> Journey:
    """An office and one request, logged by Alice."""
    contact = "The Chief Executive, at this address"
    ours = office(review_contact=contact, single_officer=single_officer)
    return Journey(ours, logged(ours.alice))


def attempt(ending: Ending, words: str = "250 OK", at: datetime = NOW) -> None:
    """One attempt of the worker that ends like this."""
    taken = outbox.take(at=at, folder=FOLDER)
    assert taken is not None
    post.settle(taken.message, taken.outcome or Ended(ending, words), at=at)


def now(parcel: "Parcel") -> "Parcel":
    """The parcel as it is stored now."""
    found = queries.parcel(parcel.authority, parcel.id)
    assert found is not None
    return found


def message(parcel: "Parcel") -> "Message":
    """The parcel's message as it is stored now."""
    key = now(parcel).message
    assert key is not None
    found = outbox_queries.message(parcel.authority, key)
    assert found is not None
    return found


def amend(letter_of: "Parcel", ours: Office, *, opening: str = "", signed_name: str = "") -> "Letter":
    """Change the letter of a parcel after it was prepared."""
    assert letter_of.letter is not None
    letter = reading.letter(letter_of.authority, letter_of.letter)
    assert letter is not None
    details = Details(opening=opening, signed_name=signed_name)
    return letters.amend(letter, details, version=letter.version, by=ours.alice, at=LATER, on=TODAY)
