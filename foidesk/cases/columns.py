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
    "Case.calendar_version": Kind.NONE,
    "Case.closed_as": Kind.NONE,
    "Question.text": Kind.FREE_TEXT,
    "Question.regime": Kind.NONE,
    "Happening.kind": Kind.NONE,
    "Happening.questions": Kind.NONE,
    "Happening.regime": Kind.NONE,
    "Happening.what": Kind.NONE,
    "Happening.provisions": Kind.NONE,
    "Happening.reason": Kind.FREE_TEXT,
    "Deadline.question": Kind.NONE,
    "Deadline.kind": Kind.NONE,
    "Deadline.provision": Kind.NONE,
    "Means.preferred": Kind.NONE,
    "Means.words": Kind.PERSONAL,
    "Means.practicable": Kind.NONE,
    "Means.given": Kind.NONE,
    "Means.reasons": Kind.FREE_TEXT,
}
