"""The words of a page as a person or a screen reader meets them."""

from collections.abc import Iterator
from html.parser import HTMLParser

_SILENT = frozenset({"style", "script", "svg"})
_SPOKEN = frozenset({"alt", "aria-label", "placeholder", "title", "aria-description"})
_BUTTONS = frozenset({"submit", "button"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        given = dict(attrs)
        self.words += [given[name] or "" for name in sorted(_SPOKEN & set(given))]
        if tag == "input" and given.get("type") in _BUTTONS:
            self.words.append(given.get("value") or "")
        if tag == "textarea":
            self._silent += 1

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT or tag == "textarea"

    def handle_data(self, data: str) -> None:
        if not self._silent and data.strip():
            self.words.append(" ".join(data.split()))


def words_of(page: str) -> Iterator[str]:
    """Each run of words of a page, without what its reader typed into boxes."""
    reader = _Reader()
    reader.feed(page)
    yield from (words for words in reader.words if words.strip())
