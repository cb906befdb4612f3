"""Links that follow a reader are found in a file, with where they lead; plain ones are left alone."""

import pytest

from foidesk.findings.codes import Code
from foidesk.links.finding import tracking
from foidesk.opening.file import Passage

SAFELINK = (
    "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fpage%3Fid%3D7"
    "&data=05%7C02%7Cfoi%40marlshire.example%7Cabc%7C0&sdata=x%3D&reserved=0"
)
FOUND = [
    (
        SAFELINK,
        (
            "1 link wrapped by Outlook SafeLinks, leading to https://www.example.org/page, "
            "which carries the mailbox it was sent to."
        ),
    ),
    (
        "https://urldefense.com/v3/__https://example.org/a__;!!x!y$",
        "1 link wrapped by Proofpoint URL Defense, leading to https://example.org/a.",
    ),
    (
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a&d=Dw&c=x",
        "1 link wrapped by Proofpoint URL Defense, leading to https://example.org/a.",
    ),
    (
        "https://protect.checkpoint.com/v2/___https://example.org/a___.YXA",
        "1 link wrapped by Check Point, leading to https://example.org/a.",
    ),
    (
        "https://secure-web.cisco.com/1abc/https%3A%2F%2Fexample.org%2Fa",
        "1 link wrapped by Cisco Secure Web, leading to https://example.org/a.",
    ),
    ("https://protect-eu.mimecast.com/s/abc", "1 link wrapped by Mimecast."),
    ("https://example.org/?utm_source=mail", "1 link with a mark that follows whoever opens it."),
    ("http://example.org/?a=1&fbclid=x", "1 link with a mark that follows whoever opens it."),
]
PLAIN = [
    "https://www.mimecast.com/products/",
    "https://example.org/about-safelinks.protection.outlook.com",
    "https://safelinks.protection.outlook.com.example.org/?url=x",
    "https://www.google.com/search?q=utm_source",
    "https://example.org/?page=2#utm_source=mail",
    "https://[bad/",
    "foi@example.org, utm_source=mail",
]


@pytest.mark.parametrize(("address", "says"), FOUND)
def test_a_link_that_follows_is_told(address: str, says: str) -> None:
    (found,) = tracking([Passage("page 4", f"See <{address}>.")])
    assert (found.code, found.where, found.count, found.says) == (Code.TRACKING_LINK, "page 4", 1, says)


@pytest.mark.parametrize("address", PLAIN)
def test_a_plain_link_is_not(address: str) -> None:
    assert list(tracking([Passage("", f"See {address}.")])) == []


def test_links_are_counted_by_place_and_wrapper() -> None:
    text = f"{SAFELINK} {SAFELINK} https://example.org/?utm_medium=x"
    found = list(
        tracking([Passage("page 1", text), Passage("page 1", SAFELINK), Passage("page 2", SAFELINK)])
    )
    assert [(one.where, one.count) for one in found] == [("page 1", 3), ("page 1", 1), ("page 2", 1)]
    assert "the first leading to" in found[0].says


def test_an_address_without_end_is_bounded() -> None:
    host = "https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fe.example%2F"
    (found,) = tracking([Passage("", host + "a" * 1_000_000)])
    assert len(found.says) < 200
