"""What keeps a file from leaving, what two officers may let pass, and what nobody may."""

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from foidesk.audit.rules import Deed
from foidesk.documents.rules import State, cannot_leave
from foidesk.findings.codes import UNREADABLE, Code
from foidesk.findings.finding import Finding
from foidesk.law.refusal import Refusal

PASS_ASKED = Deed("material.pass-asked", "asked that the file {name} may leave with what was found: {reason}")
PASS_AGREED = Deed(
    "material.pass-agreed", "agreed that the file {name} may leave with what was found: {reason}"
)
PASS_ALONE = Deed(
    "material.pass-alone",
    "let the file {name} leave with what was found, without a second officer, as this office has one: "
    "{reason}",
)
PASS_DECLINED = Deed(
    "material.pass-declined", "did not agree that the file {name} may leave with what was found: {reason}"
)
PASS_DEEDS = (PASS_ASKED, PASS_AGREED, PASS_ALONE, PASS_DECLINED)

SHORTEST_REASON = 10
LONGEST_REASON = 2_000
PAUSE = timedelta(minutes=10)
"""So long somebody alone waits before agreeing to what they asked for: a second look is not the first one."""
NEVER = UNREADABLE | {Code.FAILED_REDACTION}
"""What no two officers let pass: words that only seem struck out, and what nobody could examine."""
SHEETS = frozenset({"xlsx", "xlsm", "xlsb", "xls", "ods"})
MANY_PEOPLE = 10
"""Details of people in one file from which on two officers open it themselves. A handful is read on the way;
lists of more are what offices have sent by mistake, and what nobody reads to the end unless told to."""
_LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Against:
    """One reason why a file may not leave yet: a code, where it lies in the file, and what to do."""

    code: str
    where: str
    says: str


def of_state(state: State, *, passed: bool) -> Against | None:
    """What the state of a file says against its leaving. `passed`: two officers let all of it pass."""
    against = cannot_leave(state)
    if against is None or (state is State.BLOCKED and passed):
        return None
    return Against(state.value, "", against.says)


def of_version(kind: str, *, chosen: bool) -> Against | None:
    """A sheet leaves only as cells that somebody chose, never as a workbook. `chosen`: it holds those."""
    if kind not in SHEETS or chosen:
        return None
    return Against(
        "whole-workbook",
        "",
        "A spreadsheet never leaves as it came, nor cleaned: too much in one is not seen. Choose the cells "
        "that answer the request, and send the table that is made of them.",
    )


def of_parts(*, taken_apart: bool) -> Against | None:
    """What was taken apart never leaves whole: what is said of each file in it would be said in vain."""
    if not taken_apart:
        return None
    return Against(
        "taken-apart",
        "",
        "It was taken apart, and whole it would carry every file in it, also what is withheld or struck out. "
        "Send those of its files that may go; of a message make pages, and send these.",
    )


def of_openings(people: int, names: Sequence[str], *, enough: bool) -> Against | None:
    """A file with many details of people is opened by two officers. `names`: who has not opened it yet."""
    if people < MANY_PEOPLE or (enough and not names):
        return None
    if names:
        says = Refusal(
            "{n} details of people were found in it, and {who} did not open it as it would be sent. Open it "
            "from the page of what is sent, and read it to the end.",
            n=f"{people:,}",
            who=tuple(names),
        ).says
    else:
        says = Refusal(
            "{n} details of people were found in it. Two officers open it from the page of what is sent "
            "before it leaves.",
            n=f"{people:,}",
        ).says
    return Against("many-people", "", says)


def may_pass(finding: Finding) -> Refusal | None:
    """Why no two officers may let a finding pass; None where they may."""
    if finding.code is Code.FAILED_REDACTION:
        return Refusal(
            "Words lie under what should hide them. Nobody can let that pass: redact the original here, and "
            "send the copy that is proved."
        )
    if finding.code in NEVER:
        return Refusal("Nobody can say what is in it, so nobody can let it pass.")
    return None


def faults_of_reason(reason: str) -> tuple[Refusal, ...]:
    """Why this is no reason for letting something pass."""
    length = len(" ".join(reason.split()))
    if length < SHORTEST_REASON:
        return (Refusal("Say why it may leave, in at least {least} characters.", least=SHORTEST_REASON),)
    if length > LONGEST_REASON:
        return (Refusal("Say it in at most {most} characters.", most=f"{LONGEST_REASON:,}"),)
    return ()


def against_agreeing(*, own: bool, single_officer: bool, asked_at: datetime, at: datetime) -> Refusal | None:
    """Why this officer can't agree: whoever asked never does, but in an office of one, after a pause."""
    if not own:
        return None
    if not single_officer:
        return Refusal("You asked for this. A different officer must look at the file and agree.")
    if at < asked_at + PAUSE:
        return Refusal(
            "You are alone in this office: leave it for a while, look at the file again, and agree after "
            "{clock}.",
            clock=f"{(asked_at + PAUSE).astimezone(_LONDON):%H:%M}",
        )
    return None


def digest(finding: Finding, engine: int) -> str:
    """Tells a finding apart from every other of its file, as one inspection found it."""
    whole = json.dumps([finding.code, finding.where, finding.count, finding.says, engine], ensure_ascii=False)
    return hashlib.sha256(whole.encode()).hexdigest()


def people_in(findings: Collection[Finding]) -> int:
    """How many details of people were found in a file, sure or not."""
    return sum(one.count for one in findings if one.code is Code.PERSONAL_DATA)
