"""A picture drawn anew says nothing beside what it shows."""

from io import BytesIO

import pytest
from PIL import Image

from foidesk.cleaning.copy import CannotClean
from foidesk.cleaning.pictures import clean
from foidesk.opening.file import File

MAKE, ORIENTATION, GPS = 0x010F, 0x0112, 0x8825


def photograph(kind: str = "JPEG", orientation: int = 1) -> bytes:
    """Left half red, right half blue, taken at 52° north."""
    picture = Image.new("RGB", (64, 32), "red")
    picture.paste("blue", (32, 0, 64, 32))
    about = picture.getexif()
    about[MAKE] = "Roundshot"
    about[ORIENTATION] = orientation
    about[GPS] = {1: "N", 2: (52.0, 1.0, 2.0)}
    out = BytesIO()
    picture.save(out, kind, exif=about)
    return out.getvalue()


@pytest.mark.parametrize(("kind", "suffix"), [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp")])
def test_where_and_with_what_it_was_taken_is_gone(kind: str, suffix: str) -> None:
    copy = clean(File("x", data=photograph(kind)))
    with Image.open(BytesIO(copy.data)) as picture:
        assert dict(picture.getexif()) == {}
        assert picture.size == (64, 32)
    assert copy.suffix == suffix
    assert b"Roundshot" not in copy.data


def test_a_picture_taken_upside_down_stands_upright_without_its_note() -> None:
    with Image.open(BytesIO(clean(File("x", data=photograph(orientation=3))).data)) as picture:
        left = picture.convert("RGB").getpixel((5, 5))
    assert isinstance(left, tuple)
    assert left[2] > 200


def test_see_through_colours_of_a_palette_stay() -> None:
    drawn = Image.new("RGBA", (8, 8), (0, 0, 0, 0)).convert("P")
    drawn.info["transparency"] = 0
    out = BytesIO()
    drawn.save(out, "PNG")
    with Image.open(BytesIO(clean(File("x", data=out.getvalue())).data)) as picture:
        assert picture.convert("RGBA").getpixel((3, 3)) == (0, 0, 0, 0)


def test_what_moves_is_refused_with_what_to_do() -> None:
    frames = [Image.new("RGB", (4, 4), colour) for colour in ("red", "blue")]
    out = BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    with pytest.raises(CannotClean, match="Save the part that is needed as PNG"):
        clean(File("x", data=out.getvalue()))


@pytest.mark.parametrize("data", [b"", b"no picture", photograph()[:300]])
def test_what_is_damaged_is_refused(data: bytes) -> None:
    with pytest.raises(CannotClean, match="fresh copy"):
        clean(File("x", data=data))
