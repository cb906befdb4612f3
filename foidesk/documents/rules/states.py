"""What is known of what is hidden in a file, how that changes, and what a file may not do because of it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.documents.rules.files import JOINED, Version
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding, verdict
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Permission, Transition

ENGINE = 1
"""Of the inspection as it stands. Raise it when it sees more: what an older one saw is inspected again."""

RECORDINGS = frozenset({"audio", "video"})
"""Types whose content no reader examines: two people listen to them."""
_NO_READER = frozenset({Code.UNKNOWN_TYPE, Code.UNREADABLE})


class State(StrEnum):
    """What is known of what is hidden in a file."""

    NOT_INSPECTED = "not-inspected"
    CLEAN = "clean"
    BLOCKED = "blocked"
    UNREADABLE = "unreadable"
    TO_BE_HEARD = "to-be-heard"
    INFECTED = "infected"


INSPECTED = Deed("documents.inspected", "inspected the file {name}: {state}, {findings} finding(s)")
LISTENED = Deed("documents.listened", "listened to the recording {name} and said what is in it: {heard}")
PASSED = Deed("documents.passed", "listened to the recording {name} as the second, and passed it: {heard}")
INFECTED = Deed("documents.infected", "found malware in the file {name}, which nobody can open any more")
AGAIN_ASKED = Deed(
    "documents.again-asked", "asked for the file {name}, as it was sent, to be inspected again"
)
STATE_DEEDS = (INSPECTED, LISTENED, PASSED, INFECTED, AGAIN_ASKED)

_ANY = frozenset(set(State) - {State.INFECTED})
FOUND_CLEAN = Transition("find nothing", _ANY, State.CLEAN, None, "an inspection", INSPECTED)
FOUND_BLOCKED = Transition("find hidden data", _ANY, State.BLOCKED, None, "an inspection", INSPECTED)
FOUND_UNREADABLE = Transition("fail to read", _ANY, State.UNREADABLE, None, "an inspection", INSPECTED)
FOUND_RECORDING = Transition("find a recording", _ANY, State.TO_BE_HEARD, None, "an inspection", INSPECTED)
FOUND_INFECTED = Transition("find malware", _ANY, State.INFECTED, None, "a scanner's word", INFECTED)
LAY_ELSEWHERE = Transition(
    "lay to another request, or to none",
    _ANY,
    State.NOT_INSPECTED,
    None,
    "that request, for who asks is somebody else there",
    JOINED,
)
INSPECT_AGAIN = Transition(
    "inspect again what was sent",
    _ANY,
    State.NOT_INSPECTED,
    Permission.HANDLE,
    "a file as it was sent",
    AGAIN_ASKED,
)
PASS = Transition(
    "pass a recording",
    frozenset({State.TO_BE_HEARD}),
    State.CLEAN,
    Permission.READ,
    "two people who listened to all of it",
    PASSED,
)
TRANSITIONS: tuple[Transition[State], ...] = (
    FOUND_CLEAN,
    FOUND_BLOCKED,
    FOUND_UNREADABLE,
    FOUND_RECORDING,
    FOUND_INFECTED,
    LAY_ELSEWHERE,
    INSPECT_AGAIN,
    PASS,
)
_BY_TARGET = {row.target: row for row in TRANSITIONS if row.who is None}

STATE_WORDS: Mapping[State, str] = {
    State.NOT_INSPECTED: "not inspected yet",
    State.CLEAN: "nothing hidden was found",
    State.BLOCKED: "holds hidden data or details of people",
    State.UNREADABLE: "can't be read",
    State.TO_BE_HEARD: "to be listened to by two people",
    State.INFECTED: "holds malware",
}


def transition_to(state: State) -> Transition[State]:
    """The row by which an inspection, a scan or a move brings a file into a state."""
    return _BY_TARGET[state]


def not_as_sent(version: Version) -> Refusal | None:
    """Why only what was sent is inspected again when somebody asks; None where it is that."""
    if version is Version.SENT:
        return None
    return Refusal("Only what was sent is inspected again when you ask. All else is, whenever that is due.")


def state_after(kind: str, findings: Iterable[Finding], *, heard: bool = False) -> State:
    """What an inspection makes of a file of a type. `heard`: two people have listened to all of it.

    That no reader examines a recording is no fault of the recording; all else that is found of it counts.
    """
    found = list(findings)
    if kind in RECORDINGS:
        found = [one for one in found if one.code not in _NO_READER]
    said = State(verdict(found).value)
    if kind in RECORDINGS and said is State.CLEAN and not heard:
        return State.TO_BE_HEARD
    return said


def cannot_leave(state: State) -> Refusal | None:
    """Why a file in this state may not leave the office; None when nothing is against it."""
    return _AGAINST_LEAVING.get(state)


def cannot_be_opened(state: State) -> Refusal | None:
    """Why nobody may be given a file in this state; None when an officer who may read may have it."""
    return _MALWARE if state is State.INFECTED else None


_MALWARE = Refusal(
    "A scanner found malware in it, so nobody can open it here. Tell whoever looks after your computers, and "
    "ask whoever sent it for a clean copy."
)
_AGAINST_LEAVING = {
    State.NOT_INSPECTED: Refusal(
        "It has not been inspected for hidden data, so it can't leave the office. The worker does that by "
        "itself within minutes; look again then."
    ),
    State.BLOCKED: Refusal(
        "Hidden data or details of people were found in it, so it can't leave the office. Read what was "
        "found: a cleaned copy takes out hidden data, and striking out takes out details of people."
    ),
    State.UNREADABLE: Refusal(
        "It could not be examined, so nobody can say what is hidden in it, and it can't leave the office. "
        "Read why beside it; ask for another copy, or put the information into another form."
    ),
    State.TO_BE_HEARD: Refusal(
        "It is a recording, which no machine can examine. Two people listen to all of it and say what is in "
        "it; then it can leave."
    ),
    State.INFECTED: Refusal("A scanner found malware in it, so it never leaves the office."),
}
