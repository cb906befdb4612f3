"""What kind of words each column of the record holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Head.digest": Kind.NONE,
    "Event.verb": Kind.NONE,
    "Event.facts": Kind.NONE,
    "Event.commitments": Kind.NONE,
    "Event.previous": Kind.NONE,
    "Event.digest": Kind.NONE,
    "Words.salt": Kind.NONE,
    "Words.values": Kind.PERSONAL,
}
