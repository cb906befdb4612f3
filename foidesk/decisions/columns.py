"""What kind of words each column of decisions holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Part.label": Kind.FREE_TEXT,
    "Part.held": Kind.NONE,
    "Part.outcome": Kind.NONE,
    "Part.answer": Kind.FREE_TEXT,
    "Part.true_answer": Kind.NONE,
    "Part.building_blocks": Kind.NONE,
    "Part.elsewhere": Kind.NONE,
    "Ground.provision": Kind.NONE,
    "Ground.limb": Kind.NONE,
    "Reason.provision": Kind.NONE,
    "Reason.kind": Kind.NONE,
    "Reason.text": Kind.FREE_TEXT,
}
