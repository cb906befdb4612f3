"""The proof finds what a redaction left, wherever it lies: a good copy is spoilt, and it says so."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw

from foidesk.opening.file import File
from foidesk.redaction.engine.engine import Copied, copy
from foidesk.redaction.engine.marks import Mark, read
from foidesk.redaction.engine.proof import prove
from tests.redaction.documents import SECRET, TRAPS, content, document, line, saved

Spoil = Callable[[pikepdf.Pdf], None]


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, tuple[Mark, ...], Copied]:
    """A good copy of two pages: the first with a box, the second carried over."""
    marks = read(json.dumps([{"page": 1, "box": line(0), "provision": "FOIA 40(2)"}]))
    out = tmp_path / "out.pdf"
    data = saved(document(content(f"It was {SECRET} again", "In May"), content("Another page")))
    return out, marks, copy(File("in.pdf", data=data), marks, out)


def spoilt(out: Path, spoil: Spoil) -> None:
    with pikepdf.open(out, allow_overwriting_input=True) as pdf:
        spoil(pdf)
        pdf.save(out)


def told(made: tuple[Path, tuple[Mark, ...], Copied]) -> list[str]:
    return [str(leak.says) for leak in prove(*made) if leak.must]


def test_a_good_copy_is_proved(made: tuple[Path, tuple[Mark, ...], Copied]) -> None:
    assert told(made) == []


@pytest.mark.parametrize("trap", sorted(set(TRAPS) - {"a form nobody draws", "a hidden layer"}))
def test_a_secret_in_a_corner_is_found(trap: str, made: tuple[Path, tuple[Mark, ...], Copied]) -> None:
    spoilt(made[0], TRAPS[trap])
    assert told(made)


def _in_a_layer(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.obj.Resources.Properties = pikepdf.Dictionary()
    TRAPS["a hidden layer"](pdf)


def _kerned(pdf: pikepdf.Pdf) -> None:
    half = len(SECRET) // 2
    pieces = f"[({SECRET[:half]}) -20 ({SECRET[half:]})] TJ"
    page = pdf.pages[1]
    page.contents_add(pdf.make_stream(f" BT 3 Tr /F1 9 Tf 72 20 Td {pieces} ET".encode()))


def _in_hex(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[1]
    page.contents_add(pdf.make_stream(f" q BT 3 Tr (x) ' <{SECRET.encode().hex()}> Tj ET Q".encode()))


def _in_utf_16(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Resources.Said = pikepdf.String(f"{SECRET} \u2013 \u0416")


def _in_a_stream_of_its_own(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Resources.Data = pdf.make_stream(f"name={SECRET};".encode())


def _a_page_more(pdf: pikepdf.Pdf) -> None:
    pdf.pages.append(pdf.pages[1])


def _the_box_taken_off(pdf: pikepdf.Pdf) -> None:
    stream = pdf.pages[0].obj.Resources.XObject.P
    image = Image.new("L", (int(stream.Width), int(stream.Height)), 255)
    ImageDraw.Draw(image).text((150, 190), SECRET, fill=0)
    out = BytesIO()
    image.save(out, "JPEG")
    stream.write(out.getvalue(), filter=pikepdf.Name.DCTDecode)
    stream.ColorSpace = pikepdf.Name.DeviceGray


SPOILT: dict[str, Spoil] = {
    "in a hidden layer": _in_a_layer,
    "a word in two pieces": _kerned,
    "in hexadecimal": _in_hex,
    "in UTF-16": _in_utf_16,
    "in a stream of its own": _in_a_stream_of_its_own,
    "a page more": _a_page_more,
    "the box taken off": _the_box_taken_off,
}


@pytest.mark.parametrize("way", SPOILT)
def test_a_secret_in_another_writing_is_found(way: str, made: tuple[Path, tuple[Mark, ...], Copied]) -> None:
    spoilt(made[0], SPOILT[way])
    assert told(made)


def test_an_earlier_version_within_is_found(made: tuple[Path, tuple[Mark, ...], Copied]) -> None:
    out = made[0]
    out.write_bytes(out.read_bytes() + b"\n" + out.read_bytes())
    assert "The copy holds an earlier version of itself." in told(made)


def test_what_cannot_be_read_again_is_not_proved(made: tuple[Path, tuple[Mark, ...], Copied]) -> None:
    out = made[0]
    out.write_bytes(out.read_bytes()[: out.stat().st_size // 2])
    assert told(made)
