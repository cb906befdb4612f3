"""Three real requests, re-typed as facts of an invented office: four, seven and six questions."""

from dataclasses import replace
from datetime import date

from foidesk.composing.facts import (
    Answered,
    Envelope,
    Ground,
    Late,
    Letterhead,
    Outcome,
    Part,
    PublicInterest,
    Regulator,
    Request,
    ResponseFacts,
    Review,
    Searched,
    SignOff,
)
from foidesk.decisions.answer import BuildingBlocks
from foidesk.law.exemption import Limb
from foidesk.law.exemptions import get, ncnd

LETTERHEAD = Letterhead(
    office="Office of the Police and Crime Commissioner for Marlshire",
    address="Weir House\nMill Lane\nMarlbridge MB1 2AB",
    email="foi@marlshire-opcc.example",
    telephone="01632 960000",
    website="https://marlshire-opcc.example",
)
REGULATOR = Regulator(
    name="Information Commissioner",
    address="Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF",
    telephone="0303 123 1113",
    web="https://ico.org.uk/make-a-complaint/",
)
POST = SignOff(post="Office and Data Protection Manager")


def envelope(reference: str, *, received_on: date, written_on: date, applicant: str = "") -> Envelope:
    """The frame of a letter from the invented office."""
    request = Request(reference=reference, received_on=received_on, applicant=applicant)
    return Envelope(letterhead=LETTERHEAD, request=request, written_on=written_on, sign_off=POST)


def review(until: date) -> Review:
    """Where the invented office takes requests for review."""
    return Review(contact="Chief Executive\nWeir House, Mill Lane, Marlbridge MB1 2AB", until=until)


def whole(n: int, text: str, part: Part, same_as: int | None = None) -> Answered:
    """A question with one answer."""
    return Answered(n=n, text=text, parts=(part,), same_as=same_as)


COMMERCIAL = Ground(
    provision=get("FOIA 43(2)"),
    applies="The sum is what the supplier agreed to charge this office for one year.",
    limb=Limb.WOULD_BE_LIKELY_TO,
    harm="The supplier told us that its rivals would see its price before the next round of offers.",
    public_interest=PublicInterest(
        for_disclosure="It shows what public money is spent on.\nIt lets people judge value.",
        against_disclosure="Suppliers who fear for their prices offer less freely.",
        balance="The spending over £500 that we publish meets much of the interest. On balance we withhold.",
    ),
)
_TOOL = Part(outcome=Outcome.DISCLOSED, answer="Yes. The tool is called Marlshire Together.")
FOUR = ResponseFacts(
    envelope=envelope("FOI 0028/25", received_on=date(2025, 2, 3), written_on=date(2025, 2, 24)),
    questions=(
        whole(1, "Is there a platform with which you involve the public?", _TOOL),
        whole(2, "Which tools are they?", _TOOL, same_as=1),
        whole(3, "What does such a tool cost you a year?", Part(Outcome.WITHHELD, grounds=(COMMERCIAL,))),
        whole(
            4,
            "In which month and year does the contract end?",
            Part(Outcome.DISCLOSED, answer="There is no end date: it renews itself every year."),
        ),
    ),
    review=review(date(2025, 4, 24)),
    regulator=REGULATOR,
)

CONFIDENCE = Ground(
    provision=get("FOIA 41(1)"),
    applies="The security annex was given to us by the supplier, who marked it as confidential. It could "
    "sue us if we made it public.",
    public_interest=PublicInterest(balance="No wrongdoing would come to light, so no defence would succeed."),
)
PERSONAL = Ground(
    provision=get("FOIA 40(2)+40(3A)(a)"),
    applies="Junior staff of the supplier are named.\n\nNobody needs their names to understand the contract.",
)
_NO_OTHER = Part(
    outcome=Outcome.NOT_HELD,
    searched=(
        Searched("The contracts register", "the supplier’s name; data services"),
        Searched("The shared drive of the Finance team"),
    ),
    building_blocks=BuildingBlocks.NONE,
    elsewhere="Marlshire Police, foi@marlshire-police.example",
)
SEVEN = ResponseFacts(
    envelope=envelope(
        "SCO/FOI/033/2024",
        received_on=date(2024, 6, 24),
        written_on=date(2024, 12, 13),
        applicant="Robin Example",
    ),
    questions=(
        Answered(
            1,
            "The contract for personal data services that was awarded.",
            (
                Part(Outcome.DISCLOSED, scope="The contract without its annex", answer="See below."),
                Part(Outcome.WITHHELD, scope="The security annex", grounds=(CONFIDENCE, COMMERCIAL)),
                Part(Outcome.WITHHELD, scope="Names of junior staff", grounds=(PERSONAL,)),
            ),
        ),
        whole(2, "Any other contract with the same supplier.", _NO_OTHER),
        whole(
            3,
            "Contracts with other suppliers of such services.",
            Part(Outcome.DISCLOSED_IN_PART, answer="There is one, with Fen Data Ltd.", grounds=(PERSONAL,)),
        ),
        whole(
            4,
            "Agreements on how data are processed.",
            Part(
                Outcome.DISCLOSED,
                answer="The agreement is schedule 3 of the contract.",
                attachments="Contract of May 2023, schedule 3.pdf",
            ),
        ),
        whole(5, "Assessments of the effect on data protection.", _NO_OTHER),
        whole(6, "Training material for staff.", _NO_OTHER),
        whole(7, "How often it was used, by quarter, from April 2019 to April 2024.", _NO_OTHER),
    ),
    review=review(date(2025, 2, 13)),
    regulator=REGULATOR,
    late=Late(due_on=date(2024, 7, 23), working_days=100),
)

SECURITY = Ground(
    provision=ncnd("FOIA 24(2)"),
    applies="The same answer must be given whatever is held.",
    harm="Those who plan attacks would learn from many such answers where there is cover and where none.",
    public_interest=PublicInterest(
        for_disclosure="People could see how the office is equipped.",
        against_disclosure="Saying so anywhere shows the gaps everywhere.",
        balance="Safety weighs more.",
    ),
)
CRIME = Ground(
    provision=ncnd("FOIA 31(3)"),
    applies="It concerns the prevention and detection of crime, section 31(1)(a).",
    limb=Limb.WOULD,
    harm="Offenders would change how they work.",
    public_interest=PublicInterest(
        for_disclosure="Debate on new methods would be better informed.",
        against_disclosure="Methods that are known lose their use.",
        balance="Catching offenders weighs more.",
    ),
)
NEITHER = Part(Outcome.NCND, grounds=(SECURITY, CRIME))
NAMED = Ground(
    provision=get("FOIA 40(2)+40(3A)(a)"),
    applies="People have an interest in knowing who answers for public money. The post is told in the award "
    "notice, so the name is not needed for that.\n\nThe person does not speak for the office in public, has "
    "not agreed, and would be singled out. Those rights weigh more.",
)
AWARD = "https://www.contractsfinder.service.gov.uk/notice/example"
SIX = ResponseFacts(
    envelope=replace(
        envelope("FOI 0019/24 – OPCC 625-24", received_on=date(2024, 12, 3), written_on=date(2025, 1, 2)),
        closing="Marlshire Police is an authority of its own. You may ask it as well: "
        "foi@marlshire-police.example.",
    ),
    questions=(
        whole(1, "By what measures is performance judged?", NEITHER),
        Answered(
            2,
            "Who applied, what was spent, and when did it start and for how long?",
            (
                Part(
                    Outcome.WITHHELD,
                    scope="The supplier, the start date and the duration in the award notice",
                    grounds=(Ground(provision=get("FOIA 21(1)"), where=AWARD),),
                ),
                Part(
                    Outcome.NCND, scope="Anything that is not in the award notice", grounds=(SECURITY, CRIME)
                ),
            ),
        ),
        whole(3, "The specification given to bidders.", NEITHER),
        whole(4, "Can it be extended, and for how long?", NEITHER),
        whole(5, "Is it being extended or renewed?", NEITHER),
        whole(6, "Which senior officer is responsible?", Part(Outcome.WITHHELD, grounds=(NAMED,))),
    ),
    review=review(date(2025, 2, 27)),
    regulator=REGULATOR,
)
THREE = {"four": FOUR, "seven": SEVEN, "six": SIX}
"""The letters as they should have been."""

_BARE = Review(contact="", until=None)
_UNREASONED = replace(COMMERCIAL, limb=None, harm="", applies="It is commercial in confidence.")
_UNSEARCHED = Part(Outcome.NOT_HELD)
FOUR_AS_GIVEN = replace(
    FOUR,
    questions=(
        *FOUR.questions[:2],
        whole(3, FOUR.questions[2].text, Part(Outcome.WITHHELD, grounds=(_UNREASONED,))),
        whole(4, FOUR.questions[3].text, _UNSEARCHED),
    ),
    review=_BARE,
    regulator=Regulator(""),
)
SEVEN_AS_GIVEN = replace(
    SEVEN,
    questions=(
        whole(
            1,
            SEVEN.questions[0].text,
            Part(
                Outcome.DISCLOSED,
                attachments="Contract.pdf",
                grounds=(CONFIDENCE, replace(_UNREASONED, public_interest=PublicInterest()), PERSONAL),
            ),
        ),
        whole(2, SEVEN.questions[1].text, _UNSEARCHED),
        *SEVEN.questions[2:4],
        *(whole(one.n, one.text, _UNSEARCHED) for one in SEVEN.questions[4:]),
    ),
    regulator=Regulator(""),
)
SIX_AS_GIVEN = replace(
    SIX,
    envelope=replace(
        SIX.envelope, opening="We will confirm that information is held on the contract, a direct award."
    ),
    questions=(
        SIX.questions[0],
        Answered(
            2,
            SIX.questions[1].text,
            (
                Part(Outcome.WITHHELD, grounds=(Ground(provision=get("FOIA 21(1)"), where=AWARD),)),
                NEITHER,
            ),
        ),
        *SIX.questions[2:],
    ),
)
"""The decisions as the three offices gave them, which no lawful letter can be made of."""
