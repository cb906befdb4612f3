"""Struck words looked for in bytes, in any writing that a PDF or what lies in it may have."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r"[^\W_]+")
_LEAST = 4
_EAST = 0x2E80
"""From here on a script writes a word with two or three characters, and no space between words."""


def folded(text: str) -> str:
    """Alike for all that is read alike: case, ligatures, widths of letters."""
    return text.casefold() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()


def telling(text: str) -> bool:
    """Whether a word is long enough to be found by chance nowhere."""
    letters = [letter for letter in text if letter.isalnum()]
    return len(letters) >= (2 if any(ord(letter) >= _EAST for letter in letters) else _LEAST)


class Sought:
    """Words that are looked for. However many there are, it takes no longer."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._first: dict[str, list[re.Pattern[str]]] = {}
        self._east: set[str] = set()
        for text in {folded(text) for text in texts}:
            if any(ord(letter) >= _EAST for letter in text):
                self._east.add(text)
            elif found := _TOKEN.search(text):
                whole = re.compile(rf"(?<![^\W_]){re.escape(text)}(?![^\W_])")
                self._first.setdefault(found[0], []).append(whole)

    def within(self, data: bytes) -> str | None:
        """One of the words, as it stands in these bytes; none where there is none."""
        if not data or not (self._first or self._east):
            return None
        return next((found for text in _readings(data) if (found := self._read(text))), None) or self._wide(
            data
        )

    def _read(self, text: str) -> str | None:
        said = folded(text)
        for token in self._first.keys() & set(_TOKEN.findall(said)):
            for whole in self._first[token]:
                if found := whole.search(said):
                    return found[0]
        return next((text for text in self._east if text in said), None)

    def _wide(self, data: bytes) -> str | None:
        """Scripts beyond Latin in two bytes a character, which may begin anywhere."""
        forms = ((text, text.encode(code)) for text in self._east for code in ("utf-16-be", "utf-16-le"))
        return next((text for text, form in forms if form in data), None)


def _readings(data: bytes) -> Iterator[str]:
    """What the bytes say: one a character, two a character, and several."""
    yield data.decode("latin-1")
    if b"\0" in data:
        yield data.replace(b"\0", b"").decode("latin-1")
    if not data.isascii():
        yield data.decode("utf-8", "ignore")
