"""What kind of words each column holds."""

from foidesk.plumbing.rows import Kind

COLUMNS: dict[str, Kind] = {
    "Fate.questions": Kind.NONE,
    "Fate.fate": Kind.NONE,
    "Fate.provisions": Kind.NONE,
    "Fate.reason": Kind.FREE_TEXT,
    "Enclosure.questions": Kind.NONE,
    "Enclosure.name": Kind.FREE_TEXT,
    "Override.code": Kind.NONE,
    "Override.where": Kind.FREE_TEXT,
    "Override.digest": Kind.NONE,
    "Override.reason": Kind.FREE_TEXT,
    "Override.agreed_reason": Kind.FREE_TEXT,
}
