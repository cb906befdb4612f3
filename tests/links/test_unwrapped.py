"""Where the addresses in a text lead."""

import pytest

from foidesk.links.unwrapped import Link, links

REAL = "https://www.gov.uk/x"
SAFE = "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.gov.uk%2Fx&data=05%7C01"
TWICE = (
    "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2feur03.safelinks.protection.outlook.com%2f%3furl%3d"
    "https%253A%252F%252Fwww.gov.uk%252Fx%26data%3d05&c=E,1"
)
MUTE = "https://url.avanan.click/v2/abc"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nothing here.", ()),
        (f"See {REAL}.", (Link(REAL, REAL),)),
        (f"See {SAFE}, please", (Link(SAFE, REAL),)),
        (f"See this <{SAFE}> and {SAFE}", (Link(SAFE, REAL),)),
        (f"See {TWICE}", (Link(TWICE, REAL),)),
        (f"{MUTE} and www.example.org", (Link(MUTE, ""), Link("www.example.org", "www.example.org"))),
        ("https://[broken", (Link("https://[broken", "https://[broken"),)),
    ],
)
def test_each_address_and_where_it_leads(text: str, expected: tuple[Link, ...]) -> None:
    assert links(text) == expected
