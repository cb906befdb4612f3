"""Sections 10 to 20: time, means, cost, vexation, help, refusal notices, publication schemes."""

from datetime import date

from foidesk.law.period import Period
from foidesk.law.provision import Instrument
from foidesk.law.source import Mark, Source
from foidesk.law.sources import REVISED_2026

_foia = Instrument("FOIA", REVISED_2026)
# Added after June 2008: on which day is not established here, only that it was in force on this one.
_DATASETS = Period(date(2026, 4, 7), exact=False)
_NOT_SEEN = Source("Freedom of Information Act 2000; known, but the text was not seen", Mark.KNOWN)
_PARTLY = Source(
    "Freedom of Information Act 2000, revised text as at 7 April 2026, read in part", Mark.PARTLY
)

# fmt: off
PROVISIONS = (
    _foia.states("10", "Time for compliance", "How long an authority may take to answer, and what does not "
                 "count."),
    _foia.states("10(1)", "Time for compliance", "The authority complies promptly, and at the latest on the "
                 "twentieth working day following the date of receipt."),
    _foia.states("10(2)", "Days left out for a fee", "If the fee is paid in time, the working days from the "
                 "notice to the payment, both included, are disregarded."),
    _foia.states("10(3)", "Time for the public interest", "Where a qualified exemption turns on the public "
                 "interest, the authority may take such time as is reasonable for that part; the notice "
                 "under section 17(1) is not delayed."),
    _foia.states("10(4)", "Other times", "Regulations may set another day, not later than the sixtieth "
                 "working day, for some authorities.", "For schools, the armed forces, information abroad "
                 "and archives; not for a police and crime commissioner."),
    _foia.states("10(6)", "Date of receipt and working day", "The date of receipt is the day the request is "
                 "received or, if later, the day the clarification is. A working day is not a weekend, "
                 "Christmas Day, Good Friday or a bank holiday anywhere in the United Kingdom."),
    _foia.states("11", "How information is communicated", "By the means the applicant prefers, so far as "
                 "reasonably practicable."),
    _foia.states("11(1)", "Means of communication", "The applicant’s preference for a copy, inspection or a "
                 "summary is followed so far as reasonably practicable."),
    _foia.states("11(1)(a)", "Preference: a copy", "A copy in permanent form, or another form acceptable to "
                 "the applicant."),
    _foia.states("11(1)(b)", "Preference: inspection", "A reasonable opportunity to inspect a record with "
                 "the information."),
    _foia.states("11(1)(c)", "Preference: a digest or summary", "A digest or summary in permanent form, or "
                 "another form acceptable to the applicant."),
    _foia.states("11(1A)", "Datasets", "A dataset asked for electronically is given in a form that can be "
                 "re-used, so far as reasonably practicable.", in_force=_DATASETS),
    _foia.states("11(2)", "What is practicable", "All circumstances count in deciding what is reasonably "
                 "practicable, the cost among them."),
    _foia.states("11(3)", "Preference not followed", "The applicant is told why a preference is not "
                 "followed."),
    _foia.states("11(4)", "Any reasonable means", "Without a preference, information is communicated by any "
                 "means reasonable in the circumstances."),
    _foia.states("11(5)", "A dataset", "An electronic collection of factual and essentially raw information, "
                 "held for the authority’s functions, that is not an official statistic.",
                 in_force=_DATASETS),
    _foia.states("11A", "Re-use of datasets", "A dataset that is a copyright work is made available for "
                 "re-use under a licence.", "Mostly displaced by the Re-use of Public Sector Information "
                 "Regulations 2015.", source=_NOT_SEEN, in_force=_DATASETS),
    _foia.states("11B", "Fees for re-use", "A fee may be charged for making a dataset available for re-use, "
                 "where regulations say so.", source=_PARTLY, in_force=_DATASETS),
    _foia.states("12", "Cost above the appropriate limit", "A request whose answer would cost more than the "
                 "appropriate limit may be refused."),
    _foia.states("12(1)", "Cost limit", "The authority need not comply if it estimates that the cost would "
                 "exceed the limit."),
    _foia.states("12(2)", "Cost limit and confirming", "It must still confirm or deny, unless that alone "
                 "would exceed the limit."),
    _foia.states("12(3)", "The appropriate limit", "The limit is the amount prescribed by regulations."),
    _foia.states("12(4)", "Requests taken together", "Regulations may say when the cost of several requests "
                 "counts as that of each.", "By one person, or by persons who appear to act in concert or in "
                 "a campaign."),
    _foia.states("12(5)", "How the cost is estimated", "Regulations may say what costs are estimated, and "
                 "how."),
    _foia.states("13", "Fees above the limit", "Information that need not be given because of its cost may "
                 "be given for a fee."),
    _foia.states("13(1)", "Charging above the limit", "Information not communicated because of the limit may "
                 "be communicated for a fee."),
    _foia.states("13(2)", "The amount above the limit", "Regulations say what the fee may be."),
    _foia.states("13(3)", "Other powers to charge", "Where another enactment provides for the fee, that one "
                 "governs."),
    _foia.states("14", "Vexatious or repeated requests", "Such requests need not be answered."),
    _foia.states("14(1)", "Vexatious requests", "The authority need not comply with a vexatious request."),
    _foia.states("14(2)", "Repeated requests", "The authority need not comply with a request the same person "
                 "has repeated within a reasonable interval of its compliance with the earlier one."),
    _foia.states("15", "Transferred public records", "Records transferred to the archives have a procedure "
                 "of their own.", "Not for a police and crime commissioner."),
    _foia.states("16", "Advice and assistance", "The authority helps those who ask, so far as is "
                 "reasonable."),
    _foia.states("16(1)", "Advice and assistance", "The authority advises and assists those who ask, so far "
                 "as is reasonable."),
    _foia.states("16(2)", "Assistance under the code", "An authority that follows the code under section 45 "
                 "has given the assistance required."),
    _foia.states("17", "Refusal of a request", "What an authority that refuses tells the applicant, and "
                 "when."),
    _foia.states("17(1)", "Refusal notice", "An authority that relies on an exemption gives the applicant a "
                 "notice within the time for complying."),
    _foia.states("17(1)(a)", "Refusal notice: the fact", "The notice states that an exemption is relied on."),
    _foia.states("17(1)(b)", "Refusal notice: which exemption", "The notice specifies the exemption."),
    _foia.states("17(1)(c)", "Refusal notice: why", "The notice states why the exemption applies, if that is "
                 "not apparent."),
    _foia.states("17(2)", "Public interest not yet decided", "A notice given before the public interest has "
                 "been decided says so and contains an estimate of the date by which it will be."),
    _foia.states("17(3)", "Public interest reasons", "The notice, or a later one in reasonable time, states "
                 "the reasons on the public interest."),
    _foia.states("17(3)(a)", "Public interest reasons: confirming", "The reasons why the public interest "
                 "favours neither confirming nor denying are stated."),
    _foia.states("17(3)(b)", "Public interest reasons: disclosure", "The reasons why the public interest "
                 "favours maintaining the exemption are stated."),
    _foia.states("17(4)", "Reasons that would disclose", "A statement is not required so far as it would "
                 "itself disclose exempt information."),
    _foia.states("17(5)", "Notice for sections 12 and 14", "An authority relying on section 12 or 14 gives "
                 "notice of it within the time for complying."),
    _foia.states("17(6)", "No further notice", "No notice is needed for a request covered by section 14 "
                 "where one was given before and another would be unreasonable."),
    _foia.states("17(7)", "What every refusal notice tells", "Particulars of the complaints procedure and of "
                 "the right to apply to the Commissioner."),
    _foia.states("17(7)(a)", "Complaints procedure", "The notice gives particulars of the complaints "
                 "procedure, or states that there is none."),
    _foia.states("17(7)(b)", "Right to apply to the Commissioner", "The notice gives particulars of the "
                 "right under section 50."),
    _foia.states("18", "The Information Commissioner", "The Commissioner is the regulator of the Act.",
                 "To be the Information Commission once section 119 of the Data (Use and Access) Act 2025 is "
                 "fully in force."),
    _foia.states("19", "Publication schemes", "Every authority has a scheme of what it publishes unasked."),
    _foia.states("19(1)", "Publication scheme", "The authority adopts, follows and reviews a publication "
                 "scheme the Commissioner has approved."),
    _foia.states("19(2)", "What a scheme says", "It specifies classes of information, the manner of "
                 "publication, and whether it is free or charged for."),
    _foia.states("19(2A)", "Datasets in the scheme", "Datasets that were asked for are published and kept up "
                 "to date, unless that is not appropriate.", in_force=_DATASETS),
    _foia.states("19(2B)", "Fees for datasets in the scheme", "A fee may be charged for re-use of a dataset "
                 "published under the scheme.", source=_PARTLY, in_force=_DATASETS),
    _foia.states("19(3)", "The public interest in publishing", "In making its scheme the authority has "
                 "regard to the public interest in access and in reasons for its decisions."),
    _foia.states("19(6)", "Revocation of an approval", "The Commissioner revokes an approval on six months’ "
                 "notice, beginning with the notice."),
    _foia.states("20", "Model publication schemes", "The Commissioner may approve model schemes."),
    _foia.states("20(2)", "An adopted model", "A model scheme adopted without change needs no further "
                 "approval."),
    _foia.states("20(4)", "Revocation of a model", "The Commissioner revokes the approval of a model on six "
                 "months’ notice, beginning with its publication."),
)
# fmt: on
