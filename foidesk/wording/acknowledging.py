"""The paragraphs of an acknowledgement. Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
    Name.ACKNOWLEDGED_DUE: "We will answer as soon as we can, and on {due_on} at the latest. That is the "
    "last of the 20 working days that section 10 of the Act gives us.",
    Name.ACKNOWLEDGED_DUE_EIR: "We will answer as soon as we can, and on {due_on} at the latest. That is the "
    "last of the 20 working days that regulation 5(2) of the Regulations gives us.",
    Name.ACKNOWLEDGED_DUE_OWN_DATA: "We will answer what you ask about yourself on {due_on} at the latest. "
    "The law gives us one month for it.",
    Name.ACKNOWLEDGED_SAME_TIME: "Regulation 5(2) of the Regulations gives us the same time for {questions}.",
    Name.ACKNOWLEDGED_DUE_APART: "We will answer {questions} as soon as we can, and on {due_on} at the "
    "latest. That is the time that section 10 of the Act gives us.",
    Name.ACKNOWLEDGED_DUE_APART_EIR: "We will answer {questions} as soon as we can, and on {due_on} at the "
    "latest. That is the time that regulation 5(2) of the Regulations gives us.",
    Name.ACKNOWLEDGED_NO_TIME: "No time limit runs for {questions} yet, because the law first needs "
    "something more from you. We tell you separately what it is, and are glad to help you with it.",
    Name.ACKNOWLEDGED_PROVISIONAL: "Not every bank holiday of that time has been published yet. If one is "
    "added, the date is a working day later.",
    Name.ACKNOWLEDGED_QUESTIONS: "This is what we understand you to be asking. If we have left anything out, "
    "or have misread you, please tell us now.",
    Name.ACKNOWLEDGED_MAY_ASK: "If we find that we can’t identify what you are looking for, we will ask you "
    "about it without delay.",
    Name.ACKNOWLEDGED_MAY_CHARGE: "Most answers cost nothing. If there were a charge, for example for copies "
    "and postage, we would first tell you how much.",
    Name.ACKNOWLEDGED_PRIVACY: "We use your name and address to deal with your request. The colleagues whom "
    "we ask to search are not told who you are.",
}
