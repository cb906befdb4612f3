"""Links that tell how a mail was delivered, or follow whoever opens them."""

import pytest

from foidesk.checking.checks.links import find
from tests.checking.checks.built import codes, context, letter

SAFE = (
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.marlshire.example%2Fplans"
    "&data=05%7C02%7Cjo.ward%40marlshire.example%7C9fb7"
)

# fmt: off
WORDS = (
    (f"See {SAFE}.", "tracking-link"),
    (f"See the plans <{SAFE}>.", "tracking-link"),
    (f"See [the plans]({SAFE}).", "tracking-link"),
    (f"request|I saw it at {SAFE}.\n\nWe hold it.", "tracking-link"),
    ("https://urldefense.com/v3/__https://www.marlshire.example__;!!AbC", "tracking-link"),
    ("https://links-2.govdelivery.com/CL0/https:%2F%2Fwww.marlshire.example%2Fa/1/01", "tracking-link"),
    ("https://www.marlshire.example/news?utm_source=mail", "tracking-link"),
    ("See https://www.marlshire.example/plans?page=2.", ""),
    ("See www.ico.org.uk.", ""),
    ("Safelinks are added by safelinks.protection.outlook.com to our mail.", ""),
)
# fmt: on


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_links(words: str, found: str) -> None:
    assert codes(find(letter(words), context())) == found


def test_it_says_where_the_link_leads_and_what_it_carries() -> None:
    (one,) = find(letter(f"See {SAFE}."), context())
    assert "https://www.marlshire.example/plans" in one.says
    assert "carries the mailbox" in one.says
