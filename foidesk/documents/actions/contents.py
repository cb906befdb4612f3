"""What was found in a file, its words and its pages, each in place of what stood there before."""

from collections.abc import Sequence

from foidesk.documents.models import Document, Found, Page, Text
from foidesk.documents.queries import KIND
from foidesk.documents.rules import LARGEST_PICTURE, MOST_PAGES, worth_keeping
from foidesk.documents.rules.sentences import stored
from foidesk.documents.rules.text import Kept, kept
from foidesk.findings.finding import Finding
from foidesk.mail.lines import clean_line
from foidesk.plumbing.files.actions import release, store
from foidesk.plumbing.index import actions as index
from foidesk.plumbing.index.rules import LONGEST, clean

_LARGEST_COUNT = 2**53
_LONGEST_INDEXED = LONGEST - 4_000
_PNG = b"\x89PNG\r\n\x1a\n"


def keep_findings(document: Document, findings: Sequence[Finding]) -> None:
    """So many of them as are kept one by one."""
    Found.objects.of(document.authority).filter(document=document).delete()
    Found.objects.of(document.authority).bulk_create(
        Found(
            authority=document.authority,
            document=document,
            n=n,
            code=one.code,
            where=clean_line(one.where, 300),
            count=min(max(one.count, 0), _LARGEST_COUNT),
            sure=one.sure,
            says=stored(one.says),
        )
        for n, one in enumerate(worth_keeping(findings), start=1)
    )


def keep_words(document: Document, text: str) -> Kept:
    """The words in pieces, each found by a search. Returns what is kept of them."""
    old = Text.objects.of(document.authority).filter(document=document)
    for row in old:
        index.remove(document.authority, KIND, row.id)
    old.delete()
    words = kept(text)
    for n, piece in enumerate(words.pieces, start=1):
        row = Text(authority=document.authority, document=document, n=n, words=piece)
        row.save(force_insert=True)
        title = document.name if n == 1 else ""
        # One letter may stand for many in the form that is indexed; a piece is cut rather than lost.
        body = clean(piece)[:_LONGEST_INDEXED]
        index.put(document.authority, KIND, row.id, title=title, body=body, public=False)
    return words


def keep_pages(document: Document, pictures: Sequence[bytes]) -> None:
    """Small pictures of the first pages. Bytes that nothing else uses go."""
    old = Page.objects.of(document.authority).filter(document=document)
    before = sorted(row.sha256 for row in old)
    old.delete()
    taken = [
        (n, picture)
        for n, picture in enumerate(pictures[:MOST_PAGES], start=1)
        if picture.startswith(_PNG) and len(picture) <= LARGEST_PICTURE
    ]
    for n, picture in taken:
        sha256 = store(document.authority, picture).sha256
        Page(authority=document.authority, document=document, n=n, sha256=sha256).save(force_insert=True)
    for sha256 in before:
        release(document.authority, sha256)
