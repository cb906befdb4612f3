"""The reference page of findings says what the product says, of every code."""

from foidesk.checking.codes import Code
from foidesk.checking.meanings import MEANINGS
from tests.checking.reference import PAGE, page


def test_every_code_has_a_meaning() -> None:
    assert set(MEANINGS) == set(Code)


def test_the_page_is_what_the_product_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.checking.reference writes it anew"
