"""What kind of words each column of the tables of letters holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Letter.kind": Kind.NONE,
    "Letter.salutation": Kind.NONE,
    "Letter.second_reference": Kind.FREE_TEXT,
    "Letter.opening": Kind.FREE_TEXT,
    "Letter.closing": Kind.FREE_TEXT,
    "Letter.signed_name": Kind.PERSONAL,
    "Letter.signed_post": Kind.FREE_TEXT,
    "Letter.payment": Kind.FREE_TEXT,
    "Letter.why": Kind.FREE_TEXT,
    "Letter.to_name": Kind.PERSONAL,
    "Letter.to_kind": Kind.NONE,
    "Letter.to_address": Kind.PERSONAL,
    "Letter.encloses": Kind.FREE_TEXT,
    "Letter.confidential": Kind.FREE_TEXT,
    "Point.unclear": Kind.FREE_TEXT,
    "Point.needed": Kind.FREE_TEXT,
    "Point.suggestions": Kind.FREE_TEXT,
    "Wording.name": Kind.NONE,
    "Wording.text": Kind.FREE_TEXT,
    "StyleVersion.reasons": Kind.NONE,
    "StyleVersion.salutation": Kind.NONE,
    "StyleVersion.signatories": Kind.FREE_TEXT,
    "LineVersion.topic": Kind.FREE_TEXT,
    "LineVersion.text": Kind.FREE_TEXT,
}
