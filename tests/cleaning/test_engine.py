"""What is said before a copy is made."""

import pytest

from foidesk.cleaning.engine import loses


@pytest.mark.parametrize("kind", ["xlsx", "docx", "pdf", "jpeg"])
def test_what_a_copy_will_not_have_is_told_before_it_is_made(kind: str) -> None:
    assert all(said.endswith(".") for said in loses(kind))
    assert loses(kind)


@pytest.mark.parametrize("kind", ["", "doc", "audio", "no type"])
def test_of_other_files_none_can_be_made(kind: str) -> None:
    assert loses(kind) == ()
