"""What a notice reports to its request, whom a letter to others goes to, and what stands against both."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import FactKey
from foidesk.cases import queries as cases
from foidesk.cases.mending import Addressee
from foidesk.cases.rules import AddressKind
from foidesk.clock.happening import Kind as Happened
from foidesk.composing.kinds import LetterFacts
from foidesk.composing.notices import ComplexFacts, ExtensionFacts, FeesFacts
from foidesk.decisions import queries as decisions
from foidesk.decisions.answer import ReasonKind
from foidesk.decisions.rules import ConsultationState
from foidesk.happenings.events import NewHappening
from foidesk.law.citation import eir, foia
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters import noticing
from foidesk.letters.rules import Kind
from foidesk.searches import queries as searches

if TYPE_CHECKING:
    from foidesk.letters.models import Letter

_TOO_LATE = frozenset({"fees-notice-late", "extension-notice-late"})
"""What the clock says of a notice that comes too late to have effect."""


@dataclass(frozen=True)
class Reported:
    """What a notice reports to its request when it has left, and the reason that goes with it."""

    event: NewHappening
    reason: str = ""

    def on(self, day: date) -> NewHappening:
        """The same, if it leaves on that day."""
        return replace(self.event, on=day)


def reported(letter: "Letter", facts: LetterFacts) -> Reported | None:
    """What a letter with these facts reports on its date; None where the request takes no note of it."""
    match facts:
        case FeesFacts():
            event = NewHappening(Happened.FEES_NOTICE, letter.written_on, facts.questions, pence=facts.pence)
            return Reported(event)
        case ExtensionFacts():
            return _extended(letter, facts)
        case ComplexFacts():
            event = NewHappening(Happened.EIR_EXTENSION, letter.written_on, noticing.environmental(letter))
            return Reported(event, letter.why.strip())
    return None


def _extended(letter: "Letter", facts: ExtensionFacts) -> Reported:
    found = decisions.extension(letter.case, on=letter.written_on)
    later = (
        part.decision.text(ReasonKind.LATER)
        for answer in decisions.answers(letter.case)
        for part in answer.parts
        if part.decision.pending
    )
    event = NewHappening(
        Happened.PIT_EXTENSION,
        letter.written_on,
        found.questions,
        estimate_on=facts.answer_by,
        provisions=found.provisions,
    )
    return Reported(event, "\n\n".join(dict.fromkeys(text.strip() for text in later if text.strip())))


def recipient(letter: "Letter") -> Addressee | None:
    """Whom a letter to others goes to, as it would be addressed now; None for the applicant.

    The Commissioner is named and reached as the dated facts say, where the officer typed nothing else.
    """
    if letter.kind == Kind.CONSULTATION and letter.consultation is not None:
        return Addressee(letter.consultation.name, AddressKind(letter.to_kind), letter.to_address)
    if letter.kind != Kind.COVERING_LETTER:
        return None
    kind = AddressKind(letter.to_kind)
    known = authorities.facts(letter.authority, on=letter.written_on)
    key = FactKey.REGULATOR_EMAIL if kind is AddressKind.EMAIL else FactKey.REGULATOR_ADDRESS
    words = {one: known[one].value if one in known else "" for one in (key, FactKey.REGULATOR_NAME)}
    return Addressee(
        letter.to_name or words[FactKey.REGULATOR_NAME], kind, letter.to_address.strip() or words[key]
    )


def moot(letter: "Letter") -> bool:
    """Whether a draft has nothing left to say: what it would tell of is decided, dropped or withdrawn."""
    match Kind(letter.kind):
        case Kind.EXTENSION:
            return not decisions.extension(letter.case, on=letter.written_on).questions
        case Kind.FEES_NOTICE:
            return searches.fee(letter.case, on=letter.written_on) is None
        case Kind.CONSULTATION:
            row = letter.consultation
            return row is not None and row.state == ConsultationState.WITHDRAWN
    return False


def wanting(letter: "Letter", facts: LetterFacts, *, on: date) -> tuple[Refusal, ...]:
    """Why a notice, or a letter to others, may not leave on a day; nothing when it may, as to its kind."""
    row = letter.consultation
    if row is not None:
        return tuple(_of_consulting(letter, on))
    told = reported(letter, facts)
    if told is None:
        return ()
    return (*_of_day(letter, facts, on), *_of_clock(letter, told, on))


def _of_consulting(letter: "Letter", on: date) -> Iterator[Refusal]:
    row = letter.consultation
    if row is None:
        return
    if row.state == ConsultationState.WITHDRAWN:
        yield Refusal("Their view is no longer asked for, so this letter has nothing to ask.")
    if row.due_on < on:
        yield Refusal("The day by which they should reply has passed. Give a later one.")


def _of_day(letter: "Letter", facts: LetterFacts, on: date) -> Iterator[Refusal]:
    """Whether the days that a notice states are still right on the day it leaves."""
    match facts:
        case ExtensionFacts() if facts.answer_by <= on:
            yield Refusal("The day given for the decision has passed. Estimate another.", foia("17(2)"))
        case ComplexFacts() if facts.answer_by <= on:
            yield Refusal("The day given for the answer has passed. Give a later one.", eir("14(2)"))
        case ComplexFacts() if facts.longest is not None and facts.answer_by > facts.longest:
            yield Refusal(
                "The day given for the answer lies after {longest}, the fortieth working day.",
                eir("7(1)"),
                longest=facts.longest,
            )
        case FeesFacts() if letter.written_on != on:
            yield Refusal(
                "The time to pay begins with the day the notice is given. Give it today’s date.", foia("9(2)")
            )


def _of_clock(letter: "Letter", told: Reported, on: date) -> Iterator[Refusal]:
    """What the clock says to such a notice on that day: a contradiction, or that it comes too late."""
    try:
        now = {one.code for one in cases.clock(letter.case, as_of=on).warnings}
        then = cases.clock(letter.case, as_of=on, supposing=[told.on(on)])
    except Refused as refused:
        yield from refused.refusals
        return
    for one in then.warnings:
        if one.code in _TOO_LATE - now:
            yield Refusal(
                "The time for answering is over, so that the notice would stop nothing. Answer without it.",
                one.provision,
            )
