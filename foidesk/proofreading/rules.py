"""Which findings an officer may set aside, and what is recorded. Pure."""

import hashlib

from foidesk.audit.rules import Deed
from foidesk.checking.codes import Code
from foidesk.checking.finding import Finding
from foidesk.law.refusal import Refusal

SET_ASIDE = Deed(
    "proofreading.set-aside", "set aside a finding of the checker in {what} ({finding}), because: {reason}"
)
TAKEN_UP = Deed(
    "proofreading.taken-up", "took up again a finding of the checker in {what}, set aside before: {finding}"
)
DEEDS = (SET_ASIDE, TAKEN_UP)

LONGEST_REASON = 2_000
SHORTEST_REASON = 10
"""Characters: less than a word or two explains nothing to whoever approves the letter."""
NEVER = frozenset({Code.EMPTY_MERGE_FIELD, Code.TRACKING_LINK, Code.UNREADABLE})
"""What can only be put right: nobody can know better than what is plainly there."""


_TOLD_WITHOUT_NAMES = frozenset({Code.PERSONAL_DATA})
"""Findings whose words do not say what was found: two with the same words may be of different people."""


def key_of(finding: Finding, text: str) -> str:
    """What a reason is tied to: the finding, and where its words do not tell it, the whole letter's."""
    if finding.code not in _TOLD_WITHOUT_NAMES:
        return finding.key
    return hashlib.sha256(f"{finding.key}\n{text}".encode()).hexdigest()


def against(finding: Finding, reason: str) -> tuple[Refusal, ...]:
    """Why this finding can't be set aside for this reason; nothing when it can."""
    if finding.code in NEVER:
        return (Refusal("This can't be set aside. Put it right in the letter."),)
    given = " ".join(reason.split())
    if len(given) < SHORTEST_REASON:
        return (Refusal("Say in a sentence why this is right as it stands. Whoever approves it reads it."),)
    if len(reason) > LONGEST_REASON:
        return (Refusal("Use {most} characters or fewer.", most=LONGEST_REASON),)
    return ()


GONE = Refusal("The checker does not find this any more: the letter was changed. Look at it again.")
LEFT = Refusal("This letter has left. What was sent is kept as it was.")
