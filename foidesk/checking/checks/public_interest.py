"""Whether the public interest is weighed for each qualified provision, and for each by itself.

FOIA 17(3), EIR 14(3)(b): a refusal gives the reasons why the public interest in maintaining that exemption
outweighs the other. The bare words that it does are no reasons. Not for absolute provisions, not while more
time is taken (17(2)), not where section 17(4) is relied on.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from foidesk.anatomy.letter import Letter, Relied
from foidesk.argument.about import Said, said
from foidesk.argument.tables import key, needs_weighing
from foidesk.argument.themes import ENOUGH, worth
from foidesk.checking.checks.decided import DECIDES, ground, withholds_nothing_now
from foidesk.checking.checks.words import day
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import eir, foia

_CONFIRMING = re.compile(
    r"confirm|den(?:y|ial|ied)|whether (?:or not )?(?:\w+ ){0,3}(?:held|hold|exist)|saying (?:so|whether)",
    re.I,
)
_DISCLOSING = re.compile(r"disclos|releas|withh[eo]ld", re.IGNORECASE)
_EXEMPT_REASONS = re.compile(
    r"17 ?\(4\)|explanation would itself|explain(?:ing)? (?:this |it )?further would|to explain (?:it "
    r"|this )?further would",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(annex|appendix|attachment|enclosure|schedule|document)(?:es|es|s)?\b(?: ([A-Z]\b|\d{1,2}\b))?", re.I
)


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """What is not weighed at all (`no-public-interest-reasons`) or only together with another."""
    if letter.kind not in DECIDES or not letter.relied:
        return
    on = day(letter, context)
    wanted: dict[tuple[str, bool], Relied] = {}
    for one in letter.relied:
        if _asked(letter, one, context, on):
            wanted.setdefault((key(one.citation), one.ncnd), one)
    if not wanted or any(
        _EXEMPT_REASONS.search(one.text)
        for one in letter.paragraphs
        if "17" in one.text or "xpla" in one.text
    ):
        return
    weighing = {one.n for one in said(letter, on) if one.weighs and not one.label}
    sentences = [one for one in said(letter, on) if one.factor and one.n in weighing]
    weighed = [*sentences, *(one for one in said(letter, on) if one.weighs and one.label)]
    apart, together = _weighed(
        sentences, {key(one.citation) for one in letter.relied if needs_weighing(one, on)}
    )
    shared = []
    for (name, _), relied in wanted.items():
        confirming = not relied.ncnd or _of_confirming([one.text for one in weighed if name in one.about])
        if apart[name] >= ENOUGH and confirming:
            continue
        if together[name] >= ENOUGH and confirming:
            shared.append(relied)
        else:
            yield from _missing(letter, relied)
    if shared and not all(one.citation.instrument == "EIR" for one in shared):
        yield _together(shared)


def _of_confirming(texts: list[str]) -> bool:
    """Whether it is confirming that is weighed, and not disclosure alone."""
    return any(_CONFIRMING.search(one) for one in texts) or not any(_DISCLOSING.search(one) for one in texts)


def _asked(letter: Letter, relied: Relied, context: Context, on: date) -> bool:
    if not needs_weighing(relied, on) or withholds_nothing_now(letter, relied):
        return False
    told = ground(relied, context)
    return told is None or not (told.public_interest.balance.strip() or told.reasons_exempt)


def _weighed(sentences: list[Said], qualified: set[str]) -> tuple[Counter[str], Counter[str]]:
    """How many words of reasons each provision has by itself, and together with others."""
    apart: Counter[str] = Counter()
    together: Counter[str] = Counter()
    for one in sentences:
        about = one.about & qualified
        count = worth(one.text)
        for name in about:
            (apart if len(about) == 1 else together)[name] += count
    return apart, together


def _missing(letter: Letter, relied: Relied) -> Iterator[Finding]:
    name = relied.citation.for_letter
    rule = eir("14(3)(b)") if relied.citation.instrument == "EIR" else foia("17(3)")
    if annex := _annex_not_here(letter):
        says = say(
            "The public interest for {name} is said to be weighed in “{annex}”, which is not part of this "
            "text. Check that it goes with the letter and weighs it for {name} by itself.",
            name=name,
            annex=annex,
        )
        yield Finding(Code.NO_PUBLIC_INTEREST_REASONS, False, name, says, rule)
    elif relied.ncnd:
        says = say(
            "The letter relies on {name}, which is qualified, but gives no reasons why the public interest "
            "in not confirming or denying outweighs that in saying whether the information is held. Add "
            "what speaks for confirming, what speaks against, and how they balance.",
            name=name,
        )
        yield Finding(Code.NO_PUBLIC_INTEREST_REASONS, True, name, says, rule)
    else:
        says = say(
            "The letter relies on {name}, which is qualified, but gives no reasons why the public interest "
            "in maintaining it outweighs that in disclosure. Add what speaks for disclosure, what speaks "
            "against it for this provision, and how they balance.",
            name=name,
        )
        yield Finding(Code.NO_PUBLIC_INTEREST_REASONS, True, name, says, rule)


def _together(shared: list[Relied]) -> Finding:
    names = tuple(str(one.citation.for_letter) for one in shared)
    says = say(
        "One public interest test serves {names} together with the other provisions. Each qualified "
        "provision needs its own: say what the public interest in maintaining it is, and balance it by "
        "itself.",
        names=names,
    )
    return Finding(Code.SHARED_BALANCE, True, names[0], says, foia("17(3)"))


def _annex_not_here(letter: Letter) -> str:
    """The annex that is said to hold the public interest test, where its text is not in the letter."""
    for one in letter.paragraphs:
        low = one.text.lower()
        if "public interest" not in low and "exemption" not in low:
            continue
        for found in _ELSEWHERE.finditer(one.text):
            if _stands_here(letter, one.n, found[1], found[2] or ""):
                continue
            around = low[max(0, found.start() - 160) : found.end() + 120]
            if "public interest" in around or "balanc" in around:
                return found[0]
    return ""


def _stands_here(letter: Letter, after: int, word: str, number: str) -> bool:
    head = f"{word} {number}".strip().lower()
    return any(
        one.n != after and one.text[: len(head) + 4].lower().lstrip("*# ").startswith(head)
        for one in letter.paragraphs
    )
