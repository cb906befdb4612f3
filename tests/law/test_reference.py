"""The printed reference is what the tables say."""

import pytest

from tests.law.reference import PAGES, pages


@pytest.mark.parametrize("name", pages())
def test_the_committed_page_is_what_is_printed(name: str) -> None:
    """After a change, `python -m tests.law.reference` writes the pages again."""
    assert (PAGES / name).read_text(encoding="utf-8") == pages()[name]
