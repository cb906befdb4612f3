"""The picture itself, decoded within limits, and whether a small picture beside it shows the same."""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageStat, UnidentifiedImageError

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable
from foidesk.pictures.formats import broken

_PIXELS = 300_000_000
"""No camera makes larger ones; more would fill the memory."""
_DECODED = 60_000_000
"""Up to so many are decoded to the end, which shows any damage; a larger one is only checked."""
_SIDE = 16
_SPOT, _ALIKE = 60, 0.85
_FLAT = 8
_TURNS = (
    None,
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.ROTATE_180,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.TRANSPOSE,
    Image.Transpose.ROTATE_90,
    Image.Transpose.TRANSVERSE,
    Image.Transpose.ROTATE_270,
)
_FORMATS = ("JPEG", "PNG", "TIFF", "GIF", "WEBP", "BMP", "DIB")
"""A picture of several (MPO) is opened as the JPEG it begins with."""
_TOO_LARGE = say(
    "It unfolds to more points than any camera makes, as pictures do that are made to bring a computer "
    "down. Ask whoever sent it for another copy."
)
_RARE = say(
    "It is a picture of a rare kind, or damaged, and is not examined here. Save it as PNG or JPEG, and check "
    "that file."
)
_FAULTS = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    IndexError,
    KeyError,
    OverflowError,
    EOFError,
    struct.error,
)
Crop = tuple[float, float, float, float]


@contextmanager
def _wrapped() -> Iterator[None]:
    """Whatever the decoder raises is Unreadable."""
    with warnings.catch_warnings():
        # Its own warnings are about sizes, which are judged here, and about odd tags.
        warnings.simplefilter("ignore")
        try:
            yield
        except (Image.DecompressionBombError, MemoryError) as why:
            raise Unreadable(Code.BOMB, _TOO_LARGE) from why
        except UnidentifiedImageError as why:
            raise Unreadable(Code.UNREADABLE, _RARE) from why
        except (*_FAULTS, RuntimeError, ZeroDivisionError, AttributeError) as why:
            raise broken() from why


def decoded(data: bytes) -> "Image.Image":
    """The picture in grey, small where its format allows to read it so. Raises Unreadable."""
    with _wrapped():
        image: Image.Image = Image.open(BytesIO(data), formats=_FORMATS)
        if image.width * image.height > _PIXELS:
            raise Unreadable(Code.BOMB, _TOO_LARGE)
        if image.format in ("JPEG", "MPO"):
            image.draft("L", (512, 512))
        elif image.width * image.height > _DECODED:
            image.verify()
            return Image.new("L", (1, 1))
        if image.mode in ("RGBA", "LA", "PA", "P"):
            image = image.convert("RGBA")
            return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("L")
        # Of the colours of print (Lab) the first band is how light each point is.
        return image.getchannel(0) if image.mode == "LAB" else image.convert("L")


def differs(picture: "Image.Image", small: "Image.Image") -> bool:
    """Whether a small picture shows something else: another cut, or a place that was painted over.

    Turned, mirrored, cut to another shape, with bars beside it, lighter or darker, it shows the same.
    """
    if min(*picture.size, *small.size) < 2:
        return False
    for turn in _TURNS:
        turned = picture if turn is None else picture.transpose(turn)
        for of_picture, of_small in _views(turned, small):
            if _same(_grid(turned, of_picture), _grid(small, of_small)):
                return False
    return True


def _views(picture: "Image.Image", small: "Image.Image") -> Iterator[tuple[Crop, Crop]]:
    """Which part of one should be the same as which part of the other, as shares of width and height."""
    whole = (0.0, 0.0, 1.0, 1.0)
    yield whole, whole
    ratio = picture.width / picture.height * small.height / small.width
    if abs(ratio - 1) > 0.02:
        inner = _middle(1 / ratio if ratio > 1 else ratio, wide=ratio > 1)
        # Bars above and below (or beside) in the small one, or the picture cut to its shape.
        yield whole, inner
        yield _middle(1 / ratio if ratio > 1 else ratio, wide=ratio <= 1), whole


def _middle(share: float, *, wide: bool) -> Crop:
    edge = (1 - share) / 2
    return (0.0, edge, 1.0, 1 - edge) if wide else (edge, 0.0, 1 - edge, 1.0)


def _grid(image: "Image.Image", crop: Crop) -> "Image.Image":
    box = (crop[0] * image.width, crop[1] * image.height, crop[2] * image.width, crop[3] * image.height)
    return image.resize((_SIDE, _SIDE), Image.Resampling.BOX, box=box)


def _same(one: "Image.Image", other: "Image.Image") -> bool:
    first, second = one.tobytes(), other.tobytes()
    (mean, other_mean), count = (ImageStat.Stat(one).mean[0], ImageStat.Stat(other).mean[0]), len(first)
    shared = sum((a - mean) * (b - other_mean) for a, b in zip(first, second, strict=True)) / count
    spread = ImageStat.Stat(one).stddev[0], ImageStat.Stat(other).stddev[0]
    if min(spread) < _FLAT:
        return max(abs(a - b) for a, b in zip(first, second, strict=True)) <= _SPOT
    # A picture made lighter or of more contrast is still the same.
    slope = min(max(shared / spread[0] ** 2, 0.6), 1.6)
    spot = max(abs(slope * (a - mean) + other_mean - b) for a, b in zip(first, second, strict=True))
    return spot <= _SPOT and shared / (spread[0] * spread[1]) >= _ALIKE
