"""What kind of words each column of the tables of people holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Officer.password": Kind.NONE,
    "Officer.email": Kind.PERSONAL,
    "Officer.name": Kind.PERSONAL,
    "Officer.title": Kind.PERSONAL,
    "Appointment.role": Kind.NONE,
    "Post.title": Kind.PERSONAL,
    "Post.roles": Kind.NONE,
    "Delegation.role": Kind.NONE,
    "Delegation.reason": Kind.FREE_TEXT,
    "Key.use": Kind.NONE,
    "Key.code_hash": Kind.NONE,
    "FailedSignIns.account": Kind.NONE,
    "FailedSignIns.network": Kind.PERSONAL,
}
