"""What a request must be to count as one, element by element: the checklist of section 8, and what EIR ask.

Neither needs a form or to name the law, and who asks and why does not matter. A request that is not valid
starts no clock, but help is due (section 16).
"""

from dataclasses import dataclass

from foidesk.law.citation import Citation, eir, foia


@dataclass(frozen=True)
class Element:
    """One thing a request must have. ``lacking`` finishes “Tell the applicant that …”."""

    key: str
    provision: Citation
    asks: str
    enough: str
    lacking: str


# fmt: off
SECTION_8 = (
    Element("writing", foia("8(1)(a)"), "Is it in writing?",
            "Text that came electronically is in writing if it is legible and can be kept: e-mail, web form, "
            "social media, WhatDoTheyKnow. Help an applicant with a disability to put it in writing.",
            "a request under the Act has to be in writing, and offer help with that."),
    Element("name", foia("8(1)(b)"), "Does it state the applicant’s name?",
            "The real name. A pseudonym makes the request invalid, though the office may still answer.",
            "a real name is needed."),
    Element("address", foia("8(1)(b)"), "Does it give an address for correspondence?",
            "Any at which the answer can be received, an e-mail address or an account’s handle too.",
            "an address is needed to which the answer can go."),
    Element("description", foia("8(1)(c)"), "Does it describe the information?",
            "If it does, but not clearly enough to find it, it is valid: ask under section 1(3).",
            "the request has to describe the information that is wanted."),
)
# The Regulations ask for no writing and no name: a spoken request is written down with day, hour and taker.
REGULATION_5 = (
    Element("description", eir("5(1)"), "Does it ask for environmental information?",
            "It may be spoken: write down what was asked, the day and hour, and who took it. If it is too "
            "general, ask for particulars under regulation 9(2).",
            "the office needs to know what is asked for, and how to send the answer."),
)
# fmt: on
