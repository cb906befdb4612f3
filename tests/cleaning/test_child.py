"""Copies made in a process of their own."""

from pathlib import Path

import pytest

from foidesk.cleaning.child import clean
from foidesk.cleaning.copy import CannotClean
from tests.cleaning.test_pdf import made, saved
from tests.cleaning.test_pictures import photograph
from tests.cleaning.test_words import run, written


@pytest.mark.parametrize(
    ("name", "data", "suffix"),
    [
        ("plan.pdf", saved(made()).whole(), ".pdf"),
        ("photo.jpg", photograph(), ".jpg"),
        ("letter.docx", written(f"<w:p>{run('Seen')}</w:p>"), ".docx"),
    ],
)
def test_a_copy_comes_back_whole(tmp_path: Path, name: str, data: bytes, suffix: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    copy = clean(file, name=name)
    assert copy.suffix == suffix
    assert copy.data[:2] in (b"%P", b"\xff\xd8", b"PK")
    assert b"Wendy" not in copy.data


def test_why_a_file_cannot_be_copied_is_said(tmp_path: Path) -> None:
    file = tmp_path / "letter"
    file.write_bytes(b"plain words")
    with pytest.raises(CannotClean, match="file of this kind"):
        clean(file, name="letter")
