"""A duplicate is found, closed and opened again; then it is merged, split off, and the record stays whole."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser

from tests.installation import Installation
from tests.journeys.office import MARL, PASSWORD, found
from tests.journeys.people import Person

pytestmark = [pytest.mark.browser, pytest.mark.slow]

RECEIVED = datetime.now(UTC).date() - timedelta(days=5)


def test_a_duplicate_is_closed_opened_again_and_merged(
    browser: Browser, installation: Installation, address: str
) -> None:
    """Alice takes Pat's second letter for a duplicate, sees that it asks for more, and puts that right."""
    found(installation, MARL, port=25)
    alice = Person(browser, address).sign_in("alice@marlshire.example", PASSWORD)
    first = logged(alice, "What was spent on biscuits?", "Biscuits")
    second = logged(alice, "What was spent on biscuits, and what on tea?", "Biscuits and tea")

    alice.open(second).follow("Put something right").follow("It is a duplicate").choose("Biscuits")
    alice.choose("The other request asks for everything").fill("Why is it closed?", "Sent twice.")
    alice.press("Close it").sees("Closed: duplicate", "A duplicate of", "Nothing, it is closed")
    alice.open(first).sees("Came again as")

    alice.open(second).follow("Put something right").follow("It was closed by mistake")
    alice.sees("every working day since its receipt counts")
    alice.fill("Why should it not have been closed?", "It asks for tea too.").press("Open it again")
    alice.sees("In hand").does_not_see("A duplicate of")

    alice.follow("Put something right").follow("It is one request with another").choose("Biscuits")
    alice.fill("Why are they one request?", "One matter.").press("Merge the two")
    alice.sees("Took over", "Question 2 came from")
    alice.open(second).sees("Closed: merged into another", "Question 1 moved: it is answered in")
    alice.open(f"{first}put-right/").follow("Some questions are better answered by themselves")
    alice.choose("2. What was spent on biscuits, and what on tea?")
    alice.fill("Neutral title of the new request", "Tea").fill("Why are they better", "Tea is elsewhere.")
    alice.press("Make it a request of its own").sees("Split from")
    alice.follow("History").sees("recorded that this request was split from")
    verified = installation.run("verify")
    assert verified.returncode == 0, verified.stdout


def logged(alice: Person, words: str, title: str) -> str:
    """A letter of Pat's that was logged; gives the address of its page."""
    alice.open("/desk/inbox/log/").fill("Or its words", words).choose("Letter")
    alice.press("Continue").fill("Applicant's name", "Pat Paper").choose("E-mail address")
    alice.page.locator("[name=address]").fill("pat@paper.example")
    alice.fill_day("received_on", RECEIVED).fill("Neutral title", title).press("Log and acknowledge")
    alice.follow("Go to the request")
    return alice.path
