"""What each need of the law's table asks an officer for."""

from collections.abc import Mapping

from foidesk.grounds.ask import Ask
from foidesk.grounds.kinds import ReasonKind
from foidesk.grounds.purposes import PURPOSES
from foidesk.law.citation import foia
from foidesk.law.exemption import Need

# fmt: off
_CERTIFICATE = Ask(ReasonKind.CERTIFICATE, "Is there a certificate?",
                   "That of a Minister (sections 23 and 24), or of the Speaker or the Clerk of the "
                   "Parliaments (section 34), is conclusive. Say who signed it and when, if there is one.",
                   "", foia("23(2)"), told=False)

# NOT_UNDER_30 is a contradiction to be caught, and ENVIRONMENTAL_REGIME is told by the provision's own words:
# neither is a text.
NEEDS: Mapping[Need, tuple[Ask, ...]] = {
    Need.WHERE_ACCESSIBLE: (
        Ask(ReasonKind.WHERE, "Where can the applicant get it?",
            "A full address or title that this applicant can really use. Open it before you give it.",
            "say where the applicant can get it.", foia("21(1)")),
    ),
    Need.INTENTION_TO_PUBLISH: (
        Ask(ReasonKind.INTENTION, "What shows that publication was already intended when the request came?",
            "A plan or a minute, for example. Say when it will be published, if you know.",
            "show that it was already held with a view to publication when the request was made.",
            foia("22(1)(b)")),
        Ask(ReasonKind.REASONABLE, "Why is it reasonable to wait until then?",
            "In all the circumstances: how long it will be, and what would be lost by giving it now.",
            "say why it is reasonable to withhold it until it is published.", foia("22(1)(c)")),
    ),
    Need.QUALIFIED_PERSON: (
        Ask(ReasonKind.OPINION_SHOWN, "What was the qualified person shown?",
            "The information itself, or which parts and examples of it.",
            "record what the qualified person was shown.", foia("36(2)"), told=False),
        Ask(ReasonKind.OPINION_FOR, "What was put to the qualified person in favour of the exemption?",
            "The submissions, in short, or where they are kept.",
            "record what was put to the qualified person in favour of the exemption.", foia("36(2)"),
            told=False),
        Ask(ReasonKind.OPINION_AGAINST, "What was put to the qualified person against it?",
            "An opinion reached on one side's arguments alone is hard to defend. If nothing was, say so.",
            "record what was put to the qualified person against the exemption.", foia("36(2)"), told=False),
        Ask(ReasonKind.OPINION, "What is the qualified person's opinion?",
            "In the person's own words where you have them: what would be prejudiced or inhibited, how, and "
            "how likely.", "record the opinion of the qualified person.", foia("36(2)")),
        Ask(ReasonKind.OPINION_REASONABLE, "Why is the opinion reasonable in substance?",
            "One that a reasonable person could hold, about this paragraph of section 36(2) and this "
            "information. The public interest comes after, and is the office's to weigh.",
            "say why the opinion is reasonable in substance.", foia("36(2)")),
    ),
    Need.PURPOSE_31_2: (
        Ask(ReasonKind.PURPOSE, "Which purpose in section 31(2)?",
            "Choose each that applies: this paragraph protects functions only where they serve one of them.",
            "name the purpose in section 31(2).", foia("31(2)"), choices=PURPOSES,
            lead="What would be prejudiced serves a purpose named in the Act:"),
    ),
    Need.INVESTIGATING_POWER: (
        Ask(ReasonKind.POWER, "Under what duty or power does this office itself investigate or prosecute?",
            "The force's powers are not the office's. Name the enactment.",
            "name this office's own duty or power to investigate or prosecute.", foia("30(1)")),
    ),
    Need.LEGITIMATE_INTERESTS: (
        Ask(ReasonKind.LEGITIMATE_INTEREST, "What legitimate interest would disclosure serve?",
            "The purpose, and whose interest it is: the first of three steps under Article 6(1)(f) of the "
            "UK GDPR. It may be the applicant's or the public's.",
            "say what legitimate interest disclosure would serve (first step).", foia("40(8)")),
        Ask(ReasonKind.NECESSITY, "Is disclosure necessary for it?",
            "Would something less than telling the whole world serve the same interest?",
            "say whether disclosure is necessary for that interest (second step).", foia("40(8)")),
        Ask(ReasonKind.RIGHTS, "Do the person's rights and freedoms outweigh it?",
            "What could the person reasonably expect? Think of how senior and public the post is, whether "
            "it is about work or private life, what the person was told, and whether the person agrees or "
            "objects. Then: what would disclosure do to the person?",
            "weigh the interest against the person's rights and freedoms (third step).", foia("40(8)")),
        Ask(ReasonKind.SPECIAL_DATA,
            "Is any of it about health, ethnic origin, beliefs, sex life or offences?",
            "Such data can hardly ever be disclosed: beside a legitimate interest it needs a condition of "
            "its own, such as that the person made it public. Say what it is, or leave this empty.", "",
            foia("40(3A)(a)"), must=False, told=False),
    ),
    Need.PROVIDED_BY: (
        Ask(ReasonKind.CONFIDENCE_SOURCE, "Who provided it to the office?",
            "It must have been obtained from somebody else. A contract which the office itself concluded "
            "normally was not.", "say who provided the information.", foia("41(1)(a)")),
        Ask(ReasonKind.CONFIDENCE_QUALITY, "Has it the quality of confidence?",
            "It is not trivial, and not known or easily found already.",
            "say why the information has the quality of confidence.", foia("41(1)(b)")),
        Ask(ReasonKind.CONFIDENCE_EXPECTED, "What shows that confidence was expected?",
            "A term, a promise or a marking, or the circumstances in which it was given. A marking alone "
            "proves little.", "say what obliges the office to keep the confidence.", foia("41(1)(b)")),
        Ask(ReasonKind.DETRIMENT, "What would disclosure do to whoever confided it?",
            "The detriment. Where the information is private, that it would intrude is enough.",
            "say what detriment disclosure would cause to whoever confided it.", foia("41(1)(b)")),
    ),
    Need.NAMED_ENACTMENT: (
        Ask(ReasonKind.ENACTMENT, "Which enactment prohibits it?", "The Act and section, or the order.",
            "name the enactment that prohibits disclosure.", foia("44(1)(a)")),
    ),
    Need.THIRD_PARTY_VIEW: (
        Ask(ReasonKind.CONSULTED, "Who was consulted, and what did they say?",
            "The person whose interests are at stake is the best witness. The decision stays the office's.",
            "ask the person whose interests are at stake, and record what they say.", foia("43(2)"),
            told=False),
    ),
    Need.LEGAL_ADVISER: (
        Ask(ReasonKind.LEGAL_ADVISER, "Which legal adviser confirmed it?",
            "Who says that privilege could be claimed and was not lost, and when.",
            "let a legal adviser confirm that privilege could be claimed.", foia("42(1)"), told=False),
    ),
    Need.SUBJECT_ACCESS: (
        Ask(ReasonKind.ADVICE, "How can the applicant ask for their own data?",
            "Say how to make a subject access request, or that this part is being handled as one.",
            "tell the applicant how to ask for their own personal data.", foia("16(1)")),
    ),
    Need.MINISTERIAL_CERTIFICATE: (_CERTIFICATE,),
    Need.PARLIAMENT_CERTIFICATE: (_CERTIFICATE,),
}
# fmt: on
