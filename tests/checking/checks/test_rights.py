"""FOIA 17(7), 50; EIR 14(5): a refusal says how to complain to the authority, and to the Commissioner."""

import pytest

from foidesk.anatomy.letter import Claim, Kind
from foidesk.checking.checks.rights import find
from foidesk.law.regime import Regime
from tests.checking.checks.built import codes, context, letter

NONE = "no-complaints-procedure no-right-to-complain no-commissioner-contact"
REVIEW = "no-complaints-procedure"
RIGHT = "no-right-to-complain"
CONTACT = "no-commissioner-contact"
WITHHELD = frozenset({Claim.WITHHELD})
ICO = "If still unhappy you can complain to the Information Commissioner, www.ico.org.uk."

# fmt: off
REFUSALS = (
    ("We refuse your request.", NONE),
    (f"You may ask for an internal review: foi@marlshire-pcc.example. {ICO}", ""),
    (("You may ask for an internal review: foi@marlshire-pcc.example. Should that not satisfy you, the "
      "Information Commissioner (0303 123 1113, ico.org.uk) can look into it."), ""),
    (("Anyone unhappy with this answer may write to the Monitoring Officer at the address above. Should that "
     "not "
     "settle it, section 50 lets you apply to the Information Commissioner (0303 123 1113)."), ""),
    (("Write to the Chief Clerk at the address above if you disagree with this decision.\n\n"
     "If the review does not settle matters you can take it to the ICO: Wycliffe House, Wilmslow SK9 "
     "5AF."), ""),
    (("The Office provides you the right to ask for a re-examination of your request under its review "
     "procedure. "
     "Letters go to the Data Protection Officer. After that you may direct your comments to the Information "
     "Commissioner who will consider them."), CONTACT),
    (("You can complain about this response to the Head of Legal within 40 working days.\n\nIf you remain "
     "dissatisfied you may appeal to:\n\nThe Information Commissioner's Office\nWycliffe House\nSK9 "
     "5AF"), ""),
    (("Should you wish us to reconsider, reply to this message. You also have the right to take the matter "
      "to "
     "the ICO at ico.org.uk/foicomplaints."), ""),
    ("You may make representations under regulation 11 to the Head of Law within 40 working "
     "days. " + ICO, ""),
    ("You have a right of appeal. Appeals should be addressed to the Chief Executive. " + ICO, ""),
    (("If you are not content, tell us, using the form at www.thornbeck.example/foi, and somebody else will "
     "reply. "
     "If that does not resolve it the Information Commissioner, an independent regulator, takes complaints: "
     "see www.ico.org.uk."), ""),
    ("Please let me know if you would like the handling of this looked at again by a colleague. " + ICO, ""),
    (f"If you wish us to review this, please write to the Chief Officer, Park Row. {ICO}", ""),
    (f"If you'd like us to think again, write to the Clerk before 20 August. {ICO}", ""),
    (f"Complaint about this response? Write to the Secretary, who will arrange a review. {ICO}", ""),
    (f"Any complaint about this decision should be made to the Clerk within 40 working days. {ICO}", ""),
    (f"You have the right to lodge a complaint with the force, foi@marlshire.police.example. {ICO}", ""),
    (f"If you wish to complain please write to the Monitoring Officer. {ICO}", ""),
    (f"You can have this decision reviewed by the County Solicitor. {ICO}", ""),
    (f"You may ask, before 20 August, that this answer be reviewed: write to the Clerk, Park Row. {ICO}", ""),
    (f"If unhappy you can complain to reviews@wexcombe.example. {ICO}", ""),
    (("Write to the Clerk for a review, after which the Information Commissioner (0303 123 1113) can "
      "be asked to look at it."), ""),
    (f"Dissatisfied?\n\nTell us, using the form on our website. {ICO}", ""),
    (("Not satisfied? Tell the Clerk and we will review it. Still not satisfied? The Information "
      "Commissioner "
     "(ico.org.uk) is the next step."), ""),
    (f"The Head of Law will review this refusal if you write to her at Park Row. {ICO}", ""),
    (f"Put it in writing to the Clerk, and a panel of three will reconsider it. {ICO}", ""),
    (f"Our Registrar looks at complaints about requests: registrar@marlshire.example. {ICO}", ""),
    (f"Appeals: to the Complaints Manager, Park Row, within 40 working days. {ICO}", ""),
    (f"You can have it looked at afresh by our Solicitor: law@marlshire.example. {ICO}", ""),
    (("The Information Commissioner will review our decision if you write to Wycliffe House, "
      "www.ico.org.uk."), REVIEW),
    # the subject of the request is complaints or a review
    (f"We hold a list of complaints about officers and the complaints procedure of the force. {ICO}", REVIEW),
    (f"Thank you for your request for the Peel review of the estate. {ICO}", REVIEW),
    (f"The appeal panel met; the appeals process of the school is on its website. {ICO}", REVIEW),
    (f"We have reviewed your request and reconsidered the position. {ICO}", REVIEW),
    ("Ask us for a review. In a notice the ICO accepted that you may not see it.", f"{RIGHT} {CONTACT}"),
    ("Ask us for a review. You know that the Information Commissioner was consulted.", f"{RIGHT} {CONTACT}"),
    (f"We have conducted a review of the files. {ICO}", REVIEW),
    # only the Commissioner
    (ICO, REVIEW),
    ("You may ask the Information Commissioner to review our decision: casework@ico.org.uk.", REVIEW),
    (("If you are dissatisfied after our internal review you can apply to the Information Commissioner for a "
     "decision, at ico.org.uk."), REVIEW),
    (("The ICO (ico.org.uk) will not take a complaint unless you have exhausted our complaints "
     "procedure."), REVIEW),
    # only the authority
    ("For an internal review contact foi@thornbeck.example.", f"{RIGHT} {CONTACT}"),
    (("Ask for a review from the Clerk. The Information Commissioner has said that such lists are personal "
     "data; "
     "the ICO's guidance is at www.ico.org.uk."), RIGHT),
    (("Ask for a review from the Clerk. Under section 50 you may apply to the Information "
     "Commissioner."), CONTACT),
    (("Ask for a review from the Clerk. Complaints can then be made to the Information Commissioner at the "
     "address "
     "below.\n\nICO\n2nd Floor, Harbour House, Port Road, Cardiff CF10 2HH"), ""),
    ("You have the right to an internal review. " + ICO, REVIEW),
    # in an enclosure, which nobody has seen here
    ("The attached sheet sets out your rights of complaint.", f"{RIGHT}? {CONTACT}?"),
    # the words of the applicant and of reports are no offer
    (("request|If you refuse, tell me of your internal review, and of my right to complain to the "
      "Information "
     "Commissioner at ico.org.uk.\n\nWe refuse your request."), NONE),
    ("The Portfolio Review Group met in May. We withhold its review of the estate.", NONE),
)
# fmt: on


@pytest.mark.parametrize(("words", "found"), REFUSALS)
def test_a_refusal_tells_both_rights(words: str, found: str) -> None:
    assert codes(find(letter(words, claims=WITHHELD), context())) == found


@pytest.mark.parametrize(
    ("kind", "claims", "regime", "found"),
    [
        (Kind.ANSWER, {Claim.NCND}, Regime.FOIA, "must"),
        (Kind.ANSWER, {Claim.COST}, Regime.FOIA, "must"),
        (Kind.ANSWER, {Claim.ACCESSIBLE}, Regime.FOIA, "must"),
        (Kind.EXTENSION, {Claim.PENDING}, Regime.FOIA, "must"),
        (Kind.ANSWER, {Claim.NOT_HELD}, Regime.EIR, "must"),
        (Kind.ANSWER, {Claim.NOT_HELD}, Regime.FOIA, "advice"),
        (Kind.ANSWER, {Claim.DISCLOSED}, Regime.EIR, "advice"),
        (Kind.EXTENSION, set(), Regime.EIR, ""),
        (Kind.ACKNOWLEDGEMENT, set(), Regime.FOIA, ""),
        (Kind.CLARIFICATION, set(), Regime.FOIA, ""),
        (Kind.FEES, set(), Regime.FOIA, ""),
        (Kind.OTHER, {Claim.WITHHELD}, Regime.FOIA, ""),
    ],
)
def test_which_letters_need_them(kind: Kind, claims: set[Claim], regime: Regime, found: str) -> None:
    one = letter("Here it is.", kind, claims=frozenset(claims), regimes=frozenset({regime}))
    expected = {"must": NONE, "advice": " ".join(f"{code}?" for code in NONE.split()), "": ""}
    assert codes(find(one, context())) == expected[found]


def test_more_time_for_complexity_does_not_send_to_the_commissioner_at_once() -> None:
    for words, found in ((ICO, f"{REVIEW}?"), (f"Ask us for a review. {ICO}", ""), ("By 30 June 2025.", "")):
        one = letter(words, Kind.EXTENSION, regimes=frozenset({Regime.EIR}))
        assert codes(find(one, context())) == found


def test_the_outcome_of_a_review_has_only_the_commissioner_left() -> None:
    assert (
        codes(find(letter("I uphold the decision.", Kind.REVIEW_OUTCOME), context())) == f"{RIGHT} {CONTACT}"
    )


def test_the_provision_is_that_of_the_regime() -> None:
    under = letter("No.", claims=WITHHELD, regimes=frozenset({Regime.EIR}))
    assert [str(one.provision) for one in find(under, context())][:2] == ["EIR 14(5)(a)", "EIR 14(5)(b)"]
