"""The paragraphs of a fees notice (FOIA 9, 13; EIR 8). Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
    Name.FEES: "Before we go on with {questions} we ask you for a fee of {amount}. This letter is a fees "
    "notice under section 9 of the Act.",
    Name.FEES_EIR: "Before we go on with {questions} we ask you to pay a charge of {amount} in advance "
    "(regulation 8(4) of the Regulations). We may charge no more for making environmental information "
    "available than is reasonable (regulation 8(3)).",
    Name.FEES_OVER_LIMIT: "To answer {questions} would cost more than the limit that section 12 of the "
    "Act sets. We rely on section 12(1): the Act does not oblige us to answer, and this letter tells you "
    "so as a refusal notice under section 17(5). Section 13 allows us to answer for a fee, and we are "
    "willing to do so for {amount}.",
    Name.FEES_COVERS: "The fee covers what it costs us to tell you whether we hold the information and to "
    "send it to you, such as copies and postage. Nothing is charged for the time of our staff (regulation "
    "6 of the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004).",
    Name.FEES_COVERS_EIR: "Nothing is charged for access to public registers, nor for examining the "
    "information at a place that we offer for it (regulation 8(2) of the Regulations).",
    Name.FEES_COVERS_OVER_LIMIT: "The fee covers the work that counts towards the limit, and what it "
    "costs us to send you the information. Regulation 7 of the Freedom of Information and Data Protection "
    "(Appropriate Limit and Fees) Regulations 2004 allows both.",
    Name.FEES_PAY: "This is how you can pay. Please quote {reference}.",
    Name.FEES_UNTIL: "Please pay by {pay_by}. The Act gives you three months, beginning with the day of "
    "this notice. If we have not received the fee by then, we are no longer obliged to answer (section "
    "9(2)).",
    Name.FEES_UNTIL_EIR: "Please pay by {pay_by}, which is 60 working days after the date of this letter. "
    "If we have not received the charge by then, we are no longer obliged to answer (regulation 8(5) of "
    "the Regulations).",
    Name.FEES_UNTIL_OVER_LIMIT: "Please pay by {pay_by}. If we have not received the fee by then, we take "
    "it that you do not want us to go on. We begin as soon as we have it, and tell you then when to "
    "expect our answer.",
    Name.FEES_CLOCK: "The working days from the date of this letter until the day on which we receive the "
    "fee, both included, do not count towards our time for answering (section 10(2) of the Act).",
    Name.FEES_CLOCK_EIR: "The days from the date of this letter until the day on which we receive the "
    "charge, both included, do not count towards our time for answering (regulation 8(6) of the "
    "Regulations).",
    Name.FEES_LESS: "You may be able to pay less, or nothing: tell us if a smaller request, or another "
    "form such as e-mail, would do for you, and we will help you with it.",
    Name.FEES_MEANWHILE: "We are getting on with {questions} in the meantime.",
}
