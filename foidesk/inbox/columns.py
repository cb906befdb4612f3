"""What kind of words each column of what came in holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Message.form": Kind.NONE,
    "Message.channel": Kind.NONE,
    "Message.sha256": Kind.NONE,
    "Message.subject": Kind.PERSONAL,
    "Message.sender_name": Kind.PERSONAL,
    "Message.sender_address": Kind.PERSONAL,
    "Message.reply_name": Kind.PERSONAL,
    "Message.reply_address": Kind.PERSONAL,
    "Message.words": Kind.PERSONAL,
    "Message.problems": Kind.PERSONAL,
    "Message.state": Kind.NONE,
    "Message.reason": Kind.FREE_TEXT,
    "Message.meant_for": Kind.FREE_TEXT,
    "Message.referral": Kind.NONE,
    "Message.hearer": Kind.PERSONAL,
    "Mark.mark": Kind.NONE,
}
