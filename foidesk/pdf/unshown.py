"""Words in bookmarks and in the text behind tags that no page shows, as a name that was struck out there."""

import re
from collections import Counter
from collections.abc import Iterator

from pikepdf import Dictionary, Name, Pdf

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.packages.excerpt import excerpt, some
from foidesk.pdf.document import Gathered, words
from foidesk.pdf.outlines import titles

KEYS = frozenset({"/ActualText"})
_WORD = re.compile(r"[^\W\d_]{3,}")
_MOST = 5_000
_SERIES = 3
"""A word in so many bookmarks counts things off, as a program's own word for slides does."""
_PICTURES = frozenset({"/Figure", "/Formula", "/Artifact", "/Lbl"})
_OF_BOOKS = """
appendix annex attachment back blank bookmark chapter contents copy cover document draft end enclosure
figure final first front home index introduction last matter microsoft outline page part pdf powerpoint
presentation scan section sheet slide start summary table the title top untitled and for from with
word excel acrobat adobe version doc docx xls xlsx ppt pptx msg htm html jpg png tif tiff
"""
_PARTS = frozenset(_OF_BOOKS.split())


def squashed(text: str) -> str:
    """Letters and digits alone, so that a broken line or a spaced heading still holds its words."""
    return "".join(letter for letter in text.lower() if letter.isalnum())


def findings(pdf: Pdf, found: Gathered, shown: str) -> Iterator[Finding]:
    """`shown` is the squashed text of all pages; where there is none, as in a scan, nothing can be said."""
    if not shown:
        return
    every = list(titles(pdf))[:_MOST]
    often = Counter(word for title in every for word in set(_missing(title, shown)))
    marked = [
        title
        for title in every
        if _name_missing(title, shown) and any(often[word] < _SERIES for word in _missing(title, shown))
    ]
    if marked:
        yield _finding(marked, say("bookmarks"))
    behind = [
        text
        for owner in found.having("/ActualText")[: _MOST * 10]
        if isinstance(owner, Dictionary)
        and str(owner.get("/S", Name.Span)) not in _PICTURES
        and _missing(text := words(owner.get("/ActualText")), shown)
    ]
    if behind:
        yield _finding(behind, say("tags"))


def _finding(texts: list[str], where: Sentence) -> Finding:
    return Finding(
        Code.HIDDEN_TEXT,
        where,
        len(texts),
        say(
            "{n} no page shows: {texts}.",
            n=say("Its {where} hold 1 text with words that", where=where)
            if len(texts) == 1
            else say("Its {where} hold {n} texts with words that", where=where, n=f"{len(texts):,}"),
            texts=some([f"“{excerpt(text, 8)}”" for text in texts], 3),
        ),
    )


def _missing(text: str, shown: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word.lower() not in shown]


def _name_missing(title: str, shown: str) -> bool:
    """Whether a title that belongs to the text holds a name that is not in it, or is nothing but a name."""
    every = [word for word in _WORD.findall(title) if word.lower() not in _PARTS]
    missing = [word for word in every if word.lower() not in shown]
    names = [word for word in missing if word[0].isupper() and word[1:].islower()]
    if len(missing) == len(every):
        return len(names) == len(every) >= 2
    return bool(names) and len(missing) * 2 <= len(every)
