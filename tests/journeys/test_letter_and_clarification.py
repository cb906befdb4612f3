"""A letter on paper that is not clear, in an office of one: asked, answered, approved alone, sent by post."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser

from tests.installation import Installation
from tests.journeys.office import PASSWORD, Staffed, found
from tests.journeys.people import Person, Postbox

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TODAY = datetime.now(UTC).date()
RECEIVED = TODAY - timedelta(days=9)
ONE = Staffed(
    "Office of the Commissioner for Littlemarl",
    (
        (
            "Una Only",
            "una@littlemarl.example",
            ("administrator", "case-officer", "approver", "communications"),
        ),
    ),
)


def test_one_officer_does_it_all(
    browser: Browser, installation: Installation, address: str, postbox: Postbox
) -> None:
    """Una types the letter, asks what is meant, records the answer, decides, approves alone and posts."""
    found(installation, ONE, port=postbox.port)
    una = Person(browser, address).sign_in("una@littlemarl.example", PASSWORD)
    una.open("/desk/settings/office/").choose("One person does everything here").press("Save").sees(
        "Settings"
    )
    case = logged_from_a_letter(una)
    asked_what_is_meant(una, case)
    una.open(f"{case}answer/").fill_day("received_on", TODAY)
    una.fill("What does the applicant say?", "The last financial year.").choose("Yes").press(
        "Confirm the answer"
    )
    una.open(case).sees("In hand", "day ").follow("Clock").sees("FOIA 10(6)")
    una.open(f"{case}questions/1/1/held/").choose("Yes").press("Save and go on")
    una.choose("Disclose it").press("Save and go on")
    una.fill("The answer", "We spent £120 on biscuits.").press("Save and go on")
    una.open(f"{case}letters/answer/").press("Draft this letter").press("Send for approval")
    approved_alone(una, case)
    una.open(case).follow("Send").press("Record that it was sent").choose("By post")
    una.press("Record that it was sent").open(case).sees("Answered")
    una.follow("History").sees("without a second officer")
    verified = installation.run("verify")
    assert verified.returncode == 0, verified.stdout
    assert postbox.messages == []


def logged_from_a_letter(una: Person) -> str:
    """The letter is typed, with its postal address; gives the address of the request's page."""
    una.open("/desk/inbox/log/").fill("Or its words", "How much do you spend on biscuits?").choose("Letter")
    una.press("Continue").fill("Applicant's name", "Pat Paper").choose("Postal address")
    una.page.locator("[name=address]").fill("2 Low Road\nLittlemarl")
    una.fill_day("received_on", RECEIVED).fill("Neutral title", "Biscuits").press("Log and acknowledge")
    una.sees("The request is logged").follow("Go to the request")
    case = una.path
    una.follow("Acknowledge").press("Draft this letter").press("Make it ready to send")
    una.press("Record that it was sent").choose("By post").press("Record that it was sent")
    return case


def asked_what_is_meant(una: Person, case: str) -> None:
    """A question to the applicant goes by post, and no date runs until it is answered."""
    una.open(f"{case}letters/clarify/").choose("Question 1 is not clear")
    for name, words in (
        ("unclear", "You do not say for which year."),
        ("needed", "Without the year we cannot tell which accounts to look in."),
        ("suggestions", "The last financial year, or the last three."),
    ):
        una.page.locator(f"[name={name}_1]").fill(words)
    una.page.locator("main form button").last.click()
    una.page.wait_for_load_state()
    una.check().press("Make it ready to send").press("Record that it was sent").choose("By post")
    una.press("Record that it was sent")
    una.open(case).sees("Waiting for the applicant", "stopped until the applicant answers")


def approved_alone(una: Person, case: str) -> None:
    """The checklist and a reason are asked for; without them nothing is approved."""
    una.open(case).follow("Approve").press("Approve").sees("There is a problem")
    for box in una.page.locator("[name=ticked]").all():
        box.check()
    una.page.locator("[name=reason]").fill("This office has one officer, and the answer is one figure.")
    una.press("Approve").sees("Approved")
