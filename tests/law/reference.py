"""The reference pages of the law, printed from its tables.

``python -m tests.law.reference`` writes them; a test holds the committed pages to what this prints.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from foidesk.law import (
    assistance,
    exceptions,
    exemptions,
    incompatible,
    outdated,
    provisions,
    specified_information_2011,
    validity,
    vexatious,
)
from foidesk.law.citation import Citation
from foidesk.law.earlier import EARLIER, EARLIER_NCND
from foidesk.law.exemption import Exemption, Ncnd
from foidesk.law.period import NOT_ESTABLISHED, Period
from foidesk.law.provision import Provision
from foidesk.law.regime import Regime
from foidesk.law.source import Source

HERE = Path(__file__).parent
PAGES = HERE.parents[1] / "docs" / "reference" / "law"
_AS_AT = date(2026, 4, 7)


def pages() -> dict[str, str]:
    """Each page's name and text."""
    printed = {"exemptions.md": _exemptions(), "exceptions.md": _exceptions(), "provisions.md": _provisions()}
    return {name: "\n".join(lines) + "\n" for name, lines in printed.items()}


def _exemptions() -> Iterator[str]:
    yield "# The exemptions of Part II\n"
    yield "Printed from `foidesk/law/part_two`, which decisions, letters and statistics read."
    for row in exemptions.at(_AS_AT):
        yield from _exemption(row)
    yield "\n# Neither confirming nor denying"
    for ncnd in exemptions.ncnd_subsections(_AS_AT):
        yield from _row(ncnd)
    yield "\n# As they were\n"
    yield "Rows whose period in force has ended. A letter is judged by the law of its day."
    for row in EARLIER:
        if row.regime is Regime.FOIA:
            yield from _exemption(row)
    for ncnd in EARLIER_NCND:
        if ncnd.regime is Regime.FOIA:
            yield from _row(ncnd)
    yield from _clashes()


def _exceptions() -> Iterator[str]:
    yield "# The exceptions of the Environmental Information Regulations\n"
    yield "Printed from `foidesk/law/exceptions.py`, which decisions, letters and statistics read."
    for row in exceptions.EXCEPTIONS:
        yield from _exemption(row)
    yield "\n# Neither confirming nor denying"
    for ncnd in exceptions.NCND:
        yield from _row(ncnd)
    yield "\n# As they were"
    for row in EARLIER:
        if row.regime is Regime.EIR:
            yield from _exemption(row)
    for ncnd in EARLIER_NCND:
        if ncnd.regime is Regime.EIR:
            yield from _row(ncnd)


def _exemption(row: Exemption) -> Iterator[str]:
    yield from _row(row)
    yield f"- Neither confirm nor deny: {row.ncnd or 'no such provision'}"
    for name, needs in (("Needs", row.needs), ("Helped by", row.helps)):
        if needs:
            yield f"- {name}: {', '.join(sorted(need.value for need in needs))}"
    if row.emissions_barred:
        yield "- Not for information on emissions (EIR 12(9))"
    if row.why_not:
        yield f"- For a police and crime commissioner, {row.available.value}: {row.why_not}"
    if row.lapses:
        yield f"- {row.lapses}"


def _row(row: Exemption | Ncnd) -> Iterator[str]:
    yield f"\n## {row.key}: {row.title}\n\n{row.says}\n"
    yield f"- {row.force.value.capitalize()}; {row.basis.value.replace('-', ' ')}"
    presumed = f", with a presumption in favour of disclosure ({row.presumption})" if row.presumption else ""
    yield f"- Public interest test: {row.public_interest.value.replace('-', ' ')}{presumed}"
    if row.harm:
        limbs = " or ".join(f"“{limb.value}”" for limb in row.limbs)
        yield f"- The harm is described{f': {limbs}' if limbs else ''}"
    yield f"- {_in_force(row.in_force)}. {_source(row.source)}."
    for note in row.notes:
        yield f"- {note}"


def _clashes() -> Iterator[str]:
    yield "\n# What cannot stand together on one part\n"
    for clash in incompatible.CLASHES:
        yield f"- {_side(clash.one)} with {_side(clash.other)}: {clash.why} ({clash.provision})"
    yield "\nWhat can:\n"
    for clash in incompatible.ALTERNATIVES:
        yield f"- {_side(clash.one)} with {_side(clash.other)}: {clash.why} ({clash.provision})"


def _side(side: Citation | incompatible.Fact) -> str:
    return side.value if isinstance(side, incompatible.Fact) else str(side)


def _provisions() -> Iterator[str]:
    yield "# Every provision FOI Desk can cite\n"
    yield "Printed from `foidesk/law`, in plain words. The exemptions and exceptions have pages of their own."
    tabled = {row.key for row in exemptions.ALL} | {row.key for row in exemptions.ALL_NCND}
    rows = [row for row in provisions.ALL if row.key not in tabled]
    for instrument, stated in groupby(rows, key=lambda row: row.citation.instrument):
        listed = list(stated)
        source, _ = Counter(row.source for row in listed).most_common(1)[0]
        yield f"\n## {instrument}\n"
        yield f"Unless another source is named: {_source(source)}.\n"
        yield from (_provision(row, unless=source) for row in listed)
    yield from _publications()
    yield from _prompts()
    yield "\n## Words that are past\n"
    for row in outdated.WORDINGS:
        when = f"{'on' if row.exact else 'by'} {row.by}" if row.by else "not established whether and when"
        yield f"- `{row.was}`: now {row.now} ({when}). {_source(row.source)}."


def _provision(row: Provision, *, unless: Source) -> str:
    period = "" if row.in_force == Period(date(2005, 1, 1)) else f" {_in_force(row.in_force)}."
    notes = "".join(f" {note}" for note in row.notes)
    source = "" if row.source == unless else f" *{_source(row.source)}.*"
    return f"- **{row.key}** {row.title}. {row.says}{notes}{period}{source}"


def _publications() -> Iterator[str]:
    yield "\n## What policing bodies publish unasked\n"
    for row in specified_information_2011.PUBLICATIONS:
        when = specified_information_2011.WHEN_WORDS[row.when]
        yield f"- {row.provision.citation.number} {row.provision.title}: {when}"


def _prompts() -> Iterator[str]:
    yield "\n## What a request must have\n"
    for element in (*validity.SECTION_8, *validity.REGULATION_5):
        yield f"- {element.asks} {element.enough} ({element.provision})"
    yield "\n## When advice and assistance is due\n"
    for prompt in assistance.PROMPTS:
        yield f"- {prompt.situation.value}: {prompt.says} ({prompt.owed}, because of {prompt.because})"
    yield "\n## Before a request is called vexatious\n"
    yield f"Prompts, not tests. {_sources((vexatious.THEMES_FROM, vexatious.INDICATORS_FROM))}\n"
    for theme in vexatious.Theme:
        yield f"- {theme.value}: {vexatious.THEME_ASKS[theme]}"
        for indicator in vexatious.INDICATORS:
            if indicator.theme is theme:
                yield f"  - {indicator.title}: {indicator.asks}"


def _in_force(period: Period) -> str:
    if period == NOT_ESTABLISHED:
        return "Whether and since when it is in force is not established"
    since = (
        f"In force from {period.start}" if period.exact else f"In force by {period.start}, since when is open"
    )
    return f"{since} until {period.end}" if period.end else since


def _source(source: Source) -> str:
    return f"{source.name}: {source.mark.value}"


def _sources(sources: Iterable[Source]) -> str:
    return " ".join(f"{_source(source)}." for source in sources)


def write() -> None:
    """Write the pages."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
