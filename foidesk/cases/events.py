"""What an officer may record of a request: each kind of event, what it needs, and how it is told."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from foidesk.audit.rules import Code, Fact
from foidesk.cases.rules import question_words
from foidesk.clock.happening import Happening, Kind
from foidesk.law.citation import Citation, foia
from foidesk.law.exemptions import any_qualified
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime
from foidesk.law.wording import day_in_words, listed

MOST_PENCE = 100_000_000
MOST_PROVISIONS = 8
NOTICES: Mapping[str, str] = {
    "decision": "a decision notice",
    "information": "an information notice",
    "enforcement": "an enforcement notice",
    "tribunal": "a decision of the tribunal",
}


@dataclass(frozen=True)
class NewHappening:
    """One event as it is recorded: what happened, on which day, and what its kind needs besides.

    `questions` empty means all. `estimate_on` is the date a public interest notice gives; `answers_on` the
    day of the asking that an answer is about; `due_on` what a letter or notice from the Commissioner states.
    """

    kind: Kind
    on: date
    questions: tuple[int, ...] = ()
    required: bool = True
    sufficient: bool = True
    regime: Regime | None = None
    estimate_on: date | None = None
    answers_on: date | None = None
    due_on: date | None = None
    what: str = ""
    provisions: tuple[str, ...] = ()
    pence: int | None = None

    def facts(self) -> dict[str, Fact]:
        """What the record seals of it: five things always, the rest where there is any."""
        always: dict[str, Fact] = {
            "kind": self.kind,
            "on": self.on,
            "questions": Code(",".join(str(n) for n in self.questions)),
            "required": self.required,
            "sufficient": self.sufficient,
        }
        more: dict[str, Fact] = {
            "regime": self.regime,
            "estimate_on": self.estimate_on,
            "answers_on": self.answers_on,
            "due_on": self.due_on,
            "what": Code(self.what) if self.what else None,
            "provisions": Code(sealed(self.provisions)) if self.provisions else None,
            "pence": self.pence,
        }
        return always | {name: fact for name, fact in more.items() if fact is not None}

    def for_the_clock(self) -> Happening:
        """The same as the clock takes it."""
        return Happening(
            kind=self.kind,
            on=self.on,
            questions=frozenset(str(n) for n in self.questions) or None,
            required=self.required,
            sufficient=self.sufficient,
            estimate=self.estimate_on,
            provisions=self.provisions,
            answers=self.answers_on,
            regime=self.regime,
            due=self.due_on,
            what=self.what,
        )


def sealed(provisions: Sequence[str]) -> str:
    """Provisions as a fact of the record can hold them, which has no plus sign."""
    return ",".join(provisions).replace("+", " and ")


def told(facts: Mapping[str, Any]) -> NewHappening:
    """The happening that an event of the record tells of, also one recorded before all of this was asked."""
    return NewHappening(
        kind=Kind(facts["kind"]),
        on=date.fromisoformat(facts["on"]),
        questions=tuple(int(n) for n in facts["questions"].split(",") if n),
        required=facts["required"],
        sufficient=facts["sufficient"],
        regime=Regime(facts["regime"]) if facts.get("regime") else None,
        estimate_on=_day(facts.get("estimate_on")),
        answers_on=_day(facts.get("answers_on")),
        due_on=_day(facts.get("due_on")),
        what=facts.get("what") or "",
        provisions=tuple(
            key.replace(" and ", "+") for key in (facts.get("provisions") or "").split(",") if key
        ),
        pence=facts.get("pence"),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


SAYS: Mapping[Kind, str] = {
    Kind.RECEIVED: "the request was received",
    Kind.NOT_VALID: "the request was found not to be valid yet",
    Kind.VALID: "what was missing came, and the request became valid",
    Kind.CLARIFICATION_ASKED: "the applicant was asked to make something clear",
    Kind.CLARIFICATION_RECEIVED: "the applicant made clear what was asked",
    Kind.NARROWING_ASKED: "the applicant was helped to make the request smaller",
    Kind.NARROWED: "the applicant made the request smaller",
    Kind.FEES_NOTICE: "a fees notice was given",
    Kind.FEE_PAID: "the fee was paid",
    Kind.REGIME_SET: "the law it is answered under was set",
    Kind.PIT_EXTENSION: "the applicant was told that the public interest is still being weighed",
    Kind.EIR_EXTENSION: "the applicant was told that complexity and volume need up to 40 working days",
    Kind.SAR_EXTENSION: "the applicant was told that up to two further months are needed",
    Kind.IDENTITY_ASKED: "proof of identity was asked for",
    Kind.IDENTITY_RECEIVED: "proof of identity came",
    Kind.RESPONSE_ISSUED: "the answer was sent",
    Kind.RESPONSE_RECEIVED: "the applicant received the answer",
    Kind.IR_REQUESTED: "the applicant asked for an internal review",
    Kind.IR_OUTCOME: "the applicant was told the outcome of the internal review",
    Kind.ICO_CONTACT: "a letter from the Information Commissioner came",
    Kind.NOTICE: "a notice or decision was sent",
    Kind.APPEAL: "an appeal to the tribunal was made",
}
"""Each kind as a sentence goes on that begins with the day."""

REPORTABLE = frozenset(SAYS) - {Kind.RECEIVED, Kind.NARROWED, Kind.RESPONSE_ISSUED}
"""What an officer may report as having happened. The rest comes with logging, narrowing and release."""

BY_QUESTION = frozenset(
    {
        Kind.CLARIFICATION_ASKED,
        Kind.CLARIFICATION_RECEIVED,
        Kind.FEES_NOTICE,
        Kind.FEE_PAID,
        Kind.REGIME_SET,
        Kind.PIT_EXTENSION,
        Kind.EIR_EXTENSION,
        Kind.SAR_EXTENSION,
    }
)
"""What may concern some questions of a request and not the others."""

REOPENS = frozenset(
    {
        Kind.VALID,
        Kind.CLARIFICATION_ASKED,
        Kind.CLARIFICATION_RECEIVED,
        Kind.NARROWED,
        Kind.FEE_PAID,
        Kind.IDENTITY_RECEIVED,
        Kind.RESPONSE_ISSUED,
    }
)
"""What takes up again a request that was closed without an answer."""


def sentence(event: NewHappening) -> str:
    """What happened, with what belongs to it, without its day: "a fees notice was given for £25.00"."""
    return " ".join(part for part in (SAYS[event.kind], *_details(event)) if part)


def _details(event: NewHappening) -> Iterator[str]:
    if event.pence is not None:
        yield f"for {pounds(event.pence)}"
    if event.regime is not None:
        yield f"({event.regime})"
    if event.what:
        yield f"({NOTICES[event.what]})"
    if event.questions:
        yield f"about {question_words(event.questions)}"
    if event.provisions:
        yield f"relying on {listed(event.provisions)}"
    if event.estimate_on is not None:
        yield f"with a decision expected by {day_in_words(event.estimate_on)}"
    if event.due_on is not None:
        yield f"asking for an answer by {day_in_words(event.due_on)}"
    if not event.required:
        yield "although it was not needed to identify and locate the information"
    if not event.sufficient:
        yield "but not enough"


def pounds(pence: int) -> str:
    """Money as a letter writes it: "£25.00"."""
    return f"£{pence // 100:,}.{pence % 100:02}"


def faults_of(event: NewHappening, *, reason: str, on: date) -> tuple[Refusal, ...]:
    """Why an event can't be recorded as it stands, apart from what the clock finds; nothing when it can."""
    faults = []
    if event.on > on:
        faults.append(Refusal(f"{day_in_words(event.on)} is in the future. Record it when it has happened."))
    if event.questions and event.kind not in BY_QUESTION:
        faults.append(Refusal("This concerns the whole request, not some of its questions."))
    needed = _NEEDS.get(event.kind)
    return (*faults, *(needed(event, reason) if needed else ()))


def _fee_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if event.pence is None or not 0 < event.pence <= MOST_PENCE:
        yield Refusal("Give the amount that the notice states, in pounds.", foia("9(1)"))


def _pit_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if not event.provisions:
        yield Refusal("Choose the qualified exemptions on which the notice relies.", foia("10(3)"))
    elif len(event.provisions) > MOST_PROVISIONS:
        yield Refusal(f"Choose no more than {MOST_PROVISIONS} exemptions.", foia("10(3)"))
    elif not any_qualified(event.provisions, on=event.on):
        yield Refusal(
            "More time can only be taken where a qualified exemption is claimed; these are absolute.",
            foia("10(3)"),
        )
    if event.estimate_on is None:
        yield Refusal("Give the date by which the notice says a decision is expected.", foia("17(2)"))
    elif event.estimate_on <= event.on:
        yield Refusal("The expected date must be later than the notice that gives it.", foia("17(2)"))


def _eir_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if not reason.strip():
        yield Refusal(
            "Say how both the complexity of the request and the volume of the information make 20 working "
            "days impracticable.",
            Citation.parse("EIR 7(1)"),
        )


def _sar_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if not reason.strip():
        yield Refusal(
            "Say what makes it necessary: how complex the request is, or how many there are.",
            Citation.parse("UK GDPR 12(3)"),
        )


def _date_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if event.due_on is None or event.due_on < event.on:
        yield Refusal("Give the date by which an answer is asked for, as the letter or notice states it.")


def _notice_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if event.what not in NOTICES:
        yield Refusal("Choose which notice it is.", foia("50"))
    yield from _date_faults(event, reason)


def _regime_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if event.regime is None:
        yield Refusal("Choose the law under which it is answered.")


_NEEDS: Mapping[Kind, Callable[[NewHappening, str], Iterator[Refusal]]] = {
    Kind.FEES_NOTICE: _fee_faults,
    Kind.PIT_EXTENSION: _pit_faults,
    Kind.EIR_EXTENSION: _eir_faults,
    Kind.SAR_EXTENSION: _sar_faults,
    Kind.ICO_CONTACT: _date_faults,
    Kind.NOTICE: _notice_faults,
    Kind.REGIME_SET: _regime_faults,
}
