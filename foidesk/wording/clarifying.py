"""The paragraphs of a question back to the applicant (FOIA 1(3), EIR 9). Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
    Name.CLARIFY: "We need to know more about {questions} before we can identify and locate the information "
    "you want. Section 1(3) of the Act allows us to ask.",
    Name.CLARIFY_EIR: "What you ask for in {questions} is too general for us to find the information you "
    "want. Regulation 9 of the Regulations requires us to ask you for more particulars, and to help you with "
    "them.",
    Name.CLARIFY_SUGGESTIONS: "Any of these would be clear enough for us. You may also put it in your own "
    "way.",
    Name.CLARIFY_CLOCK: "While we wait for you, no time limit runs for {questions}. Once your reply is clear "
    "enough for us to find the information, we have 20 working days, counted from the day after we receive "
    "it (section 10 of the Act).",
    Name.CLARIFY_CLOCK_EIR: "While we wait for you, no time limit runs for {questions}. Once we have the "
    "particulars we need, we have 20 working days, counted from the day after we receive them (regulation "
    "9(4) of the Regulations).",
    Name.CLARIFY_MEANWHILE: "We are getting on with {questions} and will answer on {due_on} at the latest.",
    Name.CLARIFY_SILENCE: "The Act sets no date for your reply, but without it we can’t go on with "
    "{questions}. If you need help to say what you are looking for, ask us: we are glad to help.",
    Name.CLARIFY_SILENCE_EIR: "The Regulations set no date for your reply, but without it we can’t go on "
    "with {questions}. If you need help to say what you are looking for, ask us: we are glad to help.",
}
