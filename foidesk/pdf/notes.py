"""Comments on pages, marks for redaction that were never carried out, and attached files."""

from collections.abc import Iterator, Sequence

from pikepdf import Dictionary, Name, Object, Pdf, Stream

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import Inside, Passage
from foidesk.packages.excerpt import excerpt, quoted, some
from foidesk.pdf.document import Gathered, content, entry, key_of, listed, words

KEYS = frozenset({"/EF"})
_NO_COMMENTS = frozenset(
    {"/Link", "/Widget", "/Popup", "/PrinterMark", "/TrapNet", "/Watermark", "/Redact", "/FileAttachment"}
)
_MOST = 100_000


def findings(pdf: Pdf) -> Iterator[Finding]:
    """Comments page by page, and marks for redaction (ISO 32000-1, 12.5.6)."""
    for number, page in enumerate(pdf.pages, 1):
        notes = [note for note in listed(entry(page.obj, "/Annots"))[:_MOST] if isinstance(note, Dictionary)]
        comments = [note for note in notes if _comment(note)]
        where = say("page {n}", n=number)
        if comments:
            yield _comments(comments, where)
        marks = [note for note in notes if note.get("/Subtype") == Name.Redact]
        if marks:
            yield Finding(
                Code.FAILED_REDACTION,
                where,
                len(marks),
                say("1 place is marked for redaction, and the redaction was never carried out.")
                if len(marks) == 1
                else say(
                    "{n} places are marked for redaction, and the redaction was never carried out.",
                    n=f"{len(marks):,}",
                ),
            )


def _comment(note: Object) -> bool:
    """Whether it carries words, or the name of who made it; a mark that carries neither hides nothing."""
    if str(note.get("/Subtype", "")) in _NO_COMMENTS:
        return False
    return bool(_said(note) or words(note.get("/T")).strip())


def _said(note: Object) -> str:
    return (words(note.get("/Contents")) or words(note.get("/RC"))).strip()


def _comments(comments: Sequence[Object], where: str) -> Finding:
    authors = list(dict.fromkeys(name for note in comments if (name := words(note.get("/T")).strip())))
    said = next((text for note in comments if (text := _said(note))), "")
    n = say("1 comment") if len(comments) == 1 else say("{n} comments", n=f"{len(comments):,}")
    by = say("{n} by {authors}", n=n, authors=some([quoted(name, 40) for name in authors])) if authors else n
    return Finding(
        Code.ANNOTATION,
        where,
        len(comments),
        say("{by}: {said}.", by=by, said=quoted(said)) if said else say("{by}.", by=by),
    )


def passages(pdf: Pdf) -> Iterator[Passage]:
    """What comments say."""
    for number, page in enumerate(pdf.pages, 1):
        said = [
            " ".join((words(note.get("/T")), words(note.get("/Subj")), _said(note))).strip()
            for note in listed(entry(page.obj, "/Annots"))[:_MOST]
            if isinstance(note, Dictionary) and str(note.get("/Subtype", "")) not in ("/Widget", "/Popup")
        ]
        if text := "\n".join(filter(None, said)):
            yield Passage(say("page {n}, comments", n=number), text)


def attached(found: Gathered) -> dict[object, tuple[str, Object]]:
    """The files attached anywhere, each once, with the name it is given (ISO 32000-1, 7.11.4)."""
    files: dict[object, tuple[str, Object]] = {}
    for owner in found.having("/EF"):
        held = owner.get("/EF")
        name = words(owner.get("/UF")) or words(owner.get("/F")) or words(owner.get("/Desc"))
        for key in ("/UF", "/F", "/Unix", "/DOS", "/Mac"):
            stream = entry(held, key)
            if isinstance(stream, Stream):
                files.setdefault(key_of(stream), (name or "attachment", stream))
                break
    return files


def attachments(found: Gathered) -> Iterator[Finding]:
    """One for all attached files."""
    files = list(attached(found).values())
    if files:
        yield Finding(
            Code.ATTACHMENT,
            "",
            len(files),
            say(
                "{n} attached: {names}.",
                n=say("1 file is") if len(files) == 1 else say("{n} files are", n=f"{len(files):,}"),
                names=some([quoted(name, 40) for name, _ in files]),
            ),
        )


def inside(found: Gathered) -> Iterator[Inside]:
    """The attached files themselves. Raises Unreadable for one that is larger than is examined."""
    for name, stream in attached(found).values():
        yield Inside(excerpt(name, 120), content(stream))
