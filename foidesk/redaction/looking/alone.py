"""The process that reads one PDF to show it: `child` starts it and takes its lines."""

import json
import os
import sys
import tempfile
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from foidesk.inspection import cell
from foidesk.language.stored import stored
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.pdf.drawing import drawn, page_of, picture, scaled
from foidesk.pdf.words import Word, words_of
from foidesk.personal.known import Known
from foidesk.redaction.looking.finding import Hit, each, personal, sought

QUALITY = 80
MOST_PIXELS = 8_000_000
"""Of one picture: a page of five metres is shown smaller than it is."""
MOST_DOTS = 300


def main() -> None:
    """Read an order, look at the file it names, write what was asked for, a line for each page."""
    order = json.loads(sys.stdin.buffer.read())
    cell.limit(order["seconds"])
    cell.end_with_parent()
    cell.cut_network()
    tempfile.tempdir = str(Path.cwd())
    answer = cell.answer()
    for line in lines(order):
        # Each at once, so that what was found before the time is up is not lost.
        answer.write(json.dumps(line).encode() + b"\n")
        answer.flush()
    answer.close()
    # Nothing that a file left behind in a library's memory is to be tidied up.
    os._exit(0)


def lines(order: Mapping[str, Any]) -> Iterator[Any]:
    """What was asked for; last why not, where it can't be read."""
    try:
        with drawn(File("document.pdf", path=Path(order["path"]))) as document:
            yield from _KINDS[order["look"]](document, order)
    except Unreadable as why:
        yield {"cannot": stored(why.says)}


def _sizes(document: Any, order: Mapping[str, Any]) -> Iterator[Any]:
    if len(document) > order["most"]:
        yield {"pages": len(document)}
        return
    yield [[max(one, 1.0) for one in document.get_page_size(index)] for index in range(len(document))]


def _picture(document: Any, order: Mapping[str, Any]) -> Iterator[Any]:
    with page_of(document, order["page"] - 1) as page:
        dots = min(max(order["dots"], 1), MOST_DOTS) / 72
        image = picture(page, scaled(page, dots, MOST_PIXELS), colour=True)
    out = BytesIO()
    image.save(out, "JPEG", quality=QUALITY)
    yield b64encode(out.getvalue()).decode()


def _sought(document: Any, order: Mapping[str, Any]) -> Iterator[Any]:
    return _found(document, order, lambda words: sought(words, order["text"], whole=order["whole"]))


def _personal(document: Any, order: Mapping[str, Any]) -> Iterator[Any]:
    known = order["known"]
    who = Known(tuple(known["applicant"]), tuple(known["people"]), frozenset(known["published"]))
    return _found(document, order, lambda words: personal(words, who))


def _words(document: Any, order: Mapping[str, Any]) -> Iterator[Any]:
    return _found(document, order, each)


def _found(
    document: Any, order: Mapping[str, Any], look: Callable[[Sequence[Word]], Iterator[Hit]]
) -> Iterator[Any]:
    left = int(order["most"])
    for index in range(len(document)) if order["page"] is None else [order["page"] - 1]:
        with page_of(document, index) as page:
            words = words_of(page)
        hits = [[hit.boxes, hit.words, hit.kind, hit.before, hit.after] for hit in look(words)][:left]
        yield [index + 1, len(document), hits]
        left -= len(hits)
        if not left:
            return


_KINDS: Mapping[str, Callable[[Any, Mapping[str, Any]], Iterator[Any]]] = {
    "sizes": _sizes,
    "picture": _picture,
    "sought": _sought,
    "personal": _personal,
    "words": _words,
}


if __name__ == "__main__":
    main()
