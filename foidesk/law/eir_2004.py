"""The Environmental Information Regulations 2004, SI 2004/3391, in the order of their numbers.

The exceptions that can be relied on are rows of ``foidesk.law.exceptions``; here is what stands around them.
"""

from foidesk.law.period import BEFORE_DPA_2018, SINCE_DPA_2018
from foidesk.law.provision import Instrument
from foidesk.law.sources import EIR_2015, EIR_2018

_eir = Instrument("EIR", EIR_2015)

# fmt: off
PROVISIONS = (
    _eir.states("2", "What the words mean", "What environmental information, a public authority and a "
                "working day are."),
    _eir.states("2(1)", "Environmental information", "Information in any form on the environment, in six "
                "limbs. A working day is that of section 10(6) of the Act."),
    _eir.states("2(1)(a)", "Environmental information: elements", "The state of air, water, soil, land, "
                "landscape, natural sites, biological diversity and how they interact."),
    _eir.states("2(1)(b)", "Environmental information: factors", "Substances, energy, noise, radiation, "
                "waste, emissions and other releases that affect or are likely to affect the elements."),
    _eir.states("2(1)(c)", "Environmental information: measures", "Policies, legislation, plans, programmes, "
                "agreements and activities that affect, or are meant to protect, the elements and factors."),
    _eir.states("2(1)(d)", "Environmental information: reports", "Reports on how environmental legislation "
                "is carried out."),
    _eir.states("2(1)(e)", "Environmental information: economic analyses", "Analyses of cost and benefit, "
                "and assumptions, used within those measures and activities."),
    _eir.states("2(1)(f)", "Environmental information: health and structures", "Human health and safety, the "
                "food chain, conditions of life, cultural sites and built structures, so far as the elements "
                "or factors may affect them."),
    _eir.states("3(2)", "What is held", "Information is held if it is in the authority’s possession and was "
                "produced or received by it, or another holds it on its behalf."),
    _eir.states("4(1)", "Making information available unasked", "The authority makes environmental "
                "information available by electronic means, step by step."),
    _eir.states("5", "The duty to make available", "Environmental information is made available on request, "
                "in time."),
    _eir.states("5(1)", "The duty to make available", "An authority that holds environmental information "
                "makes it available on request.", "The request need not be in writing, nor state a name: "
                "write down one made by word of mouth."),
    _eir.states("5(2)", "Time for answering", "As soon as possible, and at the latest 20 working days after "
                "the date of receipt."),
    _eir.states("5(6)", "Bars in other law do not apply", "An enactment or rule of law that would prevent "
                "disclosure does not apply.", "There is no counterpart of section 44 of the Act."),
    _eir.states("6", "Form and format", "The form or format asked for is given, unless another is reasonable "
                "or the information is already easily accessible in another."),
    _eir.states("6(2)", "Another form", "Reasons are given within 20 working days, in writing if asked, with "
                "the right to make representations and to appeal."),
    _eir.states("7", "Extension of time", "The 20 working days may become 40 for complexity and volume."),
    _eir.states("7(1)", "Forty days", "The 20 working days may become 40 where the complexity and the volume "
                "of what is asked for make it impracticable to comply or to decide earlier.",
                "There is no more time for the public interest."),
    _eir.states("7(3)", "Notice of forty days", "The applicant is told of it as soon as possible, and within "
                "20 working days of receipt."),
    _eir.states("8", "Charges", "A reasonable charge may be made for making information available.",
                "There is no appropriate limit as in section 12 of the Act."),
    _eir.states("8(1)", "A charge", "The authority may charge for making information available."),
    _eir.states("8(2)", "What is free", "Nothing is charged for access to public registers or lists, or for "
                "examining the information where the authority offers that."),
    _eir.states("8(3)", "A reasonable amount", "A charge may not exceed a reasonable amount."),
    _eir.states("8(4)", "Payment in advance", "Within 20 working days of receipt the authority may require "
                "payment in advance and states the amount."),
    _eir.states("8(5)", "Time to pay", "The request need not be answered unless the charge is paid within 60 "
                "working days after the notice."),
    _eir.states("8(6)", "Days left out for payment", "The days from the notice to the payment, both "
                "included, are disregarded."),
    _eir.states("8(8)", "Schedule of charges", "The authority publishes a schedule of its charges, and when "
                "they are made or waived."),
    _eir.states("9", "Advice and assistance", "The authority helps those who ask; a request too general is "
                "made more particular."),
    _eir.states("9(1)", "Advice and assistance", "The authority advises and assists those who ask, so far as "
                "is reasonable."),
    _eir.states("9(2)", "Request too general", "The authority asks for particulars as soon as possible, "
                "within 20 working days of receipt, and helps the applicant to give them."),
    _eir.states("9(4)", "Time after particulars", "The 20 working days are counted from the date on which "
                "the particulars are received."),
    _eir.states("10", "Transfer", "Where another authority is believed to hold the information, the request "
                "is transferred or that authority’s name and address are given."),
    _eir.states("10(1)", "Transfer or name", "Not holding the information, the authority transfers the "
                "request to the authority it believes to hold it, or gives its name and address, with the "
                "refusal."),
    _eir.states("10(2)", "Receipt after transfer", "A transferred request is received on the day it reaches "
                "the other authority."),
    _eir.states("11", "Representations and reconsideration", "An applicant may make representations, and the "
                "authority reconsiders, free of charge."),
    _eir.states("11(1)", "Representations", "An applicant to whom the authority seems to have failed to "
                "comply may make representations."),
    _eir.states("11(2)", "Time for representations", "In writing, at the latest 40 working days after the "
                "date on which the applicant believes the failure occurred."),
    _eir.states("11(3)", "Reconsideration", "Free of charge the authority considers the representations and "
                "decides if it complied."),
    _eir.states("11(4)", "Time for the decision", "The decision is notified as soon as possible, and within "
                "40 working days of receipt of the representations."),
    _eir.states("11(5)", "What the decision says", "Where the authority failed to comply it states the "
                "failure, what it will do and by when."),
    _eir.states("12", "Exceptions", "When environmental information may be refused."),
    _eir.states("12(1)", "When information may be refused", "An exception applies, and the public interest "
                "in maintaining it outweighs that in disclosing. A tie means disclosure."),
    _eir.states("12(1)(b)", "Public interest in withholding", "The public interest in maintaining the "
                "exception must outweigh that in disclosing."),
    _eir.states("12(2)", "Presumption", "The authority applies a presumption in favour of disclosure."),
    _eir.states("12(3)", "Personal data of others", "Personal data of another than the applicant is "
                "disclosed only as regulation 13 allows."),
    _eir.states("12(4)", "Exceptions by the kind of request or information",
                "Not held, manifestly unreasonable, too general, unfinished, or internal communications."),
    _eir.states("12(5)", "Exceptions by adverse effect", "Disclosure would adversely affect one of the "
                "interests in paragraphs (a) to (g)."),
    _eir.states("12(5)(f)(i)", "Supplied without obligation", "The person was not, and could not have been, "
                "under a legal obligation to supply it."),
    _eir.states("12(5)(f)(ii)", "Not otherwise disclosable", "The person did not supply it so that an "
                "authority is entitled to disclose it apart from the Regulations."),
    _eir.states("12(5)(f)(iii)", "No consent", "The person has not consented to its disclosure."),
    _eir.states("12(7)", "Existence is information", "Whether information exists and is held is itself "
                "information, for regulation 12(6)."),
    _eir.states("12(8)", "Communications between departments", "Communications between government "
                "departments are internal communications."),
    _eir.states("12(9)", "Emissions", "Information on emissions cannot be refused under paragraphs (5)(d) to "
                "(g)."),
    _eir.states("12(11)", "Separate and disclose", "What can reasonably be separated from withheld "
                "information is made available."),
    _eir.states("13", "Personal data", "When personal data of another than the applicant is not disclosed."),
    _eir.states("13(1)", "Personal data of others", "It is not disclosed where the first condition is met; "
                "or the second or third, and the public interest in not disclosing outweighs that in "
                "disclosing.", source=EIR_2018, in_force=SINCE_DPA_2018),
    _eir.states("13(2)(a)(i)", "First condition, until 2018: principles", "Disclosure to the public would "
                "contravene a principle of the Data Protection Act 1998.", in_force=BEFORE_DPA_2018),
    _eir.states("13(2)(a)(ii)", "First condition, until 2018: damage or distress",
                "Disclosure to the public would contravene section 10 of the Data Protection Act 1998, and "
                "the public interest in not disclosing outweighs that in disclosing.",
                in_force=BEFORE_DPA_2018),
    _eir.states("13(2)(b)", "First condition, until 2018: manual data", "Disclosure to the public would "
                "contravene a principle if the exemptions in section 33A(1) of the Data Protection Act 1998 "
                "were disregarded.", in_force=BEFORE_DPA_2018),
    _eir.states("13(2A)", "First condition", "Disclosure to the public would contravene a data protection "
                "principle, or would do so if the exemptions for unstructured manual data were disregarded.",
                source=EIR_2018, in_force=SINCE_DPA_2018),
    _eir.states("13(2B)", "Second condition", "Disclosure to the public would contravene the person’s right "
                "to object.", source=EIR_2018, in_force=SINCE_DPA_2018),
    _eir.states("13(3)", "Second condition, until 2018", "Part IV of the Data Protection Act 1998 kept the "
                "information from the person, and the public interest in not disclosing outweighs that in "
                "disclosing.", in_force=BEFORE_DPA_2018),
    _eir.states("13(3A)", "Third condition", "On an access request by the person concerned the information "
                "would be withheld.", source=EIR_2018, in_force=SINCE_DPA_2018),
    _eir.states("13(5A)", "Neither confirming nor denying", "Allowed where condition (5B)(a) is met; or one "
                "of (5B)(b) to (e), and the public interest in not confirming or denying outweighs that in "
                "doing so.", source=EIR_2018, in_force=SINCE_DPA_2018),
    _eir.states("13(5B)", "Conditions for neither confirming nor denying", "Confirming or denying would "
                "contravene a principle or the right to object, or the person would not be told on an access "
                "request.", source=EIR_2018, in_force=SINCE_DPA_2018),
    _eir.states("13(6)", "Legitimate interests", "Whether disclosure would be lawful is asked as if an "
                "authority could rely on legitimate interests.", source=EIR_2018,
                in_force=SINCE_DPA_2018),
    _eir.states("14", "Refusal", "What a refusal says, and when it is made."),
    _eir.states("14(1)", "Refusal in writing", "A refusal under regulation 12(1) or 13(1) is in writing."),
    _eir.states("14(2)", "Time for refusing", "As soon as possible, and at the latest 20 working days after "
                "receipt; 40 where regulation 7 applies."),
    _eir.states("14(3)", "Reasons", "The refusal specifies the reasons not to disclose."),
    _eir.states("14(3)(a)", "Reasons: which exception", "The exception relied on is specified."),
    _eir.states("14(3)(b)", "Reasons: the public interest", "The matters considered in deciding on the "
                "public interest are specified."),
    _eir.states("14(4)", "Unfinished material", "For regulation 12(4)(d) the refusal names any other "
                "authority preparing the information and the estimated time of completion, if known."),
    _eir.states("14(5)", "Rights", "The refusal tells of the applicant’s rights."),
    _eir.states("14(5)(a)", "Right to representations", "The refusal tells that representations may be made "
                "under regulation 11."),
    _eir.states("14(5)(b)", "Enforcement and appeal", "The refusal tells of the enforcement and appeal "
                "provisions applied by regulation 18."),
    _eir.states("15(1)", "Ministerial certificate", "A Minister may certify that disclosure would adversely "
                "affect national security and would not be in the public interest."),
    _eir.states("15", "Ministerial certificate", "A Minister may certify for national security."),
    _eir.states("16", "Code of practice", "A code of practice on the Regulations may be issued."),
    _eir.states("18", "Enforcement and appeals", "Parts IV and V of the Act apply, with the Regulations in "
                "the place of Part I."),
    _eir.states("19", "Altering records", "It is an offence to alter, deface, block, erase, destroy or "
                "conceal a record to prevent disclosure of what an applicant was entitled to."),
    _eir.states("19(1)", "The offence", "After a request, a record may not be altered, hidden or destroyed "
                "with the intention of preventing disclosure."),
)
# fmt: on
