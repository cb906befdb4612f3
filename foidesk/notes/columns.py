"""What kind of words each column of notes holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Note.kind": Kind.NONE,
    "Note.party": Kind.NONE,
    "Note.way": Kind.NONE,
    "Note.means": Kind.NONE,
    "OpenWords.text": Kind.FREE_TEXT,
    "OpenWords.who": Kind.PERSONAL,
    "OpenWords.promised": Kind.FREE_TEXT,
    "OpenWords.how_kept": Kind.FREE_TEXT,
    "OpenWords.why_out": Kind.FREE_TEXT,
    "PersonalWords.text": Kind.PERSONAL,
    "PersonalWords.who": Kind.PERSONAL,
    "PersonalWords.promised": Kind.PERSONAL,
    "PersonalWords.how_kept": Kind.PERSONAL,
    "PersonalWords.why_out": Kind.PERSONAL,
}
