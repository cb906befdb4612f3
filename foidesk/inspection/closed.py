"""Files that no machine here can examine. Each is told what it is, and what to do."""

from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.compound import streams
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Unreadable
from foidesk.opening.recognise import recognise
from foidesk.opening.types import Type

_ARCHIVE = say(
    "It is a packed archive (7z or RAR), which is not opened here. Unpack it and check the files in it, or "
    "pack them as .zip."
)
_LOCKED = say("It is locked with a password. Ask whoever sent it for a copy without one.")
_HEARD = say(
    "It is a sound recording, and no machine here can hear what is said in it. Two people must each listen "
    "to all of it before it may go."
)
_SEEN = say(
    "It is a film, and no machine here can see or hear what is in it. Two people must each watch and listen "
    "to all of it before it may go."
)
_APPLE = say(
    "It was made by Numbers, Pages or Keynote, whose files only Apple's own programs read. Export it as "
    "Excel, Word, PowerPoint or PDF, and check that file."
)
_PROGRAM = say("It is a program and no document. Do not open it; ask whoever sent it what it is for.")
_UNKNOWN = say(
    "It is of a kind that is not known here, so that nobody can say what is in it. Save it as an ordinary "
    "document or as PDF, and check that file."
)
_DIRECTORY = 1024 * 1024  # at the end of an archive stand the names of its parts
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xca\xfe\xba\xbe")


def findings(file: File) -> Iterator[Finding]:
    """Raises Unreadable, always."""
    raise _why(file)


def passages(file: File) -> Iterator[Passage]:
    """Nothing: what it says can't be told."""
    yield from ()


def inside(file: File) -> Iterator[Inside]:
    """Nothing: what it carries can't be told."""
    yield from ()


def _why(file: File) -> Unreadable:
    kind = recognise(file)
    if kind in (Type.SEVEN_ZIP, Type.RAR):
        return Unreadable(Code.ARCHIVE, _ARCHIVE)
    if kind is Type.AUDIO:
        return Unreadable(Code.UNREADABLE, _HEARD)
    if kind is Type.VIDEO:
        return Unreadable(Code.UNREADABLE, _SEEN)
    if kind is Type.OLE and "encryptedpackage" in streams(file):
        return Unreadable(Code.ENCRYPTED, _LOCKED)
    head = file.head(8)
    if head.startswith(b"PK") and b".iwa" in file.whole()[-_DIRECTORY:]:
        return Unreadable(Code.UNKNOWN_TYPE, _APPLE)
    return Unreadable(Code.UNKNOWN_TYPE, _PROGRAM if head.startswith(_PROGRAMS) else _UNKNOWN)
