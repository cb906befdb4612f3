"""The name under which a file leaves: it tells what it is, and neither who asked nor how it was worked on."""

import re
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from foidesk.happenings.names import names_in
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal
from foidesk.mail.lines import clean_file_name

LONGEST = 120
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "jpeg": (".jpg", ".jpeg"),
    "tiff": (".tif", ".tiff"),
    "text": (".txt",),
    "html": (".html", ".htm"),
}
"""The endings of a type, the usual first, where they are not its name."""
_ANY_ENDING = frozenset({"audio", "video", "ole", "unknown", ""})
_OURS = re.compile(
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
    if not _fits(ending, kind):
        ending = ENDINGS.get(kind, (f".{kind}",))[0]
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
    if not _fits(PurePosixPath(name).suffix.lower(), kind):
        ending = ENDINGS.get(kind, (f".{kind}",))[0]
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


def _fits(ending: str, kind: str) -> bool:
    return kind in _ANY_ENDING or ending in ENDINGS.get(kind, (f".{kind}",))


def _tells(words: str, asked_by: Collection[str]) -> bool:
    return any(
        names_in(words, one) or (len(one) > 3 and one.casefold() in words.casefold())
        for one in asked_by
        if one.strip()
    )
