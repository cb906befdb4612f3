"""The answer fetched as PDF and as a Word file, edited in Word, and its words taken back."""

import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser

from tests.installation import Installation
from tests.journeys.office import PASSWORD, found
from tests.journeys.people import Person, Postbox
from tests.journeys.test_letter_and_clarification import ONE, logged_from_a_letter

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_words_of_the_answer_are_edited_in_word(
    browser: Browser, installation: Installation, address: str, postbox: Postbox, tmp_path: Path
) -> None:
    found(installation, ONE, port=postbox.port)
    una = Person(browser, address).sign_in("una@littlemarl.example", PASSWORD)
    case = logged_from_a_letter(una)
    una.open(f"{case}questions/1/1/held/").choose("Yes").press("Save and go on")
    una.choose("Disclose it").press("Save and go on")
    una.fill("The answer", "We spent £120 on biscuits.").press("Save and go on")
    una.open(f"{case}letters/answer/").press("Draft this letter").check()
    assert pikepdf.open(BytesIO(downloaded(una, "As PDF"))).Root.MarkInfo.Marked
    file = tmp_path / "Letter.docx"
    file.write_bytes(edited(downloaded(una, "As Word file"), b"\xc2\xa3120", b"\xc2\xa3210"))
    una.follow("Take a Word file back").check()
    una.page.set_input_files("[name=file]", file)
    una.press("Show what is different").sees("Question 1: the information", "£210").check()
    una.press("Take them").sees("We spent £210 on biscuits.").does_not_see("£120")
    una.open(case).follow("History").sees("took words of the answer from a Word file")


def downloaded(una: Person, button: str) -> bytes:
    with una.page.expect_download() as waiting:
        una.page.get_by_role("button", name=button).click()
    return Path(waiting.value.path()).read_bytes()


def edited(file: bytes, before: bytes, after: bytes) -> bytes:
    """The same file with other words in its document."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(file)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(before, after))
    return out.getvalue()
