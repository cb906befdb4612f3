"""Earlier versions that a PDF still holds: saving may only add to its end (ISO 32000-1, 7.5.6).

A version counts where it holds something that the last one does not. A signature, a comment or a filled form
that was added leaves nothing behind; the same file arranged for the web has two ends and one version.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf, Stream

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.packages import properties
from foidesk.packages.excerpt import some
from foidesk.pdf.document import FAULTS, entry, key_of, listed, words
from foidesk.pdf.forms import filled

_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF[\r\n]{0,2}")
_MOST = 30
_PAGES = 5_000
_DEEPEST = 4
_PROGRAMS = frozenset({"/Producer", "/Creator", "/CreationDate", "/ModDate", "/Trapped"})


def findings(pdf: Pdf, file: File) -> Iterator[Finding]:
    """One where earlier versions hold what the last one does not."""
    if not _ends(file):
        return
    data = file.whole()
    now = _holdings(pdf)
    versions = 0
    lost: set[str] = set()
    for end in _ends(file)[-_MOST:]:
        gone = _gone(data[:end], now)
        versions += bool(gone)
        lost |= gone
    if versions:
        one = versions == 1
        n = say("1 earlier version is") if one else say("{n} earlier versions are", n=versions)
        says = "{n} still in the file and can be brought back, with other {what}."
        yield Finding(Code.EARLIER_REVISION, "", versions, say(says, n=n, what=some(sorted(lost))))


def _ends(file: File) -> list[int]:
    """Where versions end, the last left out, and those marks that say of themselves to be none."""
    with file.open() as stream:
        ends = [found.end() for found in _END.finditer(stream.read()) if int(found[1][:12])]
    return ends[:-1]


def _gone(data: bytes, now: "Counter[tuple[str, str]]") -> set[str]:
    """What a version held and the last one does not; nothing where the bytes are no version."""
    try:
        with Pdf.open(BytesIO(data), attempt_recovery=False, inherit_page_attributes=False) as old:
            return {say(kind) for kind, _ in _holdings(old) - now}
    except (pikepdf.PasswordError, *FAULTS):
        # Not a version, but the end of a PDF that lies within this one, or of one arranged for the web.
        return set()


def _holdings(pdf: Pdf) -> "Counter[tuple[str, str]]":
    """All that a reader or a tool could take from a version, by kind."""
    held: Counter[tuple[str, str]] = Counter()
    for number, page in enumerate(pdf.pages):
        if number >= _PAGES:
            break
        held.update(_page(page.obj))
    held.update(("entries in forms", f"{name}\0{value}") for name, value in filled(pdf))
    for key, value in dict(pdf.docinfo.items()).items() if "/Info" in pdf.trailer else ():
        if key not in _PROGRAMS and properties.telling(key, words(value)):
            held["properties", f"{key}\0{words(value)}"] += 1
    return held


def _page(page: Object) -> Iterator[tuple[str, str]]:
    contents = page.get("/Contents")
    for stream in [contents] if isinstance(contents, Stream) else listed(contents):
        yield "text on pages", _mark(stream)
    for kind, stream in _drawn(page, 0, set()):
        yield kind, _mark(stream)
    for note in listed(page.get("/Annots")):
        if isinstance(note, Dictionary) and note.get("/Subtype") not in (Name.Widget, Name.Link, Name.Popup):
            said = words(note.get("/Contents"))
            yield "comments", f"{note.get('/Subtype')}\0{said}"


def _drawn(owner: Object, depth: int, seen: set[Any]) -> Iterator[tuple[str, Object]]:
    """Pictures, and groups of drawing that are used again."""
    objects = entry(owner, "/Resources", "/XObject")
    for each in objects.values() if isinstance(objects, Dictionary) else ():
        if not isinstance(each, Stream) or key_of(each) in seen or depth > _DEEPEST:
            continue
        seen.add(key_of(each))
        picture = each.get("/Subtype") == Name.Image
        yield ("pictures" if picture else "text on pages"), each
        if not picture:
            yield from _drawn(each, depth + 1, seen)


def _mark(stream: Object) -> str:
    if not isinstance(stream, Stream):
        return ""
    raw = memoryview(stream.get_raw_stream_buffer())
    return hashlib.sha256(raw).hexdigest() if len(raw.tobytes().strip()) else ""
