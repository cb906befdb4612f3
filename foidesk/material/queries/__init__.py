"""Reading what becomes of files, what goes with a letter, and what still speaks against it."""

from foidesk.material.queries.against import (
    Passing,
    against,
    many_people,
    openings,
    override,
    overrides,
    passing,
    to_enclose,
)
from foidesk.material.queries.files import (
    Thing,
    enclosed,
    enclosure,
    enclosures_of,
    fate,
    fates,
    thing,
    things,
    undecided,
)
from foidesk.material.queries.going import left_out, named, who_asks
from foidesk.material.queries.resting import resting

__all__ = [
    "Passing",
    "Thing",
    "against",
    "enclosed",
    "enclosure",
    "enclosures_of",
    "fate",
    "fates",
    "left_out",
    "many_people",
    "named",
    "openings",
    "override",
    "overrides",
    "passing",
    "resting",
    "thing",
    "things",
    "to_enclose",
    "undecided",
    "who_asks",
]
