"""Pages of 50, whatever the address says."""

import pytest
from django.template import engines
from django.test import RequestFactory

from foidesk.pages.paging import page_of


@pytest.mark.parametrize(
    ("number", "page"),
    [
        (None, 1),
        ("", 1),
        ("2", 2),
        ("3", 3),
        ("4", 3),
        ("0", 1),
        ("-1", 1),
        ("x", 1),
        ("²", 1),
        ("9" * 5000, 1),
    ],
)
def test_a_bad_number_gives_a_page_all_the_same(number: str | None, page: int) -> None:
    found = page_of(range(120), number)
    assert found.number == page
    assert len(found) == (20 if page == 3 else 50)


def test_an_empty_list_has_one_page() -> None:
    assert list(page_of([], "7")) == []


def test_other_choices_stay_in_the_address() -> None:
    request = RequestFactory().get("/cases", {"owner": "alice & bob", "page": "2"})
    template = engines["django"].from_string("{% pagination page %}")
    words = template.render({"page": page_of(range(120), "2")}, request)
    assert 'href="?owner=alice+%26+bob&amp;page=3"' in words
    assert "Showing 51 to 100 of 120" in words


def test_a_short_list_has_no_numbers() -> None:
    template = engines["django"].from_string("{% pagination page %}")
    assert template.render({"page": page_of(range(3), None)}).strip() == ""
