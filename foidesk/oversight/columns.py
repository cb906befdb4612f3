"""What kind of words each column of the tables of breaches holds."""

from foidesk.plumbing.rows import Kind

COLUMNS: dict[str, Kind] = {
    "Breach.title": Kind.FREE_TEXT,
    "Breach.state": Kind.NONE,
    "Account.happened": Kind.FREE_TEXT,
    "Account.found_by": Kind.PERSONAL,
    "Account.whose": Kind.FREE_TEXT,
    "Account.sorts": Kind.NONE,
    "Account.who_has_it": Kind.PERSONAL,
    "Account.consequences": Kind.FREE_TEXT,
    "Account.measures": Kind.FREE_TEXT,
    "Thing.struck_why": Kind.FREE_TEXT,
    "Done.step": Kind.NONE,
    "Done.words": Kind.FREE_TEXT,
    "Done.late_why": Kind.FREE_TEXT,
    "Done.struck_why": Kind.FREE_TEXT,
    "Judgement.about": Kind.NONE,
    "Judgement.reasons": Kind.FREE_TEXT,
}
