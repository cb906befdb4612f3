"""What is found in the text of one place of a document, gathered item by item."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.papers.items import Change, Comment, Item, Paragraph, Picture, Run
from foidesk.papers.tell import Changes, Comments, Hidden, Way


@dataclass
class Place:
    """What was found in one place: a slide, the headers, or all of a document."""

    hidden: Hidden = field(default_factory=Hidden)
    changes: Changes = field(default_factory=Changes)
    comments: Comments = field(default_factory=Comments)
    pictures: Counter[bool] = field(default_factory=Counter)

    def read(self, items: Iterable[Item], other: Callable[[Item], None]) -> None:
        """Items in their order; what is none of these is given to `other`.

        Words hidden in the same way one after the other are one place.
        """
        way: Way | None = None
        hidden: list[str] = []
        removed: list[str] = []
        said: list[str] = []
        for item in items:
            if isinstance(item, Run):
                if item.way is not way or not item.text.strip():
                    self._close(way, hidden)
                    way = item.way
                if item.way is not None and not item.deleted:
                    hidden.append(item.text[:200])
                (removed if item.deleted else said).append(item.text[:200])
                del said[40:]
                continue
            if isinstance(item, Paragraph):
                self._close(way, hidden)
            elif isinstance(item, Change):
                self.changes.add(item.kind, item.author)
                if item.kind in ("removed", "moved"):
                    self.changes.cut("".join(removed) if item.text is None else item.text)
            elif isinstance(item, Comment):
                self.comments.add(item.author, "".join(said) if item.text is None else item.text)
                said.clear()
            elif isinstance(item, Picture):
                self.pictures[item.hidden] += 1
            else:
                other(item)
            removed.clear()
        self._close(way, hidden)

    def _close(self, way: Way | None, hidden: list[str]) -> None:
        if way is not None and hidden:
            self.hidden.add(way, "".join(hidden[:50]))
        hidden.clear()

    def findings(self, where: str) -> Iterator[Finding]:
        """All of this place."""
        yield from self.changes.findings(where)
        yield from self.comments.findings("" if where == "comments" else where)
        yield from self.hidden.findings(where)
        if self.pictures[True]:
            n = self.pictures[True]
            says = say("Pictures that are hidden or lie outside the page: {n}.", n=f"{n:,}")
            yield Finding(Code.HIDDEN_SHAPE, where, n, says)
        if self.pictures[False]:
            n = self.pictures[False]
            says = say(
                "Cropped pictures, of which the parts cut away are still in the file: {n}.", n=f"{n:,}"
            )
            yield Finding(Code.HIDDEN_SHAPE, where, n, says)
