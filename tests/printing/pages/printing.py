"""Making pages in the tests, and reading what stands on them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from foidesk.printing.cannot import Cannot
from foidesk.printing.pages import child
from foidesk.printing.pages.office import program
from foidesk.printing.pages.paper import Printed

needs_office = pytest.mark.skipif(program() is None, reason="LibreOffice is not installed on this computer")


def pages(data: bytes, name: str, folder: Path, *, transcript: bool = False) -> Printed:
    """The pages of a file."""
    path = folder / "file"
    path.write_bytes(data)
    return child.pages(path, name, transcript=transcript)


def words(data: bytes) -> str:
    """All words on the pages, with single spaces."""
    pdf = pdfium.PdfDocument(data)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def sizes(data: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in points."""
    return [(round(page.get_width()), round(page.get_height())) for page in pdfium.PdfDocument(data)]


@contextmanager
def refusing(says: str) -> Iterator[None]:
    """What is done here can't be done, and the sentence says so."""
    with pytest.raises(Cannot) as why:
        yield
    assert says in why.value.says, why.value.says
