"""Whether a request is valid by what was recorded of it (FOIA 8)."""

from foidesk.cases.models import Case, Happening
from foidesk.cases.queries.dates import happenings, in_force
from foidesk.clock.happening import Kind


def found_lacking(case: Case) -> Happening | None:
    """What was last recorded as lacking and has not come since, or None where the request is valid."""
    said = [row for row in in_force(happenings(case)) if row.kind in (Kind.NOT_VALID, Kind.VALID)]
    return said[-1] if said and said[-1].kind == Kind.NOT_VALID else None
