"""The tests that many provisions share: why it applies, the harm, and the public interest."""

from collections.abc import Mapping
from dataclasses import replace

from foidesk.grounds.ask import Ask
from foidesk.grounds.kinds import ReasonKind
from foidesk.law.citation import foia

# fmt: off
WHY = Ask(ReasonKind.WHY, "Why does it apply?",
          "Say what in this information the provision protects, so that the applicant can see why it is "
          "exempt. Use the facts of this request, not general words.", "say why it applies.",
          foia("17(1)(c)"))
HARM = Ask(ReasonKind.HARM, "What harm would disclosure do?",
           "Say who or what would be harmed, how disclosure would bring that about, and how you know. The "
           "harm must be real and of substance, not merely possible.",
           "describe the harm and how disclosure would cause it.", foia("17(1)(c)"))
INTEREST = (
    Ask(ReasonKind.FOR, "Public interest in disclosing",
        "What would the public gain from this information? One factor a line.",
        "give the public interest in disclosing.", foia("17(3)(b)")),
    Ask(ReasonKind.AGAINST, "Public interest in keeping it back",
        "Only what this provision protects counts, weighed on its own. One factor a line.",
        "give the public interest in maintaining this exemption.", foia("17(3)(b)")),
    Ask(ReasonKind.BALANCE, "Where does the balance lie, and why?",
        "Withhold only if the interest in keeping it back outweighs the interest in disclosing. If they are "
        "equal, disclose.",
        "say why the interest in maintaining the exemption outweighs the interest in disclosing.",
        foia("17(3)(b)")),
)
CONFIDENCE = Ask(ReasonKind.CONFIDENCE_DEFENCE, "Would a public interest defence succeed?",
                 "The Act asks for no public interest test here. But whoever discloses in the public "
                 "interest has a defence to breach of confidence, and the exemption then fails. The burden "
                 "is the other way round: confidence is kept unless the public interest in disclosing "
                 "outweighs it. Name that interest, and say why it does not.",
                 "say why a public interest defence to a breach of confidence would not succeed.",
                 foia("41(1)(b)"))
PRIVATE = Ask(ReasonKind.PRIVATE, "Your reasons, for the file only",
              "They are kept with the case and never stand in a letter.",
              "record privately the reasons that the letter leaves out.", foia("17(4)"), told=False)

# fmt: on
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
