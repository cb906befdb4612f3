"""The inspection of one file, in this process. Whoever reads files of strangers uses `child` instead."""

import importlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding, verdict
from foidesk.inspection import naming
from foidesk.inspection.advice import Advice
from foidesk.inspection.report import Report
from foidesk.inspection.walk import Walk
from foidesk.language.sentence import say
from foidesk.links.finding import tracking
from foidesk.opening.file import File, Passage
from foidesk.opening.recognise import recognise
from foidesk.personal.known import Known

MOST = 1_000
"""Findings that are told one by one; of the rest how many there are of each kind."""
_ADDRESS = re.compile(r"https?:|www\.", re.IGNORECASE)
_MORE = "{n} more places with the same kind of finding, which are not listed one by one."


def inspect(file: File, *, known: Known = Known(), personal: bool = True) -> Report:  # noqa: B008 - frozen
    """Examine a file and all that lies in it. Never raises for what is in a file.

    Not `personal`, details of people are not looked for.
    """

    advice = Advice()
    walk = Walk(file.limits, partial(_search, known=known, personal=personal, advice=advice))
    kind = recognise(file)
    wrong = naming.mismatch(file.name, kind) if file.size else None
    if wrong:
        walk.add((), wrong)
    walk.look(file, kind)
    found = list(walk.findings.values())
    return Report(
        file=file.name,
        type=kind,
        verdict=verdict(found),
        findings=tuple(_shortened(found)),
        text="\n".join(walk.text),
        inside=tuple(walk.carried),
        faults=tuple(walk.faults),
        advice=advice.said(),
    )


def _search(
    passages: Iterator[Passage], *, known: Known, personal: bool, advice: Advice
) -> Iterator[Finding]:
    """What the words of one file tell; those with a web address in them are looked at once more."""
    addressed: list[Passage] = []
    words = _aside(passages, addressed, advice)
    if personal:
        # Loaded for a file with words only: its tables of names take a while.
        yield from importlib.import_module("foidesk.personal.finder").find(words, known)
    for _ in words:
        pass
    yield from tracking(addressed)


def _aside(passages: Iterator[Passage], addressed: list[Passage], advice: Advice) -> Iterator[Passage]:
    for passage in passages:
        advice.see(passage)
        if _ADDRESS.search(passage.text):
            addressed.append(passage)
        yield passage


def _shortened(found: list[Finding]) -> Iterator[Finding]:
    yield from found[:MOST]
    places: Counter[Code] = Counter()
    counts: Counter[Code] = Counter()
    for finding in found[MOST:]:
        places[finding.code] += 1
        counts[finding.code] += finding.count
    for code, n in places.items():
        yield Finding(code, "", counts[code], say(_MORE, n=f"{n:,}"))
