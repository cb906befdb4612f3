"""Where a text names a person: in full, with initials, with a form of address, in either order.

A surname alone is too often an ordinary word ("Church", "Long"): it counts only beside what makes it a name,
or where letters greet and are signed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foidesk.handling.masking.words import Span, Text, Word, run_of, runs

TITLES = frozenset(
    run_of(
        "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend cllr councillor"
        " sr sra senor senora herr frau mme madame monsieur"
    )
)
_SUFFIXES = frozenset(run_of("phd mbe obe cbe esq kc qc jr jnr snr ba ma msc bsc"))
_PARTICLES = frozenset(run_of("van von der den de da del della di du la le bin ibn al el ap st"))
_ORGANISED = frozenset(
    run_of(
        "ltd limited plc llp inc association society group trust news council research charity foundation"
        " union university college school party company network campaign residents team"
    )
)
_ALSO_VERBS = frozenset(run_of("will may mark grant rob sue bill drew hope chase nick skip frank don art"))
"""First names which in small letters before another word are hardly ever one."""
_BARE_INITIALS = frozenset("ai")
"""Letters that are words: as an initial they have a full stop."""

MOST_PARTS = 8
MOST_INITIALS = 3
_SHORTEST_JOINED = 6
_LONGEST_GAP = 40


@dataclass(frozen=True)
class Name:
    """A name as parts, each of one or more words ("smith", "jones"); those of an organisation are one."""

    parts: tuple[tuple[str, ...], ...]

    @property
    def last(self) -> tuple[str, ...]:
        """The surname, or the only name."""
        return self.parts[-1]

    @property
    def single(self) -> bool:
        """Whether there is only one part."""
        return len(self.parts) == 1

    @property
    def initials(self) -> frozenset[str]:
        """The first letters of all that stands before the surname."""
        return frozenset(part[0][0] for part in self.parts[:-1])

    def joined(self) -> Iterator[str]:
        """The name written as one word, as addresses and accounts do."""
        last = "".join(self.last)
        if self.single:
            return
        first = "".join(self.parts[0])
        for form in (first + last, last + first, first[0] + last, last + first[0]):
            if len(form) >= _SHORTEST_JOINED:
                yield form


def name_of(written: str) -> Name | None:
    """The parts of a name as it was written; None where it has no words."""
    last, comma, first = written[:300].partition(",")
    ordered = f"{first} {last}" if comma and len(run_of(last)) == 1 else written[:300]
    pieces = [words for words in map(run_of, re.split(r"[\s.]+", ordered)) if words]
    pieces = [words for words in pieces if words[0] not in TITLES and words[0] not in _SUFFIXES]
    if any(word in _ORGANISED for words in pieces for word in words):
        return Name((tuple(word for words in pieces for word in words),))
    parts: list[tuple[str, ...]] = []
    particles: tuple[str, ...] = ()
    for words in pieces[:MOST_PARTS]:
        if parts and words[0] in _PARTICLES and len(words) == 1:
            particles += words
        else:
            parts.append((*particles, *words))
            particles = ()
    return Name(tuple(parts)) if parts else None


@dataclass(frozen=True)
class _Piece:
    """What a place in a text could be of a name: a part, an initial or a form of address."""

    kind: str
    length: int
    part: int = -1


def named(text: Text, name: Name) -> Iterator[Span]:
    """Where a text names this person or organisation."""
    if name.single and len(name.last) > 1:
        yield from (
            (text.words[n].start, text.words[n + len(name.last) - 1].end)
            for n in range(len(text.words))
            if runs(text, name.last, at=n)
        )
        return
    joined, begins = frozenset(name.joined()), {part[0] for part in name.parts} | TITLES
    n = 0
    while n < len(text.words):
        word = text.words[n]
        if word.text.rstrip("0123456789") in joined:
            yield word.start, word.end
        may_begin = word.text in begins or (word.upper and len(word.text) <= 3)
        pieces = _run(text, name, n) if may_begin or word.text == _without_particles(name.last) else []
        while pieces and not _is_name(text, name, n, pieces):
            pieces = pieces[:-1]
        length = sum(piece.length for piece in pieces)
        if length:
            yield word.start, text.words[n + length - 1].end
        n += length or 1


def _run(text: Text, name: Name, n: int) -> list[_Piece]:
    """The longest run of what could be of the name, from the nth word on; unknown words only inside."""
    pieces: list[_Piece] = []
    kept = 0
    while n < len(text.words) and len(pieces) < 2 * MOST_PARTS:
        if pieces and not _close(text, n - 1, pieces[-1]):
            break
        piece = _piece(text, name, n) or _unknown(text.words[n], pieces)
        if piece is None or _ends(pieces, piece):
            break
        pieces.append(piece)
        n += piece.length
        if piece.kind != "unknown":
            kept = len(pieces)
    while kept and pieces[kept - 1].kind in ("unknown", "title"):
        kept -= 1
    return pieces[:kept] if any(piece.kind == "part" for piece in pieces) else []


def _ends(before: Sequence[_Piece], piece: _Piece) -> bool:
    """Whether a name is over before this: a second time the same part, or forms of address behind it."""
    if piece.kind == "title":
        return len(before) > 1 or any(one.kind != "title" for one in before)
    if piece.kind == "part":
        return any(one.part == piece.part for one in before)
    return sum(one.kind == piece.kind for one in before) >= MOST_INITIALS


def _piece(text: Text, name: Name, n: int) -> _Piece | None:
    word = text.words[n]
    for number, part in enumerate(name.parts):
        if runs(text, part, at=n) and all(_inside(text, n + k) for k in range(len(part) - 1)):
            return _Piece("part", len(part), number)
    short = _without_particles(name.last)
    if short and word.text == short and word.capital:
        return _Piece("part", 1, len(name.parts) - 1)
    if word.text in TITLES:
        return _Piece("title", 1)
    if word.upper and len(word.text) <= 3 and set(word.text) <= name.initials:
        return _Piece("initial", 1)
    return None


def _without_particles(last: Sequence[str]) -> str:
    return last[-1] if len(last) > 1 and last[0] in _PARTICLES else ""


def _unknown(word: Word, before: Sequence[_Piece]) -> _Piece | None:
    """A middle name that nobody told us: with a capital, behind the first name, two at most."""
    first = any(piece.kind == "part" and piece.part == 0 for piece in before)
    many = sum(piece.kind == "unknown" for piece in before) >= 2
    return _Piece("unknown", 1) if first and not many and word.capital else None


def _close(text: Text, n: int, piece: _Piece) -> bool:
    """Whether the word behind the nth goes on with the same name: no sentence ends between them."""
    gap = text.gap(n)
    bare = gap.strip(" \t\n\r\xa0>")
    if len(gap) > _LONGEST_GAP or gap.count("\n") > 1:
        return False
    if "." in bare and gap != ".":
        return piece.kind in ("initial", "title") and bare.strip(".") in ("", "-")
    return bare in ("", ",", ".", "-", "_", "‐", "‑", "’", "'", "+", "%20")


def _inside(text: Text, n: int) -> bool:
    return text.gap(n).strip() in ("", "-", "‐", "‑", "–", "_", ".", "’", "&", "+") and len(text.gap(n)) < 8


def _is_name(text: Text, name: Name, n: int, pieces: Sequence[_Piece]) -> bool:
    parts = [piece.part for piece in pieces if piece.kind == "part"]
    if not parts:
        return False
    first = text.words[n]
    if len(set(parts)) > 1:
        return _two_parts(text, n, pieces, parts)
    if any(piece.kind == "title" for piece in pieces):
        return True
    initials = [piece for piece in pieces if piece.kind == "initial"]
    if not initials or parts[0] != len(name.parts) - 1:
        return False
    capital = all(word.capital for word in text.words[n : n + len(pieces)])
    if pieces[0].kind != "initial":
        return capital and "," in text.gap(n + pieces[0].length - 1)
    bare = first.text in _BARE_INITIALS and len(pieces) == 2 and "." not in text.gap(n)
    return capital and not bare


def _two_parts(text: Text, n: int, pieces: Sequence[_Piece], parts: Sequence[int]) -> bool:
    """First and last name beside each other; in small letters only in order, and where it is no verb."""
    length = sum(piece.length for piece in pieces)
    words = text.words[n : n + length]
    if all(word.capital or word.text in _PARTICLES for word in words):
        return True
    return list(parts) == sorted(parts) and words[0].text not in _ALSO_VERBS and parts[0] == 0
