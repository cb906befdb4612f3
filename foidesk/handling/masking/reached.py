"""Where a text tells how somebody is reached: e-mail, telephone, postal address, account on a public site."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foidesk.handling.masking.names import Name
from foidesk.handling.masking.words import Span, Text, run_of, runs

_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._+-'")
_LONGEST_LOCAL, _LONGEST_DOMAIN = 64, 253
_PHONE = re.compile(r"(?<![\w.])\+?[(\d][\d ()./\xa0-]{7,22}\d(?!\w)")
_POSTCODE = re.compile(r"\b([A-Za-z]{1,2}[0-9][A-Za-z0-9]?) ?([0-9][A-Za-z]{2})\b")
_ACCOUNT = re.compile(r"(?<![\w.@])@([A-Za-z0-9_.]{2,40})")
_PATH = re.compile(r"https?://[^\s/]{1,200}/(?:user/|in/|@)?([A-Za-z0-9_.-]{4,60})")
_SHORTEST_TELLING = 4


@dataclass(frozen=True)
class Mailbox:
    """An e-mail address in a text, in small letters, and where it stands."""

    address: str
    span: Span

    @property
    def local(self) -> str:
        """What stands before the sign."""
        return self.address.partition("@")[0]


def in_small(source: str) -> str:
    """The text in small letters, each in its place: a letter that would become two stays as it is."""
    small = source.lower()
    if len(small) == len(source):
        return small
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in source)


def mailboxes(source: str) -> Iterator[Mailbox]:
    """The e-mail addresses of a text."""
    small = in_small(source)
    at = small.find("@")
    while at != -1:
        start, end = at, at + 1
        while start and at - start < _LONGEST_LOCAL and small[start - 1] in _LOCAL:
            start -= 1
        while (
            end < len(small) and end - at < _LONGEST_DOMAIN and (small[end].isalnum() or small[end] in ".-")
        ):
            end += 1
        while end > at + 1 and small[end - 1] in ".-":
            end -= 1
        if start < at and "." in small[at + 1 : end]:
            yield Mailbox(small[start:end], (start, end))
        at = small.find("@", at + 1)


def tells(mailbox: Mailbox, name: Name) -> bool:
    """Whether the part of an address before the sign carries a name."""
    words = [word.rstrip("0123456789") for word in run_of(mailbox.local)]
    words = [word for word in words if word]
    first, last = "".join(name.parts[0]), "".join(name.last)
    if set(words) & set(name.joined()) or "".join(words) in set(name.joined()):
        return True
    known = {word for part in name.parts for word in part} | name.initials | {first, last}
    has_last = last in words or set(name.last) <= set(words)
    if has_last and len(last) >= _SHORTEST_TELLING and set(words) <= known:
        return True
    return has_last and not name.single and (first in words or first[0] in words)


def digits(written: str) -> str:
    """A telephone number as it is compared: its digits, as it is dialled within the country."""
    only = "".join(character for character in written if character.isdigit())
    if only.startswith("0044"):
        only = only[2:]
    return "0" + only[2:].removeprefix("0") if only.startswith("44") and len(only) > 10 else only


def phones(source: str) -> Iterator[tuple[str, Span]]:
    """What looks like a telephone number, as it is compared, and where it stands."""
    for match in _PHONE.finditer(source):
        number = digits(match[0])
        if 9 <= len(number) <= 15:
            yield number, match.span()


def accounts(source: str) -> Iterator[str]:
    """Names of accounts: after the sign, or in the address of a page."""
    for pattern in (_ACCOUNT, _PATH):
        yield from (match[1].casefold().strip(".") for match in pattern.finditer(source))


def standing(small: str, account: str) -> Iterator[Span]:
    """Where the name of an account stands as a word of its own, with the sign before it, in small letters."""
    if len(account) < _SHORTEST_TELLING:
        return
    at = small.find(account)
    while at != -1:
        end = at + len(account)
        before, after = small[at - 1 : at], small[end : end + 1]
        if not (before.isalnum() or before in ("_", "-") or after.isalnum() or after in ("_", "-")) or (
            before in ("@", "/", "") and not after.isalnum()
        ):
            yield (at - 1 if before == "@" else at), end
        at = small.find(account, end)


@dataclass(frozen=True)
class Place:
    """A postal address as its parts: lines, or what stands between commas; postcodes are kept apart."""

    parts: tuple[tuple[str, ...], ...]
    postcodes: frozenset[str]

    def anchors(self) -> Iterator[tuple[str, ...]]:
        """Parts that tell where somebody lives by themselves: those with a number and a word."""
        for part in self.parts:
            if len(part) > 1 and any(word[0].isdigit() for word in part):
                yield part
        if len(self.parts) > 1:
            yield (*self.parts[0], *self.parts[1])


def place_of(written: str) -> Place | None:
    """The parts of a postal address; None where it is none."""
    postcodes = frozenset((outer + inner).casefold() for outer, inner in _POSTCODE.findall(written[:2000]))
    bare = _POSTCODE.sub("\n", written[:2000])
    parts = tuple(run for run in map(run_of, re.split(r"[\n,;|]", bare)) if run)
    return Place(parts[:12], postcodes) if (parts and len(parts) > 1) or postcodes else None


def lived_at(text: Text, place: Place) -> Iterator[Span]:
    """Where a text tells a postal address: what identifies it, and its other parts beside that."""
    n = 0
    while n < len(text.words):
        length = _anchor(text, place, n)
        if length:
            first, last = _widened(text, place, n, n + length - 1)
            yield text.words[first].start, text.words[last].end
            n = last + 1
        else:
            n += 1


def _anchor(text: Text, place: Place, n: int) -> int:
    """How many words from the nth on are a part that tells the address; 0 where none does."""
    if _postcode_at(text, place, n):
        return _postcode_at(text, place, n)
    return next((len(part) for part in place.anchors() if runs(text, part, at=n)), 0)


def _postcode_at(text: Text, place: Place, n: int) -> int:
    word = text.words[n].text
    if word in place.postcodes:
        return 1
    if n + 1 < len(text.words) and word + text.words[n + 1].text in place.postcodes:
        return 2
    return 0


def _widened(text: Text, place: Place, first: int, last: int) -> tuple[int, int]:
    grown = True
    while grown:
        grown = False
        for part in place.parts:
            if _beside(text, last) and runs(text, part, at=last + 1):
                last, grown = last + len(part), True
            if _beside(text, first - 1) and runs(text, part, at=first - len(part)):
                first, grown = first - len(part), True
        if _beside(text, last) and _postcode_at(text, place, last + 1):
            last, grown = last + _postcode_at(text, place, last + 1), True
    return first, last


def _beside(text: Text, n: int) -> bool:
    """Whether the nth word and the next stand in one address: only commas and ends of lines between them."""
    if n < 0 or n + 1 >= len(text.words):
        return False
    gap = text.gap(n)
    return len(gap) <= 60 and gap.count("\n") <= 1 and not gap.strip(" \t\r\n\xa0,.;|>")


def has_postcode(source: str) -> bool:
    """Whether a line has a postcode."""
    return _POSTCODE.search(source) is not None
