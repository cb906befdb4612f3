"""A letter as PDF/UA-1. The template is fixed; the words of the letter reach it as data alone."""

import json
import re
import threading
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst

from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote
from foidesk.blocks.links import Run, runs
from foidesk.law.refusal import Refusal, Refused

_FOLDER = Path(__file__).parent / "template"
_NO_GLYPH = re.compile(r"the text `\"(.*?)\"` could not be displayed")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_CANNOT = Refusal(
    "This letter can’t be set as a PDF. Take the Word file instead, and tell whoever keeps this system."
)
_ROUNDS = 3
# A word that no line has room for would run off the page, and its end be lost.
_UNBROKEN = re.compile(r"[^\s/?-]{41,}")
_HERE, _ROOM = "\u200b", 30
_own = threading.local()
"""A compiler for each thread, because one can't set two letters at once. To make one takes a while."""


def pdf(blocks: Sequence[Block], *, subject: str) -> bytes:
    """The letter on A4, tagged, in British English, titled with the subject; the same for the same words.

    A sign that none of the fonts has is told by its name in square brackets. Raises Refused for letters of a
    script that none of them has: they can't be left out, and no name says what they say.
    """
    words = json.dumps({"subject": subject, "blocks": _drawn(blocks)}, ensure_ascii=False)
    for _ in range(_ROUNDS):
        try:
            return _set(words)
        except typst.TypstError as error:
            words = _told(words, _without_glyph(error), error)
    raise Refused(_CANNOT)


def _set(words: str) -> bytes:
    compiler = getattr(_own, "compiler", None)
    if compiler is None:
        # The one folder it may read holds the template alone; the machine's fonts would change the pages.
        template = str(_FOLDER / "letter.typ")
        compiler = _own.compiler = typst.Compiler(template, root=str(_FOLDER), ignore_system_fonts=True)
    made = compiler.compile(sys_inputs={"letter": words}, format="pdf", pdf_standards="ua-1", timestamp=0)
    if not isinstance(made, bytes):
        raise Refused(_CANNOT)
    return made


def _without_glyph(error: typst.TypstError) -> frozenset[str]:
    """The characters that no font has, as the program names them."""
    named = "".join(_NO_GLYPH.findall(f"{error.message}\n{error.diagnostic}"))
    return frozenset(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), named))


def _told(words: str, lacking: frozenset[str], error: typst.TypstError) -> str:
    """The words with the name of each sign that can't be shown. Raises Refused for letters, and for none."""
    unsaid = sorted(one for one in lacking if ord(one) > 0x7F)
    if not unsaid:
        raise Refused(_CANNOT) from error
    if letters := [one for one in unsaid if unicodedata.category(one)[0] in "LMN"]:
        says = "A PDF can’t show these characters of the letter: {characters}. Take the Word file instead."
        raise Refused(Refusal(says, characters=" ".join(letters[:10]))) from error
    return words.translate({ord(one): name_of(one) for one in unsaid})


def name_of(sign: str) -> str:
    """What is said in place of a sign: ``[grinning face]``; nothing for what is never seen itself."""
    if unicodedata.category(sign) == "Cf":
        return ""
    return f"[{unicodedata.name(sign, f'character U+{ord(sign):04X}').lower()}]"


def _drawn(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """The blocks as the template takes them. Headings never skip a level, or a reader's outline has a gap."""
    out, level = [], 0
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
        if (drawn := _one(block, before, after, level)) is not None:
            out.append(drawn)
    return out


def _one(block: Block, before: Block | None, after: Block | None, level: int) -> dict[str, Any] | None:
    match block:
        case Heading(_, text):
            return {"kind": "heading", "level": level, "lines": _lines(text)}
        case Paragraph(text, label):
            sticky = isinstance(after, Lines | Items) or text.endswith(":")
            label_lines = _lines(label) if label else []
            return {"kind": "paragraph", "lines": _lines(text), "label": label_lines, "sticky": sticky}
        case Items(items, ()):
            return {"kind": "list", "items": [_lines(item) for item in items]}
        case Items(items, numbers):
            rows = zip(numbers, items, strict=True)
            return {"kind": "numbers", "items": [(n, _lines(item)) for n, item in rows]}
        case Lines(()):
            return None
        case Lines(lines, True):
            return {"kind": "head", "lines": [_runs(line) for line in lines]}
        case Lines(lines):
            # Room for a signature by hand.
            signed = isinstance(before, Paragraph) and before.text.startswith("Yours ")
            return {"kind": "lines", "lines": [_runs(line) for line in lines], "signed": signed}
        case Quote(text):
            parts = [part for part in re.split(r"\n\s*\n", text) if part.strip()]
            return {"kind": "quote", "paragraphs": [_lines(part) for part in parts]}


def _lines(text: str) -> list[list[dict[str, str]]]:
    return [_runs(line) for line in text.split("\n")]


def _runs(line: str) -> list[dict[str, str]]:
    return [_run(run) for run in runs(line)] or [{"words": ""}]


def _run(run: Run) -> dict[str, str]:
    words = _UNBROKEN.sub(lambda found: _HERE.join(_in_pieces(found[0])), run.words)
    return {"words": words, "link": run.words} if run.link else {"words": words}


def _in_pieces(word: str) -> list[str]:
    return [word[at : at + _ROOM] for at in range(0, len(word), _ROOM)]
