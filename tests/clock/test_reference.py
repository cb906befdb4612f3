"""The printed reference is what the tests say."""

import pytest

from tests.clock.reference import PAGES, pages


@pytest.mark.parametrize("name", pages())
def test_the_committed_page_is_what_is_printed(name: str) -> None:
    """After a change, `python -m tests.clock.reference` writes the page again."""
    assert (PAGES / name).read_text(encoding="utf-8") == pages()[name]


def test_every_rule_has_words() -> None:
    """A rule without its paragraph would leave a hole in the page."""
    assert "\nNone" not in pages()["clock.md"]
