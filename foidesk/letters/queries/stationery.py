"""How an office has its letters on a day, and each version there was."""

import uuid
from collections.abc import Iterable
from dataclasses import fields
from datetime import date

from foidesk.composing.style import Reasons, Style
from foidesk.letters.models import Letter, LineVersion, StyleVersion, Wording
from foidesk.letters.rules import Kind, Salutation
from foidesk.letters.stationery import Stationery
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import STANDARD, Name

_RECENT = 20


def phrases(authority: uuid.UUID, *, on: date) -> Phrases:
    """The paragraphs as an office says them on a day."""
    own = {Name(row.name): row.text for row in own_words(authority, on=on).values()}
    return Phrases({name: text for name, text in own.items() if text})


def own_words(authority: uuid.UUID, *, on: date) -> dict[str, Wording]:
    """By paragraph the version that holds on a day, where there is one. Empty words are the standard's."""
    rows = Wording.objects.of(authority).filter(name__in=list(STANDARD), from_on__lte=on)
    return {row.name: row for row in rows.order_by("from_on", "n")}


def later_words(authority: uuid.UUID, *, on: date) -> dict[str, Wording]:
    """By paragraph the next version that begins after a day, where there is one."""
    rows = Wording.objects.of(authority).filter(from_on__gt=on)
    return {row.name: row for row in rows.order_by("-from_on", "n")}


def word_versions(authority: uuid.UUID, name: Name) -> list[Wording]:
    """Every version of a paragraph in the office's own words, the newest first."""
    return list(Wording.objects.of(authority).filter(name=name).order_by("-n"))


def stationery(authority: uuid.UUID, *, on: date) -> Stationery:
    """How an office has its letters on a day; as FOI Desk has them until it chooses."""
    rows = StyleVersion.objects.of(authority).filter(from_on__lte=on)
    return _read(rows.order_by("-from_on", "-n").first())


def style(authority: uuid.UUID, *, on: date) -> Style:
    """How the letters of a day are laid out."""
    return stationery(authority, on=on).style


def style_versions(authority: uuid.UUID) -> list[tuple[StyleVersion, Stationery]]:
    """Every version of how an office has its letters, the newest first."""
    return [(row, _read(row)) for row in StyleVersion.objects.of(authority).order_by("-n")]


def lines(authority: uuid.UUID, *, on: date) -> list[LineVersion]:
    """The standard lines that officers may put into a letter of a day, by topic."""
    offered = {row.line for row in newest_lines(authority) if not row.withdrawn}
    rows = LineVersion.objects.of(authority).filter(line__in=offered, from_on__lte=on, withdrawn=False)
    return _by_topic({row.line: row for row in rows.order_by("from_on", "n")}.values())


def newest_lines(authority: uuid.UUID) -> list[LineVersion]:
    """The newest version of each line, whatever day it begins, by topic; withdrawn ones as well."""
    rows = LineVersion.objects.of(authority).order_by("n")
    return _by_topic({row.line: row for row in rows}.values())


def line_versions(authority: uuid.UUID, line: uuid.UUID) -> list[LineVersion]:
    """Every version of a line, the newest first."""
    return list(LineVersion.objects.of(authority).filter(line=line).order_by("-n"))


def recent(authority: uuid.UUID) -> list[Letter]:
    """The newest letters of an office, one for a request, with their requests."""
    rows = Letter.objects.of(authority).select_related("case").order_by("-id")[: 5 * _RECENT]
    return list({row.case_id: row for row in reversed(rows)}.values())[::-1][:_RECENT]


def _read(row: StyleVersion | None) -> Stationery:
    if row is None:
        return Stationery()
    optional = {one.name: getattr(row, one.name) for one in fields(Style) if one.name != "reasons"}
    return Stationery(
        style=Style(reasons=Reasons(row.reasons), **optional),
        salutation=Salutation(row.salutation),
        named=row.named,
        signatories={Kind(kind): post for kind, post in row.signatories.items() if kind in set(Kind)},
    )


def _by_topic(rows: Iterable[LineVersion]) -> list[LineVersion]:
    return sorted(rows, key=lambda row: (row.topic.casefold(), row.line))
