"""A picture as pages: each of its frames upright on a page of its own, with nothing but its pixels."""

import zlib
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.types import Type
from foidesk.printing.cannot import Cannot

MOST_FRAMES = 500
MOST_PIXELS = 100_000_000
"""Of one frame: above this a picture is made to fill a computer's memory."""
LARGEST = 25_000_000
"""Pixels on a page: one of A3 at 400 dots an inch. What has more is reduced."""
_A4, _LONGEST = (595.0, 842.0), 3370.0  # points; the longest side is that of A0
_SCREEN, _LEAST_DPI, _MOST_DPI = 96.0, 100.0, 2400.0
_SMALLER_COPY = 254  # TIFF 6.0, NewSubfileType: the lowest bit marks a reduced copy of another page
_DAMAGED = say("The picture is damaged, so that not all of it can be drawn. Ask for a fresh copy.")
_LARGE = say("The picture is too large to be drawn. Save it smaller, as PNG or JPEG, and add that.")
_MANY = say("It has more than {most} pictures in it. Split it, and add the parts.", most=MOST_FRAMES)
_UNKNOWN = say("Pictures of this kind can't be drawn here. Save it as JPEG or PNG, and add that.")


def printed(file: File, kind: Type) -> bytes:
    """The PDF. Raises Cannot for a picture that is damaged, too large, or of a form nothing here draws."""
    try:
        with file.open() as stream, Image.open(stream) as picture, pikepdf.new() as pdf:
            for frame, paper in _frames(picture):
                _add(pdf, frame, paper, photograph=kind in (Type.JPEG, Type.HEIC, Type.WEBP))
            out = BytesIO()
            pdf.save(out, deterministic_id=True)
            return out.getvalue()
    except UnidentifiedImageError as why:
        raise Cannot(_UNKNOWN if kind is Type.HEIC else _DAMAGED) from why
    except Image.DecompressionBombError as why:
        raise Cannot(_LARGE) from why
    except (ValueError, SyntaxError, EOFError, TypeError, KeyError, IndexError, OverflowError) as why:
        raise Cannot(_DAMAGED) from why
    except OSError as why:
        if why.errno is not None:
            raise
        # Pillow tells of a damaged picture so.
        raise Cannot(_DAMAGED) from why


def _frames(picture: Image.Image) -> Iterator[tuple[Image.Image, tuple[float, float]]]:
    """Every frame upright and in plain colours, with the page for it."""
    count = getattr(picture, "n_frames", 1)
    if count > MOST_FRAMES:
        raise Cannot(_MANY)
    for n, frame in enumerate(ImageSequence.Iterator(picture)):
        if n and picture.format == "MPO":
            return  # the same once more, for the other eye or for its depth
        if picture.format == "TIFF" and n and _is_reduced(frame):
            continue
        if frame.width * frame.height > MOST_PIXELS:
            raise Cannot(_LARGE)
        dots = _dots(frame)
        upright = ImageOps.exif_transpose(frame)
        yield _plain(upright), _paper(upright.size, dots)


def _is_reduced(frame: Image.Image) -> bool:
    told = getattr(frame, "tag_v2", {}).get(_SMALLER_COPY, 0)
    return isinstance(told, int) and bool(told & 1)


def _dots(frame: Image.Image) -> float:
    across, down = (float(one) for one in (frame.info.get("dpi") or (0, 0))[:2])
    sound = _LEAST_DPI <= across <= _MOST_DPI and abs(across - down) < 1
    return across if sound else 0.0


def _plain(frame: Image.Image) -> Image.Image:
    """Grey or red, green and blue, on white where one could see through it; no larger than a page needs."""
    if frame.mode.startswith("I;16") or frame.mode in ("I", "F"):
        low, high = frame.convert("F").getextrema()
        scale = 255 / max(float(str(high)) - float(str(low)), 1e-9)  # as viewers stretch what has more shades
        start = float(str(low))
        frame = frame.convert("F").point(lambda shade: (shade - start) * scale).convert("L")
    if frame.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in frame.info:
        seen = frame.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        frame = Image.alpha_composite(paper, seen)
    plain = frame.convert("L" if frame.mode in ("1", "L") else "RGB")
    pixels = plain.width * plain.height
    if pixels > LARGEST:
        share = (LARGEST / pixels) ** 0.5
        plain = plain.resize((max(int(plain.width * share), 1), max(int(plain.height * share), 1)))
    return plain


def _add(pdf: pikepdf.Pdf, frame: Image.Image, paper: tuple[float, float], *, photograph: bool) -> None:
    wide, high = paper
    if photograph:
        held = BytesIO()
        frame.save(held, "JPEG", quality=90)
        data, packing = held.getvalue(), pikepdf.Name.DCTDecode
    else:
        data, packing = zlib.compress(frame.tobytes(), 6), pikepdf.Name.FlateDecode
    drawn = pikepdf.Stream(
        pdf,
        data,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=frame.width,
        Height=frame.height,
        BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceGray if frame.mode == "L" else pikepdf.Name.DeviceRGB,
        Filter=packing,
    )
    page = pdf.add_blank_page(page_size=(wide, high))
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Picture=drawn))
    page.obj.Contents = pikepdf.Stream(pdf, f"q {wide:.3f} 0 0 {high:.3f} 0 0 cm /Picture Do Q".encode())


def _paper(sides: tuple[int, int], dots: float) -> tuple[float, float]:
    """The page: of the picture's own size where that is told and sound, else as on a screen, at most A4."""
    if dots and max(sides) / dots * 72 <= _LONGEST:
        return max(sides[0] / dots * 72, 3.0), max(sides[1] / dots * 72, 3.0)
    room = _A4 if sides[1] >= sides[0] else _A4[::-1]
    share = min(72 / _SCREEN, room[0] / sides[0], room[1] / sides[1])
    return max(sides[0] * share, 3.0), max(sides[1] * share, 3.0)
