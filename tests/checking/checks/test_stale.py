"""Facts that were out of date on the day of the letter."""

from datetime import date

import pytest

from foidesk.checking.checks.stale import find
from tests.checking.checks.built import codes, context, letter

STALE = "stale-fact"
COUNCIL, DEPARTMENT = "head|Thornbeck Borough Council\n\n", "head|Department for Coastal Affairs\n\n"

# fmt: off
WORDS = (
    ("Write to mail@ico.gsi.gov.uk.", STALE),
    ("Telephone 01625 545700, fax 01625 524510.", STALE),
    ("Telephone 01625 545 745.", ""),
    ("Write to Wycliffe House, Water Lane, Wilmslow SK9 5AF or 0303 123 1113.", ""),
    ("See www.informationcommissioner.gov.uk.", STALE),
    ("From there you may appeal to the Information Tribunal.", STALE),
    ("You may appeal to the First-tier Tribunal (Information Rights).", ""),
    ("The Information Tribunal held so in 2007.", ""),
    ("You may complain to the IPCC.", STALE),
    (("Serious matters are for the Independent Police Complaints Commission, which oversees the "
     "system."), STALE),
    ("The matter was investigated by the Independent Police Complaints Commission in 2014.", ""),
    ("The Independent Office for Police Conduct (formerly the IPCC) is responsible.", ""),
    ("The IPCC report on climate was published in 2021.", ""),
    ("Complaints were referred to the IPCC until 2018.", ""),
    ("The IOPC, formerly the IPCC, may be contacted.", ""),
    ("request|May I complain to the IPCC?\n\nYes.", ""),
    ("The appropriate limit is £500.", STALE),
    ("The appropriate limit of £450 equals 24 hours at £25 an hour.", STALE),
    ("The cost limit is £600, or 18 hours.", STALE),
    ("The appropriate limit is £450, that is 18 hours at £25 per hour.", ""),
    ("The appropriate limit is £450.00 (18 hours).", ""),
    ("The limit is £600 for central government and £450 for others, 24 and 18 hours.", ""),
    ("It would cost £2,300, far over the appropriate limit of £450.", ""),
    ("The appropriate limit is £450, which at £30 an hour is 15 hours.", STALE),
    ("The credit limit of the card is £500.", ""),
    (f"{COUNCIL}The appropriate limit is £600.", STALE),
    (f"{DEPARTMENT}The appropriate limit is £600, which is 24 hours.", ""),
)
# fmt: on


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_facts_of_the_day(words: str, found: str) -> None:
    assert codes(find(letter(words), context(sent_on=date(2025, 6, 2)))) == found


@pytest.mark.parametrize(
    ("words", "on", "found"),
    [
        ("You may complain to the IPCC.", date(2016, 3, 1), ""),
        ("Write to mail@ico.gsi.gov.uk.", date(2012, 3, 1), ""),
        ("This is an EU obligation.", date(2025, 6, 2), ""),
        ("This is an EU obligation.", date(2026, 6, 2), STALE),
    ],
)
def test_what_was_right_then(words: str, on: date, found: str) -> None:
    assert codes(find(letter(words, written_on=on), context())) == found
