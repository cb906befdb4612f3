"""What kind of words each column of what was weighed holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Note.prompt": Kind.NONE,
    "Note.text": Kind.FREE_TEXT,
}
