"""An invented request, answered by this office: to see how its letters look before anything is set."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from foidesk.authorities.rules import FactKey
from foidesk.composing.facts import (
    AcknowledgementFacts,
    Answered,
    ClarificationFacts,
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
    Unclear,
)
from foidesk.composing.kinds import LetterFacts
from foidesk.decisions.answer import BuildingBlocks
from foidesk.law.exemption import Limb
from foidesk.law.exemptions import get
from foidesk.letters.rules import Details, Kind, Salutation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from foidesk.authorities.models import Authority
    from foidesk.authorities.rules import Fact
    from foidesk.letters.stationery import Stationery

_COMMERCIAL = Ground(
    get("FOIA 43(2)"),
    applies="The price is what the supplier offered in confidence for this contract.",
    limb=Limb.WOULD_BE_LIKELY_TO,
    harm="Its rivals would know the price to beat when the contract is let again next spring.",
    public_interest=PublicInterest(
        "People could see what a bicycle shelter costs.\nSpending is better watched in the open.",
        "Suppliers who fear for their prices offer less freely, and the office pays more.",
        "What was spent in all is published already. On balance the price of each part is withheld.",
    ),
)
_PERSONAL = Ground(
    get("FOIA 40(2)+40(3A)(a)"),
    applies="Junior staff of the supplier are named. They do not expect to be, and nobody needs their names.",
)
_QUESTIONS = (
    Answered(
        1,
        "How many bicycle shelters have you?",
        (Part(Outcome.DISCLOSED, answer="Four, all at Weir House."),),
    ),
    Answered(
        2,
        "What did each part of the newest one cost, and who built it?",
        (Part(Outcome.WITHHELD, grounds=(_COMMERCIAL, _PERSONAL)),),
    ),
    Answered(
        3,
        "What did the others offer?",
        (
            Part(
                Outcome.DISCLOSED_IN_PART,
                answer="Three offers were made, between £4,000 and £7,500.",
                grounds=(_COMMERCIAL,),
            ),
        ),
    ),
    Answered(
        4,
        "How many bicycles were stolen from them?",
        (
            Part(
                Outcome.NOT_HELD,
                searched=(Searched("The register of incidents on our premises", "bicycle; theft"),),
                building_blocks=BuildingBlocks.NONE,
                elsewhere="The police keep records of theft.",
            ),
        ),
    ),
)
_UNCLEAR = Unclear(
    2,
    _QUESTIONS[1].text,
    "“Each part” may mean each part that was delivered, or each stage of the work.",
    "The two are kept in different papers.",
    ("The parts that were delivered", "The stages of the work"),
)


def examples(
    office: "Authority", known: "Mapping[FactKey, Fact]", stationery: "Stationery", *, on: date
) -> tuple[LetterFacts, ...]:
    """The same request acknowledged, asked about and answered late, in letters of one day."""
    due_on, questions = on - timedelta(days=7), tuple(one.text for one in _QUESTIONS)

    def envelope(kind: Kind) -> Envelope:
        return _envelope(office, stationery, kind, on)

    return (
        ResponseFacts(
            envelope(Kind.RESPONSE),
            _QUESTIONS,
            Review(office.review_contact or "—", on + timedelta(days=56)),
            _regulator(known),
            late=Late(due_on, 5),
        ),
        AcknowledgementFacts(envelope(Kind.ACKNOWLEDGEMENT), on + timedelta(days=28), questions),
        ClarificationFacts(envelope(Kind.CLARIFICATION), (_UNCLEAR,), (1, 3, 4), on + timedelta(days=28)),
    )


def _envelope(office: "Authority", stationery: "Stationery", kind: Kind, on: date) -> Envelope:
    signed = stationery.fresh(Details(signed_name="Sam Example", signed_post="Information officer"), kind)
    return Envelope(
        Letterhead(office.name, office.address, office.email, office.telephone, office.website),
        Request(
            reference="FOI 0031/25",
            received_on=on - timedelta(days=35),
            applicant="Robin Example" if signed.salutation is Salutation.NAME else "",
            clarified_on=on - timedelta(days=33),
        ),
        on,
        SignOff(signed.signed_name, signed.signed_post),
    )


def _regulator(known: "Mapping[FactKey, Fact]") -> Regulator:
    words = {key: fact.value for key, fact in known.items()}
    return Regulator(
        words.get(FactKey.REGULATOR_NAME, "—"),
        words.get(FactKey.REGULATOR_ADDRESS, ""),
        words.get(FactKey.REGULATOR_TELEPHONE, ""),
        words.get(FactKey.REGULATOR_WEB, ""),
    )
