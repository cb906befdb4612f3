"""Reading letters: one, as it would leave, and what must be put right before it does."""

import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING

from foidesk.audit.queries import story
from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import Fact, FactKey
from foidesk.cases import queries as cases
from foidesk.clock.happening import Kind as Happened
from foidesk.composing import soundness
from foidesk.composing.engine import compose
from foidesk.composing.facts import Composed, ResponseFacts
from foidesk.composing.kinds import LetterFacts
from foidesk.decisions import queries as decisions
from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters.gathering import gathered
from foidesk.letters.models import Letter, Point
from foidesk.letters.queries import notices
from foidesk.letters.queries.stationery import phrases, stationery, style
from foidesk.letters.rules import (
    ANSWERS,
    CHANGING,
    LATE_TO_ASK,
    LONGEST_LINE,
    NOTHING_OPEN,
    NOTICES,
    Details,
    Kind,
)
from foidesk.letters.stated import referrals, stated
from foidesk.links.tracking import tracked
from foidesk.people.queries import colleague
from foidesk.people.rules import Actor

if TYPE_CHECKING:
    from foidesk.authorities.models import Body
    from foidesk.cases.models import Case

_WITH = ("case", "case__applicant", "correction", "consultation", "consultation__case")
_VERBS = frozenset(deed.verb for deed in CHANGING)


@dataclass(frozen=True)
class Checked:
    """What stands against a letter on a day, each kind by itself, and what is only advised.

    `stale` are facts, and `referred` bodies of the address book, that somebody must confirm or correct;
    `undecided` is put right with the decisions; `wanting` in the letter or the settings; `dated` by giving
    the letter today's date.
    """

    stale: tuple[Fact, ...] = ()
    referred: "tuple[Body, ...]" = ()
    undecided: tuple[Refusal, ...] = ()
    wanting: tuple[Refusal, ...] = ()
    dated: tuple[Refusal, ...] = ()
    advised: tuple[Refusal, ...] = ()

    @property
    def must(self) -> tuple[Refusal, ...]:
        """Everything that must be put right before the letter leaves."""
        bodies = ((f"The address of {body.name}", body.check_by_on) for body in self.referred)
        stale = (
            Refusal("{name} was to be looked at by {by}. Confirm or correct it.", name=name, by=by)
            for name, by in (*((fact.name, fact.check_by_on) for fact in self.stale), *bodies)
        )
        return (*stale, *self.undecided, *self.wanting, *self.dated)


def letter(authority: uuid.UUID, key: uuid.UUID) -> Letter | None:
    """One letter of an authority, with its case and applicant, or None."""
    rows = Letter.objects.of(authority).select_related(*_WITH)
    return rows.filter(id=key).first()


def of_case(case: "Case") -> list[Letter]:
    """The letters of a request, the newest first."""
    rows = Letter.objects.of(case.authority).select_related("correction", "consultation").filter(case=case)
    return list(rows.order_by("-id"))


def drafts_of(authority: uuid.UUID, officer: uuid.UUID) -> list[Letter]:
    """The letters that an officer drafted and that have not gone out, of requests that are still open."""
    rows = Letter.objects.of(authority).filter(drafted_by=officer, case__in=cases.open_work(authority))
    found = rows.select_related("case", "correction", "consultation").order_by("id")
    return [row for row in found if not left(row) and not notices.moot(row)]


def points(letter: Letter) -> list[Point]:
    """What a letter asks, in the order of the questions."""
    return list(Point.objects.of(letter.authority).filter(letter=letter).order_by("n"))


def asked(letter: Letter) -> tuple[int, ...]:
    """The questions that a letter asks about, or that a correction answers anew, or a notice is about."""
    if letter.correction is not None:
        return decisions.about(letter.correction)
    if letter.consultation is not None:
        return decisions.numbers(letter.consultation)
    if told := reported(letter):
        return told.event.questions
    return tuple(point.n for point in points(letter))


def hands(letter: Letter) -> frozenset[uuid.UUID]:
    """Everyone who drafted or changed a letter, as the record tells."""
    entries = story(authority=letter.authority, chain=letter.case_id)
    return frozenset(
        entry.by
        for entry in entries
        if entry.by is not None and entry.verb in _VERBS and entry.facts.get("letter") == str(letter.id)
    )


def left(letter: Letter) -> bool:
    """Whether the letter has gone out: the request tells of it. What went is kept by `release`."""
    match Kind(letter.kind):
        case Kind.ACKNOWLEDGEMENT:
            return letter.case.acknowledged_on is not None
        case Kind.RESPONSE:
            return letter.case.answered_on is not None
        case Kind.CORRECTION | Kind.SUPPLEMENT:
            return letter.correction is not None and letter.correction.sent_on is not None
        case Kind.CLARIFICATION:
            return any(
                row.kind == Happened.CLARIFICATION_ASKED and row.entered_at >= letter.drafted_at
                for row in cases.happenings(letter.case)
            )
        case _:
            return letter.left_on is not None


def reported(letter: Letter) -> notices.Reported | None:
    """What a letter will report to its request once it has left; None where nothing. Raises Refused."""
    return notices.reported(letter, facts_of(letter)) if letter.kind in NOTICES else None


def facts_of(letter: Letter) -> LetterFacts:
    """What a letter is made from, on its date."""
    return gathered(letter, points(letter))


def composed(letter: Letter) -> Composed:
    """The letter as it stands, finished or not. The same facts give the same letter.

    Raises Refused where no letter can be made: without a due date to tell, or where it would confirm what
    it refuses to confirm.
    """
    return made(letter, facts_of(letter))


def made(letter: Letter, facts: LetterFacts) -> Composed:
    """The letter that these facts make, for whoever has gathered them already. Raises Refused."""
    office, on = letter.authority, letter.written_on
    return compose(facts, phrases(office, on=on), style(office, on=on))


def sketched(case: "Case", kind: Kind, *, by: Actor, on: date) -> Composed:
    """The letter that would be drafted now. Raises Refused where none can be made."""
    details = stationery(case.authority, on=on).fresh(signed_by(by), kind)
    letter = Letter(authority=case.authority, case=case, kind=kind, written_on=on, **asdict(details))
    return compose(gathered(letter, ()), phrases(case.authority, on=on), style(case.authority, on=on))


def signed_by(officer: Actor) -> Details:
    """What a fresh letter bears of its drafter: name and post."""
    known = colleague(officer.authority, officer.id)
    return Details(signed_name=officer.name, signed_post=known.title[:LONGEST_LINE] if known else "")


def checked(letter: Letter, *, on: date) -> Checked:
    """Everything that stands against a letter on a day."""
    try:
        facts = facts_of(letter)
    except Refused as refused:
        return Checked(undecided=refused.refusals)
    response = letter.kind in ANSWERS
    only = decisions.about(letter.correction) if letter.correction is not None else None
    words, none = _words(letter, facts)
    keys = stated(facts, words, central=authorities.office(letter.authority).central)
    told = facts.questions if isinstance(facts, ResponseFacts) else ()
    enclosed = [one.n for one in told if any(part.attachments for part in one.parts)]
    undecided = (
        decisions.missing(letter.case, on=letter.written_on, only=only, enclosed=enclosed) if response else ()
    )
    if letter.kind == Kind.EXTENSION:
        undecided = decisions.extension(letter.case, on=letter.written_on).lacks
    return Checked(
        stale=tuple(fact for fact in _known(letter, keys, on) if fact.stale(on)),
        referred=tuple(authorities.stale_bodies(letter.authority, referrals(facts), on=on)),
        undecided=undecided,
        wanting=(
            *_nothing_new(letter),
            *(() if undecided else soundness.faults_of(facts)),
            *notices.wanting(letter, facts, on=on),
            *(none or _following(words)),
        ),
        dated=_dated(letter, keys, on),
        advised=(
            *(decisions.advice(letter.case, on=letter.written_on) if letter.kind == Kind.RESPONSE else ()),
            *soundness.advice_on(facts),
            *_late_to_ask(letter, on),
        ),
    )


def findings(letter: Letter, *, on: date) -> tuple[Refusal, ...]:
    """What must be put right before the letter may leave on a day; nothing when it may."""
    return checked(letter, on=on).must


def _nothing_new(letter: Letter) -> tuple[Refusal, ...]:
    """Why a letter after the answer says nothing: no correction is open, or a question of it still stands."""
    row = letter.correction
    if row is None or row.sent_on is not None:
        return ()
    if row.given_up_at is not None:
        return (NOTHING_OPEN,)
    return tuple(
        Refusal("Question {n} has not been decided anew. Decide it again, even if some of it stays.", n=n)
        for n in decisions.not_yet_anew(row)
    )


def _words(letter: Letter, facts: LetterFacts) -> tuple[str, tuple[Refusal, ...]]:
    """What the letter says; or nothing, and why none can be made."""
    try:
        return made(letter, facts).text, ()
    except Refused as refused:
        return "", refused.refusals


def _known(letter: Letter, keys: frozenset[FactKey], on: date) -> tuple[Fact, ...]:
    return tuple(fact for key, fact in authorities.facts(letter.authority, on=on).items() if key in keys)


def _following(text: str) -> tuple[Refusal, ...]:
    """Addresses in the words that follow whoever opens them."""
    return tuple(
        Refusal(
            "This address tells others who opens it. Give the address it leads to instead: {address}",
            address=address[:80],
        )
        for address in tracked(text)
    )


def _dated(letter: Letter, keys: frozenset[FactKey], on: date) -> tuple[Refusal, ...]:
    """What has changed since the letter's date, so that it must be dated again."""
    if letter.written_on == on:
        return ()
    reasons, due_on = [], letter.case.due_on
    if letter.written_on > on:
        reasons.append("The date of the letter lies in the future.")
    if letter.kind == Kind.RESPONSE and due_on is not None and letter.written_on <= due_on < on:
        reasons.append("It became late after the date it bears, and does not say so.")
    if _values(letter, keys, letter.written_on) != _values(letter, keys, on):
        reasons.append("A fact that it states was corrected after the date it bears.")
    return tuple(Refusal("{lacks} Give it today’s date.", lacks=says) for says in reasons)


def _values(letter: Letter, keys: frozenset[FactKey], on: date) -> Sequence[tuple[str, str]]:
    """What it states that is written as of its date; its head is always the office's own of today."""
    dated = (fact for fact in _known(letter, keys, on) if not fact.card.elsewhere)
    return sorted((fact.key, fact.value) for fact in dated)


def _late_to_ask(letter: Letter, on: date) -> tuple[Refusal, ...]:
    if letter.kind != Kind.CLARIFICATION:
        return ()
    settings = authorities.clock_settings(letter.authority)
    day = cases.day_number(letter.case, on=on, settings=settings)
    if day is None or day < LATE_TO_ASK:
        return ()
    return (
        Refusal(
            "This is working day {day} of {response_days}: very late to ask. The clock will "
            "start again, but to ask so late is itself a failing. Make sure that you can’t "
            "answer without.",
            foia("16(1)"),
            day=day,
            response_days=cases.RESPONSE_DAYS,
        ),
    )
