"""What kind of words each column of the office's tables holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Authority.name": Kind.NONE,
    "Authority.address": Kind.NONE,
    "Authority.email": Kind.NONE,
    "Authority.telephone": Kind.NONE,
    "Authority.website": Kind.NONE,
    "Authority.review_contact": Kind.FREE_TEXT,
    "Authority.reference_pattern": Kind.NONE,
    "Authority.receipt_rule": Kind.NONE,
    "DatedFact.key": Kind.NONE,
    "DatedFact.value": Kind.FREE_TEXT,
    "DatedFact.source": Kind.FREE_TEXT,
    "MailRoute.way": Kind.NONE,
    "MailRoute.host": Kind.NONE,
    "MailRoute.security": Kind.NONE,
    "MailRoute.username": Kind.PERSONAL,
    "MailRoute.sealed_password": Kind.NONE,
    "MailRoute.sender_name": Kind.PERSONAL,
    "MailRoute.sender_address": Kind.PERSONAL,
}
