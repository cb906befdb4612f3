"""A mask: everything that tells who asks, found in a text and covered."""

from collections.abc import Collection, Iterator, Sequence

from foidesk.handling.masking import reached
from foidesk.handling.masking.names import Name, name_of, named
from foidesk.handling.masking.signed import Told, greeted, told_by, whole
from foidesk.handling.masking.words import Span, Text, run_of

COVERED = "[the applicant]"
"""What stands in place of what is covered: words, so that a screen reader reads them."""

_BETWEEN = frozenset(" ,.\t\xa0<>()")
_READ_FIRST, _READ_LAST = 20_000, 60_000
"""What is read of a letter to learn who wrote it, in characters; the signature stands at its end."""


class Mask:
    """Covers names, addresses and what the applicant's own letters tell of both.

    `letters` are the words of the applicant as they came: signatures say more than was ever written down.
    """

    def __init__(
        self, names: Collection[str], addresses: Collection[str], letters: Collection[str] = ()
    ) -> None:
        known = [name for name in map(name_of, dict.fromkeys(names)) if name is not None]
        told = [told_by(_read(letter), known) for letter in letters]
        self._told = _together(told)
        self._names: tuple[Name, ...] = tuple(dict.fromkeys((*known, *self._told.names)))
        self._full = frozenset(run_of(name) for name in names if name.strip())
        self._addresses = tuple(address.strip() for address in dict.fromkeys(addresses) if address.strip())
        self._mailboxes = {box.address for one in self._addresses for box in reached.mailboxes(one)}
        self._mailboxes |= self._told.mailboxes
        self._accounts = self._told.accounts | {
            account for one in self._addresses if "@" not in one[1:] for account in reached.accounts(one)
        }
        written = (reached.place_of(one) for one in self._addresses if "@" not in one)
        self._places = (*(place for place in written if place is not None), *self._told.places)

    def cover(self, text: str) -> str:
        """The text with each thing that tells who asks replaced by words that say so."""
        kept, at = [], 0
        for start, end in self.spans(text):
            kept += [text[at:start], COVERED]
            at = end
        return "".join([*kept, text[at:]]) if kept else text

    def spans(self, source: str) -> list[Span]:
        """Where something tells who asks, from the first character on; what touches is one."""
        if not source.strip():
            return []
        text = Text(source)
        found = sorted((*self._whom(text), *self._where(text)))
        joined: list[Span] = []
        for start, end in found:
            if joined and (start <= joined[-1][1] or set(source[joined[-1][1] : start]) <= _BETWEEN):
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return joined

    def _whom(self, text: Text) -> Iterator[Span]:
        for name in self._names:
            yield from named(text, name)
        yield from greeted(text, self._names)
        yield from whole(text, self._told.lines | self._full)

    def _where(self, text: Text) -> Iterator[Span]:
        for box in reached.mailboxes(text.source):
            if box.address in self._mailboxes or any(reached.tells(box, name) for name in self._names):
                yield box.span
        for number, span in reached.phones(text.source):
            if number in self._told.phones:
                yield span
        small = reached.in_small(text.source) if self._accounts else ""
        for account in self._accounts:
            yield from reached.standing(small, account)
        for place in self._places:
            yield from reached.lived_at(text, place)


def _read(letter: str) -> str:
    if len(letter) <= _READ_FIRST + _READ_LAST:
        return letter
    return f"{letter[:_READ_FIRST]}\n{letter[-_READ_LAST:]}"


def _together(told: Sequence[Told]) -> Told:
    """What several letters tell, as one."""
    return Told(
        names=tuple(name for one in told for name in one.names),
        lines=frozenset[tuple[str, ...]]().union(*(one.lines for one in told)),
        mailboxes=frozenset[str]().union(*(one.mailboxes for one in told)),
        phones=frozenset[str]().union(*(one.phones for one in told)),
        accounts=frozenset[str]().union(*(one.accounts for one in told)),
        places=tuple(place for one in told for place in one.places),
    )
