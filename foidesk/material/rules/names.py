"""The name under which a file leaves: it tells what it is, and neither who asked nor how it was worked on."""

import re
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from foidesk.happenings.names import names_in
from foidesk.inspection.naming import called, mismatch
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal
from foidesk.mail.lines import clean_file_name
from foidesk.opening.types import Type

LONGEST = 120
_MB = 1_000_000
_ENDINGS: Mapping[str, str] = {"jpeg": ".jpg", "tiff": ".tif", "text": ".txt"}
"""The usual ending of a type, where it is not its name."""
_NO_ENDING = frozenset({"audio", "video", "ole", "unknown", ""})
"""Types of which there are many kinds: each has its own."""
_OURS = re.compile(
    r"[\s_-]*\((?:pages|transcript)\)|"
    r"[\s_-]*[(\[]?\b(?:cleaned|redacted|unredacted|working copy|for checking|not for disclosure|"
    r"do not (?:send|disclose|release)|internal(?: use)? only)\b[)\]]?",
    re.IGNORECASE,
)
_JARGON = re.compile(
    r"\b(?:unredacted|working copy|not for disclosure|do not (?:send|disclose|release)|"
    r"internal(?: use)? only)\b",
    re.IGNORECASE,
)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?", re.IGNORECASE)


def proposed(name: str, kind: str, *, n: int, asked_by: Collection[str]) -> str:
    """A name for whoever gets the file: its own without our marks, or a neutral one where it tells too much.

    `n` is its place among what is sent; `asked_by` the names and addresses of who asks.
    """
    stem = PurePosixPath(clean_file_name(name, "", LONGEST)).stem
    said = " ".join(_OURS.sub("", stem).replace("_", " ").split()).strip(" -.")
    ending = PurePosixPath(name).suffix.lower()
    if not _fits(name, kind):
        ending = _ENDINGS.get(kind, f".{kind}")
    if not said or _RESERVED.fullmatch(said) or _tells(said, asked_by):
        said = f"Document {n}"
    return clean_file_name(f"{said}{ending}", f"Document {n}{ending}", LONGEST)


def faults_of_name(
    name: str, kind: str, *, asked_by: Collection[str], others: Collection[str]
) -> tuple[Refusal, ...]:
    """Why a file can't leave under this name; nothing where it can. `others`: those that leave with it."""
    if not name.strip() or clean_file_name(name, "", LONGEST) != name or _RESERVED.fullmatch(name):
        return (
            Refusal(
                "Give it a name of at most {most} characters, without a path or any of these: {signs}",
                most=LONGEST,
                signs='< > : " / \\ | ? *',
            ),
        )
    found = []
    if _tells(PurePosixPath(name).stem.replace("_", " "), asked_by):
        says = "The name tells who asked. Give it one that tells what the file is."
        found.append(Refusal(says, Citation.parse("UK GDPR 5(1)")))
    if _JARGON.search(name):
        found.append(Refusal("The name tells how the file was worked on. Say what it is instead."))
    if not _fits(name, kind):
        ending = _ENDINGS.get(kind, f".{kind}")
        found.append(Refusal("It must end in {ending}, or nobody can open it.", ending=ending))
    if name.casefold() in {other.casefold() for other in others}:
        found.append(Refusal("Another file leaves under this name. Tell them apart: {name}", name=name))
    return tuple(found)


def apart(name: str, others: Collection[str]) -> str:
    """The name, or the next like it that no other file has: ``Minutes (2).pdf``."""
    taken, path, n = {other.casefold() for other in others}, PurePosixPath(name), 2
    while name.casefold() in taken:
        name = f"{path.stem} ({n}){path.suffix}"
        n += 1
    return name


def described(name: str, kind: str, size: int) -> str:
    """A file as a letter names it: ``Minutes.pdf, a PDF, 1.2 MB``."""
    what = called(kind)
    large = f"{size / _MB:.1f} MB" if size >= _MB else f"{max(round(size / 1_000), 1)} kB"
    return ", ".join((name, what, large) if what else (name, large))


def _fits(name: str, kind: str) -> bool:
    """Whether a name has an ending, and one of its type."""
    if kind in _NO_ENDING or kind not in set(Type):
        return True
    return bool(PurePosixPath(name).suffix) and mismatch(name, Type(kind)) is None


def _tells(words: str, asked_by: Collection[str]) -> bool:
    return any(
        names_in(words, one) or (len(one) > 3 and one.casefold() in words.casefold())
        for one in asked_by
        if one.strip()
    )
