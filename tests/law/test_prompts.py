"""What the law asks an officer to look at: a valid request, help, vexation, and words that are past."""

from datetime import date

import pytest

from foidesk.law import provisions
from foidesk.law.assistance import PROMPTS, Situation
from foidesk.law.outdated import WORDINGS, outdated
from foidesk.law.source import Mark
from foidesk.law.validity import REGULATION_5, SECTION_8
from foidesk.law.vexatious import INDICATORS, THEME_ASKS, Theme


def test_a_valid_request() -> None:
    """A request is in writing, states a name and an address, and describes the information. FOIA 8(1)"""
    assert [(element.key, str(element.provision)) for element in SECTION_8] == [
        ("writing", "FOIA 8(1)(a)"),
        ("name", "FOIA 8(1)(b)"),
        ("address", "FOIA 8(1)(b)"),
        ("description", "FOIA 8(1)(c)"),
    ]


def test_an_environmental_request() -> None:
    """Neither writing nor a name is asked for: it may be spoken. EIR 5(1)"""
    assert [element.key for element in REGULATION_5] == ["description"]


@pytest.mark.parametrize(
    ("situation", "because"),
    [
        (Situation.INVALID, ["FOIA 8(1)"]),
        (Situation.UNCLEAR, ["FOIA 1(3)"]),
        (Situation.OVER_COST, ["FOIA 12(1)"]),
        (Situation.HELD_ELSEWHERE, ["FOIA 1(1)(a)", "EIR 12(4)(a)"]),
        (Situation.TOO_GENERAL, ["EIR 12(4)(c)"]),
        (Situation.UNREASONABLE, ["EIR 12(4)(b)"]),
    ],
)
def test_help_is_prompted(situation: Situation, because: list[str]) -> None:
    """Help is due where a request is invalid, unclear, costly or for somebody else. FOIA 16; EIR 9, 10"""
    prompts = [prompt for prompt in PROMPTS if prompt.situation is situation]
    assert [str(prompt.because) for prompt in prompts] == because
    for prompt in prompts:
        assert provisions.find(str(prompt.owed)) and prompt.says.endswith(".")


def test_the_twelve_indicators_stand_under_four_themes() -> None:
    """Dransfield's four themes and the twelve lines of 2013 are prompts, never tests. FOIA 14(1)"""
    assert len(INDICATORS) == len({indicator.key for indicator in INDICATORS}) == 12
    assert {indicator.theme for indicator in INDICATORS} == set(Theme) == set(THEME_ASKS)
    assert all(indicator.asks.endswith(("?", ".")) for indicator in INDICATORS)


@pytest.mark.parametrize(
    ("text", "day", "now"),
    [
        ("personal data under the Data Protection Act 1998", "2018-05-25", "the Data Protection Act 2018"),
        ("contravenes the GDPR", "2024-01-02", "the UK GDPR"),
        ("section 40(3)(a)(i)", "2025-01-02", "section 40(3A)"),
        ("any EU obligation", "2026-11-22", "assimilated obligation"),
        ("appeal to the information tribunal", "2026-11-22", "the First-tier Tribunal"),
        ("referred to the IPCC", "2026-11-22", "the Independent Office for Police Conduct"),
        ("mail@ico.gsi.gov.uk", "2026-11-22", "the address and telephone that the regulator has"),
    ],
)
def test_words_that_are_past(text: str, day: str, now: str) -> None:
    """Wordings and names that were replaced are seen in a text of a later day. FOIA 40(7), 44(1)(b)"""
    assert [row.now for row in outdated(text, on=date.fromisoformat(day))] == [now]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the Data Protection Act 1998", "2018-05-24"),
        ("the UK GDPR and the Data Protection Act 2018", "2026-11-22"),
        ("any EU obligation", "2020-01-01"),
        ("the Information Commissioner", "2026-11-22"),
        ("", "2026-11-22"),
    ],
)
def test_words_that_were_right_are_left(text: str, day: str) -> None:
    """Nothing is called past before it was, nor the regulator's name while its day is open. DUAA 2025 119"""
    assert list(outdated(text, on=date.fromisoformat(day))) == []


def test_an_open_day_is_no_day() -> None:
    """A wording whose day is not established says so, and never claims an exact one."""
    open_ones = [row for row in WORDINGS if row.by is None]
    assert [row.source.mark for row in open_ones] == [Mark.PARTLY]
    assert all(row.by is not None for row in WORDINGS if row.exact)
