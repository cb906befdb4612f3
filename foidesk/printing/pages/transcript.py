"""A transcript as a PDF: the words of a file, and at its top that it is no more than that.

The template is fixed; words reach it as data alone.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

from foidesk.language.sentence import Sentence, say
from foidesk.printing.cannot import Cannot
from foidesk.printing.pages.blocks import Block

_FOLDER = Path(__file__).parent / "template"
_NO_GLYPH = re.compile(r"the text `\"(.*?)\"` could not be displayed")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_UNBROKEN = re.compile(r"\S{51,}")
_HERE, _ROOM = "\u200b", 40
_MOST_COLUMNS = 12
_MOST = 4_000
"""Characters of a paragraph."""
_ROUNDS = 6
_CANNOT = say(
    "Its words can't be set as pages here. Print it to a PDF from the program it was made with, and add that."
)
_NO_FONT = (
    "No font of this computer has these characters of it: {characters}. Ask whoever looks after the computer "
    "to install one, or print the file to a PDF from the program it was made with, and add that."
)


@dataclass(frozen=True)
class Transcript:
    """What stands in it. `notice` says at the top what it is; `facts` are lines with a label each."""

    title: str
    notice: Sentence
    facts: Sequence[tuple[str, str]] = ()
    blocks: Sequence[Block] = ()


def typeset(transcript: Transcript) -> bytes:
    """The PDF on A4; the same for the same words. Signs that no font has are told by their names.

    Raises Cannot for letters of a script that no font here has.
    """
    words = json.dumps(
        {
            "title": _broken(transcript.title),
            "notice": transcript.notice,
            "footer": _broken(str(say("Transcript of {title}", title=transcript.title[:80]))),
            "facts": [(label, _broken(said)) for label, said in transcript.facts],
            "blocks": [drawn for one in transcript.blocks for drawn in _drawn(one)],
        },
        ensure_ascii=False,
    )
    for _ in range(_ROUNDS):
        try:
            return _set(words)
        except typst.TypstError as error:
            words = _told(words, error)
    raise Cannot(_CANNOT)


def _set(words: str) -> bytes:
    # The one folder it may read holds the template alone. The machine's fonts stand in for what ours lack.
    made = typst.compile(
        str(_FOLDER / "transcript.typ"),
        root=str(_FOLDER),
        sys_inputs={"transcript": words},
        format="pdf",
        pdf_standards="ua-1",
        timestamp=0,
    )
    if not isinstance(made, bytes):
        raise Cannot(_CANNOT)
    return made


def _told(words: str, error: typst.TypstError) -> str:
    named = "".join(_NO_GLYPH.findall(f"{error.message}\n{error.diagnostic}"))
    lacking = {one for one in _ESCAPED.sub(lambda found: chr(int(found[1], 16)), named) if ord(one) > 0x7F}
    if not lacking:
        raise Cannot(_CANNOT) from error
    if letters := sorted(one for one in lacking if unicodedata.category(one)[0] in "LN"):
        raise Cannot(say(_NO_FONT, characters=" ".join(letters[:10]))) from error
    return words.translate({ord(one): _name_of(one) for one in lacking})


def _name_of(sign: str) -> str:
    """``[grinning face]``; nothing for what is never seen itself."""
    if unicodedata.category(sign) in ("Cf", "Mn", "Me"):
        return ""
    return f"[{unicodedata.name(sign, f'character U+{ord(sign):04X}').lower()}]"


def _drawn(block: Block) -> Iterator[dict[str, Any]]:
    """A block as the template takes it; the cells of a table that is wider than a page go on one line."""
    fits = block.kind == "row" and len(block.cells) <= _MOST_COLUMNS
    if fits and max(map(len, block.cells)) <= _MOST:
        yield {"kind": "row", "cells": [_broken(cell) for cell in block.cells]}
        return
    words = " | ".join(block.cells)
    kind = block.kind if block.kind == "lines" or (len(words) <= _MOST and block.kind != "row") else "text"
    while words:
        # The time that a paragraph takes grows faster than its length.
        end = len(words) if len(words) <= _MOST else _part(words)
        yield {"kind": kind, "cells": [_broken(words[:end].rstrip("\n"))]}
        words = words[end:]


def _part(words: str) -> int:
    """Where a long paragraph may be parted: after a line or a word, where that can be."""
    parted = max(words.rfind(mark, _MOST // 2, _MOST) for mark in "\n ")
    return parted + 1 if parted > 0 else _MOST


def _broken(words: str) -> str:
    """Words with places where a very long one may be broken: no line has room for it."""
    clean = "".join(c for c in words if c >= " " or c in "\n\t").replace("\ufffe", "").replace("\uffff", "")
    return _UNBROKEN.sub(lambda found: _HERE.join(_in_pieces(found[0])), clean)


def _in_pieces(word: str) -> list[str]:
    return [word[at : at + _ROOM] for at in range(0, len(word), _ROOM)]
