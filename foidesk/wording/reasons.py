"""Why a provision is relied on: why it applies, the harm, the public interest (FOIA 17, EIR 14). Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
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
    Name.PERSONAL_DATA: "It is personal data of somebody other than you. To disclose it to the public would "
    "contravene the first data protection principle, that personal data are processed lawfully, fairly and "
    "in a transparent manner (Article 5(1)(a) of the UK GDPR). Disclosure would be lawful only if a "
    "legitimate interest made it necessary, and if the person’s own interests and rights did not outweigh "
    "that interest (Article 6(1)(f)).",
    Name.IN_CONFIDENCE: "We obtained this information from another person (section 41(1)(a) of the Act), "
    "and to disclose it to the public would be a breach of confidence for which we could be sued (section "
    "41(1)(b)).",
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
    Name.WEIGHED_UNTOLD: "We have weighed the two, and find that it does.",
    Name.SAME_REASONS: "Our reasons are those given under {question}.",
    Name.REASONS_BELOW: "Our reasons stand after our answers, under “{heading}”.",
    Name.REASONS_APPENDIX: "Our reasons stand in the appendix at the end of this letter, under “{heading}”.",
    Name.REASONS_SERVE: "These are our reasons for {questions}.",
}
