"""Whether a refusal names the law it rests on, and names it closely enough.

FOIA 17(1)(b) and EIR 14(3)(a) ask which exemption is relied on. "Section 43" alone is two exemptions; a
subsection without its paragraph ("31(1)") is told as advice. Cited fully once anywhere is enough.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from foidesk.anatomy.claims import claims_of
from foidesk.anatomy.letter import Claim, Kind, Letter, Part
from foidesk.argument.refusals import tells_refusal
from foidesk.checking.checks.words import day, plain
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.law import exemptions
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.regime import Regime

_REFUSED = frozenset({Claim.WITHHELD, Claim.COST, Claim.VEXATIOUS, Claim.REPEATED})
_ONE_SUBJECT = frozenset(
    {"FOIA 39", "EIR 13", "EIR 5"}
)  # two rows of the table, yet nothing to choose between
_COARSE = frozenset({"FOIA 12", "FOIA 14", "EIR 12"})  # not exemptions of Part II, or divided below


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`no-exemption` where something is refused and nothing is cited, `no-subsection` for each bare "
    "section."""
    if not letter.relied:
        if letter.kind is Kind.ANSWER and letter.claims & _REFUSED and _refuses(letter):
            yield _nothing_cited(letter)
        return
    on = day(letter, context)
    spoken = [one.citation for one in letter.cited if _reasons(letter, one.n)]
    sections: dict[str, Citation] = {}
    for relied in letter.relied:
        sections.setdefault(f"{relied.citation.instrument} {relied.citation.section}", relied.citation)
    for name, one in sections.items():
        cited = [c for c in spoken if (c.instrument, c.section) == (one.instrument, one.section)]
        cited += [
            r.citation
            for r in letter.relied
            if (r.citation.instrument, r.citation.section) == (one.instrument, one.section)
        ]
        yield from _section(name, one, cited, on)


def _refuses(letter: Letter) -> bool:
    """Whether a sentence of the letter refuses: its words may also stand in what was asked."""
    if letter.claims & _REFUSED != {Claim.WITHHELD}:
        return True
    return any(
        Claim.WITHHELD in claims_of(said) and tells_refusal(said)
        for said in (plain(one.text) for one in letter.paragraphs if one.part is Part.BODY)
    )


def _section(name: str, one: Citation, cited: list[Citation], on: date) -> Iterator[Finding]:
    """What is said of one section, given every way in which the letter cites it."""
    longest = max(cited, key=lambda c: len(c.parts))
    if name in _COARSE:
        if not longest.parts or (name == "EIR 12" and longest.parts in (("4",), ("5",))):
            yield _finding(one, longest, _choices(one, on), must=False)
        return
    exact, below = _rows(one, on)
    if name in _ONE_SUBJECT or len(exact) < 2:
        return
    if not longest.parts:
        yield _finding(one, longest, below, must=True)
    elif not any(_full(c, exact) for c in cited):
        yield _finding(one, longest, [c for c in below if c.within(longest)] or below, must=False)


@lru_cache(maxsize=1024)
def _rows(one: Citation, on: date) -> tuple[set[Citation], list[Citation]]:
    """What may be cited under the section that day, and of these the exemptions, once each in order."""
    whole = Citation(one.instrument, one.section)
    below = list(dict.fromkeys(row.citation for row in exemptions.matching(whole, on=on)))
    silent = {row.citation for row in exemptions.ALL_NCND if row.citation.within(whole)}
    return {*below, *silent} if len(below) > 1 else set(below), below


def _full(cited: Citation, exact: set[Citation]) -> bool:
    """Whether the citation is an exemption, a detail of one, or a provision to neither confirm nor deny."""
    if cited.instrument == Regime.FOIA and cited.section == "40" and cited.parts[:1] == ("5",):
        return True
    return any(cited.within(row) for row in exact) or _silent(cited, exact)


def _silent(cited: Citation, exact: set[Citation]) -> bool:
    """40(5B) and 27(4) say enough, for what is below them are cases of one provision."""
    return (
        bool(cited.parts) and cited.parts[0] in ("4", "5A", "5B") and any(row.within(cited) for row in exact)
    )


def _choices(one: Citation, on: date) -> list[Citation]:
    if one.instrument == "EIR":
        return [row.citation for row in exemptions.at(on, regime=Regime.EIR) if row.citation.section == "12"]
    return [foia(f"{one.section}(1)"), foia(f"{one.section}(2)")]


def _reasons(letter: Letter, n: int) -> bool:
    """Whether the paragraph is the authority's own, or a heading over the Act's words: not the request."""
    return not any(one.n == n and one.part is Part.REQUEST for one in letter.paragraphs)


def _finding(one: Citation, longest: Citation, choices: list[Citation], *, must: bool) -> Finding:
    name = longest.for_letter
    numbers = tuple(dict.fromkeys(c.number for c in choices))
    return Finding(Code.NO_SUBSECTION, must, name, _says(name, numbers, must), _rule(one))


def _says(name: str, numbers: tuple[str, ...], must: bool) -> Sentence:
    if must:
        return say(
            "The letter cites {name} without its subsection, so it does not say which exemption it relies "
            "on. Cite the one that is meant: {numbers}.",
            name=name,
            numbers=numbers,
        )
    return say(
        "The letter cites {name} no further. Say which part of it applies: {numbers}.",
        name=name,
        numbers=numbers,
    )


def _rule(one: Citation) -> Citation:
    if one.instrument == "EIR":
        return eir("14(3)(a)")
    return foia("17(5)") if one.section in ("12", "14") else foia("17(1)(b)")


def _nothing_cited(letter: Letter) -> Finding:
    if letter.regimes == {Regime.EIR}:
        says = say(
            "Information is refused, but the letter names no exception of the Regulations. Say which one "
            "is relied on, with its paragraph."
        )
        return Finding(Code.NO_EXEMPTION, True, "", says, eir("14(3)(a)"))
    says = say(
        "Information is refused, but the letter names no provision of the Act. Say which exemption is "
        "relied on, with its section and subsection."
    )
    return Finding(Code.NO_EXEMPTION, True, "", says, foia("17(1)(b)"))
