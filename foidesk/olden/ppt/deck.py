"""A presentation as it was last saved: its slides in order, their notes, and what older saves left behind.

PowerPoint may write only what changed behind what was there ([MS-PPT] 2.1.2): the newest directory tells
which records count, and the document record which slides there are.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.olden.ppt import records as ppt
from foidesk.olden.ppt.records import Record, broken
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.ole import Ole
from foidesk.packages import ole

_STREAM = "PowerPoint Document"
_OLD = say(
    "It was written by a PowerPoint older than PowerPoint 97, which can't be examined. "
    "Open it in PowerPoint, save it as a .pptx file and have that examined."
)
_LOCKED = say("It is locked with a password. Ask whoever sent it for a copy without one.")
_EDITS = 10_000
_OBJECT = 64 * 1024 * 1024


@dataclass
class Slide:
    """A slide with its number, the text that the outline holds for it, and its notes if it has any."""

    number: int
    identifier: int
    record: Record
    outline: list[str] = field(default_factory=list)
    notes: Record | None = None


@dataclass
class Deck:
    """An opened presentation."""

    ole: Ole
    user: str
    document: Record
    slides: list[Slide]
    masters: list[Record]
    left: list[Record]
    """Slides, notes and documents in the stream that are no part of the presentation any more."""
    places: dict[int, int]
    stream: memoryview

    def object(self, number: int) -> bytes:
        """An embedded object or project by its number; empty where there is none.

        Raises Unreadable where it unpacks to more than it may.
        """
        if number not in self.places:
            return b""
        found = ppt.record(self.stream, self.places[number])
        if found.kind != ppt.OBJECT_STORAGE:
            return b""
        if not found.instance:
            return bytes(found.data)
        unpacking = zlib.decompressobj()
        try:
            data = unpacking.decompress(bytes(found.data[4:]), _OBJECT)
        except zlib.error as why:
            raise broken() from why
        if unpacking.unconsumed_tail:
            raise broken()
        return data


def opened(file: File) -> Deck:
    """The presentation. Raises Unreadable for one that is locked, too old, damaged, or none."""
    held = ole.opened(file)
    if _STREAM not in held or "Current User" not in held:
        raise Unreadable(Code.UNREADABLE, _OLD) if "PP40" in held or "PP97_DUALSTORAGE" in held else broken()
    stream = memoryview(held.read(_STREAM))
    user, first = _current_user(held.read("Current User"))
    places, document_number = _directory(stream, first)
    if document_number not in places:
        raise broken()
    document = ppt.record(stream, places[document_number])
    if document.kind != ppt.DOCUMENT:
        raise broken()
    slides, masters, used = _slides(stream, document, places)
    left = [
        found
        for found in ppt.anywhere(stream, sorted(places.values()))
        if found.kind in (ppt.DOCUMENT, ppt.SLIDE, ppt.NOTES) and found.offset not in used
    ]
    return Deck(held, user, document, slides, masters, left, places, stream)


def _current_user(data: bytes) -> tuple[str, int]:
    """Who saved last, and where the newest edit is described ([MS-PPT] 2.3.2)."""
    if len(data) < 28 or data[12:16] not in (b"\x5f\xc0\x91\xe3", b"\xdf\xc4\xd1\xf3"):
        raise broken()
    if data[12:16] == b"\xdf\xc4\xd1\xf3":
        raise Unreadable(Code.ENCRYPTED, _LOCKED)
    length = int.from_bytes(data[20:22], "little")
    wide = data[28 + length + 4 : 28 + length + 4 + 2 * length]
    if len(wide) == 2 * length:
        name = wide.decode("utf-16-le", "replace")
    else:
        name = data[28 : 28 + length].decode("cp1252", "replace")
    return name.rstrip("\0"), int.from_bytes(data[16:20], "little")


def _directory(stream: memoryview, first: int) -> tuple[dict[int, int], int]:
    """Where each numbered record lies, the newest edit first, and the number of the document."""
    places: dict[int, int] = {}
    document, at, seen = 0, first, set[int]()
    while at and at not in seen and len(seen) < _EDITS:
        seen.add(at)
        edit = ppt.record(stream, at)
        if edit.kind != ppt.USER_EDIT:
            raise broken()
        if len(edit.data) >= 32 and edit.number(28):
            raise Unreadable(Code.ENCRYPTED, _LOCKED)
        document = document or edit.number(16)
        for number, place in _entries(ppt.record(stream, edit.number(12))):
            places.setdefault(number, place)
        at = edit.number(8)
    return places, document


def _entries(directory: Record) -> Iterator[tuple[int, int]]:
    if directory.kind != ppt.DIRECTORY:
        raise broken()
    at = 0
    while at + 4 <= len(directory.data):
        head = directory.number(at)
        at += 4
        for number in range(head & 0xFFFFF, (head & 0xFFFFF) + (head >> 20)):
            if at + 4 > len(directory.data):
                raise broken()
            yield number, directory.number(at)
            at += 4


def _slides(
    stream: memoryview, document: Record, places: dict[int, int]
) -> tuple[list[Slide], list[Record], set[int]]:
    """The slides, the masters, and where the records lie that belong to the presentation."""
    slides: list[Slide] = []
    masters: list[Record] = []
    notes: dict[int, Record] = {}
    used = {document.offset}
    for atom in document.within():
        if atom.kind == ppt.DOCUMENT_ATOM:
            # The masters of notes and handouts ([MS-PPT] 2.4.2) stand in no list.
            masters += [ppt.record(stream, places[n]) for at in (24, 28) if (n := atom.number(at)) in places]
            used.update(master.offset for master in masters)
    for listed in document.within():
        if listed.kind != ppt.LIST:
            continue
        for entry in listed.within():
            if entry.kind == ppt.SLIDE_PERSIST:
                if entry.number(0) not in places:
                    raise broken()
                held = ppt.record(stream, places[entry.number(0)])
                if held.offset in used and listed.instance != 1:
                    # The same slide a million times would be read a million times.
                    raise broken()
                used.add(held.offset)
                if listed.instance == 0:
                    slides.append(Slide(len(slides) + 1, entry.number(12), held))
                elif listed.instance == 1:
                    masters.append(held)
                else:
                    notes[_slide_of(held)] = held
            elif slides and listed.instance == 0 and entry.kind in (ppt.TEXT_CHARS, ppt.TEXT_BYTES):
                coding = "utf-16-le" if entry.kind == ppt.TEXT_CHARS else "latin-1"
                text = bytes(entry.data).decode(coding, "replace")
                slides[-1].outline.append(text.replace("\r", "\n").replace("\x0b", "\n"))
    for slide in slides:
        slide.notes = notes.get(slide.identifier)
    return slides, masters, used


def _slide_of(notes: Record) -> int:
    """The slide that notes belong to, as its identifier; 0 where they do not say."""
    return next((atom.number(0) for atom in notes.within() if atom.kind == ppt.NOTES_ATOM), 0)
