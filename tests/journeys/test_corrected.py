"""An answer goes out wrong and is corrected: the applicant gets a second letter, the log follows."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser

from tests.installation import Installation
from tests.journeys.office import MARL, PASSWORD, found
from tests.journeys.people import Person, Postbox

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TODAY = datetime.now(UTC).date()
RECEIVED = TODAY - timedelta(days=5)


def test_an_answer_goes_out_wrong_and_is_corrected(
    browser: Browser, installation: Installation, address: str, postbox: Postbox
) -> None:
    """Alice answers with a wrong figure and corrects it; Bob thinks twice before he approves."""
    found(installation, MARL, port=postbox.port)
    alice = Person(browser, address).sign_in("alice@marlshire.example", PASSWORD)
    bob = Person(browser, address).sign_in("bob@marlshire.example", PASSWORD)
    paula = Person(browser, address).sign_in("paula@marlshire.example", PASSWORD)
    case = answered(alice, bob)
    published(paula, case)

    alice.open(f"{case}questions/").sees("What was spent").does_not_see("put its words right")
    alice.open(f"{case}put-right/").follow("The answer that was sent was wrong, or lacks something")
    alice.follow("Begin").choose("Something in it was wrong, or a question was missed")
    alice.choose("1. What was spent on biscuits?")
    alice.fill("What changes?", "We wrote £12. It was £120.")
    alice.fill("How did that come about?", "A nought was lost in typing.").press("Begin")
    alice.sees("Now decide each of its questions anew")
    decided(alice, case, "We spent £120 on biscuits.")
    alice.open(f"{case}letters/correction/").press("Draft its letter").sees("Correction of our answer")
    alice.press("Send for approval").follow("Withdraw it from approval").fill("Why?", "One word is missing.")
    alice.press("Withdraw it").sees("One word is missing.")
    alice.open(f"{case}letters/correction/").follow("Open its letter").press("Send for approval")

    bob.open("/desk/").follow("Approve").sees("We wrote £12. It was £120.").press("Approve")
    bob.follow("Take the approval back").fill("Why?", "Say sorry in your own words too.")
    bob.press("Take the approval back").sees("Approval taken back by Bob Brook")
    alice.open(case).follow("Revise the letter").sees("Say sorry in your own words too.")
    alice.open(f"{case}letters/correction/").follow("Open its letter")
    alice.fill("Opening words", "We are sorry for the mistake.").press("Save and show the letter")
    alice.press("Send for approval")
    bob.open("/desk/").follow("Approve").sees("We are sorry for the mistake.").press("Approve")
    alice.open(case).follow("Send").press("Send by e-mail").press("Send it now")
    assert installation.run("worker", "--once").returncode == 0
    letter = postbox.to("pat@paper.example")[-1].get_body(("plain",))
    assert letter is not None
    words = " ".join(letter.get_content().split())
    for must in ("Something in it was wrong", "£120", "internal review", "Information Commissioner"):
        assert must in words

    alice.open(case).sees("Answered").follow("History").sees("the day of the answer stays")
    alice.open(f"{case}letters/correction/").sees("Sent", "We wrote £12. It was £120.")
    paula.open(f"{case}log-entry/").sees("The answer was corrected on")
    paula.press("Take the corrected answer over").sees("Draft").press("Publish it").press("Publish")
    paula.sees("Corrected:", "£120")
    verified = installation.run("verify")
    assert verified.returncode == 0, verified.stdout


def answered(alice: Person, bob: Person) -> str:
    """A request whose answer left with a wrong figure; gives the address of its page."""
    alice.open("/desk/inbox/log/").fill("Or its words", "What was spent on biscuits?").choose("Letter")
    alice.press("Continue").fill("Applicant's name", "Pat Paper").choose("E-mail address")
    alice.page.locator("[name=address]").fill("pat@paper.example")
    alice.fill_day("received_on", RECEIVED).fill("Neutral title", "Biscuits").press("Log and acknowledge")
    alice.follow("Go to the request")
    case = alice.path
    decided(alice, case, "We spent £12 on biscuits.")
    alice.open(f"{case}letters/answer/").press("Draft this letter").press("Send for approval")
    bob.open("/desk/").follow("Approve").press("Approve")
    alice.open(case).follow("Send").press("Record that it was sent").choose("By hand")
    alice.press("Record that it was sent").open(case).sees("Answered")
    return case


def decided(alice: Person, case: str, words: str) -> None:
    """The question is answered in these words."""
    alice.open(f"{case}questions/1/1/held/").choose("Yes").press("Save and go on")
    alice.choose("Disclose it").press("Save and go on")
    alice.fill("The answer", words).press("Save and go on")


def published(paula: Person, case: str) -> None:
    """The wrong answer stands in the log."""
    paula.open(f"{case}log-entry/").press("Draft the entry").press("Publish it").press("Publish")
    paula.sees("Everyone can read it")
