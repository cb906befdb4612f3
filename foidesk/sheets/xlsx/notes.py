"""Comments: notes, and the newer threads of answers (ECMA-376 part 1, 18.7; [MS-XLSX] 2.6.205)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import Passage
from foidesk.opening.xml import elements, local
from foidesk.packages.excerpt import excerpt, quoted, some
from foidesk.sheets.xlsx.book import Book
from foidesk.sheets.xlsx.cells import content, text

_AUTHORS = 200
_THREAD = "tc="
"""How the author of a note begins that only stands in for a thread."""


@dataclass
class Comments:
    """The comments of one sheet."""

    count: int = 0
    authors: dict[str, None] = field(default_factory=dict)
    first: str = ""

    def add(self, author: str, words: str) -> None:
        self.count += 1
        self.first = self.first or words.strip()
        if author.strip() and len(self.authors) < _AUTHORS:
            self.authors[author] = None


def findings(book: Book) -> Iterator[Finding]:
    """One for each sheet that has comments."""
    yield from told(_every(book))


def told(comments: Iterable[tuple[str, str, str]]) -> Iterator[Finding]:
    """One for each sheet among these: sheet, author and words."""
    by_sheet: dict[str, Comments] = {}
    for sheet, author, words in comments:
        by_sheet.setdefault(sheet, Comments()).add(author, words)
    for sheet, found in by_sheet.items():
        how_many = say("1 comment") if found.count == 1 else say("{n} comments", n=f"{found.count:,}")
        by = (
            say(" by {authors}", authors=some([excerpt(author, 40) for author in found.authors], 4))
            if found.authors
            else ""
        )
        words = say(": {words}", words=quoted(found.first, 40)) if found.first else ""
        says = say("{comments}{by}{words}.", comments=how_many, by=by, words=words)
        yield Finding(Code.COMMENT, sheet, found.count, says)


def passages(book: Book) -> Iterator[Passage]:
    """The words of comments with their authors."""
    yield from listed(_every(book))


def listed(comments: Iterable[tuple[str, str, str]]) -> Iterator[Passage]:
    """These comments (sheet, author and words), a thousand at a time."""
    batch: list[str] = []
    sheet = ""
    for sheet, author, words in comments:
        batch.append(say("{author}: {words}", author=author, words=words) if author else words)
        if len(batch) == 1_000:
            yield Passage(sheet, "\n".join(batch), "comment")
            batch = []
    if batch:
        yield Passage(sheet, "\n".join(batch), "comment")


def persons(book: Book) -> Iterator[str]:
    """The people known to threads, by the names that are shown."""
    for part in book.office.parts("person", typed="person+xml"):
        for element in elements(book.package.stream(part), "person"):
            yield element.get("displayName", "")


def stands_in(author: str) -> bool:
    """Whether a note only stands in for a thread, so that older programs show something."""
    return author.startswith(_THREAD)


def threads(book: Book) -> Iterator[tuple[str, str, str]]:
    """Sheet, author and words of each answer in a thread."""
    names = {}
    for part in book.office.parts("person", typed="person+xml"):
        for element in elements(book.package.stream(part), "person"):
            names[element.get("id", "").lower()] = element.get("displayName", "")
    for part in book.office.parts("threadedcomment", typed="threadedcomments+xml"):
        sheet = book.where(part)
        for element in elements(book.package.stream(part), "threadedComment"):
            words = "".join(content(each) for each in element if local(each) == "text")
            yield sheet, names.get(element.get("personId", "").lower(), ""), words


def _every(book: Book) -> Iterator[tuple[str, str, str]]:
    """Sheet, author and words of each comment."""
    threaded = set()
    for sheet, author, words in threads(book):
        threaded.add(sheet)
        yield sheet, author, words
    for part in book.office.parts("comments", typed="spreadsheetml.comments+xml"):
        yield from _notes(book, part, threaded)


def _notes(book: Book, part: str, threaded: set[str]) -> Iterator[tuple[str, str, str]]:
    sheet = book.where(part)
    authors: list[str] = []
    for element in elements(book.package.stream(part), "author", "comment"):
        if local(element) == "author":
            authors.append(content(element)[:200])
            continue
        number = element.get("authorId", "")
        author = authors[int(number)] if number.isdecimal() and int(number[:9]) < len(authors) else ""
        if stands_in(author):
            if sheet in threaded:
                continue
            author = ""
        yield sheet, author, text(element)
