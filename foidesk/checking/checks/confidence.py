"""Whether a letter that relies on section 41 says from whom the information was obtained (FOIA 41(1)(a)).

A name is not needed, the kind of person will do: "the tenderers", "a member of the public". The words of the
Act ("obtained from any other person") say nothing of this information.
"""

from collections.abc import Iterator

from foidesk.anatomy.letter import Letter, Paragraph, Part
from foidesk.argument.sources import tells_source
from foidesk.checking.checks.decided import DECIDES, ground
from foidesk.checking.checks.words import plain
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import foia


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`confidence-without-source`, once for the letter. To neither confirm nor deny (41(2)) needs none."""
    relied = next(
        (
            one
            for one in letter.relied
            if one.citation.within(foia("41")) and not one.ncnd and one.citation.parts != ("2",)
        ),
        None,
    )
    if relied is None or letter.kind not in DECIDES:
        return
    told = ground(relied, context)
    if told is not None and told.applies.strip():
        return
    numbers = set(relied.paragraphs)
    for one in letter.paragraphs:
        if one.part is Part.BODY and (one.n in numbers or _speaks(one)) and tells_source(plain(one.text)):
            return
    says = say(
        "The letter relies on section 41 but does not say that the information was obtained from another "
        "person, or from whom. Say who gave it to you, or what kind of person: section 41(1)(a) covers "
        "nothing else."
    )
    yield Finding(Code.CONFIDENCE_WITHOUT_SOURCE, True, relied.citation.for_letter, says, foia("41(1)(a)"))


def _speaks(one: Paragraph) -> bool:
    return "confiden" in one.text.lower()
