"""What kind of words each column of the table holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "SetAside.code": Kind.NONE,
    "SetAside.finding": Kind.NONE,
    "SetAside.reason": Kind.FREE_TEXT,
}
