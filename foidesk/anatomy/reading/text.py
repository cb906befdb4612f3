"""Paragraphs from text as it was pasted, wrapped, quoted, or taken from the pages of a document."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from foidesk.anatomy.letter import Paragraph, Part
from foidesk.anatomy.reading.furniture import without_edges, without_furniture
from foidesk.anatomy.reading.words import MARKER, Piece, clean

_QUOTED = re.compile(r"(?:>\s?)+")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,400}?)(?<=\S)\1")
_HASHES = re.compile(r"#{1,6}\s+")
_ENDS = (".", "?", "!", ":", ";", '"', ")", "”")
_WRAPPED = 140
_KEPT_HYPHEN = re.compile(
    r"(?:^|[\s(])(?:self|non|well|co|re|pre|third|sub|cross|long|short|e|so|multi|anti|ex)-$", re.I
)
_TITLE = re.compile(
    r"(?:exemption|public interest|harm|prejudice|factors|consideration|balanc|appendix|annex|section \d|"
    r"regulation \d|question|request|response|answer|review|complain|appeal|your rights|right of|conclusion|"
    r"reason|decision|background|scope|fees|cost|advice|copyright|re-?use|data protection|freedom of "
    r"information|environmental)",
    re.I,
)


def of_text(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of one text; a page ends with a form feed."""
    pages = text.split("\f")
    several = len(pages) > 1
    return of_pieces(Piece(page, where=f"page {n}" if several else "") for n, page in enumerate(pages, 1))


def of_pieces(pieces: Iterable[Piece]) -> tuple[Paragraph, ...]:
    """The paragraphs of several pieces, in order; what a page break or a footer cut in two is joined."""
    made: list[Paragraph] = []
    every, edges = without_edges(list(pieces))
    for piece in every:
        words = clean(piece.text)
        if piece.wrapped:
            made += _of_lines(words, piece.where)
        else:
            made += [Paragraph(0, part, piece.heading, piece.where) for part in _parts(words)]
    body, furniture = without_furniture(made)
    kept = [*_joined(body), *furniture, *(Paragraph(0, line, part=Part.FOOT) for line in edges)]
    return tuple(Paragraph(n, one.text, one.heading, one.where, one.part) for n, one in enumerate(kept, 1))


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
