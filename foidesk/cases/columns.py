"""What kind of words each column of a request's tables holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Applicant.name": Kind.PERSONAL,
    "Applicant.address_kind": Kind.NONE,
    "Applicant.address": Kind.PERSONAL,
    "Case.reference": Kind.NONE,
    "Case.title": Kind.FREE_TEXT,
    "Case.regime": Kind.NONE,
    "Case.channel": Kind.NONE,
    "Case.words": Kind.PERSONAL,
    "Case.state": Kind.NONE,
    "Question.text": Kind.FREE_TEXT,
    "Happening.kind": Kind.NONE,
    "Happening.questions": Kind.NONE,
    "Deadline.question": Kind.NONE,
    "Deadline.kind": Kind.NONE,
    "Deadline.provision": Kind.NONE,
}
