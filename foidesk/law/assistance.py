"""When advice and assistance is due, and what about: section 16 of the Act, regulation 9 of the EIR.

The duty reaches as far as is reasonable, to whoever has asked or means to. Following the code of practice
under section 45 is enough (section 16(2)). What was said, when and about what is recorded.
"""

from dataclasses import dataclass
from enum import StrEnum

from foidesk.law.citation import Citation, eir, foia


class Situation(StrEnum):
    """What calls for help."""

    INVALID = "invalid"
    UNCLEAR = "unclear"
    OVER_COST = "over-cost"
    HELD_ELSEWHERE = "held-elsewhere"
    TOO_GENERAL = "too-general"
    UNREASONABLE = "unreasonable"


@dataclass(frozen=True)
class Prompt:
    """What to tell the applicant in a situation. ``owed`` is the duty, ``because`` what brings it about."""

    situation: Situation
    owed: Citation
    because: Citation
    says: str


# fmt: off
PROMPTS = (
    Prompt(Situation.INVALID, foia("16(1)"), foia("8(1)"),
           "Say what the request still needs to be valid, and help to put it in writing where that is hard."),
    Prompt(Situation.UNCLEAR, foia("16(1)"), foia("1(3)"),
           "Say what is not clear, ask promptly, and offer what would make it clear: a list, dates."),
    Prompt(Situation.OVER_COST, foia("16(1)"), foia("12(1)"),
           "Say what could be given within the limit, or that nothing could, and how to narrow the request."),
    Prompt(Situation.HELD_ELSEWHERE, foia("16(1)"), foia("1(1)(a)"),
           "Say who may hold it and how to reach them. Transfer nothing without the applicant’s consent."),
    Prompt(Situation.HELD_ELSEWHERE, eir("10(1)"), eir("12(4)(a)"),
           "Transfer the request, or give the name and address of the authority believed to hold it."),
    Prompt(Situation.TOO_GENERAL, eir("9(2)"), eir("12(4)(c)"),
           "Ask for particulars within 20 working days, and help the applicant to give them."),
    Prompt(Situation.UNREASONABLE, eir("9(1)"), eir("12(4)(b)"),
           "Say what could reasonably be given, or that nothing could, and how to narrow the request."),
)
# fmt: on
