"""How letters greet and are signed, and what the writer tells there of how to be reached."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from foidesk.handling.masking import reached
from foidesk.handling.masking.names import Name, name_of, named
from foidesk.handling.masking.words import Line, Span, Text, run_of, runs

_GREETINGS = frozenset(run_of("dear hi hello hey greetings to attn fao from good"))
_SIGN_OFFS = frozenset(
    run_of(
        "yours sincerely faithfully truly kind kindest best warm warmest many regards thanks thank you wishes"
        " cheers with and in advance saludos respectfully love signed"
    )
)
_SIGNS_OFF = frozenset(
    run_of("yours regards thanks thank wishes cheers sincerely faithfully best saludos signed")
)
_LABELS = frozenset(
    run_of("tel telephone phone mobile mob office home email e mail m t w web website cc copy or")
)
_ABOUT_ME = re.compile(
    r"\b(?:my|me on|me at|(?:reach|contact|ring|call|text|phone|write to|mail) me|reply to)\b",
    re.IGNORECASE,
)
_MY_NAME = re.compile(r"\b[Mm]y name is ((?:[A-Z][\w'’-]+ ?){2,4})")
_SIGNATURE_LINES = 8
_LONGEST_LINE = 90
_MOST_TOLD = 12
"""How many names and accounts are taken from one letter: a page is searched for each of them."""


@dataclass(frozen=True)
class Told:
    """What somebody's own letters tell of who wrote them."""

    names: tuple[Name, ...] = ()
    lines: frozenset[tuple[str, ...]] = frozenset()
    mailboxes: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    places: tuple[reached.Place, ...] = ()


def is_sign_off(words: Sequence[str]) -> bool:
    """Whether a line is nothing but the end of a letter: "Kind regards"."""
    return 0 < len(words) <= 6 and set(words) <= _SIGN_OFFS and bool(set(words) & _SIGNS_OFF)


def told_by(letter: str, names: Collection[Name]) -> Told:
    """What a letter of the applicant tells: in its signature, and where it says how to be reached."""
    text = Text(letter)
    signature = _signature(text)
    about_me = [line for line in text.lines if _ABOUT_ME.search(_of(text, line)) and line not in signature]
    found = [_of(text, line) for line in (*signature, *about_me)]
    signed = _signer(text, signature, names)
    mine = (name_of(match[1]) for match in islice(_MY_NAME.finditer(letter), _MOST_TOLD))
    known = (*names, *signed, *(name for name in mine if name is not None))
    return Told(
        names=known[len(names) :],
        lines=frozenset((*_alone(text, known), *_whole_lines(text, signature, known))),
        mailboxes=frozenset(one.address for line in found for one in reached.mailboxes(line)),
        phones=frozenset(number for line in found for number, _span in reached.phones(line)),
        accounts=frozenset(islice((one for line in found for one in reached.accounts(line)), _MOST_TOLD)),
        places=tuple(
            place
            for line in signature
            if reached.has_postcode(_of(text, line)) and (place := reached.place_of(_of(text, line)))
        ),
    )


def _of(text: Text, line: Line) -> str:
    return text.source[line.start : line.end]


def _signature(text: Text) -> list[Line]:
    """The lines below the last sign-off, up to where something else begins."""
    ends = [n for n, line in enumerate(text.lines) if is_sign_off(line.run)]
    found: list[Line] = []
    for before, line in zip(text.lines[ends[-1] :], text.lines[ends[-1] + 1 :], strict=False) if ends else ():
        between = text.source[before.end : line.start]
        written = _of(text, line).strip()
        if len(found) == _SIGNATURE_LINES or len(written) > _LONGEST_LINE or "---" in between:
            break
        if written.endswith(":") or line.words[0].text in ("on", "from") or written.startswith(">"):
            break
        found.append(line)
    return found


def _signer(text: Text, signature: Sequence[Line], names: Collection[Name]) -> tuple[Name, ...]:
    """Who signed, where none of the names known stands in the signature."""
    known = {word for name in names if len(name.parts) > 1 for part in name.parts for word in part}
    if not signature or any(known & set(line.run) for line in signature):
        return ()
    first = signature[0]
    plain = 2 <= len(first.words) <= 4 and all(word.capital and word.text.isalpha() for word in first.words)
    name = name_of(_of(text, first)) if plain else None
    return (name,) if name is not None and not name.single else ()


def _alone(text: Text, names: Collection[Name]) -> Iterator[tuple[str, ...]]:
    """Lines that are nothing but parts of a name."""
    parts = {word for name in names for part in name.parts for word in part}
    parts |= {initial for name in names for initial in name.initials}
    for line in text.lines:
        if len(line.words) <= 4 and set(line.run) <= parts and line.words[0].capital:
            yield line.run


def _whole_lines(text: Text, signature: Sequence[Line], names: Collection[Name]) -> Iterator[tuple[str, ...]]:
    """Lines of a signature that say what somebody is: those with no name and no number in them."""
    for line in signature:
        written = _of(text, line)
        named_here = any(True for name in names for _span in named(Text(written), name))
        bare = set(line.run) - _LABELS
        if named_here or "@" in written or not bare or any(word[0].isdigit() for word in line.run):
            continue
        if len(line.words) <= 8 and not written.rstrip().endswith((".", "?")):
            yield line.run


def greeted(text: Text, names: Collection[Name]) -> Iterator[Span]:
    """Parts of a name in a greeting ("Dear Jo,") and behind the end of a letter ("Thanks, Jo")."""
    after = 0
    for line in text.lines:
        words = line.run
        greets = words[0] in _GREETINGS and words[:2] != ("good", "practice")
        ends = next((k for k in range(min(6, len(words)), 0, -1) if is_sign_off(words[:k])), 0)
        if greets or ends or (after and len(words) <= 5):
            start = 1 if greets else ends
            yield from _parts_in(text, line, names, start, start + 5 if greets else start + 4)
        after = 3 if ends == len(words) else max(0, after - 1)


def _parts_in(text: Text, line: Line, names: Collection[Name], start: int, end: int) -> Iterator[Span]:
    """Parts of a name among the first words of a greeting, up to the mark behind it."""
    n = start
    while n < min(len(line.words), end):
        if n > start and set(text.gap(line.first + n - 1)) & set(":!?;"):
            return
        found = next(
            (
                part
                for name in names
                for part in name.parts
                if runs(text, part, at=line.first + n) and line.words[n].capital and len("".join(part)) > 1
            ),
            (),
        )
        if found:
            last = min(n + len(found), len(line.words)) - 1
            yield line.words[n].start, line.words[last].end
        elif n > start and "," in text.gap(line.first + n - 1):
            return
        n += len(found) or 1


def whole(text: Text, lines: Collection[tuple[str, ...]]) -> Iterator[Span]:
    """Lines that are, word for word, one of those that were signed."""
    for line in text.lines:
        if line.run in lines:
            yield line.words[0].start, line.words[-1].end
