"""What `foidesk inspect` tells a person at a shell."""

import shutil
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager

from foidesk.findings.finding import Finding, Verdict
from foidesk.findings.meanings import MEANINGS
from foidesk.findings.of_files import OF_THE_FILE
from foidesk.inspection.report import Report
from foidesk.inspection.walk import clean_name

VERDICTS = {
    Verdict.CLEAN: "clean",
    Verdict.BLOCKED: "BLOCKED",
    Verdict.UNREADABLE: "COULD NOT BE EXAMINED",
}
_NOTHING = "nothing hidden was found"
_WIDTH = 100


def tell(given: str, report: Report) -> str:
    """One file in plain lines: the verdict, each finding with its place, and what to do about its kind."""
    stop = [found for found in report.findings if found.blocks]
    look = [found for found in report.findings if not found.blocks]
    lines = [f"{clean_name(given)}: {VERDICTS[report.verdict]}{_how_many(stop, look)}"]
    for found in _by_kind(stop):
        lines += _kind(found)
    if look:
        lines += ["  May be nothing, have a look:"]
        lines += [line for found in look for line in _wrapped(_placed(found), 4)]
    return "\n".join(lines)


def summary(counts: dict[Verdict, int]) -> str:
    """How the files came out."""
    told = ", ".join(f"{n:,} {VERDICTS[verdict].lower()}" for verdict, n in counts.items() if n)
    return f"\n{sum(counts.values()):,} files: {told or 'none'}."


def _how_many(stop: list[Finding], look: list[Finding]) -> str:
    if not stop:
        return f" ({_NOTHING})" if not look else f" ({_NOTHING} that must stop it)"
    return f" ({len(stop)} finding{'' if len(stop) == 1 else 's'})"


def _by_kind(findings: list[Finding]) -> list[list[Finding]]:
    kinds: dict[str, list[Finding]] = {}
    for found in findings:
        kinds.setdefault(found.code, []).append(found)
    return list(kinds.values())


def _kind(findings: list[Finding]) -> Iterator[str]:
    meaning = MEANINGS[findings[0].code]
    yield f"  {meaning.title} [{findings[0].code}]"
    for found in findings:
        yield from _wrapped(_placed(found), 4)
    if findings[0].code not in OF_THE_FILE:  # these say themselves what to do, each for its own cause
        yield from _wrapped(f"What to do: {meaning.do}", 4)


def _placed(found: Finding) -> str:
    return f"{clean_name(found.where)}: {found.says}" if found.where else str(found.says)


def _wrapped(text: str, indent: int) -> list[str]:
    width = min(_WIDTH, shutil.get_terminal_size((_WIDTH, 24)).columns)
    space = " " * indent
    return textwrap.wrap(text, width, initial_indent=space, subsequent_indent=space + "  ") or [space]


class Progress:
    """On a terminal, which of many files is being waited for."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = total > 1 and sys.stderr.isatty()

    @contextmanager
    def on(self, name: str) -> Iterator[None]:
        """Show a file's name until it is done."""
        self._done += 1
        if self._shown:
            room = shutil.get_terminal_size().columns - 24
            print(
                f"\r\033[K{self._done} of {self._total}  {clean_name(name)[:room]}", end="", file=sys.stderr
            )
            sys.stderr.flush()
        try:
            yield
        finally:
            if self._shown:
                print("\r\033[K", end="", file=sys.stderr, flush=True)
