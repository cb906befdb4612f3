"""The pages of letters in a browser: sound by axe at both widths."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.letters import actions
from tests.letters.decided import decide_both
from tests.letters.sheet import ADDRESS, browsing, faults
from tests.walk import NOW, TODAY, Office

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PICTURES = os.environ.get("LETTER_PICTURES", "")


def test_the_pages_are_without_faults_on_a_desk_and_on_a_phone(
    alice: Client, case: "Case", ours: Office, chromium: str
) -> None:
    acknowledgement = reverse("desk:acknowledge", args=[case.id])
    pages = {"/acknowledge": alice.get(acknowledgement).content.decode()}
    letter = actions.draft_response(case, by=ours.alice, at=NOW, on=TODAY)
    here = reverse("desk:letter", args=[case.id, letter.id])
    pages["/undecided"] = alice.get(here).content.decode()
    decide_both(case, by=ours.alice)
    clarify = reverse("desk:clarify", args=[case.id])
    pages |= {
        "/letter": alice.get(here).content.decode(),
        "/letters": alice.get(reverse("desk:case-letters", args=[case.id])).content.decode(),
        "/plain": alice.get(reverse("desk:letter-plain", args=[case.id, letter.id])).content.decode(),
        "/clarify": alice.get(clarify).content.decode(),
        "/refused": alice.post(clarify, {"version": "0", "unclear_1": "Which?"}).content.decode(),
    }
    with browsing(chromium, pages) as page:
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            for name in pages:
                page.goto(ADDRESS + name)
                if PICTURES:
                    page.screenshot(path=Path(PICTURES) / f"page{name[1:]}-{width}.png", full_page=True)
                assert faults(page) == [], name
