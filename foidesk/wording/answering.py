"""What becomes of a question: given, not held, neither confirmed nor denied, too dear, vexatious. Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
    Name.DISCLOSED: "We hold this information and are giving it to you.",
    Name.DISCLOSED_IN_PART: "We hold this information. We are giving you some and withholding the rest.",
    Name.WITHHELD: "We hold this information and are withholding it.",
    Name.REFUSED: "We are refusing to make this information available to you.",
    Name.ALREADY_ACCESSIBLE: "We hold this information. You can already get it another way, so we are not "
    "sending it to you.",
    Name.FUTURE: "We hold this information and intend to publish it, so we are not sending it to you now.",
    Name.OWN_PERSONAL_DATA: "You ask here for information about yourself. An answer under the law on access "
    "to information would be an answer to everybody, so that is not the way to it. The UK GDPR gives you a "
    "right of your own: you can ask us for it as a subject access request under Article 15, normally free of "
    "charge, and the answer goes to you alone.",
    Name.ATTACHED: "You will find it in what we enclose with this letter.",
    Name.REDACTED: "Where we have left something out of a copy, the place is marked. This letter says what "
    "is withheld, and why.",
    Name.MARKS: "This is what the marks in our copies stand for.",
    Name.LEFT_OUT: "The papers below do not go with this letter. That is not a refusal: nothing in them has "
    "been decided against you. Beside each stands why it waits. We will send them, or tell you what we "
    "withhold and why, as soon as we can, and you need not ask again. The time that the law gives us goes on "
    "running, and you can complain if we keep you waiting.",
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
    Name.COST_WORK_TO_CONFIRM: "We counted only the time to determine whether we hold the information.",
    Name.COST_ADVICE: "You could narrow your request so that we can answer within the limit.",
    Name.VEXATIOUS: "We rely on section 14(1) of the Act and are not answering, because we find this request "
    "vexatious. That is a view of the request and not of you.",
    Name.TOLD_BEFORE: "We told you on {told_on}, of an earlier request, that we relied on section 14 of the "
    "Act.",
    Name.REPEATED: "We rely on section 14(2) of the Act and are not answering, because we have complied with "
    "an identical or substantially similar request from you and no reasonable interval has passed.",
    Name.SAME_ANSWER: "Our answer to {question} is also our answer to this question.",
}
