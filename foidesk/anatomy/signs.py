"""Many patterns over the same words, each tried only where a word is there without which it can't match."""

import re
from collections.abc import Iterable


class Signs:
    """Patterns with the word that each of them needs, in small letters as the words they are tried on."""

    def __init__(self, *table: tuple[str, str]) -> None:
        joined: dict[str, list[str]] = {}
        for word, pattern in table:
            joined.setdefault(word, []).append(pattern)
        self._table = tuple((word, re.compile("|".join(every))) for word, every in joined.items())

    def first(self, low: str) -> "re.Match[str] | None":
        """The match of the first pattern that has one."""
        for word, pattern in self._table:
            if word in low and (found := pattern.search(low)):
                return found
        return None

    def every(self, low: str) -> Iterable["re.Match[str]"]:
        """The first match of each pattern that has one."""
        return (found for word, pattern in self._table if word in low and (found := pattern.search(low)))

    def seen(self, low: str) -> bool:
        """Whether any pattern matches."""
        return self.first(low) is not None
