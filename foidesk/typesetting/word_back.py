"""A Word file that comes back: the words of our own content controls, and nothing else of it.

The file is a stranger's, whoever sends it. It is opened within limits, nothing that it names is fetched, and
one that would fetch, run or hide anything is refused with what to do about it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from foidesk.law.refusal import Refusal, Refused
from foidesk.opening.file import File
from foidesk.opening.limits import MEGABYTE, Limits, Unreadable
from foidesk.opening.package import Package
from foidesk.opening.xml import local
from foidesk.typesetting.fields import Piece, as_typed
from foidesk.typesetting.word import Origin
from foidesk.typesetting.word_safety import UNREADABLE, document_of

MOST = 10 * MEGABYTE
"""Bytes of a file; a letter has a hundredth of it."""
_LIMITS = Limits(bytes=MOST, expanded=40 * MEGABYTE, ratio_from=20 * MEGABYTE, parts=2_000, depth=1)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

TOO_LARGE = Refusal("This file is larger than a letter can be. Take out what you put in besides words.")
TRACKED = Refusal(
    "This file has changes that are neither accepted nor rejected. Accept or reject them in Word, save the "
    "file, and choose it again."
)
FOREIGN = Refusal("This is not the Word file of this letter. Choose the one that was fetched from this page.")
_TWICE = "The text “{name}” stands in this file twice. Keep one of them."
_NOT_WORDS = "The text “{name}” holds a table, a picture or a note. Only words can be taken back."

_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"})
_NO_WORDS = frozenset(
    {"tbl", "drawing", "pict", "object", "footnoteReference", "endnoteReference", "oMath", "AlternateContent"}
    | {"sym", "ruby", "altChunk", "subDoc", "contentPart"}
)
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True)
class Returned:
    """What came back: the words of each field, and the state of the letter's texts when it was fetched."""

    texts: dict[str, str]
    state: str


def read(data: bytes, *, letter: str, names: Mapping[str, str]) -> Returned:
    """The texts of the fields that `names` calls by name. A field that is missing was taken out of the file.

    Raises Refused for what is no such file, is of another letter, or has in it what no letter needs.
    """
    if len(data) > MOST:
        raise Refused(TOO_LARGE)
    try:
        return _read(Package(File("letter.docx", data, limits=_LIMITS)), letter, names)
    except Unreadable as why:
        raise Refused(UNREADABLE) from why


def _read(package: Package, letter: str, names: Mapping[str, str]) -> Returned:
    document = document_of(package)
    if any(local(element) in _TRACKED for element in document.iter(f"{_W}*")):
        raise Refused(TRACKED)
    controls = list(_controls(document))
    origins = {origin for tag, _content in controls if (origin := Origin.read(tag)) is not None}
    if len(origins) != 1 or any(origin.letter != letter for origin in origins):
        raise Refused(FOREIGN)
    return Returned(_texts(controls, names), origins.pop().state)


def _controls(document: "etree._Element") -> Iterator[tuple[str, "etree._Element"]]:
    """Each content control with its tag; one that shows only its prompt holds no words."""
    for control in document.iter(f"{_W}sdt"):
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        content = control.find(f"{_W}sdtContent")
        if tag is not None and content is not None:
            prompt = control.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None
            yield str(tag.get(f"{_W}val", "")), etree.Element("none") if prompt else content


def _texts(controls: Iterable[tuple[str, "etree._Element"]], names: Mapping[str, str]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for tag, content in controls:
        if tag not in names:
            continue
        if tag in texts:
            raise Refused(Refusal(_TWICE, name=names[tag]))
        if any(local(element) in _NO_WORDS for element in content.iter()):
            raise Refused(Refusal(_NOT_WORDS, name=names[tag]))
        texts[tag] = as_typed(_pieces(content))
    return texts


def _pieces(content: "etree._Element") -> Iterator[Piece]:
    paragraphs = list(content.iter(f"{_W}p")) or [content]
    return (Piece(_words(one), item=_is_item(one)) for one in paragraphs)


def _is_item(paragraph: "etree._Element") -> bool:
    """Whether it stands in a list: by a number of its own, or by its style; number 0 takes it out of one."""
    number = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
    if number is not None:
        return number.get(f"{_W}val") != "0"
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style is not None and str(style.get(f"{_W}val", "")).lower().startswith(
        ("listbullet", "listnumber")
    )


def _words(paragraph: "etree._Element") -> str:
    out = []
    for element in paragraph.iter(f"{_W}t", *(f"{_W}{name}" for name in _SPACES)):
        around = element.getparent()
        # Where the tab stops of a paragraph are set, they are called tabs as well.
        if around is None or local(around) != "tabs":
            out.append(_SPACES.get(local(element)) or element.text or "")
    return "".join(out)
