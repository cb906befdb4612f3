"""What can be decided about a part, in which words and while what; whose view may be asked for beside it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from foidesk.audit.rules import Deed
from foidesk.cases.rules import State, not_worked_on
from foidesk.decisions import afterwards
from foidesk.decisions.answer import Decision, Ground, Held, Outcome, Provision, TrueAnswer
from foidesk.language.sentence import Sentence, say
from foidesk.law import exemptions
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.exemption import Exemption
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.people.rules import Permission, Transition

DECIDED = Deed("decisions.decided", "decided {which}: {decision}")
PART_ADDED = Deed("decisions.part-added", "divided question {question}: added the part “{label}”")
PART_REMOVED = Deed("decisions.part-removed", "took away {which}, which was: {decision}")
SHARED = Deed("decisions.shared", "gave question {question} the same answer as question {same_as}")
SEPARATED = Deed("decisions.separated", "gave question {question} an answer of its own again")
DECIDING = (DECIDED, PART_ADDED, PART_REMOVED, SHARED, SEPARATED)
CONSULTED = Deed("decisions.consulted", "asked {name} for a view on {questions}, by {due_on}")
PLANNED = Deed("decisions.consultation-planned", "began a letter that asks {name} for a view on {questions}")
REPLANNED = Deed("decisions.consultation-changed", "changed what the letter to {name} asks about {questions}")
VIEW_RECORDED = Deed("decisions.view-recorded", "recorded the view of {name}: {view}")
REMINDED = Deed("decisions.consultation-reminded", "reminded {name} of the view that was due on {due_on}")
WITHDRAWN = Deed("decisions.consultation-withdrawn", "withdrew the question to {name}: {reason}")
DEEDS = (*DECIDING, PLANNED, REPLANNED, CONSULTED, VIEW_RECORDED, REMINDED, WITHDRAWN, *afterwards.DEEDS)

HELD_WORDS: Mapping[Held, str] = {
    Held.HELD: "held",
    Held.NOT_HELD: "not held",
    Held.NCND: "neither confirmed nor denied",
    Held.NOT_REQUIRED: "not said whether held",
}
OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.DISCLOSED: "disclosed",
    Outcome.WITHHELD: "withheld",
    Outcome.ACCESSIBLE: "already accessible",
    Outcome.FUTURE: "to be published",
    Outcome.PENDING: "public interest still being weighed",
    Outcome.NOT_HELD: "not held",
    Outcome.NCND: "neither confirmed nor denied",
    Outcome.COST: "refused because of its cost",
    Outcome.VEXATIOUS: "refused as vexatious",
    Outcome.REPEATED: "refused as repeated",
}
OUTCOMES: Mapping[Regime, Mapping[Held, tuple[Outcome, ...]]] = {
    Regime.FOIA: {
        Held.HELD: (
            Outcome.DISCLOSED,
            Outcome.WITHHELD,
            Outcome.ACCESSIBLE,
            Outcome.FUTURE,
            Outcome.PENDING,
            Outcome.COST,
        ),
        Held.NOT_HELD: (Outcome.NOT_HELD,),
        Held.NCND: (Outcome.NCND, Outcome.PENDING),
        Held.NOT_REQUIRED: (Outcome.COST, Outcome.VEXATIOUS, Outcome.REPEATED),
    },
    Regime.EIR: {
        Held.HELD: (Outcome.DISCLOSED, Outcome.WITHHELD),
        Held.NOT_HELD: (Outcome.NOT_HELD,),
        Held.NCND: (Outcome.NCND,),
        Held.NOT_REQUIRED: (Outcome.WITHHELD,),
    },
    Regime.SAR: dict.fromkeys(Held, ()),
}
"""What can become of a part, by its law and by what is said about whether it is held."""
_AT_ONCE: Mapping[Held, Outcome] = {Held.NOT_HELD: Outcome.NOT_HELD, Held.NCND: Outcome.NCND}

ON_PROVISIONS = frozenset(
    {Outcome.WITHHELD, Outcome.ACCESSIBLE, Outcome.FUTURE, Outcome.NCND, Outcome.PENDING}
)
"""Outcomes that rest on exemptions of Part II (FOIA 17(1)(b)) or exceptions (EIR 14(3)(a))."""

OWN_PROVISION: Mapping[Outcome, Citation] = {
    Outcome.ACCESSIBLE: foia("21(1)"),
    Outcome.FUTURE: foia("22(1)"),
}
"""The exemption without which an outcome can't stand."""

NOT_HELD_EIR = eir("12(4)(a)")
"""Under the EIR "not held" is an exception."""

_LONDON = ZoneInfo("Europe/London")
MOST_PARTS = 20
MOST_GROUNDS = 12
LONGEST_ANSWER = 50_000
LONGEST_REASON = 20_000
LONGEST_LABEL = 200


def stale(*, who: str, when: datetime, now: Decision) -> Refusal:
    """Somebody else decided this part meanwhile: who, when, and what stands now."""
    here = when.astimezone(_LONDON)
    return Refusal(
        "{who} changed this on {date} at {here}. Now it is {in_words}. Nothing of yours was "
        "stored and nothing was overwritten: what you typed is still here. Compare the two, "
        "and save again only if yours should stand.",
        who=who,
        date=here.date(),
        here=f"{here:%H:%M}",
        in_words=in_words(now),
    )


def may_decide(
    state: State, correcting: Collection[int] | None = None, question: int | None = None
) -> Refusal | None:
    """Nothing is decided once the request was closed, or the answer has left, but within a correction of it.

    `correcting` are the questions of an open correction, None where there is none.
    """
    if state is State.ANSWERED:
        return afterwards.not_open(correcting, question)
    return not_worked_on(state)


def provision(key: str) -> Provision:
    """The exemption, exception or neither-confirm-nor-deny provision with this key.

    Raises Refused with what to choose instead: a section alone is not enough. FOIA 17(1)(b).
    """
    try:
        return exemptions.find(key)
    except LookupError as unknown:
        raise Refused(Refusal(str(unknown.args[0]), foia("17(1)(b)"))) from unknown


def name(row: Provision) -> Sentence:
    """A provision as a sentence names it: "section 43(2)", "section 40(2) with section 40(3A)(a)"."""
    if isinstance(row, Exemption) and row.condition is not None:
        return say("{one} with {other}", one=row.citation.for_letter, other=row.condition.for_letter)
    return row.citation.for_letter


def citations(decision: Decision) -> tuple[Citation, ...]:
    """Every provision a part is refused under, for the letter, the log and the statistics."""
    own = {
        Outcome.COST: foia("12(2)") if decision.held is Held.NOT_REQUIRED else foia("12(1)"),
        Outcome.VEXATIOUS: foia("14(1)"),
        Outcome.REPEATED: foia("14(2)"),
    }
    if decision.regime is Regime.EIR:
        own = {Outcome.NOT_HELD: NOT_HELD_EIR}
    refused = own.get(decision.outcome) if decision.outcome is not None else None
    cited = (ground.provision.citation for ground in decision.grounds)
    return (refused, *cited) if refused is not None else tuple(cited)


def in_words(decision: Decision) -> Sentence:
    """A decision in a line: "held; withheld under section 43(2)"."""
    if decision.held is None:
        return say("not decided yet")
    told, outcome = say(HELD_WORDS[decision.held]), decision.outcome
    if outcome is None:
        return say("{held}; not decided yet what becomes of it", held=told)
    if OUTCOME_WORDS[outcome] != told:
        told = say("{held}; {outcome}", held=told, outcome=say(OUTCOME_WORDS[outcome]))
    cited = tuple(citation.for_letter for citation in dict.fromkeys(citations(decision)))
    return say("{decided} under {provisions}", decided=told, provisions=cited) if cited else told


def which(question: int, part: int, *, of: int) -> Sentence:
    """How a part is called: "question 3", or "question 3, part 2" where there are several."""
    return (
        say("question {n}", n=question) if of < 2 else say("question {n}, part {part}", n=question, part=part)
    )


def with_held(decision: Decision, held: Held) -> Decision:
    """The decision once it is said whether it is held; the outcome follows where only one is possible."""
    if decision.outcome in OUTCOMES[decision.regime][held]:
        return replace(decision, held=held)
    return replace(decision, held=held, outcome=_AT_ONCE.get(held))


def with_outcome(decision: Decision, outcome: Outcome) -> Decision:
    """The decision with what becomes of the part, and the exemption that this outcome is made of."""
    own = OWN_PROVISION.get(outcome)
    grounds = decision.grounds
    if own is not None and all(ground.provision.citation != own for ground in grounds):
        grounds = (*grounds, Ground(exemptions.get(str(own))))
    return replace(decision, outcome=outcome, grounds=grounds)


def answers_itself(decision: Decision) -> bool:
    """Whether "not held" is not the true answer: none, zero and no fixed end are answers (FOIA 1(1))."""
    return decision.true_answer not in (None, TrueAnswer.NOTHING_RECORDED)


def not_here(regime: Regime, question: int) -> Refusal | None:
    """Why a question is not decided here: the applicant's own data goes by subject access."""
    if regime is not Regime.SAR:
        return None
    return Refusal(
        "Question {question} asks for the applicant's own data, and is answered as a subject "
        "access request: there is nothing to decide on it here. If that is wrong, change its "
        "regime first.",
        Citation.parse("UK GDPR 15"),
        question=question,
    )


class Party(StrEnum):
    """What whoever is consulted is to the office."""

    SUPPLIER = "supplier"
    FORCE = "force"
    NATIONAL_UNIT = "national-unit"  # of the police, for freedom of information
    AUTHORITY = "authority"
    COLLEAGUE = "colleague"


class ConsultationState(StrEnum):
    """Where a consultation stands. One that is planned has a letter that has not left."""

    PLANNED = "planned"
    ASKED = "asked"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class View(StrEnum):
    """What whoever was consulted thinks of disclosure."""

    AGREES = "agrees"
    OBJECTS = "objects"
    IN_PART = "objects-in-part"
    NONE = "no-view"


PARTY_WORDS: Mapping[Party, str] = {
    Party.SUPPLIER: "a supplier",
    Party.FORCE: "the police force",
    Party.NATIONAL_UNIT: "the national police freedom of information unit",
    Party.AUTHORITY: "another authority",
    Party.COLLEAGUE: "a colleague",
}
VIEW_WORDS: Mapping[View, str] = {
    View.AGREES: "no objection to disclosure",
    View.OBJECTS: "an objection to disclosure",
    View.IN_PART: "an objection to part of it",
    View.NONE: "no view",
}

_PLANNED = frozenset({ConsultationState.PLANNED})
_OPEN = frozenset({ConsultationState.ASKED})
REPLAN = Transition(
    "change what is asked",
    _PLANNED,
    ConsultationState.PLANNED,
    Permission.HANDLE,
    "whom, what and by when",
    REPLANNED,
)
ASK = Transition(
    "ask by letter",
    _PLANNED | {ConsultationState.WITHDRAWN},  # withdrawn while the letter was on its way: they were asked
    ConsultationState.ASKED,
    None,
    "a cleared letter that has left",
    CONSULTED,
)
RECORD_VIEW = Transition(
    "record the view",
    _OPEN,
    ConsultationState.ANSWERED,
    Permission.HANDLE,
    "the view in words, and its day",
    VIEW_RECORDED,
)
REMIND = Transition(
    "remind", _OPEN, ConsultationState.ASKED, Permission.HANDLE, "the day of the reminder", REMINDED
)
WITHDRAW = Transition(
    "withdraw", _OPEN | _PLANNED, ConsultationState.WITHDRAWN, Permission.HANDLE, "a reason", WITHDRAWN
)
CONSULTATION_TRANSITIONS: tuple[Transition[ConsultationState], ...] = (
    REPLAN,
    ASK,
    RECORD_VIEW,
    REMIND,
    WITHDRAW,
)

LONGEST_NAME = 200
LONGEST_WORDS = 10_000


@dataclass(frozen=True)
class Consulting:
    """Somebody whose view is asked for. `about` narrows it to a part; `words` is what was put to them.

    `asked_on` is None while the letter that asks them has not left.
    """

    party: Party
    name: str
    questions: tuple[int, ...]
    words: str
    asked_on: date | None
    due_on: date
    about: str = ""


@dataclass(frozen=True)
class Heard:
    """A view as it was received. `supports` is the key of a provision it speaks for, or empty."""

    view: View
    text: str
    on: date
    supports: str = ""


def faults_of_consulting(
    asked: Consulting, *, received_on: date, on: date, known: frozenset[int]
) -> tuple[Refusal, ...]:
    """Why a consultation can't be recorded as it stands; nothing when it can. `known`: the questions."""
    faults = [
        *_length("name", asked.name, LONGEST_NAME),
        *_length("words", asked.words, LONGEST_WORDS),
        *_length("part", asked.about, LONGEST_WORDS),
    ]
    if not asked.name.strip():
        faults.append(Refusal("Say who was asked: a person, a post or a company."))
    if not asked.questions or not set(asked.questions) <= known:
        faults.append(Refusal("Choose which questions the view is about."))
    if not asked.words.strip():
        faults.append(Refusal("Say what they were asked."))
    if asked.asked_on is not None and not received_on <= asked.asked_on <= on:
        faults.append(
            Refusal("The day on which they were asked lies between the day the request came and today.")
        )
    if asked.due_on < (asked.asked_on or on):
        faults.append(Refusal("They can't be asked to reply by a day before they were asked."))
    return tuple(faults)


def faults_of_hearing(heard: Heard, *, asked_on: date | None, on: date) -> tuple[Refusal, ...]:
    """Why a view can't be recorded as it stands; nothing when it can."""
    faults = [*_length("view", heard.text, LONGEST_WORDS)]
    if not heard.text.strip():
        faults.append(Refusal("Record what they said, in their words or in short."))
    if asked_on is None or not asked_on <= heard.on <= on:
        faults.append(Refusal("The day of the view lies between the day they were asked and today."))
    if heard.supports and heard.view in (View.AGREES, View.NONE):
        faults.append(
            Refusal("Who has no objection, or no view, gives no evidence for a provision. Choose none.")
        )
    return tuple(faults)


def _length(what: str, text: str, longest: int) -> tuple[Refusal, ...]:
    if len(text) <= longest:
        return ()
    return (
        Refusal(
            "The {what} is longer than {longest} characters. Shorten it.", what=what, longest=f"{longest:,}"
        ),
    )
