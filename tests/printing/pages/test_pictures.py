"""Pictures as pages: each frame upright on its own page, without a word about where it was taken."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from foidesk.opening.file import File
from foidesk.opening.types import Type
from foidesk.printing.pages import pictures
from foidesk.printing.pages.paper import Way
from tests.printing.pages.printing import pages, refusing, sizes


def saved(form: str, picture: Image.Image | None = None, **more: object) -> bytes:
    """A picture whose left half is red and whose right half is white."""
    if picture is None:
        picture = Image.new("RGB", (400, 200), "white")
        picture.paste("red", (0, 0, 200, 200))
    out = BytesIO()
    picture.save(out, form, **more)
    return out.getvalue()


def corner(data: bytes, at: tuple[float, float]) -> tuple[int, ...]:
    """The colour on the first page at a share of its width and height."""
    drawn = pdfium.PdfDocument(data)[0].render().to_pil().convert("RGB")
    colour = drawn.getpixel((int(drawn.width * at[0]), int(drawn.height * at[1])))
    assert isinstance(colour, tuple)
    return colour


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "GIF", "WEBP", "BMP"])
def test_each_form_is_one_page(form: str, tmp_path: Path) -> None:
    made = pages(saved(form), f"a.{form.lower()}", tmp_path)
    assert (made.way, sizes(made.data)) == (Way.PICTURE, [(300, 150)])
    red, white = corner(made.data, (0.2, 0.5)), corner(made.data, (0.8, 0.5))
    assert red[0] > 240 and red[1] < 20 and min(white) > 240


def test_it_stands_upright_and_what_the_camera_wrote_is_gone(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Camera of Marlshire"
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 0.0)
    made = pages(saved("JPEG", exif=exif), "a.jpg", tmp_path).data
    assert sizes(made) == [(150, 300)]
    assert corner(made, (0.5, 0.2))[1] < 40 and min(corner(made, (0.5, 0.8))) > 240
    with pikepdf.open(BytesIO(made)) as pdf:
        everything = b"".join(one.read_raw_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream))
    assert b"Marlshire" not in everything + made and b"Exif" not in everything + made


def test_a_tiff_of_several_pages_keeps_them_and_its_size(tmp_path: Path) -> None:
    frames = [Image.new("1", (1654, 2339), 1) for _ in range(3)]
    made = pages(
        saved("TIFF", frames[0], save_all=True, append_images=frames[1:], dpi=(200, 200)), "a", tmp_path
    )
    assert sizes(made.data) == [(595, 842)] * 3


@pytest.mark.parametrize(
    ("size", "dots", "page"),
    [
        ((100, 50), None, (75, 38)),
        ((4000, 3000), 72, (793, 595)),
        ((3000, 4000), None, (595, 793)),
        ((7016, 9921), 300, (1684, 2381)),
        ((30000, 100), 100, (842, 3)),
        ((1, 1), None, (3, 3)),
    ],
)
def test_pages_have_a_sane_size(size: tuple[int, int], dots: int | None, page: tuple[int, int]) -> None:
    told = {"dpi": (dots, dots)} if dots else {}
    made = pictures.printed(File("a.png", saved("PNG", Image.new("L", size, 255), **told)), Type.PNG)
    assert sizes(made) == [page]
    with pikepdf.open(BytesIO(made)) as pdf:
        drawn = pdf.pages[0].Resources.XObject.Picture
        assert int(drawn.Width) * int(drawn.Height) <= pictures.LARGEST


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "CMYK", "I;16", "I", "F", "1"])
def test_every_kind_of_colour_becomes_a_page(mode: str) -> None:
    form = "TIFF" if mode in ("CMYK", "I", "F") else "PNG"
    data = saved(form, Image.new(mode, (40, 40)))
    assert sizes(pictures.printed(File("a", data), Type(form.lower()))) == [(30, 30)]


def test_what_can_be_seen_through_is_white() -> None:
    made = pictures.printed(File("a", saved("PNG", Image.new("RGBA", (40, 40), (0, 0, 0, 0)))), Type.PNG)
    assert corner(made, (0.5, 0.5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (saved("PNG")[:60], "damaged"),
        (saved("JPEG")[:400], "damaged"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\0" * 64, "Save it as JPEG"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_what_to_do(data: bytes, says: str, tmp_path: Path) -> None:
    with refusing(says):
        pages(data, "a", tmp_path)


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    huge = saved("PNG", Image.new("1", (20_000, 20_000)))
    with refusing("too large to be drawn"):
        pages(huge, "a.png", tmp_path)


def test_too_many_frames_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_FRAMES", 2)
    frames = [Image.new("L", (9, 9), n) for n in range(3)]
    with refusing("Split it"):
        pictures.printed(
            File("a", saved("TIFF", frames[0], save_all=True, append_images=frames[1:])), Type.TIFF
        )
