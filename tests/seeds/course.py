"""The way of one request through an office, step by step, each by the real action on its day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from unittest.mock import patch

from django.test import Client

from foidesk.audit.queries import story
from foidesk.cases import queries as cases
from foidesk.cases.rules import Channel, NewApplicant, NewRequest
from foidesk.decisions import actions as decisions
from foidesk.decisions.answer import Decision
from foidesk.decisions.queries import answer
from foidesk.desk.cases.history import told
from foidesk.disclosure import actions as disclosure
from foidesk.inbox.actions import settling, taking
from foidesk.inbox.reading.questions import split_questions
from foidesk.inbox.rules import Sure, arrived_on
from foidesk.letters import actions as letters
from foidesk.letters.queries import composed
from foidesk.people import actions as people
from foidesk.release import actions as release
from foidesk.release import queries as parcels
from foidesk.release.rules import How
from foidesk.searches import actions as searches
from foidesk.searches.rules import Asking
from foidesk.worker import rounds
from tests.walk import Office, office

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.desk.cases.history import Sentence
    from foidesk.disclosure.models import Entry
    from foidesk.letters.models import Letter
    from foidesk.release.models import Parcel

LINKS_AT = "http://testserver/search-request/"
REVIEW = "The Chief Executive, 1 High Street, Marlford"


def at(on: date) -> datetime:
    """The moment at which the office works on a day."""
    return datetime.combine(on, time(10), UTC)


def opened(name: str, *, on: date, pattern: str, number: int) -> Office:
    """An office with its people, set up on a day, which carries on from a number of its own."""
    with patch.multiple("tests.walk", NOW=at(on), TODAY=on):
        ours = office(
            name,
            review_contact=REVIEW,
            reference_pattern=pattern,
            first_number=number,
            first_year=on.year,
        )
    people.choose_told([ours.bob.id], by=ours.ada, at=at(on), on=on)
    return ours


@dataclass
class Course:
    """A request under way at an office, on the day that has been reached."""

    ours: Office
    on: date
    _case: "Case | None" = None

    @property
    def at(self) -> datetime:
        """The moment of the day."""
        return at(self.on)

    @property
    def case(self) -> "Case":
        """The request as it is stored now."""
        assert self._case is not None
        found = cases.case(self._case.authority, self._case.id)
        assert found is not None
        return found

    def log(self, mail: bytes, *, title: str, applicant: NewApplicant, typed: str = "") -> tuple[str, ...]:
        """Take a message in and log it with the questions that were read in it, which are given back."""
        alice = self.ours.alice
        message = taking.take_in(mail, by=alice, at=self.at, on=self.on).message
        received_on = arrived_on(message.received_at)
        assert received_on is not None
        questions = tuple(question.text for question in split_questions(message.words))
        asked = NewRequest(
            title=title,
            received_on=received_on,
            channel=Channel.EMAIL,
            applicant=applicant,
            questions=questions,
            words=message.words,
            typed_reference=typed,
        )
        self._case = settling.log_from(
            message, asked, sure=Sure(), link=str, by=alice, at=self.at, on=self.on
        )
        return questions

    def acknowledge(self) -> "Parcel":
        """Send the acknowledgement by mail."""
        alice = self.ours.alice
        letter = letters.draft_acknowledgement(self.case, by=alice, at=self.at, on=self.on)
        parcel = release.prepare(letter, by=alice, at=self.at)
        return self.mail(parcel)

    def acknowledge_by_post(self) -> "Parcel":
        """Post the acknowledgement."""
        alice = self.ours.alice
        letter = letters.draft_acknowledgement(self.case, by=alice, at=self.at, on=self.on)
        return self.post(release.prepare(letter, by=alice, at=self.at))

    def search(self, questions: tuple[int, ...], words: str, **typed: str) -> None:
        """Ask Gita to search; she opens the link that came by mail and answers."""
        asking = Asking("Gita Green", "gita@marlshire.example", questions, words, self.on + timedelta(days=7))
        asked = searches.ask(self.case, asking, links_at=LINKS_AT, by=self.ours.alice, at=self.at, on=self.on)
        page = asked.link.removeprefix("http://testserver")
        with patch("django.utils.timezone.now", lambda: self.at):
            shown = Client().get(page)
            assert shown.status_code == 200
            assert "Robin" not in shown.content.decode()
            assert Client().post(page, typed).status_code == 302

    def decide(self, n: int, *parts: Decision) -> None:
        """Decide a question, part by part."""
        alice = self.ours.alice
        for k, decision in enumerate(parts):
            if k:
                decisions.add_part(self.case, n, decision.label, by=alice, at=self.at)
            found = answer(self.case, n)
            assert found is not None
            version = found.parts[k].version if k < len(found.parts) else None
            decisions.decide(
                self.case, n, decision, part=k + 1, version=version, by=alice, at=self.at, on=self.on
            )

    def same(self, n: int, other: int) -> None:
        """Let a question share the answer of another."""
        decisions.same_as(self.case, n, other, by=self.ours.alice, at=self.at)

    def draft(self) -> "Letter":
        """Draft the answer."""
        return letters.draft_response(self.case, by=self.ours.alice, at=self.at, on=self.on)

    def draft_text(self) -> str:
        """The words of the answer as it is drafted."""
        return composed(self.draft()).text

    def approve(self, letter: "Letter") -> "Parcel":
        """Make the answer ready; Bob, who had no hand in it, approves it."""
        parcel = release.submit(
            release.prepare(letter, by=self.ours.alice, at=self.at), by=self.ours.alice, at=self.at
        )
        return release.approve(parcel, manifest=parcel.manifest, by=self.ours.bob, at=self.at)

    def mail(self, parcel: "Parcel") -> "Parcel":
        """Hand it to the outbox and let the worker make its rounds."""
        release.send_by_mail(parcel, by=self.ours.alice, at=self.at)
        while rounds.send_mail(self.at):
            pass
        rounds.settle_parcels(self.at)
        found = parcels.parcel(parcel.authority, parcel.id)
        assert found is not None
        return found

    def post(self, parcel: "Parcel") -> "Parcel":
        """Record that it was posted today."""
        return release.record_sent(parcel, how=How.POST, sent_on=self.on, by=self.ours.alice, at=self.at)

    def publish(self, reason: str = "") -> "Entry":
        """Let Paula draft and publish the entry of the disclosure log."""
        paula = self.ours.paula
        entry = disclosure.draft(self.case, by=paula, at=self.at)
        return disclosure.publish(entry, version=entry.version, by=paula, at=self.at, reason=reason)

    @property
    def history(self) -> "list[Sentence]":
        """The whole story in sentences, oldest first."""
        return told(story(authority=self.case.authority, chain=self.case.id))
