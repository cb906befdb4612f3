"""The document itself in a browser: sound by axe, and readable at the width of a phone."""

import os
from pathlib import Path

import pytest

from foidesk.composing.engine import compose
from tests.composing.test_compose import EVERY
from tests.letters.sheet import ADDRESS, browsing, faults

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# A mail program shows a letter inside a page of its own, which has the landmarks.
NO_LANDMARKS = frozenset({"landmark-one-main", "region"})
# Where somebody wants to look at the letters, pictures of them are put here.
PICTURES = os.environ.get("LETTER_PICTURES", "")


@pytest.mark.parametrize("name", EVERY)
def test_a_letter_is_without_faults_on_a_desk_and_on_a_phone(name: str, chromium: str) -> None:
    with browsing(chromium, {"/": compose(EVERY[name]).html}) as page:
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(ADDRESS + "/")
            assert faults(page, besides=NO_LANDMARKS) == []
            if PICTURES:
                page.screenshot(path=Path(PICTURES) / f"{name}-{width}.png", full_page=True)
