"""What a part is asked for itself: why it is refused unseen, or why its balance takes so long."""

from collections.abc import Mapping

from foidesk.grounds.ask import Ask
from foidesk.grounds.kinds import Outcome, ReasonKind
from foidesk.law.citation import Citation, foia

# fmt: off
_COST = (
    Ask(ReasonKind.HOURS, "How many hours would it take?",
        "Only four activities count: finding out whether it is held, locating, retrieving and extracting "
        "it. Reading, redacting and deciding never count.", "give the estimate in hours.",
        Citation.parse("Fees Regulations 4")),
    Ask(ReasonKind.ESTIMATE, "How did you come to that?",
        "How many records, how many minutes each, and what you tried out. It must be sensible and realistic.",
        "show how the estimate was made.", foia("12(1)")),
    Ask(ReasonKind.ADVICE, "How could the request be narrowed?",
        "Say what could be given within the limit, or that nothing could, and why.",
        "advise the applicant how to narrow the request.", foia("16(1)")),
)
_VEXATIOUS = Ask(ReasonKind.WHY, "Why is the request vexatious?",
                 "It is the request that is vexatious, never the person. Weigh its value and purpose "
                 "against the burden, the motive, and any harassment or distress.",
                 "give the reasons why the request is vexatious.", foia("14(1)"))
_REPEATED = (
    Ask(ReasonKind.PREVIOUS, "Which earlier request from this person was answered, and when?",
        "The office must have complied with it. The interval counts from that day to this request.",
        "name the earlier request and the day it was complied with.", foia("14(2)")),
    Ask(ReasonKind.WHY, "Why is it substantially similar, and the interval not reasonable?",
        "The Act fixes no interval: how often the information changes matters.",
        "say why it is substantially similar and the interval not reasonable.", foia("14(2)")),
)
# fmt: on
PART_ASKS: Mapping[Outcome, tuple[Ask, ...]] = {
    Outcome.COST: _COST,
    Outcome.VEXATIOUS: (_VEXATIOUS,),
    Outcome.REPEATED: _REPEATED,
}
"""What a part asks for itself where it is refused without looking at the information."""

LATER = Ask(
    ReasonKind.LATER,
    "If that is after 40 working days: why so long?",
    "Normally the office decides within 20 more working days. Only exceptionally longer: say why.",
    "say why the public interest can't be decided within 40 working days, or choose an earlier date.",
    foia("10(3)"),
    told=False,
)
"""Asked where the day given to the applicant lies after the fortieth working day."""
