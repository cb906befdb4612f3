"""The verbs of the demo: each does what an officer does on a page, through the same action."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse

from foidesk.cases import actions as cases
from foidesk.cases import queries as case_queries
from foidesk.cases.rules import AddressKind, Channel, NewRequest
from foidesk.cli.demo.answers import Decided
from foidesk.cli.demo.days import Days, day_of
from foidesk.cli.demo.filled import filled_decision, filled_report, mail
from foidesk.cli.demo.noted import said
from foidesk.cli.demo.office import OFFICE, Staff
from foidesk.cli.demo.requests import Ask
from foidesk.cli.demo.searches import Searching
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import nth_working_day_after
from foidesk.decisions import actions as decisions
from foidesk.decisions.rules import Consulting, Heard, Party, View
from foidesk.disclosure import actions as disclosure
from foidesk.documents import actions as documents
from foidesk.documents.rules import Upload
from foidesk.handling import actions as handling
from foidesk.inbox.actions import settling, taking
from foidesk.inbox.rules import Sure
from foidesk.letters import actions as letters
from foidesk.letters.rules import Point
from foidesk.notes import actions as notes
from foidesk.notes.rules import NewNote
from foidesk.people.rules import Actor, Role
from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post.smtp import deliver
from foidesk.relations.rules import Closing
from foidesk.release import actions as release
from foidesk.release import outbox
from foidesk.release.queries import to_settle
from foidesk.release.rules import How
from foidesk.searches import actions as searches
from foidesk.searches.rules import Asking, Report

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.decisions.models import Consultation
    from foidesk.inbox.models import Message
    from foidesk.release.models import Parcel
    from foidesk.searches.models import Search

_HOW = {AddressKind.POST: How.POST, AddressKind.HANDLE: How.BY_HAND}


@dataclass
class Walk:
    """The office at one moment after another. `folder` is that into which its mail is written."""

    staff: Staff
    days: Days
    folder: Path
    at: datetime

    @property
    def on(self) -> date:
        """The day of the moment."""
        return day_of(self.at)

    def take_in(self, ask: Ask) -> "Message":
        """Correspondence takes in what came: an e-mail message, or words on paper or on some site."""
        by, words = self.staff[Role.CORRESPONDENCE], self.days.say(ask.words)
        if ask.channel is not Channel.EMAIL:
            return taking.take_in_text(words, channel=ask.channel, by=by, at=self.at, on=self.on).message
        data = mail(
            ask.applicant, subject=f"Freedom of Information request: {ask.title}", words=words, at=self.at
        )
        return taking.take_in(data, by=by, at=self.at, on=self.on).message

    def log(self, ask: Ask, *, received_on: date | None = None) -> "Case":
        """Correspondence logs a request, and those whom the office chose are told."""
        request = NewRequest(
            title=ask.title,
            received_on=received_on or self.on,
            channel=ask.channel,
            applicant=ask.applicant,
            questions=tuple(self.days.say(question) for question in ask.questions),
            words="",
            regimes=ask.regimes,
        )
        return settling.log_from(
            self.take_in(ask),
            request,
            sure=Sure(),
            link=lambda case: _address() + reverse("desk:case", args=[case]),
            by=self.staff[Role.CORRESPONDENCE],
            at=self.at,
            on=self.on,
        )

    def acknowledge(self, case: "Case", *, owned: bool = True) -> None:
        """Correspondence acknowledges a request and gives it to the case officer."""
        by = self.staff[Role.CORRESPONDENCE]
        letter = letters.draft_acknowledgement(self.now(case), by=by, at=self.at, on=self.on)
        self.send(release.prepare(letter, by=by, at=self.at), by)
        if owned:
            cases.assign(case, self.staff[Role.CASE_OFFICER].id, by=by, at=self.at)

    def ask_applicant(self, case: "Case", *points: Point) -> None:
        """The case officer asks what is not clear."""
        by = self.staff[Role.CASE_OFFICER]
        letter = letters.draft_clarification(self.now(case), points, by=by, at=self.at, on=self.on)
        self.send(release.prepare(letter, by=by, at=self.at), by)

    def applicant_writes(self, case: "Case", ask: Ask, words: str) -> "Message":
        """The applicant answers by e-mail. Correspondence joins it to the request, which moves no date."""
        by = self.staff[Role.CORRESPONDENCE]
        data = mail(ask.applicant, subject=f"Re: your letter, {case.reference}", words=words, at=self.at)
        message = taking.take_in(data, by=by, at=self.at, on=self.on).message
        settling.join(message, self.now(case), by=by, at=self.at, on=self.on)
        return message

    def confirm(self, message: "Message") -> None:
        """The case officer confirms that a message is the applicant's answer, and enough."""
        by = self.staff[Role.CASE_OFFICER]
        settling.confirm_answer(message, received_on=self.on, sufficient=True, by=by, at=self.at, on=self.on)

    def ask_colleague(self, case: "Case", searching: Searching, *, due: int) -> "Search":
        """The case officer asks a colleague to search, by the working day that lies so far back."""
        asking = Asking(
            colleague=searching.colleague.name,
            email=searching.colleague.email,
            questions=searching.questions,
            words=self.days.say(searching.words),
            due_on=self.days.back(due),
            note=searching.note,
        )
        by = self.staff[Role.CASE_OFFICER]
        asked = searches.ask(self.now(case), asking, links_at=_links(), by=by, at=self.at, on=self.on)
        return asked.search

    def report(self, search: "Search", report: Report) -> None:
        """The colleague answers by the link."""
        searches.answer(search, filled_report(report, self.days), at=self.at, on=self.on)

    def pass_on(self, search: "Search", instead: str) -> None:
        """The colleague says by the link that somebody else should be asked."""
        searches.pass_on(search, instead=instead, at=self.at)

    def remind(self, search: "Search") -> None:
        """The desk reminds the colleague of itself."""
        searches.remind_if_due(search, links_at=_links(), at=self.at, on=self.on)

    def decide(self, case: "Case", decided: Decided) -> None:
        """The case officer decides questions, in parts where there are several."""
        by = self.staff[Role.CASE_OFFICER]
        for question, parts in decided.items():
            numbers = [1] + [
                decisions.add_part(self.now(case), question, part.label, by=by, at=self.at)
                for part in parts[1:]
            ]
            for n, part in zip(numbers, parts, strict=True):
                decision, now = filled_decision(part, self.days), self.now(case)
                decisions.decide(now, question, decision, part=n, version=None, by=by, at=self.at, on=self.on)

    def consult(self, case: "Case", question: int, party: Party, name: str, words: str) -> "Consultation":
        """The case officer asks somebody for a view on a question, and gives them five working days."""
        due_on = nth_working_day_after(Calendar.shipped(), self.on, 5).on
        asked = Consulting(party, name, (question,), self.days.say(words), self.on, due_on)
        by = self.staff[Role.CASE_OFFICER]
        return decisions.consult(self.now(case), asked, by=by, at=self.at, on=self.on)

    def hear(self, consultation: "Consultation", view: View, text: str, supports: str) -> None:
        """The case officer records what they said."""
        by, heard = self.staff[Role.CASE_OFFICER], Heard(view, text, self.on, supports)
        decisions.record_view(consultation, heard, by=by, at=self.at, on=self.on)

    def submit(self, case: "Case") -> "Parcel":
        """The case officer drafts the answer and asks for approval."""
        by = self.staff[Role.CASE_OFFICER]
        letter = letters.draft_response(self.now(case), by=by, at=self.at, on=self.on)
        return release.submit(release.prepare(letter, by=by, at=self.at), by=by, at=self.at)

    def approve(self, parcel: "Parcel", role: Role = Role.APPROVER) -> None:
        """Another officer approves exactly what was prepared."""
        release.approve(parcel, manifest=parcel.manifest, by=self.staff[role], at=self.at)

    def send_back(self, parcel: "Parcel", comments: str) -> None:
        """The approver sends it back."""
        release.send_back(parcel, comments=comments, by=self.staff[Role.APPROVER], at=self.at)

    def answer(self, parcel: "Parcel") -> None:
        """The case officer sends an approved answer."""
        self.send(parcel, self.staff[Role.CASE_OFFICER])

    def publish(self, case: "Case") -> None:
        """Communications publishes the answer in the disclosure log."""
        by = self.staff[Role.COMMUNICATIONS]
        entry = disclosure.draft(self.now(case), by=by, at=self.at)
        disclosure.publish(entry, version=entry.version, by=by, at=self.at)

    def send(self, parcel: "Parcel", by: Actor) -> None:
        """By e-mail where the applicant gave an address for that; else it is recorded how it went."""
        kind = AddressKind(parcel.address_kind)
        if kind is AddressKind.EMAIL:
            release.send_by_mail(parcel, by=by, at=self.at, sender_address=OFFICE.email)
        else:
            release.record_sent(parcel, how=_HOW[kind], sent_on=self.on, by=by, at=self.at)

    def empty_outbox(self) -> None:
        """What the worker does: send what waits, and note what became of it."""
        while taken := outbox.take(at=self.at, folder=self.folder):
            outcome = taken.outcome or deliver(taken.message, taken.route, at=self.at, files=taken.files)
            post.settle(taken.message, outcome, at=self.at)
        for authority, key in to_settle():
            release.settle_mail(authority, key, at=self.at)

    def note(self, case: "Case", new: NewNote, *, promised: int | None = None) -> None:
        """Correspondence notes what was said, with a promise by the working day that lies so far back."""
        by, until = self.staff[Role.CORRESPONDENCE], None if promised is None else self.days.back(promised)
        notes.note(
            self.now(case), said(new, self.at, self.on, promise_on=until), by=by, at=self.at, on=self.on
        )

    def add_file(self, case: "Case", upload: Upload) -> None:
        """The case officer adds a file to a request. The worker of the demo inspects it."""
        by = self.staff[Role.CASE_OFFICER]
        documents.add([upload], self.now(case), by=by, at=self.at, on=self.on)

    def close(self, case: "Case", closing: Closing, other: "Case | None" = None) -> None:
        """The case officer closes a request that is not to be answered."""
        by = self.staff[Role.CASE_OFFICER]
        release.close(self.now(case), closing, other=other, by=by, at=self.at, on=self.on)

    def restrict(self, case: "Case", *roles: Role, reason: str) -> None:
        """The Head of Standards restricts a request to those who hold these roles, and to themselves."""
        by = self.staff[Role.STANDARDS]
        named = [by.id, *(self.staff[role].id for role in roles)]
        handling.restrict(self.now(case), named, reason=reason, by=by, at=self.at)

    def unmask(self, case: "Case", role: Role, *, reason: str) -> None:
        """An officer whose work does not need it asks to know who asks."""
        handling.unmask(self.now(case), reason=reason, by=self.staff[role], at=self.at)

    def now(self, case: "Case") -> "Case":
        """The request as it stands by now."""
        found = case_queries.case(case.authority, case.id)
        return found or case


def _links() -> str:
    return _address() + reverse("public:searches")


def _address() -> str:
    """Where the desk will stand: unless the installation says otherwise, where it is served first."""
    return settings.ADDRESS.rstrip("/") or "http://127.0.0.1:8000"
