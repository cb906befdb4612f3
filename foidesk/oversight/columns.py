"""What kind of words each column holds."""

from foidesk.plumbing.rows import Kind

COLUMNS: dict[str, Kind] = {}
