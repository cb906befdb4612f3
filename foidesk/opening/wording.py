"""Which kind of text a file is, or that it is none."""

import codecs
import csv
import re
from collections import Counter

from foidesk.opening.boms import BOMS
from foidesk.opening.types import Type

_CONTROLS = re.compile(r"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_PROLOGUE = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*|<\?[^>]*\?>\s*|<!--.*?-->\s*)*", re.DOTALL)
_DOCTYPE = re.compile(r"<!doctype\s+([\w:.-]+)[^>\[]*(?:\[.*?\]\s*)?>\s*", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)[\s/>]")
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|table|div|p|h1|br|span|style|font)[\s/>]", re.I
)
_FIELD = re.compile(r"[!-9;-~]{1,76}:(?:[ \t]|$)")
_OF_MAIL = frozenset(
    {"received", "from", "to", "cc", "bcc", "subject", "date", "message-id", "mime-version", "sender"}
    | {"return-path", "delivered-to", "reply-to", "content-type", "x-mailer", "in-reply-to", "references"}
)
_SEPARATORS = ",;\t|"
_LINES = 50


def of_text(head: bytes, *, whole: bool) -> Type:
    """The type of a text by its first bytes; `UNKNOWN` for what is no text in any common encoding."""
    text = decoded(head, whole=whole)
    if text is None:
        return Type.UNKNOWN
    return _of_markup(text) or _of_mail(text) or _of_table(text, whole=whole) or Type.TEXT


def decoded(data: bytes, *, whole: bool = True) -> str | None:
    """Text from bytes: by its byte order mark, as UTF-8, as UTF-16 without a mark, or as Windows-1252.

    None for what has too many control characters for one. Not `whole`, it may end within a character.
    """
    for mark, name in BOMS:
        if data.startswith(mark):
            return _strictly(data, name, whole=whole)
    if data.count(b"\0") > len(data) // 4:
        return _strictly(data, "utf-16-le" if data[1:2] == b"\0" else "utf-16-be", whole=whole)
    text = _strictly(data, "utf-8", whole=whole)
    if text is not None:
        return text
    text = data.decode("cp1252", "replace")
    odd = sum(not 0x20 <= byte < 0x7F and byte not in b"\t\r\n\f" for byte in data[:8192])
    # Letters beyond ASCII are rare in any text of these languages; in compressed bytes they are half.
    return text if _plausible(text) and odd <= min(len(data), 8192) * 0.3 else None


def _strictly(data: bytes, name: str, *, whole: bool) -> str | None:
    try:
        text = codecs.getincrementaldecoder(name)().decode(data, final=whole)
    except UnicodeDecodeError:
        return None
    return text if _plausible(text) else None


def _plausible(text: str) -> bool:
    """Whether it can be a text: old programs end or divide one with a control character here and there."""
    words = text.rstrip("\0\x1a")
    if "\0" in words or (text and not words):
        return False
    return len(words) - len(_CONTROLS.sub("", words)) <= max(len(words) // 100, 1)


def _of_markup(text: str) -> Type | None:
    start = _PROLOGUE.match(text)
    rest = text[start.end() :] if start else text
    declared = _DOCTYPE.match(rest)
    if declared:
        rest = _PROLOGUE.sub("", rest[declared.end() :], count=1)
    root = _ROOT.match(rest)
    name = (declared[1] if declared else root[1] if root else "").rpartition(":")[2].lower()
    if name == "svg":
        return Type.SVG
    if name == "html" or _HTML.match(rest):
        return Type.HTML
    return (
        Type.XML if text.lstrip().startswith("<?xml") or (root and declared) or _closes(rest, root) else None
    )


def _closes(text: str, root: "re.Match[str] | None") -> bool:
    return root is not None and ("xmlns" in text[:2000] or f"{root[1]}>" in text[-2000:])


def _of_mail(text: str) -> Type | None:
    """A message begins with fields, some of which only messages have, before the first empty line."""
    names = set()
    lines = text.lstrip("\r\n").splitlines()[:200]
    if lines and lines[0].startswith(("From ", ">From ")):
        lines = lines[1:]
    for n, line in enumerate(lines):
        if line[:1] in (" ", "\t") and n:
            continue
        if not _FIELD.match(line):
            break
        names.add(line.partition(":")[0].lower())
    known = names & _OF_MAIL
    return Type.EML if len(known) >= 3 or (len(known) == 2 and "mime-version" in known) else None


def _of_table(text: str, *, whole: bool) -> Type | None:
    """Lines that one separator divides into the same number of fields."""
    lines = text.splitlines()
    lines = [line for line in (lines if whole else lines[:-1])[: _LINES * 4] if line.strip()][:_LINES]
    if len(lines) < 2:
        return None
    return Type.CSV if any(_divides(lines, separator) for separator in _SEPARATORS) else None


def _divides(lines: list[str], separator: str) -> bool:
    try:
        rows = [row for row in csv.reader(lines, delimiter=separator) if row]
    except csv.Error:
        return False
    width, count = Counter(len(row) for row in rows).most_common(1)[0] if rows else (0, 0)
    if width < 2 or count < 0.8 * len(rows):
        return False
    if separator == "\t":
        return True
    # Prose has commas too, but puts a space behind them, and rarely has as many in every line.
    spaced = sum(field.startswith(" ") for row in rows for field in row[1:])
    return (width > 2 or count == len(rows)) and spaced * 2 < sum(len(row) - 1 for row in rows)
