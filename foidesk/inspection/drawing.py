"""The process that draws small pictures of the first pages of a file: `child` starts it and takes them."""

import json
import os
import sys
import tempfile
import warnings
from base64 import b64encode
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from foidesk.inspection import cell
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.types import Type
from foidesk.pdf import drawing

WIDTH = 200
"""Of a picture, in pixels; it is at most three times as high."""
_MOST_PIXELS = 100_000_000


def main() -> None:
    """Read an order, draw the pages of the file it names, write the pictures."""
    order = json.loads(sys.stdin.buffer.read())
    cell.limit(order["seconds"])
    cell.end_with_parent()
    cell.cut_network()
    tempfile.tempdir = str(Path.cwd())
    answer = cell.answer()
    for picture in pictures(order):
        # A line for each, so that those before a page that can't be drawn are not lost.
        answer.write(json.dumps(b64encode(picture).decode()).encode() + b"\n")
        answer.flush()
    answer.close()
    # Nothing that a file left behind in a library's memory is to be tidied up.
    os._exit(0)


def pictures(order: dict[str, Any]) -> Iterator[bytes]:
    """The first pages as PNG, up to the one that can't be drawn."""
    file = File("", path=Path(order["path"]))
    pages = _of_pdf if order["kind"] == Type.PDF else _of_picture
    try:
        for page in pages(file, int(order["most"])):
            yield _small(page)
    except (Unreadable, UnidentifiedImageError, OSError, ValueError, SyntaxError) as why:
        print(type(why).__name__, file=sys.stderr)


def _of_pdf(file: File, most: int) -> Iterator[Image.Image]:
    for page in drawing.thumbnails(file, pages=most, width=WIDTH):
        yield Image.open(BytesIO(page))


def _of_picture(file: File, most: int) -> Iterator[Image.Image]:
    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    with file.open() as stream, Image.open(stream) as picture:
        picture.draft("RGB", (WIDTH * 2, WIDTH * 6))
        # Of what moves the first is enough; a scan has its pages in one file.
        most = most if picture.format == "TIFF" else 1
        yield from islice(ImageSequence.Iterator(picture), most)


def _small(page: Image.Image) -> bytes:
    """A picture drawn anew from its pixels, on white: nothing else of the file comes with it."""
    solid = ImageOps.exif_transpose(page).convert("RGBA")
    solid.thumbnail((WIDTH, 3 * WIDTH))
    white = Image.new("RGB", solid.size, "white")
    white.paste(solid, mask=solid)
    white.save(out := BytesIO(), "PNG")
    return out.getvalue()


if __name__ == "__main__":
    main()
