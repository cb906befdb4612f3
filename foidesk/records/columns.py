"""What kind of words each column of the runs holds: sentences of our own, which name files and folders."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Run.kind": Kind.NONE,
    "Run.state": Kind.NONE,
    "Run.name": Kind.NONE,
    "Run.says": Kind.NONE,
}
