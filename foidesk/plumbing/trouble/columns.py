"""What kind of words each column of faults holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Problem.kind": Kind.NONE,
    "Problem.fingerprint": Kind.NONE,
    "Problem.route": Kind.NONE,
    "Problem.exception": Kind.NONE,
    "Problem.place": Kind.NONE,
    "Sighting.reference": Kind.NONE,
    "Look.note": Kind.FREE_TEXT,
    "Beat.host": Kind.NONE,
    "Beat.version": Kind.NONE,
}
