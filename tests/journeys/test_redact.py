"""Minutes are struck out in by one officer and read over by another: with a mouse, keys, forms alone."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.installation import Installation
from tests.journeys.office import MARL, PASSWORD, found
from tests.journeys.people import Person
from tests.journeys.test_files import worked
from tests.journeys.test_put_right import logged
from tests.redaction.documents import content, document, saved

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDE, HIGH = 595, 842
NAMES = "Wendy Thistlewick and Sam Oakfield spoke."


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """Two pages, with a name on each."""
    path = tmp_path / "minutes.pdf"
    path.write_bytes(saved(document(content(NAMES, "The lease ends."), content("Ask Thistlewick."))))
    return path


def opened(alice: Person, installation: Installation, minutes: Path) -> str:
    """A request with the minutes, whose pages Alice opened; gives the address of the page."""
    logged(alice, "Please send me the minutes of November.", "Minutes")
    alice.follow("Files").page.locator("input[type=file]").set_input_files(minutes)
    alice.press("Add the files")
    worked(installation)
    alice.follow("Look again").follow("minutes.pdf").follow("Strike out in this file")
    alice.sees("That you look at its pages today is written into the history")
    alice.press("Open its pages").sees("Page 1 of 2")
    return alice.path


def made(alice: Person, installation: Installation) -> Person:
    """The copy is asked for, made and proved."""
    alice.follow("Make the copy").press("Make the copy").sees("The copy waits for its turn")
    worked(installation)
    alice.open(alice.path).sees("Proved", "hidden part of the copy", "A different officer must read it over")
    return alice


def read_over(bob: Person, address: str) -> Person:
    """Bob looks at both pages, sends it back, and agrees."""
    bob.open(address).press("Open its pages")
    bob.follow("The copy and its proof").sees("As it was, with the boxes", "As it leaves", "s.40(2)")
    bob.choose("I send it back").press("Say so").sees("There is a problem", "Say which places")
    bob.choose("I send it back").fill("What should be changed", "Page 2 names her too.").press("Say so")
    bob.sees("sent it back", "Page 2 names her too.")
    return bob


@pytest.mark.parametrize("width", [1280, 390])
def test_without_scripts_words_are_ticked_places_found_and_the_copy_proved(
    browser: Browser, installation: Installation, address: str, minutes: Path, width: int
) -> None:
    """Everything by forms: this is what whoever uses no mouse, or no scripts, does."""
    found(installation, MARL, port=25)
    alice = Person(browser, address, width=width).sign_in("alice@marlshire.example", PASSWORD)
    place = opened(alice, installation, minutes)
    alice.press("Strike it out").sees("There is a problem", "Choose the provision", "begins at the left")

    alice.open(place).follow("Words of this page")
    alice.choose("Wendy").choose("Thistlewick")
    alice.page.get_by_label("Another provision", exact=True).select_option("FOIA 40(2)")
    alice.press("Strike out the chosen places").sees(
        "2 boxes on this page", "The chosen places are struck out."
    )

    alice.page.locator("#strike-sought").fill("thistlewick")
    alice.page.get_by_role("button", name="Find", exact=True).click()
    alice.check().sees("stands in 2 places", "struck out already").choose("Page 2: Ask")
    alice.press("Strike out the chosen places").sees("Page 2 of 2", "1 box on this page")
    alice.press("Take out box 3").sees("Box 3 is taken out.")
    alice.press("Put it back").sees("Box 3 is back.")
    alice.follow("All 3 boxes with their provisions").sees("other people’s personal data", "from a search")

    alice.open(place)
    made(alice, installation).sees("and no answer relies on it")
    bob = Person(browser, address, width=width).sign_in("bob@marlshire.example", PASSWORD)
    read_over(bob, place)
    verified = installation.run("verify")
    assert verified.returncode == 0, verified.stdout


def test_with_a_mouse_and_with_keys_boxes_are_drawn_moved_and_undone(
    browser: Browser, installation: Installation, address: str, minutes: Path
) -> None:
    """What a script sends is what the forms send, and the page stays where it is."""
    found(installation, MARL, port=25)
    alice = Person(browser, address, scripts=True).sign_in("alice@marlshire.example", PASSWORD)
    opened(alice, installation, minutes)
    page, told = alice.page, alice.page.locator("#strike-said")
    overlay = page.locator("#strike-overlay")

    drag(alice, (60, 84), (200, 106))
    expect(told).to_have_text("Choose the provision, then press “Strike it out”.")
    page.get_by_label("Another provision", exact=True).select_option("FOIA 40(2)")
    page.get_by_role("button", name="Strike it out").click()
    expect(told).to_have_text("Box 1 is drawn, under FOIA 40(2).")
    drag(alice, (220, 84), (330, 106))
    expect(told).to_have_text("Box 2 is drawn, under FOIA 40(2).")
    expect(overlay.locator(".fd-box")).to_have_count(2)

    second = overlay.get_by_role("link", name=re.compile("Box 2"))
    second.focus()
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowDown", "Enter"):
        page.keyboard.press(key)
    expect(told).to_have_text("Box 2 is changed.")
    assert sides(alice, 2) == pytest.approx((222, 84, 110, 23), abs=1.5)

    page.keyboard.press("Control+z")
    expect(told).to_have_text("Box 2 is back.")
    assert sides(alice, 2) == pytest.approx((220, 84, 110, 22), abs=1.5)
    second.focus()
    page.keyboard.press("Delete")
    expect(told).to_have_text("Box 2 is taken out.")
    expect(overlay.locator(".fd-box")).to_have_count(1)
    page.keyboard.press("Control+z")
    expect(told).to_have_text("Box 2 is back.")
    assert sides(alice, 2) == pytest.approx((220, 84, 110, 22), abs=1.5)

    page.get_by_role("button", name="Begin a box in the middle").click()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(told).to_have_text("Box 3 is drawn, under FOIA 40(2).")
    page.get_by_role("button", name="Begin a box in the middle").click()
    page.keyboard.press("Escape")
    expect(overlay.locator(".fd-box")).to_have_count(3)
    alice.check()
    alice.open(alice.path).sees("3 boxes on this page")


def drag(who: Person, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Press, draw and let go, in points of the page."""
    (x, y), (to_x, to_y) = at(who, start), at(who, end)
    who.page.mouse.move(x, y)
    who.page.mouse.down()
    who.page.mouse.move(to_x, to_y, steps=4)
    who.page.mouse.up()


def at(who: Person, place: tuple[float, float]) -> tuple[float, float]:
    """Where a place of the page is in the window."""
    overlay = who.page.locator("#strike-overlay")
    overlay.scroll_into_view_if_needed()
    seen: Any = overlay.bounding_box()
    return seen["x"] + place[0] / WIDE * seen["width"], seen["y"] + place[1] / HIGH * seen["height"]


def sides(who: Person, n: int) -> tuple[float, ...]:
    """Left, top, width and height of a box, in points."""
    rect = who.page.get_by_role("link", name=re.compile(f"Box {n},")).locator("rect").first
    return tuple(float(rect.get_attribute(name) or 0) for name in ("x", "y", "width", "height"))
