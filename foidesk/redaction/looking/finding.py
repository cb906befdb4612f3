"""Where words stand on a page: those of a search, and those that look like details of people."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foidesk.pdf.words import Word
from foidesk.personal.finder import spans
from foidesk.personal.known import Known
from foidesk.redaction.engine.marks import SMALLEST, Box

LONGEST_SOUGHT = 200
_HYPHENS = "-\u00ad\u2010\u2011"
_PLAIN = str.maketrans(
    {**dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"), **dict.fromkeys("\u201c\u201d", '"')}
) | {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2212"}
"""However a quotation mark, an apostrophe or a dash was typed, it is sought as the plain one."""
_WORTH_SHOWING = 0.3
_LEAST = 2 * SMALLEST
_AROUND = 5
"""Words before and after a find by which its place is known."""


@dataclass(frozen=True)
class Hit:
    """One find on a page, with a box for each line in which it stands, and the words around it.

    `kind` is "" for a search.
    """

    boxes: tuple[Box, ...]
    words: str
    kind: str = ""
    before: str = ""
    after: str = ""


def sought(words: Sequence[Word], text: str, *, whole: bool) -> Iterator[Hit]:
    """Where a text stands among the words of a page, whatever its case and accents, also across lines.

    Words that it touches are taken whole. `whole`: it must not be a part of a longer word.
    """
    wanted = " ".join(folded(text).split())
    texts = [folded(word.text) for word in words]
    for broken in (None, "", "-"):
        line = _Line(words, texts, " ", broken)
        at = line.text.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            alone = not whole or _stands_alone(line.text, at, end)
            if alone and (broken is None or line.is_joined(at, end)):
                yield from _hit(words, line.between(at, end))
            at = line.text.find(wanted, end)


def personal(words: Sequence[Word], known: Known) -> Iterator[Hit]:
    """What looks like details of people on a page."""
    line = _Line(words, [word.text for word in words], "\n", None)
    for span in spans(line.text, "", known):
        if span.sure >= _WORTH_SHOWING:
            yield from _hit(words, line.between(span.start, span.end), span.kind)


def each(words: Sequence[Word]) -> Iterator[Hit]:
    """Every word of a page by itself, in the order in which they are read."""
    for n in range(len(words)):
        yield from _hit(words, range(n, n + 1))


def folded(text: str) -> str:
    """A text without case and accents, so that “Émile” is found as “emile”, and with plain marks."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


class _Line:
    """The words of a page as one text, in which each place leads back to its words.

    `end` stands between lines. A word that ends with a hyphen there goes on in the next line, with `broken`
    in place of the hyphen; None where it does not.
    """

    def __init__(self, words: Sequence[Word], texts: Sequence[str], end: str, broken: str | None) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._joins: list[int] = []
        at = 0
        for n, text in enumerate(texts):
            ends = n + 1 < len(words) and _next_line(words[n], words[n + 1])
            joined = broken is not None and ends and len(text) > 1 and text[-1] in _HYPHENS
            shown, between = (text[:-1] + (broken or ""), "") if joined else (text, end if ends else " ")
            self._starts.append(at)
            self._ends.append(at + len(shown))
            at += len(shown) + len(between)
            self._joins += [at] if joined else []
            parts += [shown, between]
        self.text = "".join(parts)

    def between(self, start: int, end: int) -> range:
        """The numbers of the words that a place touches."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def is_joined(self, start: int, end: int) -> bool:
        """Whether two halves of a broken word meet in a place."""
        return bisect_right(self._joins, start) < bisect_left(self._joins, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def _next_line(one: Word, two: Word) -> bool:
    """Whether a word begins a new line after another: it stands below it, or far to its left."""
    middle = (two.box[1] + two.box[3]) / 2
    return middle > one.box[3] or middle < one.box[1] or two.box[0] < one.box[0]


def _hit(words: Sequence[Word], run: range, kind: str = "") -> Iterator[Hit]:
    """A run of words with a box for each line of them. What stands nowhere on the page is none."""
    lines: list[list[Word]] = []
    for n in run:
        if n == run.start or _next_line(words[n - 1], words[n]):
            lines.append([])
        lines[-1].append(words[n])
    boxes = tuple(_around(line) for line in lines)
    if any(box != _NOWHERE for box in boxes):
        shown = tuple(box for box in boxes if box != _NOWHERE)
        before, after = words[max(run.start - _AROUND, 0) : run.start], words[run.stop : run.stop + _AROUND]
        yield Hit(shown, _text(words[run.start : run.stop]), kind, _text(before), _text(after))


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)[:LONGEST_SOUGHT]


_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)


def _around(words: Sequence[Word]) -> Box:
    """The box around words of one line, large enough to be a box."""
    boxes = [word.box for word in words if word.box != _NOWHERE]
    if not boxes:
        return _NOWHERE
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return (
        round(left, 2),
        round(top, 2),
        round(max(right, left + _LEAST), 2),
        round(max(bottom, top + _LEAST), 2),
    )
