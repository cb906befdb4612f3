"""The paragraphs of a notice that more time is needed (FOIA 10(3), 17(2); EIR 7). Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
    Name.EXTENSION: "For {questions} this letter is a refusal notice under section 17(1) of the Act, but "
    "not yet our whole answer. It tells you which exemption we rely on and why it applies.",
    Name.EXTENSION_UNDECIDED: "We have not yet reached a decision on the public interest. Section 10(3) "
    "of the Act allows us such time for that as is reasonable. We expect to decide by {answer_by}, and "
    "will then write to you with our answer (section 17(2) of the Act).",
    Name.EXTENSION_NCND: "We have not yet decided whether to tell you if we hold this information.",
    Name.EXTENSION_HELD: "We hold this information.",
    Name.NCND_RELIED_UNDECIDED: "The Act normally obliges us to say whether we hold what is asked for "
    "(section 1(1)(a)). We rely on {provision} of the Act ({title}), which can take that duty away.",
    Name.QUALIFIED_UNDECIDED: "This exemption is qualified. We may withhold information under it only if "
    "the public interest in maintaining the exemption outweighs the public interest in disclosure. That "
    "is what we are still weighing.",
    Name.NCND_QUALIFIED_UNDECIDED: "It takes the duty away only if the public interest in not saying "
    "whether we hold the information outweighs the public interest in saying so. That is what we are "
    "still weighing.",
    Name.EXTENSION_MEANWHILE: "We are getting on with {questions} and will answer on {due_on} at the latest.",
    Name.EXTENSION_OTHERS: "We are getting on with {questions} and will answer within the ordinary time.",
    Name.COMPLEX: "We need more time for {questions}. What you ask for is so complex, and there is so "
    "much of it, that we can neither give it to you nor decide to refuse it within 20 working days. "
    "Regulation 7(1) of the Regulations allows us 40 working days for that.",
    Name.COMPLEX_DUE: "We will answer as soon as we can, and on {answer_by} at the latest.",
    Name.COMPLEX_PART: "If part of it would be enough for you, or you need some of it sooner, please tell "
    "us. We may be able to send you that earlier.",
}
