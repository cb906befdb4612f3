"""The pages of words, layout and lines in a browser: sound by axe at both widths."""

import os
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.letters import actions
from foidesk.letters.stationery import Line
from tests.browsing import signed_in
from tests.letters.sheet import ADDRESS, browsing, faults
from tests.walk import NOW, TODAY, office

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db]
PICTURES = os.environ.get("LETTER_PICTURES", "")
DAY = {"from_on_day": str(TODAY.day), "from_on_month": str(TODAY.month), "from_on_year": str(TODAY.year)}


def pages(ada: Client, line: str) -> dict[str, str]:
    """Each page as it is opened, looked at, refused and kept."""
    paragraph, layout = reverse("desk:paragraph", args=["late"]), reverse("desk:layout-of-letters")
    own = "Late: due on {due_on}, {working_days} ago."
    typed = {"version": "0", "text": own, "case": "example", **DAY}
    chosen = {"version": "0", "reasons": "appendix", "salutation": "name", "case": "example", **DAY}
    return {
        name: answer.content.decode()
        for name, answer in {
            "/words": ada.get(reverse("desk:words-of-letters")),
            "/paragraph": ada.get(paragraph),
            "/looked": ada.post(paragraph, typed | {"do": "look"}),
            "/refused": ada.post(paragraph, typed | {"do": "save", "text": "By {then}."}),
            "/kept": ada.post(paragraph, typed | {"do": "save"}, follow=True),
            "/own": ada.get(paragraph),
            "/layout": ada.get(layout),
            "/laid-out": ada.post(layout, chosen | {"do": "look"}),
            "/lines": ada.get(reverse("desk:standard-lines")),
            "/new-line": ada.get(reverse("desk:new-line")),
            "/line": ada.get(reverse("desk:standard-line", args=[line])),
        }.items()
    }


def test_the_pages_are_without_faults_on_a_desk_and_on_a_phone(
    chromium: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    ours = office(review_contact="Chief Executive, 1 High Street, Marlford")
    row = actions.add_line(Line("Lists", "None."), from_on=TODAY, by=ours.ada, at=NOW, on=TODAY)
    every = pages(signed_in(ours.ada), str(row.line))
    with browsing(chromium, every) as page:
        for name in every:
            for width in (1280, 390):
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(f"{ADDRESS}{name}")
                assert faults(page) == [], f"{name} at {width}"
                assert page.evaluate("document.documentElement.scrollWidth") <= width, name
                if PICTURES:
                    page.screenshot(path=str(Path(PICTURES) / f"{name[1:]}-{width}.png"), full_page=True)
