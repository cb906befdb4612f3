"""What kind of words each column of the index holds. The indexed words themselves lie in `index_words`."""

from foidesk.plumbing.rows import Kind

COLUMNS = {"Indexed.kind": Kind.NONE}
