"""What kind of words each column of what leaves holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Parcel.kind": Kind.NONE,
    "Parcel.state": Kind.NONE,
    "Parcel.recipient": Kind.PERSONAL,
    "Parcel.address_kind": Kind.NONE,
    "Parcel.address": Kind.PERSONAL,
    "Parcel.subject": Kind.FREE_TEXT,
    "Parcel.text": Kind.PERSONAL,
    "Parcel.html": Kind.PERSONAL,
    "Parcel.questions": Kind.NONE,
    "Parcel.manifest": Kind.NONE,
    "Parcel.reports": Kind.FREE_TEXT,
    "Parcel.hands": Kind.NONE,
    "Parcel.how": Kind.NONE,
    "Parcel.void_why": Kind.FREE_TEXT,
    "Item.name": Kind.FREE_TEXT,
    "Item.sha256": Kind.NONE,
    "Item.kind": Kind.NONE,
    "Approval.manifest": Kind.NONE,
    "Approval.verdict": Kind.NONE,
    "Approval.comments": Kind.FREE_TEXT,
    "Approval.checklist": Kind.NONE,
    "Approval.reason": Kind.FREE_TEXT,
    "Doubt.code": Kind.NONE,
    "Doubt.where": Kind.FREE_TEXT,
    "Doubt.reason": Kind.FREE_TEXT,
}
