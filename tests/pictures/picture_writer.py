"""Pictures for the tests, with what cameras and phones write into them."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw, ImageOps


def scene(width: int = 640, height: int = 480) -> Image.Image:
    """A picture with something to see in every part of it."""
    image = Image.effect_noise((width // 8, height // 8), 60).resize(
        (width, height), Image.Resampling.BICUBIC
    )
    ramp = Image.linear_gradient("L").resize((width, height))
    image = Image.blend(image, ramp, 0.5).convert("RGB")
    draw = ImageDraw.Draw(image)
    draw.ellipse((width // 8, height // 8, width // 2, height // 2), fill=(230, 200, 170))
    draw.rectangle((width * 5 // 8, height * 5 // 8, width * 7 // 8, height * 7 // 8), fill=(20, 40, 90))
    return image


def jpeg(image: Image.Image, exif: bytes = b"", quality: int = 85) -> bytes:
    """As JPEG; `exif` without the word before it."""
    out = BytesIO()
    image.save(out, "JPEG", quality=quality, exif=b"Exif\0\0" + exif if exif else b"")
    return out.getvalue()


def thumbnail(image: Image.Image, size: tuple[int, int] = (160, 120), *, bars: bool = False) -> bytes:
    """The small picture cameras put beside: with black bars where the shape differs, or pressed into it."""
    small = ImageOps.pad(image, size, color="black") if bars else image.resize(size)
    return jpeg(small, quality=60)


Value = str | int | bytes | list[tuple[int, int]]


def tiff(
    main: dict[int, Value],
    place: dict[int, Value] | None = None,
    camera: dict[int, Value] | None = None,
    *,
    order: str = "<",
    small: bytes = b"",
) -> bytes:
    """A TIFF as Exif has it: the main directory, that of the place, that of the camera; a small picture."""
    others = {tag: values for tag, values in ((0x8825, place), (0x8769, camera)) if values is not None}
    at = 8 + _length({**main, **dict.fromkeys(others, 0)})
    blob, leads = b"", dict[int, Value]()
    for tag, values in others.items():
        leads[tag] = at + len(blob)
        blob += _directory(values, at + len(blob), order, 0)
    follow = at + len(blob) if small else 0
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "L", 8)
    out = head + _directory({**main, **leads}, 8, order, follow) + blob
    if small:
        start = follow + 2 + 12 * 3 + 4
        out += _directory({0x0103: 6, 0x0201: start, 0x0202: len(small)}, follow, order, 0) + small
    return out


def _length(values: dict[int, Value]) -> int:
    return (
        2
        + 12 * len(values)
        + 4
        + sum(len(_raw(value, "<")[2]) for value in values.values() if len(_raw(value, "<")[2]) > 4)
    )


def _raw(value: Value, order: str) -> tuple[int, int, bytes]:
    if isinstance(value, str):
        data = value.encode() + b"\0"
        return 2, len(data), data
    if isinstance(value, int):
        return 4, 1, struct.pack(order + "L", value)
    if isinstance(value, bytes):
        return 7, len(value), value
    return 5, len(value), b"".join(struct.pack(order + "LL", *each) for each in value)


def _directory(values: dict[int, Value], at: int, order: str, follow: int) -> bytes:
    entries, blob = b"", b""
    start = at + 2 + 12 * len(values) + 4
    for tag in sorted(values):
        kind, count, data = _raw(values[tag], order)
        where = data.ljust(4, b"\0") if len(data) <= 4 else struct.pack(order + "L", start + len(blob))
        blob += data if len(data) > 4 else b""
        entries += struct.pack(order + "HHL", tag, kind, count) + where
    return struct.pack(order + "H", len(values)) + entries + struct.pack(order + "L", follow) + blob


LONDON: dict[int, Value] = {
    1: "N",
    2: [(51, 1), (30, 1), (0, 1)],
    3: "W",
    4: [(0, 1), (7, 1), (2880, 100)],
}


def segment(marker: int, content: bytes) -> bytes:
    """A segment of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def with_segment(data: bytes, marker: int, content: bytes) -> bytes:
    """A JPEG with a segment more."""
    return data[:2] + segment(marker, content) + data[2:]


def xmp(body: str, attributes: str = "") -> bytes:
    """A packet as Adobe writes it."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" '
        'xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
        f'xmp:CreatorTool="Adobe Photoshop CS6" {attributes}>{body}</rdf:Description></rdf:RDF></x:xmpmeta>'
        + " " * 200
        + '<?xpacket end="w"?>'
    ).encode()


def photoshop(*parts: tuple[int, bytes]) -> bytes:
    """Image resources."""
    return b"".join(
        b"8BIM" + struct.pack(">HHL", number, 0, len(data)) + data + bytes(len(data) % 2)
        for number, data in parts
    )


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def png(image: Image.Image, *chunks: tuple[bytes, bytes]) -> bytes:
    """As PNG, with chunks more before its data."""
    out = BytesIO()
    image.save(out, "PNG")
    data = out.getvalue()
    return data[:33] + b"".join(chunk(*each) for each in chunks) + data[33:]


def box(name: bytes, *content: bytes) -> bytes:
    """A box of a HEIC."""
    return struct.pack(">L4s", 8 + sum(map(len, content)), name) + b"".join(content)


def heic(exif: bytes = b"", packet: bytes = b"", more: bytes = b"") -> bytes:
    """A HEIC without its picture: items for Exif and XMP, which lie in `mdat`."""
    items = [(1, b"hvc1", b"not a picture")]
    if exif:
        items.append((2, b"Exif", struct.pack(">L", 6) + b"Exif\0\0" + exif))
    if packet:
        items.append((3, b"mime", packet))
    start = 0
    for _ in range(2):
        infos = b"".join(
            box(b"infe", struct.pack(">LHH4s", 2 << 24, n, 0, kind), b"\0") for n, kind, _ in items
        )
        places, at = b"", start
        for number, _, data in items:
            places += struct.pack(">HHHLL", number, 0, 1, at, len(data))
            at += len(data)
        meta = box(
            b"meta",
            bytes(4),
            box(b"hdlr", bytes(8), b"pict", bytes(13)),
            box(b"iinf", struct.pack(">LH", 0, len(items)), infos),
            box(b"iloc", struct.pack(">LBBH", 0, 0x44, 0, len(items)), places),
        )
        head = box(b"ftyp", b"heic", bytes(4), b"mif1heic") + meta
        start = len(head) + 8
    return head + box(b"mdat", b"".join(data for _, _, data in items)) + more
