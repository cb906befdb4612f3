"""Letters on the way to an answer: a supplier is asked, a fee is asked, the public interest waits."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser

from tests.installation import Installation
from tests.journeys.office import MARL, PASSWORD, found
from tests.journeys.people import Person, Postbox
from tests.journeys.test_one_request import fill_43, held, work

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TODAY = datetime.now(UTC).date()
RECEIVED = TODAY - timedelta(days=4)
SOON = TODAY + timedelta(days=30)


def test_a_supplier_a_fee_and_more_time(
    browser: Browser, installation: Installation, address: str, postbox: Postbox
) -> None:
    """Alice writes to the supplier, asks a fee that is paid, and takes more time, which Bob approves."""
    found(installation, MARL, port=postbox.port)
    cora = Person(browser, address).sign_in("cora@marlshire.example", PASSWORD)
    case = logged(cora)
    work(installation)
    alice = Person(browser, address).sign_in("alice@marlshire.example", PASSWORD)
    the_supplier(alice, case)
    work(installation)
    (asked,) = postbox.to("legal@talkabout.example")
    assert "Robin" not in asked.as_string()
    alice.open(f"{case}consultations/").sees("Waiting for a view")
    the_fee(alice, case)
    work(installation)
    assert "£5" in said(postbox)
    alice.open(case).sees("stopped until the fee is paid").open(f"{case}dates/record/fee-paid/")
    alice.fill_day("on", TODAY).press("Record it")
    bob = Person(browser, address).sign_in("bob@marlshire.example", PASSWORD)
    more_time(alice, bob, case)
    work(installation)
    notice = said(postbox)
    for must in ("section 43(2)", "public interest", "Information Commissioner"):
        assert must in notice
    alice.open(case).sees("Decide where the public interest lies").open(f"{case}dates/")
    alice.sees("that the public interest is still being weighed", "A fees notice was given for £5")
    alice.open(f"{case}letters/").sees("Left", "Fees notice", "Talkabout Ltd")
    verified = installation.run("verify")
    assert verified.returncode == 0, verified.stdout


def logged(cora: Person) -> str:
    """A request by e-mail for one document of one supplier; gives the address of the request's page."""
    cora.open("/desk/inbox/log/").fill("Or its words", "What do you pay Talkabout each year?").choose(
        "E-mail"
    )
    cora.press("Continue").fill("Applicant's name", "Robin Requester")
    cora.page.locator("[name=address]").fill("robin@requester.example")
    cora.fill_day("received_on", RECEIVED).fill("Neutral title", "Talkabout").press("Log and acknowledge")
    cora.follow("Go to the request")
    case = cora.path
    cora.follow("Acknowledge").press("Draft this letter").press("Make it ready to send")
    cora.press("Send by e-mail").press("Send it now")
    return case


def the_supplier(alice: Person, case: str) -> None:
    """The letter goes to the supplier, and can't name who asks."""
    alice.open(f"{case}consultations/").follow("Write to somebody for a view").choose("A supplier")
    alice.page.locator("[name=name]").fill("Talkabout Ltd")
    alice.choose("By e-mail").fill("Their address", "legal@talkabout.example")
    alice.page.locator("[name=about]").fill("the yearly price in your contract")
    alice.page.locator("[name=words]").fill("Robin Requester wants to know. Would telling it harm you?")
    alice.press("Show the letter").sees("The letter names the applicant").follow("Change what is asked")
    alice.page.locator("[name=words]").fill("Would telling it harm you, and how?")
    alice.press("Show the letter").does_not_see("Robin Requester wants").press("Make it ready to send")
    alice.sees("legal@talkabout.example").press("Send by e-mail").sees("they count as asked")
    alice.press("Send it now")


def the_fee(alice: Person, case: str) -> None:
    """Five pounds for a parcel, asked by a letter that stops the clock when it leaves."""
    alice.open(f"{case}fees/begin/section-9/").fill("Why is a fee asked here?", "It is on paper.")
    alice.press("Begin the fee").follow("Put a line on the fee").choose("Postage")
    alice.page.locator("[name=what]").fill("Parcel")
    alice.page.locator("[name=pence]").fill("500")
    alice.page.locator("[name=units]").fill("1")
    alice.press("Put it on the fee").follow("Write the fees notice").press("Show the letter")
    alice.sees("There is a problem").fill("How can it be paid?", "By bank transfer, with our reference.")
    alice.press("Show the letter").sees("£5", "Nothing has to be put right").press("Make it ready to send")
    alice.press("Send by e-mail").sees("the clock waits for the fee").press("Send it now")


def more_time(alice: Person, bob: Person, case: str) -> None:
    """The public interest is still weighed: the notice says so, on what and until when; Bob approves it."""
    held(alice, case, 1)
    alice.choose("Not decided yet").press("Save and go on").fill_day("estimate_on", SOON)
    alice.press("Save and go on")
    alice.open(f"{case}questions/1/1/provisions/?q=43(2)").press("43(2)").press("Save and go on")
    alice.press("Section 43(2)")
    fill_43(alice)
    alice.open(case).follow("Tell the applicant that more time is needed").press("Draft this letter")
    alice.sees("Nothing has to be put right").press("Send for approval")
    bob.open("/desk/").follow("Approve").sees("section 43(2)").press("Approve")
    alice.open(case).follow("Send").press("Send by e-mail").sees("to the day the notice gives")
    alice.press("Send it now")


def said(postbox: Postbox) -> str:
    """The words of the last letter to the applicant."""
    body = postbox.to("robin@requester.example")[-1].get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())
