"""The Freedom of Information Act 2000, Parts I and III to VIII: what FOI Desk cites, in the Act's order.

Part II, the exemptions, is the table in ``part_two``.
"""

from foidesk.law.citation import foia
from foidesk.law.part_two.sources import REVISED_2026
from foidesk.law.period import SINCE_2005
from foidesk.law.provision import Provision


def _section(number: str, title: str, says: str) -> Provision:
    return Provision(f"FOIA {number}", foia(number), title, says, SINCE_2005, REVISED_2026)


# fmt: off
PROVISIONS = (
    _section("1(1)(a)", "The duty to confirm or deny",
             "The applicant is told in writing whether the authority holds the information."),
    _section("1(1)(b)", "The duty to communicate",
             "If the information is held, it is communicated to the applicant."),
    _section("1(3)", "Clarification",
             "Where the authority reasonably needs more to identify and locate the information, and has told "
             "the applicant so, it need not comply until that is supplied."),
    _section("1(4)", "Information at the time of the request",
             "What counts is the information held when the request was received, save for changes that "
             "would have been made anyway."),
    _section("1(5)", "Communicating also confirms",
             "Communicating the information also satisfies the duty to confirm or deny."),
    _section("1(6)", "“The duty to confirm or deny”", "The name of the duty in section 1(1)(a)."),
    _section("2(1)(b)", "Public interest in neither confirming nor denying",
             "A qualified provision lifts the duty to confirm or deny only where the public interest in "
             "maintaining the exclusion outweighs that in saying whether the information is held."),
    _section("2(2)(b)", "Public interest in withholding",
             "A qualified exemption applies only where the public interest in maintaining it outweighs that "
             "in disclosure. A tie means disclosure."),
    _section("2(3)", "Absolute exemptions", "Lists the exemptions that are absolute, and no others are."),
    _section("3(2)", "What is held",
             "Information is held if the authority holds it other than for someone else, or another holds it "
             "for the authority."),
    _section("8(1)", "A valid request",
             "A request is in writing, gives a name and an address, and describes the information."),
    _section("8(1)(a)", "In writing", "A request is in writing."),
    _section("8(1)(b)", "Name and address",
             "A request states the applicant’s name and an address for correspondence."),
    _section("8(1)(c)", "Description", "A request describes the information asked for."),
    _section("8(2)", "Electronic writing",
             "Text sent electronically is in writing if it is legible and can be used for later reference."),
    _section("9", "Fees", "A fee may be charged for answering, if notice is given of it in time."),
    _section("9(1)", "Fees notice",
             "Within the time for complying, the authority may give written notice of the fee it charges."),
    _section("9(2)", "Time to pay",
             "The authority need not comply unless the fee is paid within three months beginning with the "
             "day of the notice."),
    _section("10(1)", "Time for compliance",
             "The authority complies promptly, and at the latest on the twentieth working day following the "
             "date of receipt."),
    _section("10(2)", "Days left out for a fee",
             "If the fee is paid in time, the working days from the notice to the payment, both included, "
             "are disregarded."),
    _section("10(3)", "Time for the public interest",
             "Where a qualified exemption turns on the public interest, the authority may take such time as "
             "is reasonable for that part; the notice under section 17(1) is not delayed."),
    _section("10(6)", "Date of receipt and working day",
             "The date of receipt is the day the request is received or, if later, the day the clarification "
             "is. A working day is not a weekend, Christmas Day, Good Friday or a bank holiday anywhere in "
             "the United Kingdom."),
    _section("11", "How information is communicated",
             "By the means the applicant prefers, so far as reasonably practicable."),
    _section("11(1)", "Means of communication",
             "The applicant’s preference for a copy, inspection or a summary is followed so far as "
             "reasonably practicable."),
    _section("11(1A)", "Datasets",
             "A dataset asked for electronically is given in a form that can be re-used, so far as "
             "reasonably practicable."),
    _section("11(3)", "Preference not followed", "The applicant is told why a preference is not followed."),
    _section("12", "Cost above the appropriate limit",
             "A request whose answer would cost more than the appropriate limit may be refused."),
    _section("12(1)", "Cost limit",
             "The authority need not comply if it estimates that the cost would exceed the limit."),
    _section("12(2)", "Cost limit and confirming",
             "It must still confirm or deny, unless that alone would exceed the limit."),
    _section("13(1)", "Charging above the limit",
             "Information not communicated because of the limit may be communicated for a fee."),
    _section("14", "Vexatious or repeated requests", "Such requests need not be answered."),
    _section("14(1)", "Vexatious requests", "The authority need not comply with a vexatious request."),
    _section("14(2)", "Repeated requests",
             "The authority need not comply with a request the same person has repeated within a reasonable "
             "interval of its compliance with the earlier one."),
    _section("16", "Advice and assistance", "The authority helps those who ask, so far as is reasonable."),
    _section("16(1)", "Advice and assistance",
             "The authority advises and assists those who ask, so far as is reasonable."),
    _section("16(2)", "Assistance under the code",
             "An authority that follows the code under section 45 has given the assistance required."),
    _section("17(1)", "Refusal notice",
             "An authority that relies on an exemption gives the applicant a notice within the time for "
             "complying."),
    _section("17(1)(a)", "Refusal notice: the fact", "The notice states that an exemption is relied on."),
    _section("17(1)(b)", "Refusal notice: which exemption", "The notice specifies the exemption."),
    _section("17(1)(c)", "Refusal notice: why",
             "The notice states why the exemption applies, if that is not apparent."),
    _section("17(2)", "Public interest not yet decided",
             "A notice given before the public interest has been decided says so and contains an estimate of "
             "the date by which it will be."),
    _section("17(3)", "Public interest reasons",
             "The notice, or a later one in reasonable time, states the reasons on the public interest."),
    _section("17(3)(a)", "Public interest reasons: confirming",
             "The reasons why the public interest favours neither confirming nor denying are stated."),
    _section("17(3)(b)", "Public interest reasons: disclosure",
             "The reasons why the public interest favours maintaining the exemption are stated."),
    _section("17(4)", "Reasons that would disclose",
             "A statement is not required so far as it would itself disclose exempt information."),
    _section("17(5)", "Notice for sections 12 and 14",
             "An authority relying on section 12 or 14 gives notice of it within the time for complying."),
    _section("17(6)", "No further notice",
             "No notice is needed for a request covered by section 14 where one was given before and another "
             "would be unreasonable."),
    _section("17(7)", "What every refusal notice tells",
             "Particulars of the complaints procedure and of the right to apply to the Commissioner."),
    _section("17(7)(a)", "Complaints procedure",
             "The notice gives particulars of the complaints procedure, or states that there is none."),
    _section("17(7)(b)", "Right to apply to the Commissioner",
             "The notice gives particulars of the right under section 50."),
    _section("19(1)", "Publication scheme",
             "The authority adopts, follows and reviews a publication scheme the Commissioner has approved."),
    _section("45", "Code of practice",
             "A Minister issues a code on how authorities should carry out Part I."),
    _section("50", "Decision by the Commissioner", "The applicant may ask the Commissioner for a decision."),
    _section("50(1)", "Application to the Commissioner",
             "The applicant may ask the Commissioner to decide whether the request was dealt with as Part I "
             "requires."),
    _section("50(2)(a)", "Complaints procedure first",
             "The Commissioner need not decide until the authority’s complaints procedure is exhausted."),
    _section("63", "Historical records", "Some exemptions end when a record becomes historical."),
    _section("77", "Altering records to prevent disclosure",
             "It is an offence to alter, deface, block, erase, destroy or conceal a record to prevent "
             "disclosure of what an applicant was entitled to."),
)
# fmt: on
