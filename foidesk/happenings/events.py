"""What can be recorded of a request: one event, how it is sealed and read again, and how it is told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from foidesk.audit.rules import Code, Fact
from foidesk.clock.happening import Happening, Kind
from foidesk.language.phrases import question_words
from foidesk.language.words import day_in_words, listed
from foidesk.law.regime import Regime

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
