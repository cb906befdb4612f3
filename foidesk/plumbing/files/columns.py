"""What kind of words each column of the files' table holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {"StoredFile.sha256": Kind.NONE}
