"""What kind of words each column of the disclosure log holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Entry.reference": Kind.NONE,
    "Entry.title": Kind.FREE_TEXT,
    "Entry.outcome": Kind.NONE,
    "Entry.slug": Kind.NONE,
    "Entry.state": Kind.NONE,
    "Entry.manifest": Kind.NONE,
    "Entry.text": Kind.FREE_TEXT,
    "Entry.html": Kind.FREE_TEXT,
    "Entry.withdrawn_why": Kind.FREE_TEXT,
    "EntryAnswer.question": Kind.FREE_TEXT,
    "EntryAnswer.answer": Kind.FREE_TEXT,
    "EntryAnswer.provisions": Kind.NONE,
}
