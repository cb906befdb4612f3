"""What kind of words each column of the tables of searches holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Search.questions": Kind.NONE,
    "Search.words": Kind.FREE_TEXT,
    "Search.note": Kind.FREE_TEXT,
    "Search.colleague": Kind.PERSONAL,
    "Search.email": Kind.PERSONAL,
    "Search.state": Kind.NONE,
    "Search.finding": Kind.NONE,
    "Search.true_answer": Kind.NONE,
    "Search.explanation": Kind.FREE_TEXT,
    "Search.ask_instead": Kind.PERSONAL,
    "Link.token_hash": Kind.NONE,
    "Place.place": Kind.FREE_TEXT,
    "Place.words": Kind.FREE_TEXT,
    "Minutes.activity": Kind.NONE,
}
