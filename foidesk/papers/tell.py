"""What is told of hidden words and of changes, in the same sentences for every kind of document."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Part, Sentence, say
from foidesk.packages.excerpt import excerpt, quoted, some

_FRAMES = frozenset({"Top of Form", "Bottom of Form"})
"""What Word hides around a form that was copied from a web page."""
_SAMPLES = 3
_AUTHORS = 200


class Way(StrEnum):
    """How words can be in a document and not be seen."""

    HIDDEN = "hidden"
    COLOUR = "colour"
    TINY = "tiny"
    SHAPE = "shape"
    OUTSIDE = "outside"
    OTHER = "other"


_WAYS = {
    Way.HIDDEN: say("text that is marked as hidden"),
    Way.COLOUR: say("text in the colour of its background"),
    Way.TINY: say("text too small to be seen"),
    Way.SHAPE: say("text in a box that is hidden"),
    Way.OUTSIDE: say("text outside the page"),
    Way.OTHER: say("other text for old programs, which is not shown"),
}


@dataclass
class Hidden:
    """Hidden words of one place, counted by the way they are hidden."""

    counts: Counter[Way] = field(default_factory=Counter)
    samples: dict[Way, list[str]] = field(default_factory=dict)

    def add(self, way: Way, words: str) -> None:
        """One piece of hidden text, however long; what has no letter or digit is none, nor a form's frame."""
        if any(c.isalnum() for c in words) and words.strip() not in _FRAMES:
            self.counts[way] += 1
            kept = self.samples.setdefault(way, [])
            if len(kept) < _SAMPLES:
                kept.append(quoted(words))

    def findings(self, where: str) -> Iterator[Finding]:
        """One for each way."""
        for way, count in sorted(self.counts.items()):
            each = self.samples[way]
            words = say("{first} and more", first=", ".join(each)) if count > len(each) else tuple(each)
            says = say("{n} with {way}: {words}.", n=_places(count), way=_WAYS[way], words=words)
            yield Finding(Code.HIDDEN_TEXT, where, count, says)


def _places(count: int) -> Sentence:
    return say("1 place") if count == 1 else say("{n} places", n=f"{count:,}")


def _names(authors: Iterable[str]) -> Part:
    return some([excerpt(author, 40) for author in authors])


@dataclass
class Changes:
    """Tracked changes of one place."""

    kinds: Counter[str] = field(default_factory=Counter)
    authors: dict[str, None] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)

    def add(self, kind: str, author: str) -> None:
        """One change: `added`, `removed`, `moved` or `format`."""
        self.kinds[kind] += 1
        if author not in self.authors and author.strip() and len(self.authors) < _AUTHORS:
            self.authors[author] = None

    def cut(self, words: str) -> None:
        """Words that were taken out and are still there."""
        if len(self.removed) < _SAMPLES and any(c.isalnum() for c in words):
            self.removed.append(quoted(words))

    def findings(self, where: str) -> Iterator[Finding]:
        """One for all of them."""
        count = self.kinds.total()
        if not count:
            return
        n = say("1 tracked change") if count == 1 else say("{n} tracked changes", n=f"{count:,}")
        said: Sentence = n
        if self.authors:
            said = say("{n} by {authors}", n=n, authors=_names(self.authors))
        if self.removed:
            removed = tuple(self.removed)
            said = say(
                "{changes}; what was taken out can still be read: {words}", changes=said, words=removed
            )
        yield Finding(Code.TRACKED_CHANGE, where, count, say("{changes}.", changes=said))


@dataclass
class Comments:
    """Comments of one place."""

    count: int = 0
    authors: dict[str, None] = field(default_factory=dict)
    samples: list[str] = field(default_factory=list)

    def add(self, author: str, words: str) -> None:
        """One comment or answer to one."""
        self.count += 1
        if author not in self.authors and author.strip() and len(self.authors) < _AUTHORS:
            self.authors[author] = None
        if len(self.samples) < _SAMPLES and words.strip():
            self.samples.append(quoted(words))

    def findings(self, where: str) -> Iterator[Finding]:
        """One for all of them."""
        if not self.count:
            return
        said = say("1 comment") if self.count == 1 else say("{n} comments", n=f"{self.count:,}")
        if self.authors:
            said = say("{n} by {authors}", n=said, authors=_names(self.authors))
        if self.samples:
            said = say("{comments}: {words}", comments=said, words=tuple(self.samples))
        yield Finding(Code.COMMENT, where, self.count, say("{comments}.", comments=said))
