"""What kind of words each column of the files of requests holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Document.source": Kind.NONE,
    "Document.version": Kind.NONE,
    "Document.state": Kind.NONE,
    "Document.name": Kind.FREE_TEXT,
    "Document.claimed_type": Kind.FREE_TEXT,
    "Document.sha256": Kind.NONE,
}
