"""What kind of words each column of the handling of a request holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Conflict.interest": Kind.NONE,
    "Conflict.reason": Kind.PERSONAL,
    "Conflict.ended_because": Kind.PERSONAL,
    "Restriction.reason": Kind.FREE_TEXT,
    "Restriction.ended_because": Kind.FREE_TEXT,
    "Unmasking.reason": Kind.FREE_TEXT,
}
