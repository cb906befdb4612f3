"""The paragraphs of a letter to somebody whom an answer concerns. Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
    Name.CONSULT: "We have received a request for information under {law}. Some of what is asked for came "
    "from you or concerns you, and we would like to have your view before we decide what to do.",
    Name.CONSULT_WORDS: "This is how it was asked for.",
    Name.CONSULT_WHO: "Who asks makes no difference to our decision, and we do not tell who it is.",
    Name.CONSULT_HARM: "Would disclosure harm you or somebody else? Say who would be harmed, in what way, "
    "and how disclosure would bring that about.",
    Name.CONSULT_LIKELY: "How sure is it: would the harm happen, or would it be likely to?",
    Name.CONSULT_EVIDENCE: "What shows it? A general fear, or a marking such as “confidential”, is seldom "
    "enough.",
    Name.CONSULT_EXEMPTION: "Which {exemption} do you think applies, and to which part of the information?",
    Name.CONSULT_PUBLIC: "Is any of it public already, or could we disclose some of it without harm?",
    Name.CONSULT_BY: "Please reply by {reply_by}. We have little time for our answer. If we have not "
    "heard from you by then, we decide without your view.",
    Name.CONSULT_OURS: "We take your view seriously, but the decision is ours alone: the law obliges us "
    "to disclose what we hold unless an {exemption} applies. Your reply is information that we hold as "
    "well, and may be asked for.",
}
