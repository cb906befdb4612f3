"""Whether a letter that relies on section 36 says that a qualified person gave an opinion (FOIA 36(2), (5)).

To quote that section 36 asks for "the reasonable opinion of a qualified person" is not to say that there is
one. Statistical information (36(4)) needs none.
"""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Letter, Part
from foidesk.checking.checks.decided import DECIDES
from foidesk.checking.checks.words import plain
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import foia

_PERSON = re.compile(
    r"(?:\b(?:the|our|its|their|my|this|designated|as|appropriate|relevant|nominated|authorised|is a|was a"
    r"|who is a|being a|a designated)|'s|s'|\() ?qualified person|qualified person(?:'s)? (?:is|was|has"
    r"|have|had|gave|consider|conclud|agree|decid|confirm|for (?:the|this|our)|at |in (?:this|our)|,|\("
    r"|opinion|also|determin|reach|took|review|view)|\b(?:opinion|view) (?:of|from|given by|was given by"
    r"|was sought from|by) (?:the|our) (?!act\b)[a-z]|\b(?:gave|given|expressed|reached|formed|provided"
    r"|recorded) (?:his|her|their|its|the|an?) (?:\w+ )?opinion|\b(?:sought|obtained|received|given"
    r"|recorded)\b[^.]{0,60}\bqualified person"
)
_ONLY_LAW = re.compile(
    r"\b(?:requires?|needs?|must|only|if|where|exempt(?:s|ed)?|provides|states"
    r"|if in)\b[^.]{0,90}(?:reasonable opinion|opinion) of (?:a|the) qualified person"
)


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`no-qualified-person`, once for the letter."""
    del context
    relied = [
        one for one in letter.relied if one.citation.instrument == "FOIA" and one.citation.section == "36"
    ]
    if letter.kind not in DECIDES or not relied or all(one.citation.parts == ("4",) for one in relied):
        return
    for one in letter.paragraphs:
        if one.part is not Part.BODY or not ("pinion" in one.text or "ualified" in one.text):
            continue
        if any(_PERSON.search(said) and not _ONLY_LAW.search(said) for said in plain(one.text).split(". ")):
            return
    name = relied[0].citation.for_letter
    says = say(
        "The letter relies on {name} but does not say that a qualified person gave a reasonable opinion. "
        "Say who the qualified person is, by post, and what the opinion was; without one the exemption "
        "can’t be used.",
        name=name,
    )
    yield Finding(Code.NO_QUALIFIED_PERSON, True, name, says, foia("36(2)"))
