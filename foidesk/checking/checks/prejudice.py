"""Whether a prejudice exemption says how likely harm is: "would", or "would be likely to" (FOIA 17(1)(c)).

For each section by itself. The statute's own words choose neither, and "could" or "may" is no likelihood the
Act knows. Not for class exemptions, section 24 or the EIR.
"""

import re
from collections.abc import Iterator
from datetime import date

from foidesk.anatomy.letter import Letter, Relied
from foidesk.argument.about import Said, said
from foidesk.argument.likelihood import chooses
from foidesk.argument.tables import asks_for_limb, key
from foidesk.argument.themes import THEMES
from foidesk.checking.checks.decided import DECIDES, ground, withholds_nothing_now
from foidesk.checking.checks.words import day
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import foia

_TRADE_SECRET = re.compile(r"trade secret", re.IGNORECASE)
_NOT_TOLD = re.compile(r"17 ?\(4\)|explanation would itself", re.IGNORECASE)


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """One finding for each section whose likelihood of harm is not said."""
    if letter.kind not in DECIDES:
        return
    on = day(letter, context)
    wanted = {key(one.citation): one for one in reversed(letter.relied) if _asked(letter, one, context, on)}
    if not wanted or any(
        _NOT_TOLD.search(one.text) for one in letter.paragraphs if "17" in one.text or "itself" in one.text
    ):
        return
    chosen = [one for one in said(letter, on) if not one.label and chooses(one.text, weighing=one.weighs)]
    for name, relied in wanted.items():
        if not any(_of(one, name, relied, frozenset(wanted)) for one in chosen):
            yield _finding(relied)


def _asked(letter: Letter, relied: Relied, context: Context, on: date) -> bool:
    if not asks_for_limb(relied, on) or withholds_nothing_now(letter, relied):
        return False
    if relied.citation == foia("43") and any(_TRADE_SECRET.search(one.text) for one in letter.paragraphs):
        return False
    told = ground(relied, context)
    return told is None or (told.limb is None and not told.reasons_exempt)


def _of(one: Said, name: str, relied: Relied, wanted: frozenset[str]) -> bool:
    """Whether the sentence speaks of the harm of this provision."""
    about = one.about & wanted
    if len(wanted) == 1:
        return name in one.about or not one.about or one.n in relied.paragraphs or _themed(one, name)
    if about == {name}:
        return True
    if name in about and one.text.count("likely") >= len(about):
        return True  # each of several has its own
    if name in about or not one.about:
        return _themed(one, name) or not any(_themed(one, other) for other in wanted)
    return not about and one.n in relied.paragraphs and _themed(one, name)


def _themed(one: Said, name: str) -> bool:
    return name in THEMES and bool(THEMES[name].search(one.text))


def _finding(relied: Relied) -> Finding:
    name = relied.citation.for_letter
    if relied.ncnd:
        says = say(
            "The letter does not say whether confirming or denying “would” or “would be likely to” do the "
            "harm that {name} speaks of. Say which of the two, and how.",
            name=name,
        )
    else:
        says = say(
            "The letter does not say whether disclosure “would” or “would be likely to” do the harm that "
            "{name} speaks of. To quote both, or to say “could”, leaves it open: choose one and say how "
            "the harm comes about.",
            name=name,
        )
    return Finding(Code.NO_PREJUDICE_LIMB, True, name, says, foia("17(1)(c)"))
