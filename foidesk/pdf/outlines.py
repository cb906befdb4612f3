"""Bookmarks (ISO 32000-1, 12.3.3)."""

from collections.abc import Iterator

from pikepdf import Dictionary, Pdf

from foidesk.pdf.document import entry, key_of, words

_MOST = 50_000


def titles(pdf: Pdf) -> Iterator[str]:
    """Their titles in reading order, each once however the bookmarks are chained."""
    seen: set[object] = set()
    waiting = [entry(pdf.Root, "/Outlines", "/First")]
    while waiting and len(seen) < _MOST:
        each = waiting.pop()
        if not isinstance(each, Dictionary) or key_of(each) in seen:
            continue
        seen.add(key_of(each))
        if title := words(each.get("/Title")).strip():
            yield title
        waiting += [each.get("/Next"), each.get("/First")]
