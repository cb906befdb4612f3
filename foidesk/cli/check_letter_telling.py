"""What `foidesk check-letter` tells a person at a shell."""

import shutil
import textwrap
from collections.abc import Iterator

from foidesk.checking.codes import Code
from foidesk.checking.finding import Finding, Report, Verdict
from foidesk.checking.meanings import MEANINGS
from foidesk.inspection.walk import clean_name

VERDICTS = {
    Verdict.SOUND: "sound",
    Verdict.UNSOUND: "UNSOUND",
    Verdict.UNREADABLE: "CAN'T BE READ",
}
_WIDTH = 100


def tell(given: str, report: Report) -> str:
    """One letter in plain lines: the verdict, what must be put right, advice, and what it relies on."""
    must = [found for found in report.findings if found.must]
    advice = [found for found in report.findings if not found.must]
    lines = [f"{clean_name(given)}: {VERDICTS[report.verdict]}{_how_many(report.verdict, must)}"]
    lines += _kinds(must)
    if advice:
        lines += ["  Advice:", *_kinds(advice)]
    if report.provisions:
        lines += _wrapped(f"It relies on {', '.join(report.provisions)}.", 2)
    return "\n".join(lines)


def summary(counts: dict[Verdict, int]) -> str:
    """How the letters came out."""
    told = ", ".join(f"{n:,} {VERDICTS[verdict].lower()}" for verdict, n in counts.items() if n)
    return f"\n{sum(counts.values()):,} letters: {told or 'none'}."


def _how_many(verdict: Verdict, must: list[Finding]) -> str:
    if verdict is Verdict.SOUND:
        return " (nothing that must be put right was found)"
    return f" ({len(must)} finding{'' if len(must) == 1 else 's'})" if verdict is Verdict.UNSOUND else ""


def _kinds(findings: list[Finding]) -> Iterator[str]:
    kinds: dict[Code, list[Finding]] = {}
    for found in findings:
        kinds.setdefault(found.code, []).append(found)
    for code, all_of_it in kinds.items():
        if code is not Code.UNREADABLE:
            yield f"  {MEANINGS[code].title} [{code}]"
        for found in all_of_it:
            where = f"{clean_name(found.where)}: " if found.where else ""
            rule = f" ({found.provision})" if found.provision else ""
            yield from _wrapped(f"{where}{found.says}{rule}", 4)
        if code is not Code.UNREADABLE:  # says itself what to do, each for its own cause
            yield from _wrapped(f"What to do: {MEANINGS[code].do}", 4)


def _wrapped(text: str, indent: int) -> list[str]:
    width = min(_WIDTH, shutil.get_terminal_size((_WIDTH, 24)).columns)
    space = " " * indent
    shown = " ".join(clean_name(word) for word in text.split())
    return textwrap.wrap(shown, width, initial_indent=space, subsequent_indent=space + "  ") or [space]
