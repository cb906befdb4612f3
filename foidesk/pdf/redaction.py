"""Findings on what can be copied from a page and not be seen on it."""

from collections.abc import Iterator
from time import monotonic

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.opening.file import File
from foidesk.opening.limits import MEGABYTE, Unreadable
from foidesk.pdf.covered import Unseen, Why, unseen
from foidesk.pdf.drawing import drawn
from foidesk.pdf.pictured import boxes_over_pictures

MOST_PAGES = 5_000
SECONDS, SECONDS_A_MEGABYTE = 40, 2
"""Less than the inspection gives a file, so that what was found by then is not lost."""
_SAMPLE = 20


def findings(file: File) -> Iterator[Finding]:
    """Page by page. Raises Unreadable, after what was found, where not all pages could be examined."""
    until = monotonic() + SECONDS + SECONDS_A_MEGABYTE * (file.size // MEGABYTE)
    with drawn(file) as document:
        pages = len(document)
        for index in range(pages):
            if index >= MOST_PAGES or monotonic() > until:
                raise Unreadable(
                    Code.UNREADABLE,
                    say(
                        "Only the first {n} of {pages} pages could be examined in the time there is. "
                        "Divide it into smaller files.",
                        n=f"{index:,}",
                        pages=f"{pages:,}",
                    ),
                )
            where = say("page {n}", n=index + 1)
            for each in unseen(document, index):
                yield _finding(each, where)
            if boxes := boxes_over_pictures(document, index):
                yield Finding(Code.FAILED_REDACTION, where, boxes, _pictures(boxes))


def _finding(found: Unseen, where: str) -> Finding:
    code = Code.HIDDEN_TEXT if found.why in _HIDDEN else Code.FAILED_REDACTION
    return Finding(code, where, len(found.words), _says(found))


_HIDDEN = (Why.INVISIBLE, Why.OUTSIDE, Why.CLIPPED, Why.TINY)


def _says(found: Unseen) -> Sentence:
    one = len(found.words) == 1
    how = _HOW_ONE[found.why] if found.covers == 1 else _HOW[found.why]
    return say(
        "{n} can be copied from {how}. They begin “{sample}”." if not one else _ONE,
        n=say("1 word") if one else say("{n} words", n=f"{len(found.words):,}"),
        how=say(how, n=f"{found.covers:,}"),
        sample=_sample(found.words),
    )


_ONE = "{n} can be copied from {how}. It begins “{sample}”."
_HOW_ONE = {
    Why.BOX: "under a box",
    Why.LINE: "under a thick line or hatching",
    Why.HATCHING: "under hatching",
    Why.PICTURE: "under a picture",
    Why.NOTE: "under a mark or shape that was drawn over the page as a comment",
    Why.COLOUR: "where they have the colour of what lies behind them",
    Why.BLACK: "under a black place in the picture of the page",
    Why.INVISIBLE: "where nothing is to be seen: the text is invisible",
    Why.OUTSIDE: "outside the part of the page that is shown",
    Why.CLIPPED: "where the page cuts them off",
    Why.TINY: "where they are printed too small to be seen",
}
_HOW = {
    **_HOW_ONE,
    Why.BOX: "under {n} boxes",
    Why.LINE: "under {n} thick lines or hatching",
    Why.PICTURE: "under {n} pictures",
}


def _sample(words: tuple[str, ...]) -> str:
    """Enough for an officer to believe it, and not enough to tell it again."""
    shown = ""
    for word in words:
        begin = "".join(letter for letter in word if letter.isprintable())[:2] + "…"
        if len(shown) + len(begin) + 1 > _SAMPLE:
            break
        shown = f"{shown} {begin}".strip()
    return shown


def _pictures(boxes: int) -> Sentence:
    if boxes == 1:
        return say("1 box covers part of a picture, which still holds what lies under it.")
    return say("{n} boxes cover parts of a picture, which still holds what lies under them.", n=f"{boxes:,}")
