"""Small pictures of first pages are drawn in a process of their own; what can't be drawn is a page less."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from foidesk.inspection import child
from foidesk.inspection.child import examine
from foidesk.opening.types import Type


def a_pdf(pages: int) -> bytes:
    """Pages with nothing on them, 400 by 800 points."""
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(400, 800))
        pdf.save(out := BytesIO())
    return out.getvalue()


def a_picture(kind: str, *more: Image.Image) -> bytes:
    """A picture of 300 by 300 pixels, and more in the same file."""
    several = {"save_all": True, "append_images": list(more)} if more else {}
    Image.new("RGB", (300, 300), "red").save(out := BytesIO(), kind, **several)
    return out.getvalue()


BLUE = Image.new("RGB", (40, 4000), "blue")


@pytest.mark.parametrize(
    ("name", "data", "sizes"),
    [
        ("a.pdf", a_pdf(4), [(200, 400)] * 3),
        ("a.png", a_picture("PNG"), [(200, 200)]),
        ("a.jpg", a_picture("JPEG"), [(200, 200)]),
        ("a.tif", a_picture("TIFF", BLUE), [(200, 200), (6, 600)]),
        ("a.gif", a_picture("GIF", BLUE), [(200, 200)]),
        ("a.txt", b"words", []),
        ("broken.pdf", a_pdf(1)[:100], []),
        ("broken.png", a_picture("PNG")[:60], []),
        ("empty.png", b"\x89PNG\r\n\x1a\n", []),
    ],
)
def test_so_many_pages_so_wide(tmp_path: Path, name: str, data: bytes, sizes: list[tuple[int, int]]) -> None:
    (tmp_path / "file").write_bytes(data)
    drawn = examine(tmp_path / "file", name=name, thumbnails=3).thumbnails
    assert [Image.open(BytesIO(picture)).size for picture in drawn] == sizes
    assert all(picture.startswith(b"\x89PNG") for picture in drawn)


def test_none_is_drawn_unasked_and_none_where_time_is_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(a_pdf(2))
    assert examine(tmp_path / "file", name="a.pdf").thumbnails == ()
    monkeypatch.setattr(child, "SECONDS_TO_DRAW", 0)
    report = examine(tmp_path / "file", name="a.pdf", thumbnails=3)
    assert (report.type, report.thumbnails) == (Type.PDF, ())
