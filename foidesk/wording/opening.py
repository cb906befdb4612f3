"""How a letter begins: the greeting, and the law that the request is dealt with under. Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
    Name.DEAR: "Dear {applicant}",
    Name.DEAR_REQUESTER: "Dear requester",
    Name.DEAR_ANYBODY: "Dear Sir or Madam",
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
}
