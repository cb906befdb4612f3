"""Notices, and letters to others than the applicant, as facts of the invented office."""

from dataclasses import replace
from datetime import date

from foidesk.composing.facts import Answered, CostEstimate, Ground, PublicInterest
from foidesk.composing.kinds import LetterFacts
from foidesk.composing.notices import (
    ComplexFacts,
    ConsultationFacts,
    CoveringFacts,
    ExtensionFacts,
    FeesFacts,
    Priced,
    Weighed,
)
from foidesk.law.regime import Regime
from tests.composing import three_letters as three

RECEIVED, WRITTEN = date(2025, 3, 3), date(2025, 3, 10)
FRAME = three.envelope("FOI 0031/25", received_on=RECEIVED, written_on=WRITTEN, applicant="Robin Example")
TWO = replace(FRAME, request=replace(FRAME.request, regimes=(Regime.FOIA, Regime.FOIA), numbers=(1, 2)))
GREEN = replace(FRAME, request=replace(FRAME.request, regimes=(Regime.EIR, Regime.EIR), numbers=(1, 2)))
REVIEW = replace(three.review(date(2025, 5, 8)), representations_until=date(2025, 5, 8))
PAY = "Pay by bank transfer to the account named on the enclosed slip, or by cheque to the office."

FEES = FeesFacts(
    TWO,
    questions=(1,),
    lines=(Priced("310 copies at 10p each", 3100), Priced("Postage", 485)),
    how_to_pay=PAY,
    pay_by=date(2025, 6, 9),
)
ABOVE = FeesFacts(
    TWO,
    questions=(),
    lines=(Priced("30 hours of work at £25 an hour", 75000), Priced("Postage", 485)),
    how_to_pay=PAY,
    pay_by=date(2025, 6, 9),
    over_limit=True,
    estimate=CostEstimate(450, 25, "30 hours", "900 paper files, 2 minutes each to look through."),
    review=REVIEW,
    regulator=three.REGULATOR,
)
CHARGE = FeesFacts(
    GREEN, questions=(), lines=(Priced("Four plans on paper", 2400),), how_to_pay=PAY, pay_by=date(2025, 6, 9)
)
OPEN = replace(three.COMMERCIAL, public_interest=PublicInterest())
HIDDEN = replace(three.CRIME, public_interest=PublicInterest())
EXTENSION = ExtensionFacts(
    TWO,
    weighed=(Weighed(2, "What does the tool cost you a year?", (OPEN,), scope="The price of each module"),),
    answer_by=date(2025, 4, 25),
    review=REVIEW,
    regulator=three.REGULATOR,
    meanwhile=(1,),
    others_due_on=date(2025, 4, 1),
)
SILENT = replace(EXTENSION, weighed=(Weighed(2, "Is the tool in use?", (HIDDEN,)),))
COMPLEX = ComplexFacts(
    GREEN,
    questions=(2,),
    why="Eleven years of readings are asked for, from forty sites.\n\nEach was taken by another method, and "
    "has to be understood before it can be put beside the others.",
    answer_by=date(2025, 5, 1),
    review=REVIEW,
    regulator=three.REGULATOR,
)
CONSULTATION = ConsultationFacts(
    TWO,
    addressee="Fen Data Ltd",
    about="The yearly price in schedule 2 of your contract of May 2023.",
    asks="Please tell us too whether other customers pay the same price.",
    reply_by=date(2025, 3, 19),
    questions=(Answered(2, "What does the tool cost you a year?", ()),),
    due_on=date(2025, 4, 1),
    applicant=("Robin Example",),
)
COVERING = CoveringFacts(
    TWO,
    regulator=three.REGULATOR,
    their_reference="IC-100000-A1B2",
    encloses=("The request of 3 March 2025", "Our answer of 31 March 2025"),
    confidential=("Schedule 2 of the contract, unredacted",),
    addressee="Jo Sample",
    answered_on=date(2025, 3, 31),
)
NOTICES: dict[str, LetterFacts] = {
    "fees": FEES,
    "fees-above-the-limit": ABOVE,
    "charge": CHARGE,
    "extension": EXTENSION,
    "extension-ncnd": SILENT,
    "complex": COMPLEX,
    "consultation": CONSULTATION,
    "covering": COVERING,
}


def ground(key: Ground, balance: str) -> Ground:
    """The same provision, with the public interest balanced already."""
    return replace(key, public_interest=PublicInterest("For.", "Against.", balance))
