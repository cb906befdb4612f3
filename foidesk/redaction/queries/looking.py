"""Pictures of pages, and where words stand on them. Each is read anew, in a process of its own.

`actions.open_pages` asks whether the officer may, and tells the record: call it before.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from foidesk.documents.queries import known_of
from foidesk.plumbing.files.queries import read
from foidesk.redaction.looking import child
from foidesk.redaction.rules import Place

if TYPE_CHECKING:
    from foidesk.documents.models import Document


@dataclass(frozen=True)
class Places:
    """What was found on the pages up to `through`, of all; fewer were read where it took too long."""

    places: tuple[Place, ...]
    through: int
    pages: int

    @property
    def complete(self) -> bool:
        """Whether every page was read."""
        return self.through == self.pages


def picture(document: "Document", page: int, *, dpi: int = 96) -> bytes:
    """One page, counted from 1, as JPEG, at most so large as can be shown. Raises Refused, Damaged."""
    with laid_down(document) as path:
        return child.picture(path, page, dots=dpi)


def found(document: "Document", text: str, *, whole: bool = False) -> Places:
    """Where a text stands, whatever its case and accents, also across the ends of lines. Raises Refused.

    `whole`: not where it is a part of a longer word.
    """
    with laid_down(document) as path:
        return _places(child.sought(path, text, whole=whole))


def suggested(document: "Document") -> Places:
    """What looks like details of people, with its kind. Raises Refused."""
    known = known_of(document)
    with laid_down(document) as path:
        return _places(child.personal(path, known))


def words(document: "Document", page: int) -> Places:
    """Each word of one page, for whoever chooses them from a list. Raises Refused."""
    with laid_down(document) as path:
        return _places(child.words(path, page))


@contextmanager
def laid_down(document: "Document") -> Iterator[Path]:
    """The bytes of a document as a file that nobody else can read. Raises Damaged."""
    data = read(document.authority, document.sha256)
    with TemporaryDirectory(prefix="foidesk-") as folder:
        path = Path(folder) / "document.pdf"
        path.write_bytes(data)
        yield path


def _places(found: child.Found) -> Places:
    places = [
        Place(find.page, box, find.words, find.kind, n, find.before, find.after)
        for n, find in enumerate(found.finds, start=1)
        for box in find.boxes
    ]
    return Places(tuple(places), found.through, found.pages)
