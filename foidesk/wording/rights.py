"""How to complain, what may be done with what was disclosed, and how to ask for help. Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
    Name.REVIEW: "If you are not satisfied, you can ask us for an internal review: somebody looks afresh at "
    "how we dealt with your request. Please ask by {until}, which is 40 working days after the date of this "
    "letter, and quote {reference}. Send it to:",
    Name.REVIEW_WITHIN: "If you are not satisfied, you can ask us for an internal review: somebody looks "
    "afresh at how we dealt with your request. Please ask within {window}, and quote {reference}. "
    "Send it to:",
    Name.REVIEW_OPEN: "If you are not satisfied, you can ask us for an internal review: somebody looks "
    "afresh at how we dealt with your request. Please ask as soon as you can, and quote {reference}. "
    "Send it to:",
    Name.REVIEW_EIR: "For {questions} regulation 11 of the Regulations gives you the right to make such "
    "representations in writing, free of charge, until {until}. We then decide as soon as possible, and "
    "within 40 working days of receiving them.",
    Name.REGULATOR: "If you are still not satisfied after our review, section 50 of the Act gives you the "
    "right to apply to the {regulator} for a decision. The {regulator} normally expects our review to come "
    "first, and your complaint within six weeks of our last answer.",
    Name.REGULATOR_EIR: "For {questions} regulation 18 of the Regulations gives you the same right to apply "
    "to the {regulator} as section 50 of the Freedom of Information Act 2000. The {regulator} normally "
    "expects our review to come first, and your complaint within six weeks of our last answer.",
    Name.REUSE: "You may re-use what we have disclosed under the terms of the Open Government Licence, "
    "version 3.0. Where the copyright belongs to somebody else, please ask them.",
    Name.PUBLISHED: "We may publish this answer in our disclosure log. We do not publish who asked.",
    Name.HELP: "If you have a question about this letter, or need it in another form such as large print, "
    "contact us as shown at its head and quote {reference}.",
    Name.BLIND: "An answer to a request is an answer to the whole world. Who asks, and why, has played no "
    "part in ours.",
    Name.FOOTER: "{office}. How we use what you tell us about yourself is told in our privacy notice; ask us "
    "for it if you do not find it.",
}
