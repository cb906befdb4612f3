"""Paragraphs from text as it was pasted, wrapped, quoted, or taken from the pages of a document."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from foidesk.anatomy.letter import Paragraph, Part

MARKER = re.compile(
    r"(?:[-•*·▪●○–—]\s|(?:Q|q)(?:uestion|uery)?s?\s?\.?\s?\d|\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,4})[.)](?!\d)|"
    r"(?:A|R|Part|Point|Answer|Response|Reply)\s?\d{0,2}\s?[:.)]\s|\d{1,2}\s[-–:]\s)"
)
_LISTED = re.compile(rf"{MARKER.pattern}|[<\[(]?https?:")
_ODD = {

        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\t": " ", "\u200b": "", "\ufeff": "",
        "\u200e": "", "\u200f": "", "\u2060": "", "\u00ad": "", "‘": "'", "’": "'", "‚": "'", "“": '"',
        "”": '"', "„": '"', "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "\u2011": "-", "\u2010": "-",
        "\u2212": "-", "\x0b": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n\n", "\uf0b7": "•", "\x00": "",
}  # fmt: skip
_ANY_ODD = re.compile("[" + "".join(_ODD) + "]")
_QUOTED = re.compile(r"(?:>\s?)+")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,400}?)(?<=\S)\1")
_HASHES = re.compile(r"#{1,6}\s+")
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?\d{1,3}\s*(?:of|/)\s*\d{1,3}|page\s+\d{1,3}|\d{1,3}\s*\|\s*p\s?a\s?g\s?e|-\s\d{1,3}\s-",
    re.I,
)
_FURNITURE = re.compile(
    r"www\.|https?:|@|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\bpage \d|\bOFFICIAL\b|\bTwitter\b|(?:tel|telephone|phone)\b",
    re.I,
)
_ENDS = (".", "?", "!", ":", ";", '"', ")", "”")
LONGEST = 400_000
"""Characters that one letter may have."""
_WRAPPED = 140
_KEPT_HYPHEN = re.compile(
    r"(?:^|[\s(])(?:self|non|well|co|re|pre|third|sub|cross|long|short|e|so|multi|anti|ex)-$", re.I
)
_TITLE = re.compile(
    r"(?:exemption|public interest|harm|prejudice|factors|consideration|balanc|appendix|annex|section \d|regulation \d|"
    r"question|request|response|answer|review|complain|appeal|your rights|right of|conclusion|reason|decision|"
    r"background|scope|fees|cost|advice|copyright|re-?use|data protection|freedom of information|environmental)",
    re.I,
)


@dataclass(frozen=True)
class Piece:
    """Words on their way to be paragraphs: a paragraph, a line, or a page (`wrapped`: its lines are broken)."""

    text: str
    heading: bool = False
    where: str = ""
    wrapped: bool = True


def clean(text: str) -> str:
    """Ordinary quotation marks, spaces and line ends; no unseen characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ANY_ODD.sub(lambda odd: _ODD[odd[0]], text) if _ANY_ODD.search(text) else text


def of_text(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of one text; a page ends with a form feed."""
    pages = text.split("\f")
    several = len(pages) > 1
    return of_pieces(Piece(page, where=f"page {n}" if several else "") for n, page in enumerate(pages, 1))


def of_pieces(pieces: Iterable[Piece]) -> tuple[Paragraph, ...]:
    """The paragraphs of several pieces, in order; what a page break or a footer cut in two is joined."""
    made: list[Paragraph] = []
    for piece in pieces:
        words = clean(piece.text)
        if piece.wrapped:
            made += _of_lines(words, piece.where)
        else:
            made += [Paragraph(0, part, piece.heading, piece.where) for part in _parts(words)]
    body, furniture = _without_furniture(made)
    kept = [*_joined(body), *furniture]
    return tuple(replace(one, n=n) for n, one in enumerate(kept, 1))


def _parts(words: str) -> Iterator[str]:
    """One paragraph with its lines; two where a line asks and the next answers, or begins with a number."""
    held: list[str] = []
    for line in (" ".join(line.split()) for line in words.split("\n")):
        if held and line and (held[-1].endswith("?") or MARKER.match(line)):
            yield "\n".join(held)
            held = []
        if line:
            held.append(line)
    if held:
        yield "\n".join(held)


def _of_lines(words: str, where: str) -> Iterator[Paragraph]:
    lines = [line.strip() for line in words.split("\n")]
    quoted = [bool(line) and line[0] == ">" for line in lines]
    mostly = sum(quoted) * 10 > 6 * sum(1 for line in lines if line)
    block: list[str] = []
    was = False
    width = _width(lines)
    for line, is_quoted in zip([*lines, ""], [*quoted, False], strict=True):
        bare = _QUOTED.sub("", line, count=1).strip() if is_quoted else line
        if block and (not bare or is_quoted is not was):
            yield from _of_block(block, width, where, Part.REQUEST if was and not mostly else Part.BODY)
            block = []
        if bare:
            block.append(bare)
            was = is_quoted


def _width(lines: Sequence[str]) -> int:
    """How long the lines of wrapped text are; 0 where every line is a paragraph."""
    long = sorted(len(line) for line in lines if len(line) > 40)
    if len(long) < 3 or long[-1 - len(long) // 20] > _WRAPPED:
        return 0
    return long[-1 - len(long) // 10]


def _of_block(lines: list[str], width: int, where: str, part: Part) -> Iterator[Paragraph]:
    held, last = "", ""
    heading = False
    for line in lines:
        bare, bold = _plain(line)
        if not bare:
            continue
        if held and _goes_on(last, bare, width):
            held = _together(held, bare)
        elif (
            held
            and not (MARKER.match(bare) or MARKER.match(held) or last.endswith((".", "?", "!", ";", ":")))
            and not (bold or heading)
        ):
            held = f"{held}\n{bare}"
        else:
            if held:
                yield Paragraph(0, held, heading or _is_title(held), where, part)
            held, heading = bare, bold
        last = bare
    if held:
        yield Paragraph(0, held, heading or _is_title(held), where, part)


def _plain(line: str) -> tuple[str, bool]:
    """A line without the marks of Markdown, and whether they made it a heading."""
    hashed = _HASHES.match(line)
    if hashed:
        line = line[hashed.end() :]
    if "**" not in line and "__" not in line:
        return " ".join(line.split()), hashed is not None
    bare = " ".join(_EMPHASIS.sub(r"\2", line).replace("**", "").split())
    whole = line.startswith("**") and line.endswith("**") and len(bare) < 100
    return bare, hashed is not None or whole


def _is_title(text: str) -> bool:
    return (
        len(text) < 90
        and "\n" not in text
        and text[-1] not in ".?!;,"
        and text[0].isupper()
        and _TITLE.search(text) is not None
        and text.count(" ") < 11
    )


def _goes_on(last: str, line: str, width: int) -> bool:
    """Whether a line goes on with the one before it, which was broken where the paper ended."""
    if not width or MARKER.match(line):
        return False
    if line[0].islower() and last[-1] not in ".?!;:" and len(last) > 0.4 * width:
        return True
    full = len(last) + len(line.split(" ", 1)[0]) + 1 > width * 0.87
    return full and not (last[-1] in ".?!:" and len(last) < 0.8 * width)


def _together(one: str, other: str) -> str:
    if one.endswith("-") and len(one) > 2 and one[-2].islower() and other[0].islower():
        return one + other if _KEPT_HYPHEN.search(one[-12:]) else one[:-1] + other
    return f"{one} {other}"


def _without_furniture(made: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """Headers and footers, which come again on each page, are taken out and kept once at the end."""
    counts = Counter(one.text for one in made if len(one.text) < 220)
    again = {
        text
        for text, count in counts.items()
        if count > 1 and "?" not in text and not _LISTED.match(text) and _FURNITURE.search(text)
    }
    body, apart = [], {}
    for one in made:
        if one.text in again:
            apart[one.text] = replace(one, part=Part.FOOT)
        elif not (len(one.text) < 24 and _PAGE_NUMBER.fullmatch(one.text)):
            body.append(one)
    return body, list(apart.values())


def _joined(made: list[Paragraph]) -> Iterator[Paragraph]:
    """Sentences that a page or an empty line cut in two are whole again."""
    held: Paragraph | None = None
    for one in made:
        if held is not None and _was_cut(held, one):
            held = replace(held, text=_together(held.text, one.text))
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _was_cut(one: Paragraph, other: Paragraph) -> bool:
    return (
        other.text[0].islower()
        and len(one.text) > 40
        and not one.text.endswith(_ENDS)
        and not one.heading
        and one.part is other.part
        and not MARKER.match(other.text)
    )
