"""Sections 1 to 9: the two duties, what is held, a valid request, fees."""

from foidesk.law.period import SINCE_DPA_2018
from foidesk.law.provision import Instrument
from foidesk.law.sources import REVISED_2026

_foia = Instrument("FOIA", REVISED_2026)

# fmt: off
PROVISIONS = (
    _foia.states("1", "The right of access", "Whoever asks is told in writing whether the information is "
                 "held and, if it is, is given it."),
    _foia.states("1(1)", "The two duties", "Whoever asks is told in writing whether the information is held "
                 "and, if it is, is given it."),
    _foia.states("1(1)(a)", "The duty to confirm or deny", "The applicant is told in writing whether the "
                 "authority holds the information."),
    _foia.states("1(1)(b)", "The duty to communicate", "If the information is held, it is communicated to "
                 "the applicant."),
    _foia.states("1(2)", "What the duties are subject to", "Both duties are subject to the rest of section 1 "
                 "and to sections 2, 9, 12 and 14."),
    _foia.states("1(3)", "Clarification", "Where the authority reasonably needs more to identify and locate "
                 "the information, and has told the applicant so, it need not comply until that is "
                 "supplied."),
    _foia.states("1(4)", "Information at the time of the request", "What counts is the information held when "
                 "the request was received, save for changes that would have been made anyway."),
    _foia.states("1(5)", "Communicating also confirms", "Communicating the information also satisfies the "
                 "duty to confirm or deny."),
    _foia.states("1(6)", "“The duty to confirm or deny”", "The name of the duty in section 1(1)(a)."),
    _foia.states("2(1)", "Effect of a provision to neither confirm nor deny", "The duty to confirm or deny "
                 "falls away where the provision is absolute, or where the public interest in maintaining "
                 "the exclusion outweighs that in saying whether the information is held."),
    _foia.states("2(1)(a)", "Absolute exclusion", "An absolute provision lifts the duty to confirm or deny "
                 "without weighing."),
    _foia.states("2(1)(b)", "Public interest in neither confirming nor denying",
                 "A qualified provision lifts the duty to confirm or deny only where the public interest in "
                 "maintaining the exclusion outweighs that in saying whether the information is held."),
    _foia.states("2(2)", "Effect of an exemption", "The duty to communicate falls away where the exemption "
                 "is absolute, or where the public interest in maintaining it outweighs that in disclosure."),
    _foia.states("2(2)(a)", "Absolute exemption", "An absolute exemption lifts the duty to communicate "
                 "without weighing."),
    _foia.states("2(2)(b)", "Public interest in withholding", "A qualified exemption applies only where the "
                 "public interest in maintaining it outweighs that in disclosure. A tie means disclosure."),
    _foia.states("2(3)", "Absolute exemptions", "Lists the exemptions that are absolute, and no others are.",
                 "Sections 21, 23, 32, 34, 36 for the two Houses, 37(1)(a) to (ab), 40(1), 40(2) under the "
                 "first condition, 41 and 44."),
    _foia.states("2(3)(e)", "Absolute for the two Houses", "Section 36 is absolute only for information held "
                 "by the House of Commons or the House of Lords."),
    _foia.states("2(3)(f)", "Absolute for the applicant’s own data", "Section 40(1) is absolute."),
    _foia.states("2(3)(fa)", "Absolute for others’ data", "Section 40(2) is absolute where the first "
                 "condition is met.", in_force=SINCE_DPA_2018),
    _foia.states("3(2)", "What is held", "Information is held if the authority holds it other than for "
                 "someone else, or another holds it for the authority."),
    _foia.states("3(2)(a)", "Held by the authority", "The authority holds it otherwise than on behalf of "
                 "another."),
    _foia.states("3(2)(b)", "Held for the authority", "Another holds it on behalf of the authority."),
    _foia.states("8", "A request for information", "What a request must be to be answered under the Act."),
    _foia.states("8(1)", "A valid request", "A request is in writing, gives a name and an address, and "
                 "describes the information."),
    _foia.states("8(1)(a)", "In writing", "A request is in writing."),
    _foia.states("8(1)(b)", "Name and address", "A request states the applicant’s name and an address for "
                 "correspondence."),
    _foia.states("8(1)(c)", "Description", "A request describes the information asked for."),
    _foia.states("8(2)", "Electronic writing", "Text sent electronically is in writing if it is legible and "
                 "can be used for later reference."),
    _foia.states("9", "Fees", "A fee may be charged for answering, if notice is given of it in time."),
    _foia.states("9(1)", "Fees notice", "Within the time for complying, the authority may give written "
                 "notice of the fee it charges."),
    _foia.states("9(2)", "Time to pay", "The authority need not comply unless the fee is paid within three "
                 "months beginning with the day of the notice."),
    _foia.states("9(3)", "The amount", "A fee is determined as regulations say."),
    _foia.states("9(5)", "Other powers to charge", "Where another enactment provides for the fee, that one "
                 "governs."),
)
# fmt: on
