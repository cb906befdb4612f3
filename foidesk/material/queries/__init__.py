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
    waiting_of,
)
from foidesk.material.queries.going import answering, left_out, named, who_asks
from foidesk.material.queries.resting import resting
from foidesk.material.queries.schedule import Row, Schedule, schedule
from foidesk.material.queries.verifying import faults

__all__ = [
    "Passing",
    "Row",
    "Schedule",
    "Thing",
    "against",
    "answering",
    "enclosed",
    "enclosure",
    "enclosures_of",
    "fate",
    "fates",
    "faults",
    "left_out",
    "many_people",
    "named",
    "openings",
    "override",
    "overrides",
    "passing",
    "resting",
    "schedule",
    "thing",
    "things",
    "to_enclose",
    "undecided",
    "waiting_of",
    "who_asks",
]
