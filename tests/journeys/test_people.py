"""Somebody is invited, sets a password, lends a role, goes away and leaves, as the office meets it."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser

from tests.installation import Installation
from tests.journeys.office import MARL, PASSWORD, found
from tests.journeys.people import Person, Postbox
from tests.journeys.test_one_request import work

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TODAY = datetime.now(UTC).date()
MINE = "seven quiet green doors"


def test_from_the_invitation_to_the_day_of_leaving(
    browser: Browser, installation: Installation, address: str, postbox: Postbox
) -> None:
    """Ada invites Nora by a post; Nora lends Sam her role and goes away; Ada closes the account."""
    found(installation, MARL, port=postbox.port)
    ada = Person(browser, address).sign_in("ada@marlshire.example", PASSWORD)
    ada.follow("Settings").follow("Posts").sees("No post is entered yet").press("Enter the usual posts")
    ada.sees("Head of Policy", "Head of Standards & Regulation").follow("People and roles")
    ada.follow("Invite a colleague").sees("Nobody else ever knows it")
    ada.fill("Name", "Nora New").fill("E-mail address", "nora@marlshire.example").choose("Head of Policy")
    ada.press("Invite").sees("The link is on its way")

    work(installation)
    (mail,) = postbox.to("nora@marlshire.example")
    link = re.search(r"https?://\S+", mail.get_content())
    assert link is not None
    nora = Person(browser, address)
    path = "/desk/set-password/" + link[0].rstrip("/").rsplit("/", 1)[1] + "/"
    nora.open(path).sees("Choose a password", "Nora New").fill("New password", MINE)
    nora.page.locator("#id_again").fill(MINE)
    nora.press("Set password").sees("Your password is set")
    nora.sign_in("nora@marlshire.example", MINE)
    stranger = Person(browser, address).open(path)
    stranger.sees("This link opens nothing any more")

    nora.open("/desk/people/delegations/").follow("Lend a role").choose("Approver")
    nora.page.get_by_label("To whom?").select_option(label="Sam Standards")
    nora.fill_day("from_on", TODAY).fill_day("until_on", TODAY + timedelta(days=7))
    nora.fill("Why?", "I am on leave.").press("Lend this role").sees("Sam Standards", "In force")
    nora.follow("Who is away").follow("Enter an absence").fill_day("from_on", TODAY)
    nora.page.get_by_label("Who stands in?").select_option(label="Sam Standards")
    nora.press("Save").sees("Nora New", "not known yet").does_not_see("does not hold")
    sam = Person(browser, address).sign_in("sam@marlshire.example", PASSWORD)
    sam.sees("You stand in", "for Nora New, who is away")

    ada.open("/desk/settings/people/").sees("away").follow("Nora New").follow("Close this account")
    ada.sees("Delegations that end", "Nora New to Sam Standards").press("Close this account")
    ada.sees("Have left", "account closed")
    nora.open("/desk/").sees("Sign in")
    sam.open("/desk/").does_not_see("You stand in")
    done = installation.run("verify")
    assert done.returncode == 0, done.stdout + done.stderr
