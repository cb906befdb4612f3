"""What was found in a picture beside the picture, whatever its format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable
from foidesk.pictures import exif, words
from foidesk.pictures.exif import Exif

_PHOTOSHOP_IPTC, _PHOTOSHOP_THUMBNAILS, _PHOTOSHOP_EXIF, _PHOTOSHOP_XMP = (
    0x0404,
    (0x0409, 0x040C),
    0x0422,
    0x0424,
)

_NAMES, _UNPACKED, _SMALL = 50_000, 64 * 1024 * 1024, 20
_MUCH = say("It holds more beside the picture than any camera or program writes. Ask for a fresh copy.")


@dataclass
class Held:
    """Exif, named words, comments, small pictures, whether there are layers, and what follows the end."""

    exif: list[Exif] = field(default_factory=list)
    named: list[tuple[str, str]] = field(default_factory=list)
    thumbnails: list[bytes] = field(default_factory=list)
    layers: bool = False
    after: bytes = b""
    unpacked: int = 0

    def name(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Words with their names. Raises Unreadable for more than there can be."""
        self.named += pairs
        if len(self.named) > _NAMES:
            raise Unreadable(Code.BOMB, _MUCH)

    def unpack(self, size: int) -> None:
        """Count what was unpacked. Raises Unreadable when all of it is too much."""
        self.unpacked += size
        if self.unpacked > _UNPACKED:
            raise Unreadable(Code.BOMB, _MUCH)

    def add_exif(self, data: bytes) -> None:
        """Exif, with what may lie in it in turn."""
        found = exif.read(data)
        if found is None:
            return
        self.exif.append(found)
        self.thumbnails += [bytes(small) for small in found.thumbnails[:_SMALL]]
        for tag, add in ((exif.XMP, self.add_xmp), (exif.PHOTOSHOP, self.add_photoshop)):
            if tag in found.tags:
                add(bytes(found.tags[tag][2]))
        if exif.IPTC in found.tags:
            self.name(words.iptc(bytes(found.tags[exif.IPTC][2])))
        self.layers |= exif.LAYERS in found.tags

    def add_xmp(self, data: bytes) -> None:
        """A packet of XMP."""
        self.name(words.xmp(data))

    def add_photoshop(self, data: bytes) -> None:
        """The resources of Photoshop."""
        for number, content in words.resources(data):
            if number == _PHOTOSHOP_IPTC:
                self.name(words.iptc(content))
            elif number in _PHOTOSHOP_THUMBNAILS:
                # Adobe Photoshop File Formats: 28 bytes before a JPEG.
                self.thumbnails.append(content[28:])
            elif number == _PHOTOSHOP_EXIF:
                self.add_exif(content)
            elif number == _PHOTOSHOP_XMP:
                self.add_xmp(content)

    def texts(self) -> Iterator[str]:
        """All words."""
        for _, value in self.named:
            yield value
        for found in self.exif:
            for tag in (
                exif.DESCRIPTION,
                exif.ARTIST,
                exif.OWNER,
                exif.AUTHOR,
                exif.DOCUMENT,
                0x9C9B,
                0x9C9C,
                0x9C9E,
            ):
                if text := found.text(tag):
                    yield text
            comment = bytes(found.tags[exif.COMMENT][2]) if exif.COMMENT in found.tags else b""
            if comment[:5] == b"ASCII":
                yield comment[8:].decode("utf-8", "replace").strip("\0 ")
            elif comment[:7] == b"UNICODE":
                coding = "utf-16-le" if found.order == "<" else "utf-16-be"
                yield comment[8:].decode(coding, "replace").strip("\0 ")
