"""What each sentence of a letter is about: which provision, and whether it weighs the public interest.

Reasons seldom name their section in every line. A sentence speaks of the provisions it names, else of those
its paragraph, its heading or the text before it named; a public interest test that names none serves those
spoken of since the last one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from foidesk.anatomy.letter import Letter, Paragraph, Part
from foidesk.argument.tables import key, needs_weighing, weighs_by_common_law
from foidesk.argument.themes import ENOUGH, TITLES, worth

_LABEL = 110
_FIRST_LINE = 70
_SENTENCE = re.compile(
    r"(?<=[.!?])[\"”’)]?\s+(?=[A-Z“\"‘'(\[•*–-])|\n\s*(?=[•*–-]\s|\([a-z]\)\s|\d{1,2}[.)]\s)"
)
_OPENS = re.compile(
    r"public interest|(?:better|best) served|\bPIT\b|\bfactors?\b|\barguments?\b|\bconsiderations "
    r"(?:for|in favour|against"
    r"|favouring)|\bbalanc(?:e|ing)\b|^\W*(?:for|against|favouring|in favour of) (?:disclos|releas"
    r"|maintain|withh|saying|confirm|non|the release|the disclos)|\bweighing\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:decision|conclusion|outcome|reasons? (?:for|against|why|in))\b", re.IGNORECASE)
_SIDE = re.compile(
    r"\W*(?:for(?! example)|against|in favour|favou?r\w*|factors?|arguments?|reasons|considerations|"
    r"balanc(?:e|ing)"
    r"|conclusion)\b[^.:–—]{0,60}(?::|\s[–—-]\s)",
    re.IGNORECASE,
)
_WORDS = ("public interest", "outweigh", "on balance", "balance of", "the balance", "public’s interest")
_DECIDES = re.compile(
    r"interest\b.{0,140}\b(?:displac|prevail|strong|greater|weight|prefer|overrid)|\b(?:stronger|greater"
    r"|weightier|overriding)\b.{0,60}interest",
    re.IGNORECASE,
)
_FACTORS = (
    *("interest in", "interest of the public", "interests of the public", "interest that", "considered"),
    *("thought", "recognise", "accept", "acknowledge", "appreciate", "weigh", "transparen", "accountab"),
    *(
        "on the other ",
        "openness",
        "would help",
        "would let",
        "would show",
        "the public would",
        "the public has",
        "the public have",
        "public debate",
    ),
    *("in favour of", "for disclosure", "better served"),
)


@dataclass(frozen=True)
class Said:
    """One sentence of the letter's own reasons. `about` are the keys of the provisions it speaks of.

    `weighs` from where its paragraph first speaks of the public interest; `factor` where it may be one for or
    against, said before.
    """

    n: int
    text: str
    about: frozenset[str]
    weighs: bool = False
    label: bool = False
    factor: bool = False


@dataclass
class _Place:
    """Where the reader stands: what was named last, and whether a public interest test is being read."""

    named: frozenset[str] = frozenset()
    by_label: bool = False  # a heading named it, and reasons followed or not
    fresh: bool = False  # no reasons yet since that heading
    spoken: set[str] = field(default_factory=set)
    served: frozenset[str] = frozenset()  # a test of its own was read
    section: bool = False  # under a heading of the public interest
    headed: bool = False  # that heading had no text yet
    nested: bool = False  # headings of provisions stand within the test
    running: bool = False
    before: frozenset[str] = frozenset()  # of the qualified, those that the paragraph before named


@lru_cache(maxsize=1)
def said(letter: Letter, day: date) -> tuple[Said, ...]:
    """Every sentence of the body with what it is about, in order; headings are among them."""
    return tuple(_Reader(letter, day).read())


class _Reader:
    def __init__(self, letter: Letter, day: date) -> None:
        self.letter = letter
        self.keys = frozenset(key(one.citation) for one in letter.relied)
        self.weighed = frozenset(key(one.citation) for one in letter.relied if needs_weighing(one, day))
        self.common_law = frozenset(
            key(one.citation) for one in letter.relied if weighs_by_common_law(one, day)
        )
        self.place = _Place()
        self.cites: dict[int, list[tuple[int, frozenset[str]]]] = {}
        for one in letter.cited:
            if keys := self._matching(key(one.citation)):
                self.cites.setdefault(one.n, []).append((one.start, keys))

    def read(self) -> Iterator[Said]:
        for paragraph in self.letter.paragraphs:
            if paragraph.part in (Part.REQUEST, Part.RIGHTS):
                self.place.section = self.place.running = False
            elif paragraph.part is Part.STATUTE:
                self._spoken(self._named(paragraph, 0, len(paragraph.text)))
            elif paragraph.part is Part.BODY:
                yield from self._paragraph(paragraph)

    def _matching(self, cited: str) -> frozenset[str]:
        """The provisions relied on that are cited; 12(5) cites 12(5)(e), section 4 not section 43."""
        return frozenset(
            one
            for one in self.keys
            if one == cited or one.startswith(cited + "(") or cited.startswith(one + "(")
        )

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Said]:
        place = self.place
        for start, end, label in _pieces(paragraph):
            text = paragraph.text[start:end]
            named = self._named(paragraph, start, end)
            if label:
                yield self._label(paragraph.n, text, named or self._titled(text))
                continue
            if not place.section and not named and len(place.before) > 1 and _weighs(_first(text)):
                place.named = place.before  # a test after reasons for several, which names none
            place.before = self._several(paragraph, start, end)
            going = place.section
            factor = going or bool("nterest" in text and _DECIDES.search(text))
            for begin, finish in _sentences(text):
                sentence = " ".join(text[begin:finish].split())
                named = self._named(paragraph, start + begin, start + finish)
                going = going or _weighs(sentence)
                factor = factor or going or _is_factor(sentence)
                about = self._about(named, sentence, going)
                yield Said(paragraph.n, sentence, about, going, factor=factor)
            place.headed = place.fresh = False

    def _label(self, n: int, text: str, named: frozenset[str]) -> Said:
        place = self.place
        if _OPENS.search(text) or (place.section and not named and _GOES_ON.search(text)):
            if named:
                place.named, place.by_label = named, True
            elif not (place.running and place.section):
                place.named = self._inherited()
            place.section = place.headed = place.running = True
            place.nested = False
            place.spoken.clear()
            return Said(n, text, place.named, weighs=True, label=True)
        if named:
            place.nested = place.nested or place.headed
            place.section = place.section and place.nested
            place.running = place.section
            place.named = place.named | named if place.fresh and not place.headed else named
            place.by_label = place.fresh = True
            place.spoken |= named
        else:
            place.section = place.running = place.nested = False
        return Said(n, text, named, weighs=place.section, label=True)

    def _about(self, named: frozenset[str], sentence: str, weighs: bool) -> frozenset[str]:
        """What a sentence of text is about, and the place after it."""
        place = self.place
        if named:
            place.by_label = place.by_label and named <= place.named
            place.named = named
        if weighs and len(place.named) == 1 and worth(sentence) >= ENOUGH:
            place.served |= place.named
        place.running = weighs
        self._spoken(named)
        return place.named

    def _spoken(self, named: frozenset[str]) -> None:
        if named:
            self.place.named = named
            self.place.spoken |= named

    def _inherited(self) -> frozenset[str]:
        """What a test is about whose heading names nothing."""
        place = self.place
        if place.named and place.named <= self.common_law:
            return place.named
        base = place.named if place.by_label else frozenset(place.spoken)
        return (base & self.weighed - place.served) or (base & self.weighed) or self.weighed

    def _named(self, paragraph: Paragraph, start: int, end: int) -> frozenset[str]:
        found = [keys for at, keys in self.cites.get(paragraph.n, ()) if start <= at < end]
        return frozenset().union(*found) if found else frozenset()

    def _several(self, paragraph: Paragraph, start: int, end: int) -> frozenset[str]:
        return self._named(paragraph, start, end) & self.weighed

    def _titled(self, text: str) -> frozenset[str]:
        """The provisions a heading means by their subject: "Commercial interests"."""
        if len(self.keys) < 2:
            return frozenset()
        return frozenset(one for one in self.keys if one in TITLES and TITLES[one].search(text))


def _pieces(paragraph: Paragraph) -> Iterator[tuple[int, int, bool]]:
    """The paragraph as headings and text: its first line may be a heading with its text set close to it."""
    text = paragraph.text
    if paragraph.heading or _is_label(text):
        yield 0, len(text), True
        return
    first, _, rest = text.partition("\n")
    if rest and len(first) <= _FIRST_LINE and _is_label(first) and rest.lstrip()[:1].isupper():
        yield 0, len(first), True
        yield len(first) + 1, len(text), False
    else:
        yield 0, len(text), False


def _weighs(sentence: str) -> bool:
    low = sentence.lower()
    if any(word in low for word in _WORDS) or _SIDE.match(low):
        return True
    return "interest" in low and bool(_DECIDES.search(low))


def _first(text: str) -> str:
    return next((text[begin:end] for begin, end in _sentences(text)), "")


def _is_factor(sentence: str) -> bool:
    low = sentence.lower()
    return any(word in low for word in _FACTORS) or low.startswith(("for ", "against "))


def _is_label(text: str) -> bool:
    return len(text) <= _LABEL and text.rstrip()[-1:] not in ".;,!?"


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _SENTENCE.finditer(text):
        yield start, found.start()
        start = found.end()
    if start < len(text):
        yield start, len(text)
