"""What was decided on requests that the demo office gives in full or nearly so."""

from collections.abc import Mapping

from foidesk.decisions.answer import (
    BuildingBlocks,
    Decision,
    Elsewhere,
    Ground,
    Held,
    Outcome,
    Reason,
    ReasonKind,
    TrueAnswer,
)
from foidesk.law import exemptions
from foidesk.law.exemption import Limb

Decided = Mapping[int, tuple[Decision, ...]]
"""By question, its parts in order."""


def disclosed(answer: str, label: str = "") -> Decision:
    """The information itself, in words."""
    return Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, label=label, answer=answer)


GRANTS: Decided = {
    1: (
        disclosed(
            "We received 58 applications for a Safer Streets community grant in {last}. 11 of them were "
            "successful, 44 were not, and three were withdrawn by those who had made them."
        ),
    ),
    2: (
        disclosed(
            "- Marlford Lantern Walk: lighting of a footpath, £4,200\n"
            "- Upper Marl Youth Boxing Club: evening sessions, £3,750\n"
            "- Friends of Pound Green: clearing and fencing, £1,980\n"
            "- Nether Marl Women's Institute: personal alarms, £640\n"
            "- Marlwick Street Pastors: training and first aid kits, £2,300\n"
            "- The Old Tannery Tenants: door entry system, £4,900\n"
            "- Marlford Night Bus Volunteers: fuel and radios, £2,850\n"
            "- St Wendreda's Youth Shed: tools and materials, £1,120\n"
            "- Canalside Residents: two cameras and signs, £3,400\n"
            "- Marlshire Deaf Club: safety workshops in sign language, £2,760\n"
            "- Mill Bank Allotments: locks and a gate, £890\n\n"
            "Together that is £28,790."
        ),
    ),
    3: (
        disclosed(
            "A panel of three decides: the Deputy Commissioner, the Head of Policy and one lay member, who "
            "is appointed for two years.\n\n"
            "The panel scores each application from nought to five against four criteria: the need in the "
            "area, the difference the project would make, value for money, and whether local people are "
            "involved. Applications with 14 points or more are funded in the order of their points for as "
            "long as there is money."
        ),
    ),
}

CAMERAS: Decided = {
    1: (
        Decision(
            held=Held.NOT_HELD,
            outcome=Outcome.NOT_HELD,
            true_answer=TrueAnswer.NOTHING_RECORDED,
            building_blocks=BuildingBlocks.NONE,
            elsewhere=Elsewhere.NAMED,
            reasons=(
                Reason(
                    ReasonKind.ELSEWHERE,
                    "The Chief Constable of Marlshire Police runs the cameras and is likely to have these "
                    "figures. The force is a separate public authority. You can write to its Freedom of "
                    "Information Unit, Marlshire Police Headquarters, Ring Road, Marlford MX2 9ZZ.",
                ),
            ),
        ),
    ),
    2: (disclosed("The road safety fund gave out £214,900 in {last}, to 53 projects."),),
}

_ACCESSIBLE = Ground(
    exemptions.get("FOIA 21(1)"),
    reasons=(
        Reason(
            ReasonKind.WHERE,
            "The list of police buildings to be sold is in the appendix of our estates strategy, which you "
            "can read and download without charge at https://www.marlshire-opcc.example/estates-strategy. "
            "If you cannot use it there, tell us and we will send you a copy.",
        ),
    ),
)
ESTATES: Decided = {
    1: (
        disclosed(
            "Yes. The former police house in Church Lane was sold at auction on 3 February of the financial "
            "year {last}, for £182,500."
        ),
    ),
    2: (Decision(held=Held.HELD, outcome=Outcome.ACCESSIBLE, grounds=(_ACCESSIBLE,)),),
    3: (
        disclosed(
            "£3,914 in {last}, until the day of the sale: £1,860 for insurance, £1,204 for inspections, and "
            "£850 for a repair of the roof."
        ),
    ),
}

EXPENSES: Decided = {
    1: (
        disclosed(
            "The Commissioner claimed £2,318.40 in {last}:\n\n"
            "- rail fares, £1,246.10\n"
            "- mileage, £702.30\n"
            "- overnight stays, £318.00\n"
            "- parking and tolls, £52.00"
        ),
    ),
    3: (
        disclosed(
            "The Commissioner accepted hospitality with an estimated value of £96 in {last}: a dinner of the "
            "Marlshire Chamber of Trade (£58), and a luncheon of the Marlford Agricultural Society (£38)."
        ),
    ),
}

CONSULTANTS: Decided = {
    1: (disclosed("£64,750 in {last}: £41,200 for consultants and £23,550 for interim staff."),),
    2: (
        disclosed(
            "- Lanternfish Systems: moving data to the new referral platform, £18,400\n"
            "- Greenfinch & Daughters: review of the grants scheme, £12,900\n"
            "- Merrydown Staffing: interim finance officer for seven months, £23,550\n\n"
            "No other firm or agency was paid more than £5,000."
        ),
    ),
    3: (disclosed("£640, for the review of the grants scheme."),),
    4: (disclosed("None. The last interim member of staff left at the end of {last}."),),
}

HELPLINE: Decided = {
    1: (
        disclosed(
            "Three organisations made an offer: Marlshire Kind Line, Pellbrook Support and the Nether Marl "
            "Helpline Trust. Pellbrook Support was chosen."
        ),
    ),
}
OFFERS = Decision(
    held=Held.HELD,
    outcome=Outcome.PENDING,
    grounds=(
        Ground(
            exemptions.get("FOIA 43(2)"),
            limb=Limb.WOULD_BE_LIKELY_TO,
            reasons=(
                Reason(
                    ReasonKind.WHY,
                    "The prices are those at which three charities offer the same service elsewhere.",
                ),
                Reason(ReasonKind.WHOSE_INTERESTS, "The interests are those of the three who made an offer."),
                Reason(
                    ReasonKind.HARM,
                    "Two of them are bidding for a helpline in a neighbouring county. Whoever knew their "
                    "prices could bid just below them.",
                ),
            ),
        ),
    ),
)
"""What is still being weighed; the day by which it will be decided is told by the story."""
