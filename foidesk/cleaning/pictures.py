"""A picture drawn anew from its own pixels."""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from foidesk.cleaning.copy import CannotClean, Copy
from foidesk.language.sentence import say
from foidesk.opening.file import File

LOSES = (say("Where, when and with what it was taken is gone."),)
_SUFFIXES = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "GIF": ".png", "WEBP": ".webp", "BMP": ".png"}
_KINDS = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
_MOST_PIXELS = 100_000_000


def clean(file: File) -> Copy:
    """The picture upright, in its own format, with no word about where, when, by whom and with what.

    Raises CannotClean for one that moves, has pages, is damaged or far too large.
    """
    try:
        with file.open() as stream, Image.open(stream) as picture:
            return _drawn(picture)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as why:
        raise CannotClean(
            say("It is damaged, so that it can't be drawn anew. Ask for a fresh copy.")
        ) from why


def _drawn(picture: Image.Image) -> Copy:
    if picture.format not in _SUFFIXES:
        raise CannotClean(
            say("Pictures of this kind can't be drawn anew here. Save it as PNG, and add that.")
        )
    if getattr(picture, "n_frames", 1) > 1 and picture.format != "MPO":
        raise CannotClean(
            say("It moves, or has several pages. Save the part that is needed as PNG, and add that.")
        )
    if picture.width * picture.height > _MOST_PIXELS:
        raise CannotClean(say("It is too large to be drawn anew. Save it smaller, and add that."))
    suffix = _SUFFIXES[picture.format]
    upright = ImageOps.exif_transpose(picture)
    # A palette is carried as its colours, since it may name one of them as see-through.
    upright = upright.convert("RGBA") if upright.mode == "P" else upright
    bare = Image.new(upright.mode, upright.size)
    bare.paste(upright)
    out = BytesIO()
    bare.save(out, _KINDS[suffix], **({"quality": 92} if suffix == ".jpg" else {}))
    return Copy(out.getvalue(), suffix)
