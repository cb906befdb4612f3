"""What kind of words each column of how requests stand to each other holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Related.relation": Kind.NONE,
    "Related.reason": Kind.FREE_TEXT,
    "TakenOut.reason": Kind.FREE_TEXT,
    "Closed.closure": Kind.NONE,
    "Closed.mistake": Kind.NONE,
    "Closed.channel": Kind.NONE,
    "Closed.reason": Kind.FREE_TEXT,
}
