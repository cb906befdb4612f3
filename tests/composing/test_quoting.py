"""The applicant's words are quoted with links that lead straight to where they point."""

import pytest

from foidesk.blocks.quoting import quoted
from foidesk.letters import actions as letters
from foidesk.links.tracking import tracked
from foidesk.release import actions as release
from tests.walk import NOW, TODAY, logged, office

SAFE = "https://eur02.safelinks.protection.outlook.com/?url="


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (
            "See https://www.marlshire.example/notice/1?p=2.",
            "See https://www.marlshire.example/notice/1?p=2.",
        ),
        (
            f"See <{SAFE}https%3A%2F%2Fwww.marlshire.example%2Fnotice%2F1&data=05%7Cfoi%40m.example&r=0>",
            "See <https://www.marlshire.example/notice/1>",
        ),
        (f"See {SAFE}https%3A%2F%2Fa.example%2F, please.", "See https://a.example/, please."),
        ("https://a.example/?utm_source=mail&id=7", "https://a.example/?id=7"),
        (f"{SAFE}https%3A%2F%2Fa.example%2F%3Ffbclid%3Dx%26id%3D7", "https://a.example/?id=7"),
        ("https://secure-web.cisco.com/1abc/https", "[link left out]"),
        (f"{SAFE}javascript%3Aalert", "[link left out]"),
        ("No link at all, but 43(2) and a.b", "No link at all, but 43(2) and a.b"),
    ],
)
def test_links_are_cleaned(text: str, cleaned: str) -> None:
    assert quoted(text) == cleaned
    assert tracked(cleaned) == ()


@pytest.mark.django_db
def test_a_question_with_a_wrapped_link_can_be_acknowledged() -> None:
    alice = office().alice
    case = logged(alice, questions=(f"The contract at {SAFE}https%3A%2F%2Fa.example%2Fnotice%2F1 please.",))
    letter = letters.draft_acknowledgement(case, by=alice, at=NOW, on=TODAY)
    parcel = release.prepare(letter, by=alice, at=NOW)
    assert "https://a.example/notice/1" in parcel.text
    assert "safelinks" not in parcel.text + parcel.html
