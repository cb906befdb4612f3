"""Asking a colleague, reminding, taking back, and taking the answer that comes by a link."""

import hashlib
import secrets
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, london_day
from foidesk.cases import queries as cases
from foidesk.cases.rules import State as CaseState
from foidesk.cases.rules import not_worked_on
from foidesk.documents import actions as documents
from foidesk.documents.rules import Source, Upload
from foidesk.happenings.names import names_in
from foidesk.language.phrases import question_words
from foidesk.language.words import day_in_words
from foidesk.law.refusal import Refusal
from foidesk.people.queries import deputy_at
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.post import actions as post
from foidesk.searches import mails, rules
from foidesk.searches.models import Found, Link, Minutes, Place, Search
from foidesk.searches.rules import Asking, Reopened, Report, State

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@dataclass(frozen=True)
class Asked:
    """A search that was asked, and its link, which is told once and kept nowhere."""

    search: Search
    link: str


@transaction.atomic
def ask(
    case: "Case",
    asking: Asking,
    *,
    links_at: str,
    reopened: Reopened | None = None,
    by: Actor,
    at: datetime,
    on: date,
) -> Asked:
    """Ask a colleague to search, by a mail with a link: `links_at`, completed by the token.

    `reopened` lets an answered request be searched for, where its answer is being corrected.
    """
    known = frozenset(question.n for question in cases.questions(case))
    insist(
        lacks(by, Permission.HANDLE, of=case.authority),
        _closed(case, asking, reopened),
        *rules.faults_of_asking(asking, on=on, known=known, names_applicant=_names_applicant(case, asking)),
    )
    search = _new(case, asking, by=by, at=at)
    link = _new_link(search, links_at=links_at, at=at)
    _send(search, mails.asking(**_told(search), asker=by.name, note=search.note, link=link), at=at)
    record(
        rules.ASKED,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"search": search.id, "due_on": search.due_on},
        words={"colleague": search.colleague, "questions": question_words(sorted(asking.questions))},
    )
    return Asked(search, link)


def _closed(case: "Case", asking: Asking, reopened: Reopened | None) -> Refusal | None:
    if case.state != CaseState.ANSWERED:
        return not_worked_on(CaseState(case.state))
    if reopened is not None and reopened.case == case.id and set(asking.questions) <= reopened.questions:
        return None
    return Refusal(
        "The request has been answered: nothing is searched for it, but for the questions of a correction."
    )


@transaction.atomic
def remind(search: Search, *, links_at: str, by: Actor, at: datetime, on: date) -> None:
    """An officer reminds the colleague now, with a link of its own."""
    search = _locked(search)
    insist(
        lacks(by, Permission.HANDLE, of=search.authority),
        None if search.state == State.ASKED else Refusal("This search is no longer open."),
    )
    _remind(search, links_at=links_at, by=by.id, at=at, on=on)


@transaction.atomic
def remind_if_due(search: Search, *, links_at: str, at: datetime, on: date) -> bool:
    """Remind the colleague where a reminder is due; False where another worker has done so meanwhile."""
    search = _locked(search)
    due = rules.reminder_due(
        due_on=search.due_on, reminded_on=search.reminded_on, reminders=search.reminders, on=on
    )
    if search.state != State.ASKED or not due:
        return False
    _remind(search, links_at=links_at, by=None, at=at, on=on)
    return True


def _remind(search: Search, *, links_at: str, by: uuid.UUID | None, at: datetime, on: date) -> None:
    link = _new_link(search, links_at=links_at, at=at)
    search.reminders, search.reminded_on = search.reminders + 1, on
    search.save(update_fields=["reminders", "reminded_on"])
    _send(search, mails.reminding(**_told(search), link=link), at=at)
    record(
        rules.REMINDED,
        authority=search.authority,
        chain=search.case_id,
        by=by,
        at=at,
        facts={"search": search.id, "due_on": search.due_on},
        words={"colleague": search.colleague},
    )


@transaction.atomic
def take_back_all(case: "Case", *, reason: str, by: Actor, at: datetime) -> None:
    """Take back every search of a held request that awaits an answer.

    All are held before the first is told of: a worker who reminds holds one, and then writes the same record.
    """
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    rows = Search.objects.of(case.authority).select_for_update().filter(case=case, state=State.ASKED)
    for row in list(rows.order_by("id")):
        take_back(row, reason=reason, by=by, at=at)


@transaction.atomic
def take_back(search: Search, *, reason: str, by: Actor, at: datetime) -> None:
    """Take a search back: its links open nothing any more."""
    search = _locked(search)
    insist(None if reason.strip() else Refusal("Say why the search is taken back."))
    rules.TAKE_BACK.check(State(search.state), by, of=search.authority)
    search.state, search.taken_back_at, search.taken_back_by = State.TAKEN_BACK, at, by.id
    search.save(update_fields=["state", "taken_back_at", "taken_back_by"])
    record(
        rules.TAKEN_BACK,
        authority=search.authority,
        chain=search.case_id,
        by=by.id,
        at=at,
        facts={"search": search.id},
        words={"colleague": search.colleague, "reason": reason.strip()},
    )


@transaction.atomic
def answer(search: Search, report: Report, *, files: Iterable[Upload] = (), at: datetime, on: date) -> None:
    """Take the answer of a colleague who came by a link. Refused when incomplete or given already."""
    search = _locked(search)
    rules.ANSWER.check(State(search.state), None)
    insist(*rules.faults_of(report))
    search.state, search.settled_at = State.ANSWERED, at
    search.finding, search.explanation = report.finding, report.explanation.strip()
    search.true_answer = report.true_answer or ""
    search.save(update_fields=["state", "settled_at", "finding", "explanation", "true_answer"])
    _keep(search, report, files, at=at, on=on)
    record(
        rules.ANSWERED,
        authority=search.authority,
        chain=search.case_id,
        by=None,
        at=at,
        facts={"search": search.id, "finding_code": Code(report.finding)},
        words={"colleague": search.colleague, "finding": rules.FINDING_WORDS[report.finding].lower()},
    )


@transaction.atomic
def pass_on(search: Search, *, instead: str, at: datetime) -> None:
    """A colleague says that somebody else must be asked. An officer decides whom to ask next."""
    search = _locked(search)
    rules.PASS_ON.check(State(search.state), None)
    insist(None if instead.strip() else Refusal("Say whom to ask instead: a name, a team or a post."))
    search.state, search.settled_at, search.ask_instead = State.PASSED_ON, at, instead.strip()[:300]
    search.save(update_fields=["state", "settled_at", "ask_instead"])
    record(
        rules.PASSED_ON,
        authority=search.authority,
        chain=search.case_id,
        by=None,
        at=at,
        facts={"search": search.id},
        words={"colleague": search.colleague, "instead": search.ask_instead},
    )


def _locked(search: Search) -> Search:
    """The same search, read again and held until the transaction ends."""
    return (
        Search.objects.of(search.authority)
        .select_for_update(of=("self",))
        .select_related("case")
        .get(id=search.id)
    )


def _new(case: "Case", asking: Asking, *, by: Actor, at: datetime) -> Search:
    search = Search(
        authority=case.authority,
        case=case,
        questions=",".join(str(n) for n in sorted(asking.questions)),
        words=asking.words.strip(),
        note=asking.note.strip(),
        colleague=" ".join(asking.colleague.split())[:120],
        email=asking.email.strip(),
        due_on=asking.due_on,
        state=State.ASKED,
        asked_at=at,
        asked_by=by.id,
    )
    search.save(force_insert=True)
    return search


def _told(search: Search) -> dict[str, str]:
    """What every mail about a search says."""
    return {
        "reference": search.case.reference,
        "colleague": search.colleague,
        "words": search.words,
        "due": day_in_words(search.due_on),
    }


def _names_applicant(case: "Case", asking: Asking) -> bool:
    shown = f"{asking.words}\n{asking.note}"
    return names_in(shown, case.applicant.name) or case.applicant.address.casefold() in shown.casefold()


def _new_link(search: Search, *, links_at: str, at: datetime) -> str:
    """A link with 256 random bits; the table keeps its hash."""
    token = secrets.token_urlsafe(32)
    Link(
        authority=search.authority,
        search=search,
        token_hash=hashlib.sha256(token.encode()).hexdigest(),
        made_at=at,
        expires_on=max(search.due_on, london_day(at)) + rules.LINK_LIVES,
    ).save(force_insert=True)
    return f"{links_at}{token}/"


def _send(search: Search, mail: mails.Mail, *, at: datetime) -> None:
    """To the colleague and, where an officer who is away was asked, to whoever stands in too."""
    _hand_in(search, search.colleague, search.email, mail, at=at)
    told = deputy_at(search.authority, search.email, on=london_day(at))
    if told is not None:
        instead = mails.as_deputy(mail, told.instead_of)
        _hand_in(search, told.colleague.name, told.colleague.email, instead, at=at)


def _hand_in(search: Search, name: str, address: str, mail: mails.Mail, *, at: datetime) -> None:
    post.hand_in(
        authority=search.authority,
        to_name=name,
        to_address=address,
        subject=mail.subject,
        text=mail.text,
        purpose="search",
        at=at,
    )


def _keep(search: Search, report: Report, files: Iterable[Upload], *, at: datetime, on: date) -> None:
    authority = search.authority
    Place.objects.of(authority).bulk_create(
        Place(
            authority=authority,
            search=search,
            place=looked.place.strip()[:300],
            words=looked.words.strip()[:1000],
        )
        for looked in report.looked
        if looked.place.strip()
    )
    Minutes.objects.of(authority).bulk_create(
        Minutes(authority=authority, search=search, activity=activity, minutes=n)
        for activity, n in report.minutes.items()
        if n
    )
    kept = documents.keep(
        files, authority=authority, case=search.case, source=Source.SEARCH, by=None, at=at, on=on
    )
    Found.objects.of(authority).bulk_create(
        Found(authority=authority, search=search, document=document) for document in kept
    )
