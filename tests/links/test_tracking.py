"""Addresses that follow whoever opens them are found; plain ones are left alone."""

import pytest

from foidesk.links.tracking import tracked

TRACKING = [
    "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org&data=05",
    "https://urldefense.com/v3/__https://example.org__;!!x",
    "https://protect-eu.mimecast.com/s/abc",
    "https://links-2.govdelivery.com/CL0/https:%2F%2Fexample.org%2Fa/1/01",
    "https://example.org/page?utm_source=mail",
    "http://example.org/?a=1&fbclid=x",
    "www.example.org/?gclid=1",
    "https://[bad/",
]
PLAIN = [
    "https://www.contractsfinder.service.gov.uk/notice/example",
    "https://example.org/?page=2",
    "foi@example.org",
    "https://example.org/about-urldefense.com",
]


@pytest.mark.parametrize("address", TRACKING)
def test_a_tracking_address_is_found(address: str) -> None:
    assert tracked(f"See {address}, please; and again {address}.") == (address,)


@pytest.mark.parametrize("address", PLAIN)
def test_a_plain_address_is_not(address: str) -> None:
    assert tracked(f"See {address}.") == ()
