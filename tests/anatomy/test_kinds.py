"""What kind of letter it is, and under which law."""

import pytest

from foidesk.anatomy.letter import Claim, Kind
from foidesk.law.regime import Regime
from tests.anatomy.reading import body


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.ANSWER, "You asked for the plan. It is attached."),
        (Kind.ANSWER, "Your request is exempt under section 43(2), as we would be undercut."),
        (
            Kind.ACKNOWLEDGEMENT,
            "Thank you for your request. You will receive a response within 20 working days.",
        ),
        (
            Kind.CLARIFICATION,
            "Thank you for your request. So that we can answer it, please clarify which year you mean.",
        ),
        (Kind.FEES, "This is a fees notice. Before we send copies, please pay £40 within three months."),
        (Kind.FEES, "Copies of the maps cost £31, to be paid in advance under regulation 8(4)."),
        (Kind.ACKNOWLEDGEMENT, "Your enquiry will now be considered. You will hear within 20 working days."),
        (Kind.ANSWER, "Following your reply to our request for clarification, there were 14 horses."),
        (Kind.ANSWER, "As to your request, there were 14. Please let me know if you have any question."),
        (
            Kind.EXTENSION,
            "We have not yet decided where the balance of the public interest lies, and need more time.",
        ),
        (
            Kind.REVIEW_OUTCOME,
            "You asked for an internal review of our answer. I have now completed the review.",
        ),
        (
            Kind.OTHER,
            "We have received a request for your contract. We would welcome your views on it.",
        ),
    ],
)
def test_kinds(kind: Kind, words: str) -> None:
    assert body(words).kind is kind


@pytest.mark.parametrize(
    ("regimes", "words"),
    [
        ({Regime.FOIA}, "It is exempt under section 43(2) of the Freedom of Information Act 2000."),
        ({Regime.EIR}, "Under the Environmental Information Regulations 2004 the plan is attached."),
        ({Regime.EIR}, "It is withheld under regulation 12(5)(e), to which section 39 leads."),
        (
            {Regime.FOIA, Regime.EIR},
            "The survey is withheld under regulation 12(4)(d), the price under section 43(2) of the Act.",
        ),
        (
            {Regime.FOIA},
            "This is under the Freedom of Information Act, not the Environmental Information Regulations.",
        ),
    ],
)
def test_regimes(regimes: set[Regime], words: str) -> None:
    assert body(words).regimes == regimes


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (Claim.NOT_HELD, "The council does not hold this information."),
        (Claim.NOT_HELD, "No information held."),
        (Claim.HELD, "I can confirm that the council holds this information."),
        (Claim.NCND, "We neither confirm nor deny that it is held."),
        (Claim.WITHHELD, "The price has been withheld."),
        (Claim.DISCLOSED, "Please find attached the plan."),
        (Claim.HELD, "The council holds seven letters on the weir."),
        (Claim.NCND, "The council will not be saying whether or not it has any papers on this."),
        (Claim.NCND, "We cannot comment on whether such a report exists."),
        (Claim.HELD, "We have located two letters about the weir."),
        (Claim.DISCLOSED, "We enclose some of what you seek."),
        (Claim.WITHHELD, "The papers are secret and we are not in a position to let you have copies."),
        (Claim.WITHHELD, "There are six. We're not going to be sharing them."),
        (Claim.WITHHELD, "The trust is unable to give it to you while the sale is open."),
        (Claim.WITHHELD, "I would rather not hand over copies of these."),
        (Claim.COST, "It would exceed the appropriate limit of section 12."),
        (Claim.VEXATIOUS, "We consider your request to be vexatious."),
        (Claim.ACCESSIBLE, "It is reasonably accessible to you on our website."),
        (Claim.PENDING, "We are still considering the balance of the public interest."),
    ],
)
def test_claims(claim: Claim, words: str) -> None:
    assert claim in body(words).claims


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (Claim.NOT_HELD, "We do not say whether it is or is not held, and neither confirm nor deny it."),
        (Claim.HELD, "We neither confirm nor deny whether information is held."),
        (Claim.WITHHELD, "The plan is attached in full and nothing has been withheld."),
        (Claim.WITHHELD, "There were 14 horses, says [Name redacted], who keeps them."),
        (Claim.WITHHELD, "We are unable to give legal advice, and will not share your details."),
        (Claim.HELD, "We identified that the weir was at fault."),
        (Claim.NCND, "We cannot say whether the lorries will be replaced."),
        (Claim.ACCESSIBLE, "The full text of exemptions can be found at www.legislation.gov.uk."),
        (Claim.COST, "Your request does not exceed the appropriate limit."),
        (Claim.VEXATIOUS, "We do not consider your request vexatious."),
        (Claim.PENDING, "Section 40 is absolute, so we need not consider the public interest test."),
    ],
)
def test_what_is_not_claimed(claim: Claim, words: str) -> None:
    assert claim not in body(words).claims
