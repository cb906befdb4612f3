"""The settings of a policy profile in plain words: what each does, what the law says, how far it may move."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from foidesk.audit.rules import Code, canonical
from foidesk.clock.happening import ReceiptRule
from foidesk.clock.profile import ClarificationMode, Profile
from foidesk.clock.span import Since, Span, Unit
from foidesk.language.sentence import Sentence, say
from foidesk.law.citation import Citation, foia


class Moves(StrEnum):
    """How far an office may move a setting."""

    TIGHTER = "It may be made shorter, never longer than this."
    LONGER = "It may be made longer for applicants, never shorter than this."
    MAY = "The office may choose."


class Part(StrEnum):
    """What of the procedure a setting belongs to."""

    ANSWERING = "Receiving and answering"
    ASKING = "Asking the applicant"
    INTEREST = "The public interest"
    REVIEW = "Review and complaint"
    AFTER = "Afterwards"


@dataclass(frozen=True)
class Setting:
    """One setting: title, effect, the law's default in words, how far it moves, and what is unsettled."""

    name: str
    part: Part
    title: str
    effect: str
    law: str
    moves: Moves
    provision: Citation | None = None
    doubt: str = ""


def _code(paragraph: str) -> Citation:
    return Citation.parse(f"Section 45 Code {paragraph}")


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "receipt_rule",
        Part.ANSWERING,
        "A request that arrives on a day off",
        "By the Code the office’s own date is a working day later. The Act’s date still has to be met.",
        "It is received on the day it arrives.",
        Moves.MAY,
        foia("10(6)"),
        "The Code of 2018, paragraph 4.2, says the next working day. The Act prevails.",
    ),
    Setting(
        "acknowledge_within",
        Part.ANSWERING,
        "Acknowledge within",
        "Sets a date of the office’s own for the acknowledgement, in working days after receipt.",
        "No time is set.",
        Moves.MAY,
        foia("16"),
    ),
    Setting(
        "internal_target",
        Part.ANSWERING,
        "The office’s own target for the answer",
        "Sets an earlier date beside the law’s, in working days after receipt. The earlier one is shown.",
        "Promptly, and within 20 working days.",
        Moves.TIGHTER,
        foia("10(1)"),
    ),
    Setting(
        "clarification_mode",
        Part.ASKING,
        "When the applicant clarifies the request",
        "Decides only how the office’s own target is counted. The law’s 20 days begin again in any case.",
        "The 20 working days begin again.",
        Moves.MAY,
        foia("10(6)"),
    ),
    Setting(
        "clarification_lapse",
        Part.ASKING,
        "Propose closing when no clarification came for",
        "Only proposes: an officer closes, and an answer opens the request again at any time.",
        "No time is set.",
        Moves.MAY,
        foia("1(3)"),
        "No statute lets a request lapse. A practice of about two months could not be verified.",
    ),
    Setting(
        "narrowing_pauses",
        Part.ASKING,
        "Pause the office’s own target while the applicant narrows a request that costs too much",
        "Moves only the office’s own target. The refusal notice stays due within 20 working days.",
        "Nothing pauses: a notice under section 17(5) is due, and a narrowed request is a new one.",
        Moves.MAY,
        foia("17(5)"),
    ),
    Setting(
        "narrowing_lapse",
        Part.ASKING,
        "Propose closing when no narrower request came for",
        "Only proposes: an officer closes.",
        "No time is set.",
        Moves.MAY,
        foia("16"),
        "No statute lets a request lapse.",
    ),
    Setting(
        "pit_max",
        Part.INTEREST,
        "Decide on the public interest within, extension included",
        "After this an extension is exceptional and asks for a reason. In working days after receipt.",
        "A reasonable time; the Commissioner expects no more than 40 working days in all.",
        Moves.TIGHTER,
        foia("10(3)"),
        "The Act gives no number. 40 is the Commissioner’s.",
    ),
    Setting(
        "review_window",
        Part.REVIEW,
        "A review may be asked for within",
        "Letters tell applicants this time. Choose none where no time is told.",
        "40 working days after the answer was sent.",
        Moves.LONGER,
        _code("5.3"),
        "The number of the paragraph was not seen in the Code itself.",
    ),
    Setting(
        "review_target",
        Part.REVIEW,
        "Aim to answer a review within",
        "The applicant is told this date, in working days after the review was asked for.",
        "20 working days.",
        Moves.TIGHTER,
        _code("5.4"),
    ),
    Setting(
        "review_max",
        Part.REVIEW,
        "Answer every review within",
        "The last day of a review, complex ones included, in working days.",
        "40 working days.",
        Moves.TIGHTER,
        _code("5.5"),
    ),
    Setting(
        "complaint_days",
        Part.REVIEW,
        "Complain to the Commissioner within",
        "How long records are kept ready after the last contact, in calendar days.",
        "Without undue delay; the Commissioner says six weeks (42 days).",
        Moves.LONGER,
        foia("50(2)"),
        "Older pages of the Commissioner say two or three months.",
    ),
    Setting(
        "repeat_interval",
        Part.AFTER,
        "The same request may be refused as repeated for",
        "A prompt only: an officer decides what is reasonable in the case.",
        "A reasonable interval after the earlier request was complied with.",
        Moves.MAY,
        foia("14(2)"),
        "The Act gives no number.",
    ),
    Setting(
        "publish_after",
        Part.AFTER,
        "Publish an answer in the disclosure log within",
        "Sets a date for publishing, in working days after the answer.",
        "No time is set.",
        Moves.MAY,
    ),
)
BY_NAME: Mapping[str, Setting] = {setting.name: setting for setting in SETTINGS}

FIXED: tuple[tuple[str, str, Citation], ...] = (
    ("Answer or refusal notice", "20 working days after receipt", foia("10(1)")),
    ("Fees notice", "within the same 20 working days", foia("9(1)")),
    ("Paying the fee", "three months, beginning with the day of the notice", foia("9(2)")),
    ("Environmental information", "20 working days, 40 once extended", Citation.parse("EIR 5(2)")),
    ("Paying for environmental information", "60 working days", Citation.parse("EIR 8(5)")),
    ("Review of environmental information", "40 working days to ask, 40 to answer", Citation.parse("EIR 11")),
    ("Subject access", "one month, three once extended", Citation.parse("UK GDPR 12")),
    ("Requests taken together", "any 60 consecutive working days", Citation.parse("Fees Regulations 5")),
)
"""What no profile can move."""

STARTS: Mapping[str, str] = {
    "default": "The law and the Code alone",
    "cumbria": "As Cumbria’s procedure has it",
    "kent": "As Kent’s policy has it",
    "staffordshire": "As Staffordshire’s letters have it",
    "hertfordshire": "As Hertfordshire’s letters have it",
    "leicestershire": "As Leicestershire’s letters have it",
}
SINCE_WORDS: Mapping[Since, str] = {
    Since.ASKED: "after the applicant was asked",
    Since.ISSUED: "after the answer was sent",
    Since.RECEIVED: "after the answer reached the applicant",
    Since.COMPLIED: "after the earlier request was complied with",
}
_CHOICES: Mapping[object, str] = {
    ReceiptRule.ACT: "received on the day it arrives, as the Act says",
    ReceiptRule.CODE_2018: "received on the next working day, as the Code of 2018 says",
    ClarificationMode.RESET: "the office’s own target begins again",
    ClarificationMode.PAUSE: "the office’s own target goes on where it stopped",
    True: "yes",
    False: "no",
    None: "none",
}


def in_words(name: str, value: object) -> str:
    """A value of a setting as a sentence has it: "20 working days after the answer was sent"."""
    if isinstance(value, Span):
        return say("{time} {since}", time=value.unit.words(value.n), since=say(SINCE_WORDS[value.since]))
    if isinstance(value, int) and not isinstance(value, bool):
        unit: Unit = Unit.CD if name == "complaint_days" else Unit.WD
        return unit.words(value)
    return _CHOICES[value]


def _said(name: str, value: object) -> Sentence:
    words = in_words(name, value)
    return words if isinstance(words, Sentence) else say(words)


def digest_of(values: Mapping[str, Any]) -> Code:
    """What the record keeps of a profile: SHA-256 over its values, so that a change behind it is seen."""
    return Code(hashlib.sha256(canonical(dict(values))).hexdigest())


def differences(before: Profile, after: Profile) -> tuple[str, ...]:
    """Each setting in which two profiles differ, as a sentence; nothing where they are the same."""
    changed = [
        say(
            "{setting}: {now} instead of {before}.",
            setting=say(BY_NAME[name].title),
            now=_said(name, new),
            before=_said(name, old),
        )
        for name in (field.name for field in fields(Profile))
        if name in BY_NAME and (old := getattr(before, name)) != (new := getattr(after, name))
    ]
    if before.name != after.name:
        now, was = say(STARTS[after.name]), say(STARTS[before.name])
        changed.insert(0, say("Starting profile: {now} instead of {before}.", now=now, before=was))
    return tuple(changed)
