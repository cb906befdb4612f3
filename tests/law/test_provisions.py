"""Every provision that FOI Desk cites, with its source and the period in which it is in force."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

import foidesk
from foidesk.law import exemptions, provisions
from foidesk.law.citation import Citation, foia
from foidesk.law.period import NOT_ESTABLISHED
from foidesk.law.source import Mark

PACKAGE = Path(foidesk.__file__).parent
_NAMED = re.compile(r"""\b(foia|eir|Citation\.parse)\("([^"{}]+)"\)""")
_OF = {"foia": "FOIA ", "eir": "EIR "}


def cited(path: Path) -> Iterator[str]:
    """Every provision that a file of the program names in its code."""
    for call, text in _NAMED.findall(path.read_text(encoding="utf-8")):
        yield str(Citation.parse(f"{_OF.get(call, '')}{text}"))


def test_what_is_cited_anywhere_is_in_the_table() -> None:
    """Nothing cites a provision that is not stated here in plain words. FOIA 17(1)(b)"""
    named = {text: path for path in PACKAGE.rglob("*.py") for text in cited(path)}
    assert len(named) > 100
    for text, path in named.items():
        try:
            assert provisions.find(text).says
        except LookupError as unknown:
            pytest.fail(f"{path.relative_to(PACKAGE)} cites {text}. {unknown}")


def test_what_the_tables_rest_on_is_in_the_table() -> None:
    """Conditions, excluded sections and silent subsections are provisions themselves. FOIA 40(3A)"""
    for row in exemptions.ALL:
        for citation in (row.citation, *row.excludes, *filter(None, (row.condition, row.presumption))):
            assert provisions.find(str(citation)).says, row.key


def test_every_provision_is_sound() -> None:
    """Every provision has a key of its own, a citation that reads back, words, a period and a source."""
    assert [key for key, n in Counter(row.key for row in provisions.ALL).items() if n > 1] == []
    for row in provisions.ALL:
        assert row.title and row.says.endswith(".") and row.source.name, row.key
        assert all(note.endswith(".") for note in row.notes), row.key
        assert row.in_force.start >= date(2005, 1, 1)
        assert Citation.parse(str(row.citation)) == row.citation
        assert provisions.find(row.key) is row
        assert row.key.startswith(str(row.citation))


def test_an_instrument_stands_in_its_own_order() -> None:
    """The provisions of an instrument follow each other as its numbers do."""
    tabled = {row.key for row in exemptions.ALL} | {row.key for row in exemptions.ALL_NCND}
    stated = [row.citation for row in provisions.ALL if row.key not in tabled]
    for instrument, rows in groupby(stated, key=lambda citation: citation.instrument):
        places = [citation.place for citation in rows]
        assert places == sorted(places), instrument


@pytest.mark.parametrize(
    ("key", "mark"),
    [
        ("FOIA 10(6)", Mark.VERIFIED),
        ("FOIA 11A", Mark.KNOWN),
        ("FOIA 19(2B)", Mark.PARTLY),
        ("FOIA 22A(1)", Mark.PARTLY),
        ("EIR 11(4)", Mark.VERIFIED),
        ("EIR 13(1)(a)+13(2A)", Mark.VERIFIED),
        ("Fees Regulations 6(4)", Mark.VERIFIED),
        ("Section 45 Code 5.4", Mark.PARTLY),
        ("Section 45 Code 5.6", Mark.KNOWN),
        ("UK GDPR 12A(5)", Mark.VERIFIED),
        ("UK GDPR 15", Mark.KNOWN),
        ("DPA 2018 54(3C)", Mark.VERIFIED),
        ("DUAA 2025 119", Mark.PARTLY),
        ("GRC Rules 12(2)", Mark.VERIFIED),
        ("Specified Information Schedule 2A", Mark.DOUBTFUL),
    ],
)
def test_how_well_it_was_checked(key: str, mark: Mark) -> None:
    """Each provision says whether its text was read, read in part, or is only known."""
    assert provisions.find(key).source.mark is mark


@pytest.mark.parametrize(
    ("key", "before", "since"),
    [
        ("UK GDPR 12A(1)", "2026-02-04", "2026-02-05"),
        ("DPA 2018 54(3C)", "2026-02-04", "2026-02-05"),
        ("Specified Information Schedule 7A", "2021-05-30", "2021-05-31"),
        ("Section 45 Code 4.2", "2018-07-03", "2018-07-04"),
        ("FOIA 40(8)", "2018-05-24", "2018-05-25"),
        ("FOIA 40(4)", "2018-05-25", "2018-05-24"),
    ],
)
def test_periods_in_force(key: str, before: str, since: str) -> None:
    """A provision is in force from its day, and no longer than to its end. DUAA 2025 76"""
    in_force = provisions.find(key).in_force
    assert date.fromisoformat(before) not in in_force
    assert date.fromisoformat(since) in in_force


def test_a_day_that_is_not_established_is_not_made_up() -> None:
    """Where the day is not known the period says so; where not even that, no day is in it. DUAA 2025 119

    Datasets came into the Act after 2008; whether the Information Commission has taken over is open.
    """
    assert not provisions.find("FOIA 11(1A)").in_force.exact
    assert provisions.find("DUAA 2025 119").in_force == NOT_ESTABLISHED
    assert date(2030, 1, 1) not in NOT_ESTABLISHED


@pytest.mark.parametrize(
    "number", ["1(1)(a)", "8(1)", "9(2)", "10(2)", "16(1)", "17(7)(b)", "36(5)(o)", "45", "50(1)", "63", "77"]
)
def test_what_is_cited_is_found(number: str) -> None:
    """The provisions of the Act that FOI Desk cites are found by their citation."""
    assert provisions.find(f"FOIA {number}").citation == foia(number)


def test_a_citation_that_several_rows_share_is_found() -> None:
    """A plain citation finds a row even where each has a longer key. FOIA 37(2), 40(2)"""
    assert provisions.find("FOIA 37(2)").citation == foia("37(2)")
    assert provisions.find("FOIA 40(5)(a)").key == "FOIA 40(5)(a) before 2018"


def test_what_is_unknown_is_said() -> None:
    """A key that does not exist is refused with a sentence."""
    with pytest.raises(LookupError, match="no provision"):
        provisions.find("FOIA 999")
