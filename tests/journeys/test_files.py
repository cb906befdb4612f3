"""A workbook with a hidden sheet comes from a colleague, is stopped, and a clean copy of it is made."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.cleaning.test_sheets import leaky
from tests.installation import Installation
from tests.journeys.office import MARL, PASSWORD, found
from tests.journeys.people import Person
from tests.journeys.test_put_right import logged

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("width", [1280, 390])
def test_a_hidden_sheet_is_stopped_and_a_copy_without_it_is_made(
    browser: Browser, installation: Installation, address: str, tmp_path: Path, width: int
) -> None:
    """Alice adds it, the worker looks into it, and what she makes of it is looked into again."""
    found(installation, MARL, port=25)
    workbook = tmp_path / "officers.xlsx"
    workbook.write_bytes(leaky())
    alice = Person(browser, address, width=width).sign_in("alice@marlshire.example", PASSWORD)
    logged(alice, "How many officers are there?", "Officers")

    alice.follow("Files").page.locator("input[type=file]").set_input_files(workbook)
    alice.press("Add the files").sees("0 of 1 files have been inspected", "Not inspected yet")
    worked(installation)
    alice.follow("Look again").sees("Hidden data or details of people found").follow("officers.xlsx")
    alice.sees("Why it can't leave", "deeply hidden sheet", "Staff", "Ask Wendy", "What to do:")

    alice.press("Read its words here").sees("surname", "All words that lie in it")
    alice.follow("officers.xlsx").follow("Make a cleaned copy").sees("Hidden sheets, rows, columns")
    alice.press("Make the copy").sees("officers (cleaned).xlsx", "Not inspected yet")
    worked(installation)
    alice.open(alice.path).sees("Nothing hidden", "Other versions").does_not_see("Why it can't leave")

    alice.follow("All files of this request").follow("Find a file by its words")
    alice.fill("Words that stand in it", "surname").press("Find").sees("officers.xlsx")
    alice.does_not_see("officers (cleaned).xlsx")
    alice.follow("officers.xlsx").follow("History")
    alice.sees("inspected the file officers.xlsx: holds hidden data or details of people")
    alice.sees("made a cleaned copy", "read the words")
    verified = installation.run("verify")
    assert verified.returncode == 0, verified.stdout


def worked(installation: Installation) -> None:
    """The worker made its rounds once."""
    done = installation.run("worker", "--once")
    assert done.returncode == 0, done.stderr
