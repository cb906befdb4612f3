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
    "Consultation.party": Kind.NONE,
    "Consultation.name": Kind.PERSONAL,
    "Consultation.questions": Kind.NONE,
    "Consultation.about": Kind.FREE_TEXT,
    "Consultation.words": Kind.FREE_TEXT,
    "Consultation.state": Kind.NONE,
    "Consultation.view": Kind.NONE,
    "Consultation.view_text": Kind.FREE_TEXT,
    "Consultation.supports": Kind.NONE,
    "Correction.kind": Kind.NONE,
    "Correction.state": Kind.NONE,
    "Correction.questions": Kind.NONE,
    "Correction.changed": Kind.FREE_TEXT,
    "Correction.why": Kind.FREE_TEXT,
    "Evidence.provision": Kind.NONE,
    "Reason.provision": Kind.NONE,
    "Reason.kind": Kind.NONE,
    "Reason.text": Kind.FREE_TEXT,
}
