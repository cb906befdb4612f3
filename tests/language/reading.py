"""The words of a page as a person or a screen reader meets them, without those that were translated."""

from html.parser import HTMLParser

from tests.language.pseudo import CLOSE, OPEN

_SILENT = frozenset({"code", "pre", "style", "script", "svg", "textarea"})
_SPOKEN = frozenset({"alt", "aria-label", "aria-description", "placeholder", "title"})
_BUTTONS = frozenset({"submit", "button"})
_EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "col", "wbr"})


class Reader(HTMLParser):
    """Reads a page; `left` are its runs of words outside the brackets of the pseudo-language.

    What stands in an element with a language of its own (a letter, what an applicant wrote) is left out.
    """

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.left: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._depth = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins: its attributes may speak."""
        given = dict(attrs)
        spoken = [given[name] or "" for name in sorted(_SPOKEN & set(given))]
        if tag == "input" and given.get("type") in _BUTTONS:
            spoken.append(given.get("value") or "")
        if not self._silent():
            self.left += [left for words in spoken if (left := _outside(words, 0)[0].strip())]
        if tag not in _EMPTY:
            self._open.append((tag, tag in _SILENT or (tag != "html" and "lang" in given)))

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it whatever was left open inside."""
        while self._open:
            if self._open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        """Words between the tags; a translated run may go on over several of them."""
        left, self._depth = _outside(data, self._depth)
        if not self._silent() and left.strip():
            self.left.append(" ".join(left.split()))

    def _silent(self) -> bool:
        return any(silent for _tag, silent in self._open)


def _outside(text: str, depth: int) -> tuple[str, int]:
    """What of a text stands outside the brackets, of which `depth` were open before; and how many are now."""
    kept = []
    for sign in text:
        depth += sign == OPEN
        if depth == 0:
            kept.append(sign)
        depth -= sign == CLOSE
    return "".join(kept), depth
