"""What a picture holds beside what it shows: where it was taken, with what, by whom, other pictures."""

from collections.abc import Callable, Iterator

from PIL import Image

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Unreadable
from foidesk.packages import properties
from foidesk.packages.excerpt import excerpt, quoted, some
from foidesk.pictures import exif, formats, raster, svg
from foidesk.pictures.formats import broken
from foidesk.pictures.heic import heic
from foidesk.pictures.held import Held

_NOTHING = frozenset({"", "unknown", "none", "default", "n/a", "0", "0000000000"})
_SERIALS = frozenset({"serialnumber", "bodyserialnumber", "lensserialnumber", "cameraserialnumber"})
_NEAR = 64 * 1024
_MOST = 20
_MAPS = (b"HDRGainMap", b"hdrgm:", b"hdr-gain-map", b"depthdata", b"GDepth", b"GImage")


def findings(file: File) -> Iterator[Finding]:
    """Place, device, people, small pictures that show something else, layers, and what follows the end."""
    data = file.whole()
    if _is_svg(data):
        yield from svg.findings(file)
        return
    held = _held(data)
    yield from _place(held)
    yield from _device(held)
    yield from properties.finding(_properties(held))
    picture = None if _is_boxes(data) else raster.decoded(data)
    if picture is not None:
        count = sum(raster.differs(picture, small) for _, small in _small(held))
        if count:
            says = say(
                "A small picture inside the file shows something else than the picture: "
                "perhaps what it was before it was cut or painted over."
            )
            yield Finding(Code.EMBEDDED_THUMBNAIL, "", count, says)
    if held.layers:
        yield Finding(
            Code.LAYER, "", 1, say("The layers of the program that made the picture are still in it.")
        )
    yield from _after(held, picture)


def passages(file: File) -> Iterator[Passage]:
    """Words that are written into a picture: descriptions, comments, names; the text of a drawing."""
    if _is_svg(file.whole()):
        yield from svg.passages(file)
        return
    text = "\n".join(dict.fromkeys(line for line in _held(file.whole()).texts() if line.strip()))
    if text:
        yield Passage("", text)


def inside(file: File) -> Iterator[Inside]:
    """Pictures and films that stand behind the picture."""
    data = file.whole()
    if _is_svg(data):
        yield from svg.inside(file)
        return
    after = _held(data).after
    kind, start = _kind(after)
    if kind:
        yield Inside(say("after the picture.{kind}", kind=kind), after[start:])


def _is_svg(data: bytes) -> bool:
    return data[:1024].lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t\0")[:1] == b"<"


def _is_boxes(data: bytes) -> bool:
    return data[4:8] == b"ftyp"


def _tiff(data: bytes) -> Held:
    held = Held()
    held.add_exif(data)
    # The second directory of Exif is a small picture; that of a TIFF is its second page.
    held.thumbnails = []
    return held


def _bmp(data: bytes) -> Held:
    return Held()


def _held(data: bytes) -> Held:
    """What lies beside the picture. Raises Unreadable for what is no picture."""
    known: tuple[tuple[bytes, Callable[[bytes], Held]], ...] = (
        (b"\xff\xd8", formats.jpeg),
        (b"\x89PNG\r\n\x1a\n", formats.png),
        (b"GIF8", formats.gif),
        (b"II*\0", _tiff),
        (b"MM\0*", _tiff),
        (b"BM", _bmp),
    )
    for begin, read in known:
        if data.startswith(begin):
            return read(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return formats.webp(data)
    if _is_boxes(data):
        return heic(data)
    raise broken()


def _place(held: Held) -> Iterator[Finding]:
    found = [place for each in held.exif if (place := each.coordinates())]
    if found:
        where = f"{found[0][0]:.5f}, {found[0][1]:.5f}"
    else:
        named = {name.lower(): value for name, value in held.named}
        parts = [
            named[key] for key in ("gpslatitude", "gpslongitude") if named.get(key, "").strip("0,.NSEW ")
        ]
        if len(parts) < 2:
            return
        where = excerpt(", ".join(parts))
    says = say("The picture says where it was taken: {place} (latitude, longitude).", place=where)
    yield Finding(Code.LOCATION, "", max(1, len(found)), says)


def _legible(serial: str) -> bool:
    """Whether a number was written as text at all: some cameras leave the bytes of a memory never set."""
    return "\ufffd" not in serial and any(map(str.isalnum, serial))


def _device(held: Held) -> Iterator[Finding]:
    told: dict[str, None] = {}
    for each in held.exif:
        make, model = (each.text(tag) for tag in (exif.MAKE, exif.MODEL))
        name = model if model.lower().startswith(make.lower()) else f"{make} {model}"
        if name.strip().lower() not in _NOTHING:
            told[quoted(name)] = None
        for tag in (exif.BODY, exif.LENS, exif.SERIAL):
            if (serial := each.text(tag)).lower() not in _NOTHING and _legible(serial):
                told[say("serial number {number}", number=quoted(serial, 40))] = None
    named = {name.lower(): value for name, value in held.named}
    if not told and named.get("make") and named.get("model"):
        told[quoted(f"{named['make']} {named['model']}")] = None
    for key, value in held.named:
        if key.lower() in _SERIALS and value.strip().lower() not in _NOTHING:
            told[say("serial number {number}", number=quoted(value, 40))] = None
    if told:
        says = say("The picture says with which device it was made: {details}.", details=some(list(told)))
        yield Finding(Code.DEVICE, "", len(told), says)


def _properties(held: Held) -> Iterator[tuple[str, str]]:
    for name, value in held.named:
        if name.lower() not in _SERIALS:
            # A comment by the user is about the picture, and not about the user.
            yield ("comment" if name.lower() == "usercomment" else name), value
    for each in held.exif:
        for tag, name in (
            (exif.ARTIST, "author"),
            (exif.AUTHOR, "author"),
            (exif.OWNER, "owner"),
            (exif.COMPUTER, "computer"),
            (exif.DOCUMENT, "document name"),
            (exif.DESCRIPTION, "description"),
        ):
            yield name, each.text(tag)


def _small(held: Held) -> Iterator[tuple[bytes, "Image.Image"]]:
    """The small pictures that can be drawn; one that can't shows nothing to anybody."""
    for data in held.thumbnails[:_MOST]:
        try:
            yield data, raster.decoded(data)
        except Unreadable:
            continue


def _kind(after: bytes) -> tuple[str, int]:
    """What follows a picture, and where it begins: the film of a moving picture, another picture or file."""
    film = after.find(b"ftyp")
    if film >= 4:
        return "mp4", film - 4
    for sign, kind in ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG", "png"), (b"PK\x03\x04", "zip")):
        at = after.find(sign, 0, _NEAR)
        if at >= 0:
            return kind, at
    return "", 0


def _after(held: Held, picture: Image.Image | None) -> Iterator[Finding]:
    after = held.after.strip(b"\0\r\n \xff")
    kind, start = _kind(held.after)
    if len(after) < 16 or (not kind and after.endswith(b"SEFT")):
        # Padding, or the moment that Samsung's phones note there.
        return
    if kind == "jpeg" and (_is_map(held.after) or _shows_the_same(held.after[start:], picture)):
        return
    if kind == "mp4":
        says = say("A short film with sound lies behind the picture, as phones make it of a moving picture.")
    elif kind:
        says = say("Another file ({kind}) lies behind the end of the picture.", kind=kind)
    else:
        says = say(
            "{n} bytes lie behind the end of the picture, perhaps of an earlier and larger one.",
            n=f"{len(after):,}",
        )
    yield Finding(Code.EMBEDDED_OBJECT if kind else Code.EARLIER_REVISION, "", 1, says)


def _is_map(after: bytes) -> bool:
    """Phones put a second picture behind the first that only says how bright or near each point is."""
    return any(sign in after for sign in _MAPS)


def _shows_the_same(data: bytes, picture: Image.Image | None) -> bool:
    """Whether another picture is the same one in another size, as cameras write for their own display."""
    try:
        return picture is not None and not raster.differs(picture, raster.decoded(data))
    except Unreadable:
        return False
