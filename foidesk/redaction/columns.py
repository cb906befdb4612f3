"""What kind of words each column of boxes and copies holds."""

from foidesk.plumbing.rows import Kind

COLUMNS: dict[str, Kind] = {
    "Pages.sizes": Kind.NONE,
    "Box.provision": Kind.NONE,
    "Box.origin": Kind.NONE,
    "Copying.boxes": Kind.NONE,
    "Copying.struck": Kind.NONE,
    "Copying.state": Kind.NONE,
    "Copying.leaks": Kind.FREE_TEXT,
    "Copying.why": Kind.FREE_TEXT,
    "Reading.says": Kind.NONE,
    "Reading.comments": Kind.FREE_TEXT,
}
