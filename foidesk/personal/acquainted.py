"""The applicant's details and those of people known to the office, however they are written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from foidesk.personal import telephones
from foidesk.personal.around import Around
from foidesk.personal.known import Known
from foidesk.personal.span import Kind, Span

_TOKEN = re.compile(r"[^\W_]{1,60}")
_NUMBER = re.compile(r"(?<!\d)[+(]{0,2}\d(?:[ ().–-]{0,2}\d){6,15}(?!\d)")
_SHORTEST = 4
_LONGEST = 12
"""Words that one detail may have; an address has most."""
_TITLES_SAID = "cllr dame dc dr ds lady lord miss mr mrs ms mx pc prof professor ps rev sir"
_TITLES = frozenset(_TITLES_SAID.split(" "))
_ROLES = re.compile(
    r"foi|info|information|enquir|contact|press|media|office|admin|hr|data|dpo|gdpr|complaint|records|reception|help|"
    r"support|mail|post|customer|team|desk|council|pcc|commissioner|recruit|finance|legal|licens|democrat|webmaster|"
    r"freedom|eir|sar|no-?reply"
)


def key(words: str) -> str:
    """What stays the same however a detail is written: its letters and figures, without accents or case."""
    spread = unicodedata.normalize("NFKD", words)
    return "".join(letter for letter in spread if letter.isalnum()).casefold()


def _tokens(words: str) -> list[str]:
    return [
        token
        for token in (key(found) for found in _TOKEN.findall(unicodedata.normalize("NFC", words)))
        if token
    ]


class _Details:
    """Details ready to be looked for."""

    def __init__(self, details: Iterable[str]) -> None:
        self.numbers: set[str] = set()
        self.keys: set[str] = set()
        for detail in details:
            self._add(detail[:300])
        self.openings = {written[:_SHORTEST] for written in self.keys}
        self.longest = max(map(len, self.keys), default=0)

    def _add(self, detail: str) -> None:
        figures = sum(map(str.isdecimal, detail))
        if figures >= 7 and not any(letter.isalpha() for letter in detail):
            self.numbers.add(telephones.digits(detail))
            return
        whole = key(detail)
        if len(whole) >= _SHORTEST:
            self.keys.add(whole)
        names = [token for token in _tokens(detail.partition("@")[0]) if token not in _TITLES]
        if "@" in detail or figures or not 2 <= len(names) <= 5:
            return
        # "Weld, Wendy", "W. Weld", "Wendy Weld" without what stands between.
        first, last = names[0], names[-1]
        for written in (
            "".join(names),
            last + "".join(names[:-1]),
            first + last,
            last + first,
            first[0] + last,
            first[0] + "".join(names[1:]),
        ):
            if len(written) > _SHORTEST:
                self.keys.add(written)


@lru_cache(maxsize=8)
def _details(details: tuple[str, ...]) -> _Details:
    return _Details(details)


def find(around: Around, known: Known) -> Iterator[Span]:
    """Where the details stand, in any case, spacing or order of names."""
    for kind, given in ((Kind.APPLICANT, known.applicant), (Kind.PERSON, known.people)):
        details = _details(given)
        if details.keys:
            yield from _words(around.text, details, kind)
        if details.numbers:
            for match in _NUMBER.finditer(around.text):
                if telephones.digits(match[0]) in details.numbers:
                    yield Span(kind, match.start(), match.end(), 0.95)


def _words(text: str, details: _Details, kind: Kind) -> Iterator[Span]:
    tokens = [(match.start(), match.end(), key(match[0])) for match in _TOKEN.finditer(text)]
    past = 0
    for n, (start, _, _) in enumerate(tokens):
        if start < past:
            continue
        written, best = "", 0
        for _, end, token in tokens[n : n + _LONGEST]:
            written += token
            if written[:_SHORTEST] not in details.openings and len(written) >= _SHORTEST:
                break
            if len(written) > details.longest:
                break
            if written in details.keys:
                best = end
        if best:
            past = best
            yield Span(kind, start, best, 0.95)


def published(text: str, span: Span, known: Known) -> bool:
    """Whether a find is what the office itself publishes, or a mailbox of a role on its "@domain"."""
    if not known.published:
        return False
    said = text[span.start : span.end]
    keys, numbers = _published(known.published)
    if span.kind is Kind.TELEPHONE and telephones.digits(said) in numbers:
        return True
    if span.kind is Kind.EMAIL:
        local, _, domain = said.lower().partition("@")
        if f"@{domain}" in {
            item.lower() for item in known.published if item.startswith("@")
        } and _ROLES.search(local):
            return True
    mine = key(said)
    return mine in keys or (
        span.kind is Kind.ADDRESS and any(mine in one or one in mine for one in keys if len(one) > 11)
    )


@lru_cache(maxsize=8)
def _published(items: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(key(item) for item in items), frozenset(telephones.digits(item) for item in items)
