"""An office in the middle of its work, with something of ours behind every address, and another beside it.

Everything was walked to by real actions. Whatever may tell of our office to somebody else is in `OURS`.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from foidesk.cases import actions as cases
from foidesk.cases.mending import Capacity, Representative
from foidesk.cases.rules import AddressKind, NewApplicant
from foidesk.clock.happening import Kind
from foidesk.decisions import actions as decisions
from foidesk.decisions.afterwards import Correcting
from foidesk.decisions.afterwards import Kind as CorrectionKind
from foidesk.decisions.queries import answer
from foidesk.decisions.rules import Consulting, Party
from foidesk.disclosure import actions as disclosure
from foidesk.documents import actions as documents
from foidesk.documents.rules import Upload
from foidesk.happenings.events import NewHappening
from foidesk.happenings.validity import Lack, Validity
from foidesk.inbox.actions import routing, settling
from foidesk.inbox.queries import files_of
from foidesk.inbox.rules import Referral
from foidesk.letters import actions as letters
from foidesk.letters import queries as reading
from foidesk.people.rules import Actor, Role
from foidesk.plumbing.trouble import actions as trouble
from foidesk.plumbing.trouble.rules import Fault
from foidesk.plumbing.trouble.rules import Kind as FaultKind
from foidesk.release import actions as release
from foidesk.release.rules import How
from foidesk.searches import actions as searches
from foidesk.searches.rules import Asking
from tests.disclosure.entries import LATER, answered, drafted, published
from tests.everyone.breached import Breaches, breached
from tests.everyone.carried import Carried, carried
from tests.everyone.costly import Costly, costly
from tests.everyone.handled import handled
from tests.everyone.inspected import Inspected, inspected
from tests.everyone.laid import Laid, laid
from tests.everyone.lettered import lettered
from tests.everyone.noted import noted
from tests.everyone.read_over import ReadOver, read_over
from tests.everyone.redacted import Redacted, redacted
from tests.everyone.registered import Registered, registered
from tests.everyone.related import Relatives, related
from tests.everyone.standing import Standing, standing
from tests.inbox.letters import eml
from tests.inbox.steps import came
from tests.letters.decided import DISCLOSED, WITHHELD, decide
from tests.release import notices
from tests.release.steps import Journey, message
from tests.walk import NOW, TODAY, Office, logged, office, officer, reported, stranger

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.decisions.models import Consultation
    from foidesk.disclosure.models import Entry
    from foidesk.documents.models import Document
    from foidesk.inbox.models import Message
    from foidesk.letters.models import Letter, LineVersion
    from foidesk.notes.models import Note
    from foidesk.plumbing.post.models import Message as Mail
    from foidesk.plumbing.trouble.models import Problem
    from foidesk.release.models import Parcel
    from foidesk.searches.models import Search

LINKS_AT = "https://desk.example/search-request/"
PROVISION = "FOIA 43(2)"
ASKING = Asking("Gita Green", "gita@marlshire.example", (1, 2), "Look for anvils.", date(2024, 12, 13))
CONSULTING = Consulting(
    Party.SUPPLIER, "Wendy Weld", (2,), "Would the price of an anvil hurt you?", TODAY, date(2024, 12, 13)
)
QUESTIONS = (
    "Which anvils does the office keep?",
    "What does an anvil cost?",
    "When were the anvils bought?",
    "Where are the anvils kept?",
)
PUBLISHED = "Lighthouse keeping"
SECRET_TITLES = (
    "Anvil storage",
    "Unsent harpsichord",
    "Waiting hourglass",
    "Drafted umbrella",
    "Taken-back kite",
)
APPLICANT = ("Jo Applicant", "jo@applicant.example")
PEOPLE = ("Alice Able", "Bob Brook", "Paula Page", "Ada Admin", "Gita Green", "Cora Clerk", "Wendy Weld")
OURS = (
    *SECRET_TITLES,
    PUBLISHED,
    *APPLICANT,
    *PEOPLE,
    "Marlshire",
    "anvil",
    "brass trumpet",
    "FOI 05",
)
THEIRS = ("Otherham", "Charlie Clay", "Walrus feeding", "walrus", "FOI 0001/24")


@dataclass(frozen=True)
class Parcels:
    """Answers on their way out, each as far as its name says."""

    prepared: "Parcel"
    awaiting: "Parcel"
    approved: "Parcel"
    handed: "Parcel"


@dataclass(frozen=True)
class Entries:
    """An answered request without an entry, and entries of the disclosure log."""

    answered: "Case"
    draft: "Entry"
    published: "Entry"
    withdrawn: "Entry"


@dataclass(frozen=True)
class Household:
    """Our office with its people by role, and what each address of the desk needs."""

    ours: Office
    people: dict[Role | None, Actor]
    charlie: Actor
    foreign: "Case"
    case: "Case"
    consultation: "Consultation"
    search: "Search"
    token: str
    unsorted: "Message"
    referred: "Message"
    lacking: "Case"
    acted_for: "Case"
    corrected: "Case"
    corrected_entry: "Entry"
    document: "Document"
    filed: "Document"
    inspected: Inspected
    waiting: "Case"
    joined: "Message"
    unclear: "Case"
    drafting: "Case"
    response: "Letter"
    clarification: "Letter"
    asking: "Letter"
    uncertain: "Mail"
    parcels: Parcels
    log: Entries
    registered: Registered
    costly: Costly
    related: Relatives
    standing: Standing
    note: "Note"
    handled: "Case"
    problem: "Problem"
    line: "LineVersion"
    read_over: ReadOver
    redacted: Redacted
    carried: Carried
    laid: Laid
    breaches: Breaches


def household() -> Household:
    """Walk to all of it. What leaves by mail comes first, so that the outbox holds nothing else then."""
    ours = office(review_contact="The Chief Executive, at this address", first_number=500, first_year=2024)
    charlie = stranger()
    uncertain = message(_asked(ours, "Unsent harpsichord").uncertain())
    case = _deciding(ours)
    search = searches.ask(case, ASKING, links_at=LINKS_AT, by=ours.alice, at=NOW, on=TODAY)
    unsorted, waiting, joined = _mail(ours)
    drafting = _asked(ours, "Unsent harpsichord")
    people, log = _people(ours), _log(ours)
    return Household(
        ours=ours,
        people=people,
        charlie=charlie,
        foreign=logged(charlie, title="Walrus feeding", questions=("What do you feed the walrus?",)),
        case=case,
        consultation=decisions.consult(case, CONSULTING, by=ours.alice, at=NOW, on=TODAY),
        search=search.search,
        token=search.link.removeprefix(LINKS_AT).rstrip("/"),
        unsorted=unsorted,
        referred=_referred(ours),
        lacking=logged(ours.alice, title="Waiting hourglass", validity=Validity(frozenset({Lack.NAME}))),
        acted_for=_acted_for(ours),
        corrected=_corrected(ours),
        corrected_entry=_corrected_entry(ours),
        document=files_of(unsorted)[0],
        filed=_filed(ours),
        waiting=waiting,
        joined=joined,
        unclear=_unclear(ours),
        drafting=drafting.case,
        response=drafting.drafted(),
        clarification=_letter_of(_asked(ours, "Waiting hourglass").clarification()),
        asking=notices.asking(_asked(ours, "Waiting hourglass")),
        uncertain=uncertain,
        parcels=_parcels(ours),
        log=log,
        registered=registered(ours),
        costly=costly(ours, case),
        related=related(ours),
        standing=standing(ours),
        problem=_problem(ours),
        inspected=inspected(ours, case),
        note=noted(ours, case),
        handled=handled(ours, people),
        line=lettered(ours),
        read_over=read_over(_asked(ours, "Unsent harpsichord")),
        redacted=redacted(ours, people),
        carried=carried(ours),
        laid=laid(ours),
        breaches=breached(ours, case, log.published),
    )


def _problem(ours: Office) -> "Problem":
    fault = Fault(FaultKind.MAIL, "mail search", "refused 550", "")
    return trouble.note(fault, authority=ours.row.id, reference="K7QF-2MXP-9RTD", at=NOW)


def _parcels(ours: Office) -> Parcels:
    return Parcels(
        prepared=_asked(ours, "Unsent harpsichord").response(),
        awaiting=_asked(ours, "Unsent harpsichord").submitted(),
        approved=_asked(ours, "Unsent harpsichord").approved(),
        handed=_asked(ours, "Unsent harpsichord").handed(),
    )


def _log(ours: Office) -> Entries:
    withdrawn = published(ours, title="Taken-back kite")
    return Entries(
        answered=answered(ours, title="Drafted umbrella"),
        draft=drafted(ours, title="Drafted umbrella"),
        published=published(ours, title=PUBLISHED),
        withdrawn=disclosure.withdraw(withdrawn, reason="It told too much.", by=ours.paula, at=LATER),
    )


def _asked(ours: Office, title: str) -> Journey:
    return Journey(ours, logged(ours.alice, title=title))


def _people(ours: Office) -> dict[Role | None, Actor]:
    """One officer with each role alone, and one with none."""
    return {
        None: officer(ours.row, "Rolf Roleless", by=ours.ada),
        Role.CORRESPONDENCE: officer(ours.row, "Cora Clerk", Role.CORRESPONDENCE, by=ours.ada),
        Role.CASE_OFFICER: officer(ours.row, "Cas Caseman", Role.CASE_OFFICER, by=ours.ada),
        Role.APPROVER: ours.bob,
        Role.SENIOR_APPROVER: officer(ours.row, "Sena Senior", Role.SENIOR_APPROVER, by=ours.ada),
        Role.STANDARDS: officer(ours.row, "Stan Standards", Role.STANDARDS, by=ours.ada),
        Role.CHIEF_EXECUTIVE: officer(ours.row, "Clara Chief", Role.CHIEF_EXECUTIVE, by=ours.ada),
        Role.COMMUNICATIONS: ours.paula,
        Role.ADMINISTRATOR: ours.ada,
    }


def _deciding(ours: Office) -> "Case":
    """A request with a decision made, one resting on a provision, one open, and one shared."""
    case = logged(ours.alice, title="Anvil storage", questions=QUESTIONS)
    decide(case, 1, DISCLOSED, by=ours.alice)
    decide(case, 2, WITHHELD, by=ours.alice)
    decisions.same_as(case, 4, 1, by=ours.alice, at=NOW)
    reported(ours, case, NewHappening(Kind.NARROWING_ASKED, TODAY), on=TODAY)
    return case


def _unclear(ours: Office) -> "Case":
    """A request whose applicant was asked about all of it."""
    case = logged(ours.alice, title="Waiting hourglass")
    reported(ours, case, NewHappening(Kind.CLARIFICATION_ASKED, TODAY), on=TODAY)
    return case


def _mail(ours: Office) -> "tuple[Message, Case, Message]":
    """A message nobody has sorted, with a file; a request that waits for its applicant, and what came."""
    unsorted = came(ours.alice, eml("1. What is a brass trumpet?", files={"brass trumpet.csv": b"a,b"}))
    waiting = _asked(ours, "Waiting hourglass")
    release.record_sent(waiting.clarification(), how=How.BY_HAND, sent_on=TODAY, by=ours.alice, at=NOW)
    joined = came(ours.alice, eml("I mean the large hourglass.", message_id="<two@applicant.example>"))
    settling.join(joined, waiting.case, by=ours.alice, at=NOW, on=TODAY)
    return unsorted, waiting.case, joined


def _acted_for(ours: Office) -> "Case":
    """A request whose applicant has a solicitor."""
    case = logged(ours.alice, title="Waiting hourglass")
    who = NewApplicant("Sal Solicitor", AddressKind.EMAIL, "sal@law.example")
    acting = Representative(who, Capacity.SOLICITOR, TODAY, "A signed letter.")
    cases.act_for(case, acting, by=ours.alice, at=NOW, on=TODAY)
    return case


def _corrected(ours: Office) -> "Case":
    """An answered request whose answer is being put right."""
    case = answered(ours, title="Drafted umbrella")
    new = Correcting(CorrectionKind.CORRECTION, (1,), "It is red.", "Misread.")
    decisions.correct_answer(case, new, by=ours.alice, at=LATER)
    return case


def _corrected_entry(ours: Office) -> "Entry":
    """A draft for the log whose answer was corrected since."""
    entry = drafted(ours, title="Drafted umbrella")
    decisions.correct_answer(
        entry.case,
        Correcting(CorrectionKind.CORRECTION, (1,), "It is red.", "Misread."),
        by=ours.alice,
        at=LATER,
    )
    was = answer(entry.case, 1)
    version = was.parts[0].version if was else None
    decisions.decide(entry.case, 1, DISCLOSED, version=version, by=ours.alice, at=LATER, on=TODAY)
    letter = letters.draft_correction(entry.case, by=ours.alice, at=LATER, on=TODAY)
    parcel = release.submit(release.prepare(letter, by=ours.alice, at=LATER), by=ours.alice, at=LATER)
    parcel = release.approve(parcel, manifest=parcel.manifest, by=ours.bob, at=LATER)
    release.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, by=ours.alice, at=LATER)
    return entry


def _filed(ours: Office) -> "Document":
    """A file that an officer added to a request."""
    case = logged(ours.alice, title="Anvil storage")
    uploads = [Upload("anvils.csv", "text/csv", b"anvil,2")]
    return documents.add(uploads, case, by=ours.alice, at=NOW, on=TODAY)[0]


def _referred(ours: Office) -> "Message":
    """A message that was found to be for another authority."""
    message = came(ours.alice, eml("Who commands the brass trumpet band?", message_id="<band@x.example>"))
    routing.refer(
        message, "The band", how=Referral.TOLD, reason="It is theirs.", by=ours.alice, at=NOW, on=TODAY
    )
    return message


def _letter_of(parcel: "Parcel") -> "Letter":
    found = reading.letter(parcel.authority, parcel.letter) if parcel.letter else None
    assert found is not None
    return found


def tells(page: str, of: tuple[str, ...]) -> list[str]:
    """What a page gives away of an office."""
    return [words for words in of if words in page]
