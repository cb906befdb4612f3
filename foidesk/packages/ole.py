"""What an older Office file carries beside its content, whichever program wrote it.

`Ole` opens the file. Its readers ask here first, then for what their own format hides.
"""

import re
from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside
from foidesk.opening.limits import Unreadable
from foidesk.opening.ole import Ole, Path
from foidesk.packages import properties, property_sets, vba
from foidesk.packages.excerpt import quoted, some
from foidesk.packages.ole_writer import written

__all__ = [
    "Ole",
    "apart",
    "called",
    "embedded",
    "embedded_finding",
    "findings",
    "inside",
    "macros",
    "opened",
    "packaged",
    "refuse_locked",
]

_LOCKED = say("It is locked with a password. Ask whoever sent it for a copy without one.")
_RIGHTS = say(
    "It may only be opened by people its author named. "
    "Ask whoever sent it for a copy without such restriction."
)
_CONTENT = {"workbook": ".xls", "book": ".xls", "worddocument": ".doc", "powerpoint document": ".ppt"}
_NATIVE = "\x01ole10native"
# An object of the equation editor shows all it holds.
_EQUATION = "equation native"
_POOLED = re.compile(r"(?:MBD|LNK)[0-9A-F]{8}")


def opened(file: File) -> Ole:
    """The file, unless it is locked. Raises Unreadable."""
    ole = Ole(file)
    refuse_locked(ole)
    return ole


def refuse_locked(ole: Ole) -> None:
    """Raises Unreadable for a newer Office file locked with a password ([MS-OFFCRYPTO] 2.3), or one whose
    use is restricted.
    """
    if any("drmcontent" in path[-1].lower() for path in ole.streams):
        raise Unreadable(Code.ENCRYPTED, _RIGHTS)
    if "EncryptedPackage" in ole or "encryption" in ole or "EncryptedSummary" in ole:
        raise Unreadable(Code.ENCRYPTED, _LOCKED)


def findings(ole: Ole) -> Iterator[Finding]:
    """Properties that tell of a person, macros, embedded objects."""
    yield from properties.finding(property_sets.properties(ole))
    yield from macros(ole)
    yield from embedded(ole)


def macros(ole: Ole) -> Iterator[Finding]:
    """The modules of VBA projects that hold code."""
    names = [quoted(name) for name, _ in vba.modules(ole)]
    if names:
        yield Finding(
            Code.MACRO,
            "",
            len(names),
            say(
                "The file holds a program (macro) that can run when it is opened: {names}.", names=some(names)
            ),
        )


def embedded(ole: Ole) -> Iterator[Finding]:
    """The objects that lie in the file, as one finding."""
    if names := [quoted(_named(ole, storage)) for storage in _objects(ole)]:
        yield embedded_finding(names)


def embedded_finding(names: list[str]) -> Finding:
    """One for all objects of a file, by what they are called."""
    says = (
        say("1 embedded object: {names}.", names=some(names))
        if len(names) == 1
        else say("{n} embedded objects: {names}.", n=f"{len(names):,}", names=some(names))
    )
    return Finding(Code.EMBEDDED_OBJECT, "", len(names), says)


def inside(ole: Ole) -> Iterator[Inside]:
    """The files that embedded objects hold."""
    for storage in _objects(ole):
        name = _named(ole, storage) or "object"
        held = {path[-1].lower(): path for path in ole.under(storage)}
        if _NATIVE in held:
            yield Inside(name, packaged(ole.read(held[_NATIVE]))[2])
        for whole in ("package", "embeddedodf", "contents"):
            if (
                whole in held
                and (data := ole.read(held[whole]))
                and (whole != "contents" or data[:1] in b"%P\x89\xff")
            ):
                yield Inside(name, data)
        if storage and (kind := next((_CONTENT[key] for key in held if key in _CONTENT), None)):
            yield Inside(name + kind, _by_itself(ole, storage))


def apart(file: File) -> Iterator[Inside]:
    """What an object by itself holds: the files packed into it, or else the object as a file. A formula
    of the equation editor holds nothing.
    """
    try:
        ole = Ole(file)
        if _EQUATION in {path[-1].lower() for path in ole.under(())} and not list(_objects(ole)):
            return
        held = list(inside(ole))
    except Unreadable:
        # It is examined, and said to be unreadable, as a file of its own.
        held = []
    if not held:
        yield Inside(file.name, file.whole())
    yield from (Inside(f"{file.name}/{each.name}", each.data) for each in held)


def called(file: File) -> str:
    """The name of the file that an object packs, or of the program it is of; "" where neither is said."""
    try:
        return _named(Ole(file), ())
    except Unreadable:
        return ""  # it is examined, and said to be unreadable, as a file of its own


def _by_itself(ole: Ole, storage: Path) -> bytes:
    depth = len(storage)
    below = [path for path in ole.streams if path[:depth] == storage]
    return written({path[depth:]: ole.read(path) for path in below})


def _objects(ole: Ole) -> Iterator[Path]:
    """The storages that are objects, not those within them; () where the file itself is nothing else."""
    held = {path[-1].lower() for path in ole.under(())}
    if held & {_NATIVE, "package", "embeddedodf"}:
        yield ()
    found: set[Path] = set()
    for storage in sorted(ole.storages, key=len):
        if any(storage[:end] in found for end in range(1, len(storage))):
            continue
        held = {path[-1].lower() for path in ole.under(storage)}
        pooled = len(storage) > 1 and storage[-2] == "ObjectPool"
        if _EQUATION not in held and (
            pooled or _POOLED.fullmatch(storage[-1]) or held & {_NATIVE, "package", "embeddedodf", *_CONTENT}
        ):
            found.add(storage)
            yield storage


def _named(ole: Ole, storage: Path) -> str:
    """What an object is called: the file's name, or the program it is of."""
    for path in ole.under(storage):
        if path[-1].lower() == _NATIVE and (name := packaged(ole.read(path))[0]):
            return name
    if (*storage, "\x01CompObj") in ole:
        # [MS-OLEDS] 2.3.8: after 28 bytes the name for people, with its length before it.
        data = ole.read((*storage, "\x01CompObj"))
        length = int.from_bytes(data[28:32], "little")
        if 0 < length < 200:
            return data[32 : 32 + length].decode("cp1252", "replace").rstrip("\0")
    return storage[-1] if storage else ""


def packaged(data: bytes) -> tuple[str, str, bytes]:
    """Name, former path and bytes of a packaged file ([MS-OLEDS] 2.3.6, and what packagers put in it)."""
    size = int.from_bytes(data[:4], "little")
    plain = data[4 : 4 + size]
    if plain[:2] != b"\x02\x00":
        return "", "", plain
    label, _, rest = plain[2:].partition(b"\0")
    path, _, rest = rest.partition(b"\0")
    length = int.from_bytes(rest[4:8], "little")
    after = rest[8 + length :]
    held = after[4 : 4 + int.from_bytes(after[:4], "little")]
    name = label.decode("cp1252", "replace").replace("\\", "/").rpartition("/")[2]
    return name, path.decode("cp1252", "replace"), held or plain
