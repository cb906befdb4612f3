"""A PDF's objects: opened within limits, and walked without falling into its circles."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf, Stream

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable

MOST_NODES = 4_000_000
MOST_STREAM = 64 * 1024 * 1024
_DEEPEST = 60
_END = b"%%EOF"
_TAIL = 1024 * 1024
LOCKED = say("It is locked with a password. Ask whoever sent it for a copy without one.")
BROKEN = say("It is damaged or cut short, so that its pages can't be drawn. Ask for a fresh copy.")
_CUT = say(
    "It is cut short: its end is missing, so that not all of it can be examined. Ask for a fresh copy."
)
_TOO_MUCH = say(
    "It has more parts than can be examined, or unpacks to far more than its size. "
    "Ask whoever sent it for another copy."
)
FAULTS = (
    pikepdf.PikepdfError,
    pikepdf.PdfError,
    pikepdf.ForeignObjectError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    OverflowError,
    RuntimeError,
    RecursionError,
    NotImplementedError,
    UnicodeError,
    OSError,
)
"""What the library raises for objects that are not what they should be."""


@contextmanager
def opened(file: File) -> Iterator[Pdf]:
    """The file's objects. Raises Unreadable where it is locked, damaged or cut short, then or later."""
    try:
        with file.open() as stream, Pdf.open(stream, inherit_page_attributes=False) as pdf:
            _whole(pdf, file)
            yield pdf
    except pikepdf.PasswordError as why:
        raise Unreadable(Code.ENCRYPTED, LOCKED) from why
    except FAULTS as why:
        raise Unreadable(Code.TRUNCATED if _cut(file) else Code.UNREADABLE, BROKEN) from why


def _whole(pdf: Pdf, file: File) -> None:
    """A lost table of objects that could be made again is no fault, unless the end is missing."""
    if pdf.get_warnings() and _cut(file):
        raise Unreadable(Code.TRUNCATED, _CUT)
    if len(pdf.objects) > MOST_NODES:
        raise Unreadable(Code.BOMB, _TOO_MUCH)


def _cut(file: File) -> bool:
    # Some programs fill the last block of a file they send with zeros.
    with file.open() as stream:
        stream.seek(max(file.size - _TAIL, 0))
        return _END not in stream.read().rstrip(b"\0")[-2048:]


@dataclass
class Gathered:
    """What lies anywhere among the objects, found in one walk."""

    named: dict[str, list[Object]] = field(default_factory=dict)
    """Dictionaries by a key they have."""

    def having(self, key: str) -> list[Object]:
        """Dictionaries with this key."""
        return self.named.get(key, [])


def gathered(pdf: Pdf, keys: frozenset[str]) -> Gathered:
    """All dictionaries that have one of these keys, wherever they lie. Raises Unreadable where there are too
    many objects.
    """
    found = Gathered()
    left = [MOST_NODES]
    for each in pdf.objects:
        if isinstance(each, (Dictionary, Stream, Array)):
            _gather(each, keys, found, left)
    return found


def _gather(top: Object, keys: frozenset[str], found: Gathered, left: list[int]) -> None:
    waiting = [(top, 0)]
    while waiting:
        each, depth = waiting.pop()
        left[0] -= 1
        if left[0] < 0 or depth > _DEEPEST:
            raise Unreadable(Code.BOMB, _TOO_MUCH)
        if isinstance(each, Array):
            inner = list(each)
        else:
            here = dict(each.items())
            for key in keys.intersection(here):
                found.named.setdefault(key, []).append(each)
            inner = list(here.values())
        for one in inner:
            if isinstance(one, (Dictionary, Array)) and not one.is_indirect:
                waiting.append((one, depth + 1))


def content(stream: Object) -> bytes:
    """The unpacked bytes of a stream. Raises Unreadable for one that is larger than is examined."""
    packed = stream.get_raw_stream_buffer()
    if len(memoryview(packed)) > MOST_STREAM:
        raise Unreadable(Code.BOMB, _TOO_MUCH)
    data = stream.read_bytes()
    if len(data) > MOST_STREAM:
        raise Unreadable(Code.BOMB, _TOO_MUCH)
    return data


def words(value: Object | None) -> str:
    """A text of the file; "" for what is none."""
    if isinstance(value, pikepdf.String):
        return str(value)
    if isinstance(value, pikepdf.Name):
        return str(value).lstrip("/")
    if isinstance(value, Stream):
        return content(value).decode("utf-8", "replace")
    return ""


def entry(owner: Object | None, *path: str) -> Object | None:
    """What lies at the end of a path of keys, or None."""
    for key in path:
        if not isinstance(owner, (Dictionary, Stream)):
            return None
        owner = owner.get(key)
    return owner


def listed(value: Object | None) -> list[Object]:
    """The members of an array; none for what is no array."""
    return list(value) if isinstance(value, Array) else []


def key_of(value: Object) -> tuple[int, int] | int:
    """The same for the same indirect object."""
    return value.objgen if value.is_indirect else id(value)
