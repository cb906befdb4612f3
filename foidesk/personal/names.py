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


def _words_of(pattern: str) -> frozenset[str]:
    """The words that a pattern of words begins with or has, for a quick look whether any is there at all."""
    spread = re.sub(r"\[(.)(.)\]", r"\2", pattern).replace("(?:", " ").replace("?", " ")
    return frozenset(re.findall(r"[a-z]{2,}", spread.lower()))


_TITLE = re.compile(rf"(?<![\w'’/&-])({words.TITLES})\b\.?[ \u00a0]{{1,2}}(?:Justice[ ])?(?=[^\W\d_])")
_RANK = re.compile(
    rf"(?<![\w/&-])({words.RANKS})\.?[ \u00a0]{{1,2}}(?:[A-Z]{{0,2}}\d{{2,6}}[A-Z]?[ ,]{{1,2}})?(?=[^\W\d_])"
)
_OF = r" (?:of|for) (?:the )?[A-Z][\w-]+(?:(?:,? and| &| of| for| the)? [A-Z][\w-]+){0,4}"
_AREA = "|".join(head + _OF for head in ("Head", "Director", "Secretary", "Minister", "Leader", "Chair"))
_ROLE = re.compile(
    # Looked for where a word begins only: there are many roles to compare.
    rf"(?<![^\W_])(?:{_AREA}|{words.ROLES})(?P<gap>, | ?\(| ?: | ?:|: | [–-] | )(?=[^\W\d_])"
)
_ROLE_BEHIND = re.compile(
    rf"(?:, (?:the |our |a )?|[ \t]{1, 3}\|[ \t]{1, 3}| [–-] | ?\()(?:[A-Z][\w-]+ ){{0,3}}(?:Head of|"
    rf"Director|Chief|{words.ROLES})\b"
)
_NAME_BEHIND = re.compile(r"[^\W\d_][\w.'’-]{0,30}(?: [^\W\d_][\w.'’-]{0,30}){1,2}\Z")
_SIGNED = re.compile(
    r"(?:sincerely|faithfully|truly|ever|regards|thanks|wishes|cheers|the best)[,.!]?[ \t]{0,9}\n[\s>]{0,20}"
)
_DEAR = re.compile(r"Dear(?<!\wDear)[ ](?=[^\W\d_])")
_LABEL = re.compile(
    r"(?:name|contact|author|requested by|forename|signed|completed by|prepared by|"
    r"authorised by|approved by|reviewed by|written by)s?"
    r"[ \t]{0,3}[:=][ \t]{0,10}(?=[^\W\d_])"
)
_LABEL_BEGINS = re.compile(
    r"(?:^|[\n|;>])[ \t]{0,9}(?:sur|(?:full|your|first|last|family|applicant'?s?|contact|officer'?s?|"
    r"customer|client|child'?s?|patient) )?\Z"
)
_MAILBOX = re.compile(r"[<\[](?:mailto:)?[^\s<>@]{1,64}@")
_SHOWN = re.compile(r"(?<![\w.'’-])([^\W\d_][\w.'’-]{0,30}(?:,? [^\W\d_][\w.'’-]{0,30}){1,3})[\"']?[ ]\Z")
_HOUSE = re.compile(r"\n(?=(?:Flat|Unit|Apartment|\d{1,4}[A-Za-z]?) )")
_DWELLER = re.compile(r"(?:^|\n)[ \t]{0,9}([A-Z]\.?(?: ?[A-Z]\.?)?[ ][A-Z][\w'’-]{1,30})[ \t]{0,9}\Z")
_INITIALS = re.compile(r"[A-Z][\w'’-]*[a-z] \Z")
_VOLUME = re.compile(r"\s{0,4}(?:19|20)\d\d ?;")
_JOINED = re.compile(r"(?!Ma?c|D[ei]|L[ae]|Fitz|V[ao]n|O['’])\w*[a-z][A-Z]")
_THINGS = tuple(sorted(words.NAMED_AFTER))
_PRIMARY = ("'s primary", "’s primary")
_TITLE_WORDS = _words_of(words.TITLES)
_RANK_WORDS = _words_of(words.RANKS)
_ROLE_WORDS = _words_of(words.ROLES) | {"head", "minister"}


class Read(NamedTuple):
    """A name as it was read: where it lies, and its words."""

    start: int
    end: int
    words: tuple[str, ...]


def find(around: Around) -> Iterator[Span]:
    """Each name without its title; whether it is sure depends on what showed it."""
    for source, telling in _SOURCES:
        if not telling.isdisjoint(around.words):
            yield from source(around)
    yield from _labelled(around)


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
        ((after.startswith(_PRIMARY) or after.startswith(_THINGS)) and text[end : end + 1] != "\n")
        or any(word.lower() in words.NAMED_AFTER - words.SURNAMES for word in found[1:])
        or bool(words.VESSELS & set(before[-2:]))
    )


def _spans(name: Read | None, sure: float) -> Iterator[Span]:
    if name is not None:
        yield Span(Kind.NAME, name.start, name.end, sure)


def _titled(around: Around) -> Iterator[Span]:
    for match in _TITLE.finditer(around.text):
        name = read(around.text, match.end(), shown=match[1].lower() not in ("lord", "lady", "sir", "judge"))
        if name and not _no_person(around.text, match, name):
            yield from _spans(name, 0.9)


def _no_person(text: str, title: re.Match[str], name: Read) -> bool:
    """Whether a title only looks like one: brands and programs ("MS Office"), authors and journals in a list
    of references ("Sample MS. Effects of …", "Crit Rev Oncol 2015;93").
    """
    first = name.words[0].lower()
    return (
        (title[1].lower(), first) in words.BRANDS
        or (title[1] == "MS" and first in words.AFTER_MS)
        or any(map(str.isdecimal, first))
        or (title[0].rstrip().endswith(".") and title[1].isupper() and _ends_author(text, title.start()))
        or _VOLUME.match(text, name.end) is not None
    )


def _ends_author(text: str, at: int) -> bool:
    return _INITIALS.search(text[max(0, at - 30) : at]) is not None


def _ranked(around: Around) -> Iterator[Span]:
    for match in _RANK.finditer(around.text):
        name = read(around.text, match.end(), shown=any(map(str.isdecimal, match[0])))
        if name is None or _no_person(around.text, match, name):
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
    for match in _SIGNED.finditer(_same_length(around)):
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


def _greeted(around: Around) -> Iterator[Span]:
    for match in _DEAR.finditer(around.text):
        name = read(around.text, match.end(), 2)
        if (
            name
            and name.words[0].lower() not in words.NOT_DEAR
            and around.text[name.end : name.end + 1] in ",\n"
        ):
            yield from _spans(name, 0.6)


def _labelled(around: Around) -> Iterator[Span]:
    text = around.text
    if ":" in text or "=" in text:
        for match in _LABEL.finditer(_same_length(around)):
            if _LABEL_BEGINS.search(_same_length(around)[max(0, match.start() - 24) : match.start()]):
                name = _line(text, match.end())
                if name and not any(_JOINED.match(word) for word in name.words):
                    yield from _spans(name, 0.6)
    if "@" in text:
        for mailbox in _MAILBOX.finditer(text):
            yield from _shown(text, mailbox.start())
    for house in _HOUSE.finditer(text):
        since = max(0, house.start() - 60)
        if dweller := _DWELLER.search(text[since : house.start()]):
            yield Span(Kind.NAME, since + dweller.start(1), since + dweller.end(1), 0.7)


def _shown(text: str, at: int) -> Iterator[Span]:
    """The name before a mailbox in angle brackets."""
    since = max(0, at - 140)
    shown = _SHOWN.search(text[since:at])
    if shown is None:
        return
    begun = next((word.start() for word in re.finditer(r"\S+", shown[1]) if word[0][0].isupper()), 0)
    start = since + shown.start(1)
    name = read(text, start + begun)
    if name and (len(name.words) > 1 or "," in shown[1]):
        yield Span(Kind.NAME, name.start, start + len(shown[1]), 0.75)


def _same_length(around: Around) -> str:
    """The text in lower case where that leaves every character in its place."""
    return around.lower if len(around.lower) == len(around.text) else around.text


_SOURCES = (
    (_greeted, frozenset({"dear"})),
    (_titled, _TITLE_WORDS),
    (_ranked, _RANK_WORDS),
    (_with_role, _ROLE_WORDS),
    (_role_behind, _ROLE_WORDS | {"chief"}),
    (
        _signed,
        frozenset(
            {"sincerely", "faithfully", "truly", "ever", "regards", "thanks", "wishes", "cheers", "best"}
        ),
    ),
)
