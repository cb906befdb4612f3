"""What an inspection says of one file."""

from dataclasses import dataclass

from foidesk.findings.finding import Finding, Verdict
from foidesk.language.sentence import Sentence
from foidesk.opening.types import Type


@dataclass(frozen=True)
class Carried:
    """A file that lies within another: its place for people, type, size in bytes, SHA-256 in hexadecimal."""

    name: str
    type: Type
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Report:
    """One verdict on a file and all that lies in it.

    `text` is the words for search and reading, of what it carries too, cut at a length; `inside` every file
    that was examined with it; `thumbnails` small pictures of its first pages (PNG), where asked for.
    `faults` names what our own readers stumbled over, without a word of the file: each is a defect to mend,
    and the file counts as unreadable. `advice` is no finding: what to think about before tables are sent.
    """

    file: str
    type: Type
    verdict: Verdict
    findings: tuple[Finding, ...]
    text: str = ""
    inside: tuple[Carried, ...] = ()
    thumbnails: tuple[bytes, ...] = ()
    faults: tuple[str, ...] = ()
    advice: tuple[Sentence, ...] = ()
