"""Names of people, where a title, a rank, a role or a signature shows that they are."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from foidesk.personal import name_words as words
from foidesk.personal.around import Around
from foidesk.personal.span import Kind, Span

_TOKEN = re.compile(r"[^\W\d_](?:\.(?:[^\W\d_]\.)*|[\w'’‑-]{0,40})")
_GAP = re.compile(r"[ \u00a0]{1,2}")
_MOST = 4
_TITLE = re.compile(rf"(?<![\w'’/&-])({words.TITLES})\b\.?[ \u00a0]{{1,2}}(?=[^\W\d_])")
_RANK = re.compile(
    rf"(?<![\w/&-])({words.RANKS})\.?[ \u00a0]{{1,2}}(?:[A-Z]{{0,2}}\d{{2,6}}[A-Z]?[ ,]{{1,2}})?(?=[^\W\d_])"
)
_AREA = (
    r"(?:Head|Director|Secretary|Minister|Leader|Chair) (?:of|for) (?:the )?[A-Z][\w-]+(?:(?:,? and|"
    r" &| of| for| the)? [A-Z][\w-]+){0,4}"
)
_ROLE = re.compile(rf"(?:\b(?:{words.ROLES})|\b{_AREA})(?P<gap>, | ?\(| ?: | ?:|: | [–-] | )(?=[^\W\d_])")
_ROLE_BEHIND = re.compile(
    rf"(?:, (?:the |our |a )?|[ \t]{1, 3}\|[ \t]{1, 3}| [–-] | ?\()(?:[A-Z][\w-]+ ){{0,3}}(?:Head of|"
    rf"Director|Chief|{words.ROLES})\b"
)
_NAME_BEHIND = re.compile(r"[^\W\d_][\w.'’-]{0,30}(?: [^\W\d_][\w.'’-]{0,30}){1,2}\Z")
_SIGNED = re.compile(
    r"(?:\bYours?[ ](?:sincerely|faithfully|truly|ever)|(?:\b(?:Kind(?:est)?|Best|Warm(?:est)?|"
    r"With(?: kind)?|Many) )?\b[Rr]egards|"
    r"\b(?:Many )?[Tt]hanks(?: and regards)?|\bBest wishes|\bCheers|"
    r"\bAll the best)[,.!]?[ \t]{0,9}\n[\s>]{0,20}",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:^|[\n|;>])[ \t]{0,9}(?:(?:full|your|first|last|family|applicant'?s?|contact|officer'?s?|"
    r"customer|client|child'?s?|patient)"
    r" )?(?:name|surname|forenames?|signed|completed by|prepared by|authorised by|approved by|"
    r"reviewed by|written by)"
    r"[ \t]{0,3}[:=][ \t]{0,10}(?=[^\W\d_])",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"[\"']?(?<![\w.'’-])([^\W\d_][\w.'’-]{0,30}(?:,? [^\W\d_][\w.'’-]{0,30}){1,3})"
    r"[\"']?[ ](?=[<\[](?:mailto:)?[^\s<>@]{1,64}@)"
)
_DWELLER = re.compile(
    r"^[ \t]{0,9}([A-Z]\.?(?: ?[A-Z]\.?)?[ ][A-Z][\w'’-]{1,30})[ \t]{0,9}\n(?=(?:Flat|Unit|Apartment|"
    r"\d{1,4}[A-Za-z]?) )",
    re.MULTILINE,
)


class Read(NamedTuple):
    """A name as it was read: where it lies, and its words."""

    start: int
    end: int
    words: tuple[str, ...]


def find(around: Around) -> Iterator[Span]:
    """Each name without its title; whether it is sure depends on what showed it."""
    for source in (_titled, _ranked, _with_role, _role_behind, _signed, _labelled):
        yield from source(around)


def read(text: str, at: int, most: int = _MOST, *, shown: bool = False) -> Read | None:
    """The name that begins here: words with capitals, initials, and particles between them.

    Where a title or rank has `shown` that a name comes, it may be one that is a word as well, as Ward is.
    """
    found: list[str] = []
    end = at
    while len(found) < most + 1 and (match := _TOKEN.match(text, end if not found else _next(text, end))):
        word = _bare(match[0])
        if not _belongs(word, found, shown and len(found) < 2) or not _goes_on(word, text, match.end()):
            break
        found.append(word)
        end = match.start() + len(word)
        if word != match[0]:
            break
    while found and found[-1].lower() in words.PARTICLES and not found[-1][0].isupper():
        end -= len(found.pop()) + 1
    if not found or all(len(word.strip(".")) == 1 for word in found) or _thing(text, at, end, found):
        return None
    return Read(at, end, tuple(found))


def _next(text: str, end: int) -> int:
    gap = _GAP.match(text, end)
    return gap.end() if gap else len(text)


def _bare(word: str) -> str:
    for ending in ("'s", "’s"):
        word = word.removesuffix(ending)
    return word.rstrip("'’-") if len(word) > 2 else word


def _goes_on(word: str, text: str, end: int) -> bool:
    """A word with a capital, or a particle with something after it."""
    if word[0].isupper():
        return True
    return word.lower() in words.PARTICLES and _TOKEN.match(text, _next(text, end)) is not None


def _belongs(word: str, found: list[str], shown: bool) -> bool:
    lower = word.lower().rstrip(".")
    if len(lower) > 1:
        if lower in words.OF_SENTENCES:
            return False
        if lower in words.OF_OFFICES and not shown and not (found and lower in words.SURNAMES):
            return False
    letters = word.isupper() and 1 < len(word.replace(".", "")) <= 4
    return not (found and letters and not found[-1].isupper() and not found[-1].endswith("."))


def _thing(text: str, at: int, end: int, found: list[str]) -> bool:
    """Whether it names a place, a firm or a ship: "Captain Webb Academy", "MV Lady Margaret"."""
    after = text[end : end + 24].lstrip(" ").lower()
    before = text[max(0, at - 24) : at].lower().split()
    return (
        (
            any(after.startswith(thing) for thing in (*words.NAMED_AFTER, "'s primary", "’s primary"))
            and text[end : end + 1] != "\n"
        )
        or any(word.lower() in words.NAMED_AFTER - words.SURNAMES for word in found[1:])
        or bool(words.VESSELS & set(before[-2:]))
    )


def _spans(name: Read | None, sure: float) -> Iterator[Span]:
    if name is not None:
        yield Span(Kind.NAME, name.start, name.end, sure)


def _titled(around: Around) -> Iterator[Span]:
    for match in _TITLE.finditer(around.text):
        name = read(around.text, match.end(), shown=match[1].lower() not in ("lord", "lady", "sir", "judge"))
        if name and (match[1].lower(), name.words[0].lower()) not in words.BRANDS:
            yield from _spans(name, 0.9)


def _ranked(around: Around) -> Iterator[Span]:
    for match in _RANK.finditer(around.text):
        name = read(around.text, match.end(), shown=any(map(str.isdecimal, match[0])))
        if name is None or (match[1].lower(), name.words[0].lower()) in words.BRANDS:
            continue
        shouted = match[1].isupper() and name.words[0].isupper() and len(name.words[0]) < 4
        yield from _spans(name, 0.4 if shouted else 0.8)


def _with_role(around: Around) -> Iterator[Span]:
    for match in _ROLE.finditer(around.text):
        name = read(around.text, match.end(), 3)
        if name is None or len(name.words) < 2 or not _person(name):
            continue
        close = match["gap"].strip() != ""
        yield from _spans(name, 0.65 if close or match[0][0].islower() else 0.45)


def _role_behind(around: Around) -> Iterator[Span]:
    for match in _ROLE_BEHIND.finditer(around.text):
        behind = _NAME_BEHIND.search(around.text[max(0, match.start() - 90) : match.start()])
        if behind and not behind[0][-2:-1].isspace():
            start = match.start() - len(behind[0])
            words_before = behind[0].split(" ")
            skipped = next((n for n, word in enumerate(words_before) if word[0].isupper()), 0)
            start += sum(len(word) + 1 for word in words_before[:skipped])
            name = read(around.text, start, 3)
            if name and name.end == match.start() and len(name.words) > 1 and _person(name):
                yield from _spans(name, 0.65)


def _person(name: Read) -> bool:
    return not any(word.isupper() and len(word) > 2 for word in name.words)


def _signed(around: Around) -> Iterator[Span]:
    for match in _SIGNED.finditer(around.text):
        name = _line(around.text, match.end())
        if name is None:
            continue
        yield from _spans(name, 0.75)
        again = re.compile(r"\s*").match(around.text, name.end)
        second = _line(around.text, again.end(), shown=True) if again else None
        if second and second.words[0] == name.words[0]:
            yield from _spans(second, 0.8)


def _line(text: str, at: int, *, shown: bool = False) -> Read | None:
    """A name that has a line, or the beginning of one, to itself."""
    title = _TITLE.match(text, at) or _RANK.match(text, at)
    name = read(text, title.end() if title else at, shown=bool(title) or shown)
    if name is None:
        return None
    rest = text[name.end : name.end + 8].partition("\n")[0].strip()
    return name if not rest or rest[0] in ",|(-–—" or _postnominal(rest) else None


def _postnominal(rest: str) -> bool:
    return rest.isupper() and len(rest) <= 5


def _labelled(around: Around) -> Iterator[Span]:
    for match in _LABEL.finditer(around.text):
        yield from _spans(_line(around.text, match.end()), 0.6)
    for shown in _SHOWN.finditer(around.text):
        begun = next((m.start() for m in re.finditer(r"\S+", shown[1]) if m[0][0].isupper()), 0)
        name = read(around.text, shown.start(1) + begun)
        if name and (len(name.words) > 1 or "," in shown[1]):
            yield Span(Kind.NAME, name.start, shown.end(1), 0.75)
    for dweller in _DWELLER.finditer(around.text):
        yield Span(Kind.NAME, dweller.start(1), dweller.end(1), 0.7)
