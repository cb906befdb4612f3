"""What kind of words each column of the files of requests holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Document.source": Kind.NONE,
    "Document.version": Kind.NONE,
    "Document.state": Kind.NONE,
    "Document.name": Kind.FREE_TEXT,
    "Document.claimed_type": Kind.FREE_TEXT,
    "Document.sha256": Kind.NONE,
    "Document.place": Kind.FREE_TEXT,
    "Document.kind": Kind.NONE,
    "Document.malware": Kind.NONE,
    "Document.held": Kind.NONE,
    "Document.text_digest": Kind.NONE,
    "Document.advice": Kind.FREE_TEXT,
    "Found.code": Kind.NONE,
    "Found.where": Kind.FREE_TEXT,
    "Found.says": Kind.FREE_TEXT,
    "Text.words": Kind.FREE_TEXT,
    "Page.sha256": Kind.NONE,
    "Listening.heard": Kind.FREE_TEXT,
    "Making.kind": Kind.NONE,
    "Making.choice": Kind.FREE_TEXT,
    "Making.state": Kind.NONE,
    "Making.way": Kind.NONE,
    "Making.why": Kind.FREE_TEXT,
}
