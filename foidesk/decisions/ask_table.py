"""How each test is put to an officer: what is asked, with what help, and what is said where it is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from foidesk.decisions.answer import Outcome, ReasonKind
from foidesk.law.citation import Citation, foia
from foidesk.law.exemption import Need


@dataclass(frozen=True)
class Ask:
    """One text that is asked for. `must`: the Act requires it; otherwise it is good practice.

    `lacking` finishes "Section 43(2): …" when the text is not there; empty, it is never missed. `told`: the
    letter gives the text.
    """

    kind: ReasonKind
    asks: str
    help: str
    lacking: str
    provision: Citation
    must: bool = True
    told: bool = True


WHY = Ask(
    ReasonKind.WHY,
    "Why does it apply?",
    "Say what in this information the provision protects, so that the applicant can see why it is exempt. "
    "Use the facts of this request, not general words.",
    "say why it applies.",
    foia("17(1)(c)"),
)
HARM = Ask(
    ReasonKind.HARM,
    "What harm would disclosure do?",
    "Say who or what would be harmed, how disclosure would bring that about, and how you know. The harm must "
    "be real and of substance, not merely possible.",
    "describe the harm and how disclosure would cause it.",
    foia("17(1)(c)"),
)
INTEREST = (
    Ask(
        ReasonKind.FOR,
        "Public interest in disclosing",
        "What would the public gain from this information? One factor a line.",
        "give the public interest in disclosing.",
        foia("17(3)(b)"),
    ),
    Ask(
        ReasonKind.AGAINST,
        "Public interest in keeping it back",
        "Only what this provision protects counts, weighed on its own. One factor a line.",
        "give the public interest in maintaining this exemption.",
        foia("17(3)(b)"),
    ),
    Ask(
        ReasonKind.BALANCE,
        "Where does the balance lie, and why?",
        "Withhold only if the interest in keeping it back outweighs the interest in disclosing. If they are "
        "equal, disclose.",
        "say why the interest in maintaining the exemption outweighs the interest in disclosing.",
        foia("17(3)(b)"),
    ),
)
CONFIDENCE = Ask(
    ReasonKind.CONFIDENCE_DEFENCE,
    "Would a public interest defence succeed?",
    "The Act asks for no public interest test here. But whoever discloses in the public interest has a "
    "defence to breach of confidence, and the exemption then fails. Say why it would not succeed.",
    "say why a public interest defence to a breach of confidence would not succeed.",
    foia("41(1)(b)"),
)
_CERTIFICATE = Ask(
    ReasonKind.CERTIFICATE,
    "Is there a certificate?",
    "That of a Minister (sections 23 and 24), or of the Speaker or the Clerk of the Parliaments (section "
    "34), is conclusive. Say who signed it and when, if there is one.",
    "",
    foia("23(2)"),
    told=False,
)

# What each need of the law's table asks an officer for. NOT_UNDER_30 is a contradiction to be caught, and
# ENVIRONMENTAL_REGIME is told by the provision's own words: neither is a text.
NEEDS: Mapping[Need, tuple[Ask, ...]] = {
    Need.WHERE_ACCESSIBLE: (
        Ask(
            ReasonKind.WHERE,
            "Where can the applicant get it?",
            "A full address or title that this applicant can really use. Open it before you give it.",
            "say where the applicant can get it.",
            foia("21(1)"),
        ),
    ),
    Need.INTENTION_TO_PUBLISH: (
        Ask(
            ReasonKind.INTENTION,
            "What shows that publication was already intended when the request came?",
            "A plan or a minute, for example. Say when it will be published, if you know.",
            "show that it was already held with a view to publication when the request was made.",
            foia("22(1)(b)"),
        ),
        Ask(
            ReasonKind.REASONABLE,
            "Why is it reasonable to wait until then?",
            "In all the circumstances: how long it will be, and what would be lost by giving it now.",
            "say why it is reasonable to withhold it until it is published.",
            foia("22(1)(c)"),
        ),
    ),
    Need.QUALIFIED_PERSON: (
        Ask(
            ReasonKind.OPINION_BY,
            "Who is the qualified person?",
            "Name and post. Only a person authorised by a Minister can give it, and it can't be delegated.",
            "record who the qualified person is.",
            foia("36(5)(o)"),
            told=False,
        ),
        Ask(
            ReasonKind.OPINION_AUTHORITY,
            "Who authorised this person, and when?",
            "The Minister's authorisation: its date, and where it is kept.",
            "record who authorised the qualified person.",
            foia("36(5)(o)"),
            told=False,
        ),
        Ask(
            ReasonKind.OPINION,
            "What is the qualified person's opinion?",
            "What would be prejudiced or inhibited, how, and how likely. It must be reasonable in substance.",
            "record the opinion of the qualified person.",
            foia("36(2)"),
        ),
    ),
    Need.PURPOSE_31_2: (
        Ask(
            ReasonKind.PURPOSE,
            "Which purpose in section 31(2)?",
            "One of paragraphs (a) to (j), such as (b), whether anyone is responsible for improper conduct.",
            "name the purpose in section 31(2).",
            foia("31(2)"),
        ),
    ),
    Need.INVESTIGATING_POWER: (
        Ask(
            ReasonKind.POWER,
            "Under what duty or power does this office itself investigate or prosecute?",
            "The force's powers are not the office's. Name the enactment.",
            "name this office's own duty or power to investigate or prosecute.",
            foia("30(1)"),
        ),
    ),
    Need.LEGITIMATE_INTERESTS: (
        Ask(
            ReasonKind.LEGITIMATE_INTEREST,
            "What legitimate interest would disclosure serve?",
            "The first of three steps under Article 6(1)(f) of the UK GDPR. It may be the applicant's or the "
            "public's.",
            "say what legitimate interest disclosure would serve (first step).",
            foia("40(8)"),
        ),
        Ask(
            ReasonKind.NECESSITY,
            "Is disclosure necessary for it?",
            "Would something less than telling the whole world serve the same interest?",
            "say whether disclosure is necessary for that interest (second step).",
            foia("40(8)"),
        ),
        Ask(
            ReasonKind.RIGHTS,
            "Do the person's rights and freedoms outweigh it?",
            "What the person could reasonably expect (think of a senior post), and what disclosure would do.",
            "weigh the interest against the person's rights and freedoms (third step).",
            foia("40(8)"),
        ),
    ),
    Need.PROVIDED_BY: (
        Ask(
            ReasonKind.CONFIDENCE_SOURCE,
            "Who provided it to the office?",
            "It must have been obtained from somebody else. A contract which the office itself concluded "
            "normally was not.",
            "say who provided the information.",
            foia("41(1)(a)"),
        ),
    ),
    Need.NAMED_ENACTMENT: (
        Ask(
            ReasonKind.ENACTMENT,
            "Which enactment prohibits it?",
            "The Act and section, or the order.",
            "name the enactment that prohibits disclosure.",
            foia("44(1)(a)"),
        ),
    ),
    Need.THIRD_PARTY_VIEW: (
        Ask(
            ReasonKind.CONSULTED,
            "Who was consulted, and what did they say?",
            "The person whose interests are at stake is the best witness. The decision stays the office's.",
            "ask the person whose interests are at stake, and record what they say.",
            foia("43(2)"),
            told=False,
        ),
    ),
    Need.LEGAL_ADVISER: (
        Ask(
            ReasonKind.LEGAL_ADVISER,
            "Which legal adviser confirmed it?",
            "Who says that privilege could be claimed and was not lost, and when.",
            "let a legal adviser confirm that privilege could be claimed.",
            foia("42(1)"),
            told=False,
        ),
    ),
    Need.SUBJECT_ACCESS: (
        Ask(
            ReasonKind.ADVICE,
            "How can the applicant ask for their own data?",
            "Say how to make a subject access request, or that this part is being handled as one.",
            "tell the applicant how to ask for their own personal data.",
            foia("16(1)"),
        ),
    ),
    Need.MINISTERIAL_CERTIFICATE: (_CERTIFICATE,),
    Need.PARLIAMENT_CERTIFICATE: (_CERTIFICATE,),
}

_COST = (
    Ask(
        ReasonKind.HOURS,
        "How many hours would it take?",
        "Only four activities count: finding out whether it is held, locating, retrieving and extracting it. "
        "Reading, redacting and deciding never count.",
        "give the estimate in hours.",
        Citation.parse("Fees Regulations 4"),
    ),
    Ask(
        ReasonKind.ESTIMATE,
        "How did you come to that?",
        "How many records, how many minutes each, and what you tried out. It must be sensible and realistic.",
        "show how the estimate was made.",
        foia("12(1)"),
    ),
    Ask(
        ReasonKind.ADVICE,
        "How could the request be narrowed?",
        "Say what could be given within the limit, or that nothing could, and why.",
        "advise the applicant how to narrow the request.",
        foia("16(1)"),
    ),
)
_VEXATIOUS = Ask(
    ReasonKind.WHY,
    "Why is the request vexatious?",
    "It is the request that is vexatious, never the person. Weigh its value and purpose against the burden, "
    "the motive, and any harassment or distress.",
    "give the reasons why the request is vexatious.",
    foia("14(1)"),
)
_REPEATED = (
    Ask(
        ReasonKind.PREVIOUS,
        "Which earlier request from this person was answered, and when?",
        "The office must have complied with it. The interval counts from that day to this request.",
        "name the earlier request and the day it was complied with.",
        foia("14(2)"),
    ),
    Ask(
        ReasonKind.WHY,
        "Why is it substantially similar, and the interval not reasonable?",
        "The Act fixes no interval: how often the information changes matters.",
        "say why it is substantially similar and the interval not reasonable.",
        foia("14(2)"),
    ),
)
PART_ASKS: Mapping[Outcome, tuple[Ask, ...]] = {
    Outcome.COST: _COST,
    Outcome.VEXATIOUS: (_VEXATIOUS,),
    Outcome.REPEATED: _REPEATED,
}
"""What a part asks for itself where it is refused without looking at the information."""

PRIVATE = Ask(
    ReasonKind.PRIVATE,
    "Your reasons, for the file only",
    "They are kept with the case and never stand in a letter.",
    "record privately the reasons that the letter leaves out.",
    foia("17(4)"),
    told=False,
)

CONFIRMING: Mapping[ReasonKind, Ask] = {
    ReasonKind.HARM: replace(
        HARM,
        asks="What harm would confirming or denying do?",
        help="Either answer, to this request and to others like it, must be harmful: say how.",
        lacking="describe the harm of confirming or denying, and how it would come about.",
    ),
    ReasonKind.FOR: replace(
        INTEREST[0],
        asks="Public interest in saying whether it is held",
        lacking="give the public interest in saying whether it is held.",
        provision=foia("17(3)(a)"),
    ),
    ReasonKind.AGAINST: replace(
        INTEREST[1],
        asks="Public interest in neither confirming nor denying",
        lacking="give the public interest in neither confirming nor denying.",
        provision=foia("17(3)(a)"),
    ),
    ReasonKind.BALANCE: replace(
        INTEREST[2],
        help="Only if that interest outweighs the interest in saying so. If they are equal, say whether it "
        "is held.",
        lacking="say why the interest in neither confirming nor denying outweighs the other.",
        provision=foia("17(3)(a)"),
    ),
}
"""The same tests where what is protected is the very fact that information is held, or is not."""
