"""The paragraphs of our letters by name, with the words they have until an office writes its own. Pure.

A field in braces is filled in from the facts. The fields of a paragraph are those that stand here: an
office's own version uses each of them and no other.
"""

from collections.abc import Mapping
from enum import StrEnum


class Name(StrEnum):
    """The name of a paragraph, for good: an office's own words are stored under it."""

    DEAR = "dear"
    DEAR_REQUESTER = "dear-requester"
    RECEIVED = "received"
    RECEIVED_EIR = "received-eir"
    RECEIVED_MIXED = "received-mixed"
    RECEIVED_OWN_DATA = "received-own-data"
    OWN_DATA = "own-data"
    CLARIFIED = "clarified"
    ACKNOWLEDGED_DUE = "acknowledged-due"
    ACKNOWLEDGED_DUE_EIR = "acknowledged-due-eir"
    ACKNOWLEDGED_DUE_OWN_DATA = "acknowledged-due-own-data"
    ACKNOWLEDGED_SAME_TIME = "acknowledged-same-time"
    ACKNOWLEDGED_DUE_APART = "acknowledged-due-apart"
    ACKNOWLEDGED_DUE_APART_EIR = "acknowledged-due-apart-eir"
    ACKNOWLEDGED_NO_TIME = "acknowledged-no-time"
    ACKNOWLEDGED_PROVISIONAL = "acknowledged-provisional"
    ACKNOWLEDGED_QUESTIONS = "acknowledged-questions"
    ACKNOWLEDGED_MAY_ASK = "acknowledged-may-ask"
    ACKNOWLEDGED_MAY_CHARGE = "acknowledged-may-charge"
    ACKNOWLEDGED_PRIVACY = "acknowledged-privacy"
    CLARIFY = "clarify"
    CLARIFY_EIR = "clarify-eir"
    CLARIFY_SUGGESTIONS = "clarify-suggestions"
    CLARIFY_CLOCK = "clarify-clock"
    CLARIFY_CLOCK_EIR = "clarify-clock-eir"
    CLARIFY_MEANWHILE = "clarify-meanwhile"
    CLARIFY_SILENCE = "clarify-silence"
    CLARIFY_SILENCE_EIR = "clarify-silence-eir"
    LATE = "late"
    LATE_EIR = "late-eir"
    CORRECTION = "correction"
    SUPPLEMENT = "supplement"
    CORRECTED_BEFORE = "corrected-before"
    REFUSAL_EXEMPT = "refusal-exempt"
    REFUSAL_NOT_OBLIGED = "refusal-not-obliged"
    REFUSAL_EIR = "refusal-eir"
    DISCLOSED = "disclosed"
    DISCLOSED_IN_PART = "disclosed-in-part"
    WITHHELD = "withheld"
    REFUSED = "refused"
    ALREADY_ACCESSIBLE = "already-accessible"
    NOT_HELD = "not-held"
    NOT_HELD_EIR = "not-held-eir"
    NOT_HELD_SEARCHED = "not-held-searched"
    NOT_HELD_NO_BLOCKS = "not-held-no-building-blocks"
    NOT_HELD_SKILL = "not-held-needs-skill"
    NOT_HELD_SKILL_EIR = "not-held-needs-skill-eir"
    NOT_HELD_ELSEWHERE = "not-held-elsewhere"
    NOT_HELD_NOBODY = "not-held-nobody-known"
    NCND = "neither-confirm-nor-deny"
    NCND_RELIED = "neither-confirm-nor-deny-relied"
    NCND_RELIED_EIR = "neither-confirm-nor-deny-relied-eir"
    NCND_QUALIFIED = "neither-confirm-nor-deny-qualified"
    NCND_QUALIFIED_EIR = "neither-confirm-nor-deny-qualified-eir"
    NCND_ABSOLUTE = "neither-confirm-nor-deny-absolute"
    NCND_ABSOLUTE_EIR = "neither-confirm-nor-deny-absolute-eir"
    NCND_NO_INFERENCE = "no-inference"
    COST = "cost"
    COST_TO_CONFIRM = "cost-to-confirm"
    COST_LIMIT = "cost-limit"
    COST_ESTIMATE = "cost-estimate"
    COST_WORK = "cost-work"
    COST_ADVICE = "cost-advice"
    VEXATIOUS = "vexatious"
    REPEATED = "repeated"
    RELIED = "relied"
    RELIED_EIR = "relied-eir"
    QUALIFIED = "qualified"
    QUALIFIED_EIR = "qualified-eir"
    ABSOLUTE = "absolute"
    ABSOLUTE_EIR = "absolute-eir"
    CONFIDENCE = "confidence"
    ACCESSIBLE_AT = "accessible-at"
    WOULD = "would"
    WOULD_EIR = "would-eir"
    WOULD_BE_LIKELY = "would-be-likely"
    HARM = "harm"
    REQUIRED = "required"
    NCND_HARM = "confirming-harm"
    NCND_REQUIRED = "confirming-required"
    NCND_WOULD = "confirming-would"
    NCND_WOULD_EIR = "confirming-would-eir"
    NCND_WOULD_BE_LIKELY = "confirming-would-be-likely"
    REASONS_EXEMPT = "reasons-exempt"
    SAME_REASONS = "same-reasons"
    SAME_ANSWER = "same-answer"
    REVIEW = "review"
    REVIEW_WITHIN = "review-within"
    REVIEW_OPEN = "review-open"
    REVIEW_EIR = "review-eir"
    REGULATOR = "regulator"
    REGULATOR_EIR = "regulator-eir"
    REUSE = "re-use"
    PUBLISHED = "published"
    HELP = "help"


STANDARD: Mapping[Name, str] = {
    Name.DEAR: "Dear {applicant}",
    Name.DEAR_REQUESTER: "Dear requester",
    Name.RECEIVED: "Thank you for your request for information, which we received on {received_on}. We are "
    "dealing with it under the Freedom of Information Act 2000. This letter calls it the Act.",
    Name.RECEIVED_EIR: "Thank you for your request for information, which we received on {received_on}. What "
    "you ask for is environmental information, so we are dealing with your request under the Environmental "
    "Information Regulations 2004. This letter calls them the Regulations.",
    Name.RECEIVED_MIXED: "Thank you for your request for information, which we received on {received_on}. "
    "What you ask for in {eir_questions} is environmental information: we are dealing with it under the "
    "Environmental Information Regulations 2004, which this letter calls the Regulations. We are dealing "
    "with {act_questions} under the Freedom of Information Act 2000, which this letter calls the Act.",
    Name.RECEIVED_OWN_DATA: "Thank you for your request, which we received on {received_on}. You ask for "
    "information about yourself, so we are dealing with it as a subject access request under Article 15 of "
    "the UK GDPR.",
    Name.OWN_DATA: "In {questions} you ask for information about yourself. We are dealing with that as a "
    "subject access request under Article 15 of the UK GDPR, and answer it separately: an answer under the "
    "law on access to information would be an answer to everybody.",
    Name.CLARIFIED: "You told us more about what you are looking for on {clarified_on}. We have counted our "
    "time from that day.",
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
    Name.LATE: "This answer is late, and we are sorry. It was due on {due_on}; we are writing {working_days} "
    "after that. We have not kept to section 10(1) of the Act.",
    Name.LATE_EIR: "This answer is late, and we are sorry. It was due on {due_on}; we are writing "
    "{working_days} after that. We have not kept to regulation 5(2) of the Regulations.",
    Name.CORRECTION: "We sent you our answer on {answered_on}. Something in it was wrong, and we are sorry. "
    "This letter takes the place of what that letter said about {questions}; everything else in it stands.",
    Name.SUPPLEMENT: "We sent you our answer on {answered_on}. We have more to tell you since. This letter "
    "takes the place of what that letter said about {questions}; everything else in it stands.",
    Name.CORRECTED_BEFORE: "We corrected or added to that answer on {days} already.",
    Name.REFUSAL_EXEMPT: "For {questions} this letter is a refusal notice under section 17(1) of the Act.",
    Name.REFUSAL_NOT_OBLIGED: "For {questions} this letter is a refusal notice under section 17(5) of the "
    "Act.",
    Name.REFUSAL_EIR: "For {questions} this letter is a refusal under regulation 14 of the Regulations.",
    Name.DISCLOSED: "We hold this information and are giving it to you.",
    Name.DISCLOSED_IN_PART: "We hold this information. We are giving you some and withholding the rest.",
    Name.WITHHELD: "We hold this information and are withholding it.",
    Name.REFUSED: "We are refusing to make this information available to you.",
    Name.ALREADY_ACCESSIBLE: "We hold this information. You can already get it another way, so we are not "
    "sending it to you.",
    Name.NOT_HELD: "We do not hold this information.",
    Name.NOT_HELD_EIR: "The Regulations treat that as a refusal under regulation 12(4)(a). The public "
    "interest can’t change it, because there is nothing that we could disclose.",
    Name.NOT_HELD_SEARCHED: "This is where we looked.",
    Name.NOT_HELD_NO_BLOCKS: "Nor do we hold other information from which the answer could be put together.",
    Name.NOT_HELD_SKILL: "We do hold information on the subject, but real skill and judgement would be "
    "needed to make the answer from it. That would be new information, which the Act does not require us to "
    "create.",
    Name.NOT_HELD_SKILL_EIR: "We do hold information on the subject, but real skill and judgement would be "
    "needed to make the answer from it. That would be new information, which the Regulations do not require "
    "us to create.",
    Name.NOT_HELD_ELSEWHERE: "Somebody else may be able to help you.",
    Name.NOT_HELD_NOBODY: "We do not know of anybody else who holds it.",
    Name.NCND: "We neither confirm nor deny that we hold this information.",
    Name.NCND_RELIED: "The Act normally obliges us to say whether we hold what is asked for (section "
    "1(1)(a)). That duty does not apply here because of {provision} ({title}), on which we rely.",
    Name.NCND_RELIED_EIR: "We rely on {provision} of the Regulations ({title}), which allows us not to say "
    "whether the information exists and whether we hold it.",
    Name.NCND_QUALIFIED: "We may rely on it only if the public interest in not saying whether we hold the "
    "information outweighs the public interest in saying so.",
    Name.NCND_QUALIFIED_EIR: "We may rely on it only if, in all the circumstances, the public interest in "
    "not saying whether we hold the information outweighs the public interest in saying so. We began with "
    "the presumption in favour of disclosure (regulation 12(2)).",
    Name.NCND_ABSOLUTE: "The Act does not require us to weigh the public interest here.",
    Name.NCND_ABSOLUTE_EIR: "The Regulations do not require us to weigh the public interest here.",
    Name.NCND_NO_INFERENCE: "No inference should be drawn from this: it is not a sign that the information "
    "exists, nor that it does not.",
    Name.COST: "We hold information of this kind, but to answer would cost more than the limit that section "
    "12 of the Act sets. We rely on section 12(1) and are not answering.",
    Name.COST_TO_CONFIRM: "Even to find out whether we hold this information would cost more than the limit "
    "that section 12 of the Act sets. We rely on section 12(2) and are not answering.",
    Name.COST_LIMIT: "The limit for us is £{limit}. At £{rate} an hour, which is the rate we must use, that "
    "is {limit_hours} of work. Both figures are set by the Freedom of Information and Data Protection "
    "(Appropriate Limit and Fees) Regulations 2004.",
    Name.COST_ESTIMATE: "We estimate that the work would take {hours}.",
    Name.COST_WORK: "We counted only the time to determine whether we hold the information, to locate it, to "
    "retrieve it and to extract it.",
    Name.COST_ADVICE: "You could narrow your request so that we can answer within the limit.",
    Name.VEXATIOUS: "We rely on section 14(1) of the Act and are not answering, because we find this request "
    "vexatious. That is a view of the request and not of you.",
    Name.REPEATED: "We rely on section 14(2) of the Act and are not answering, because we have complied with "
    "an identical or substantially similar request from you and no reasonable interval has passed.",
    Name.RELIED: "We rely on the exemption in {provision} of the Act ({title}).",
    Name.RELIED_EIR: "We rely on {provision} of the Regulations ({title}).",
    Name.QUALIFIED: "This exemption is qualified. We may withhold information under it only if the public "
    "interest in maintaining the exemption outweighs the public interest in disclosure.",
    Name.QUALIFIED_EIR: "We may refuse under it only if, in all the circumstances, the public interest in "
    "maintaining the exception outweighs the public interest in disclosure. We began with the presumption in "
    "favour of disclosure (regulation 12(2)).",
    Name.ABSOLUTE: "This exemption is absolute: the Act does not require us to weigh the public interest.",
    Name.ABSOLUTE_EIR: "Where it applies, the Regulations do not require us to weigh the public interest.",
    Name.CONFIDENCE: "This exemption is absolute. Before relying on it we considered whether the public "
    "interest in disclosure would be a defence to a claim for breach of confidence.",
    Name.ACCESSIBLE_AT: "This is where you can get it.",
    Name.WOULD: "We find that disclosure would do the following harm: it is more likely to happen than not.",
    Name.WOULD_EIR: "We find that disclosure would have the following adverse effect: it is more likely to "
    "happen than not.",
    Name.WOULD_BE_LIKELY: "We find that disclosure would be likely to do the following harm: the risk of it "
    "is real and significant.",
    Name.HARM: "We find that disclosure would do the following harm.",
    Name.REQUIRED: "We find that the exemption is required for the purpose of safeguarding national "
    "security.",
    Name.NCND_HARM: "We find that to confirm or deny would do the following harm.",
    Name.NCND_REQUIRED: "We find that not to confirm or deny is required for the purpose of safeguarding "
    "national security.",
    Name.NCND_WOULD: "We find that to confirm or deny would do the following harm: it is more likely to "
    "happen than not.",
    Name.NCND_WOULD_EIR: "We find that to confirm or deny would have the following adverse effect: it is "
    "more likely to happen than not.",
    Name.NCND_WOULD_BE_LIKELY: "We find that to confirm or deny would be likely to do the following harm: "
    "the risk of it is real and significant.",
    Name.REASONS_EXEMPT: "We can’t explain this further, because the explanation would itself give away "
    "exempt information (section 17(4) of the Act).",
    Name.SAME_REASONS: "Our reasons are those given under {question}.",
    Name.SAME_ANSWER: "Our answer to {question} is also our answer to this question.",
    Name.REVIEW: "If you are not satisfied, you can ask us for an internal review: somebody looks afresh at "
    "how we dealt with your request. Please ask by {until}, which is 40 working days after the date of this "
    "letter, and quote {reference}. Send it to us here.",
    Name.REVIEW_WITHIN: "If you are not satisfied, you can ask us for an internal review: somebody looks "
    "afresh at how we dealt with your request. Please ask within {window}, and quote {reference}. "
    "Send it to us here.",
    Name.REVIEW_OPEN: "If you are not satisfied, you can ask us for an internal review: somebody looks "
    "afresh at how we dealt with your request. Please ask as soon as you can, and quote {reference}. "
    "Send it to us here.",
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
}
