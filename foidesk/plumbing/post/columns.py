"""What kind of words each column of the outbox holds."""

from foidesk.plumbing.rows import Kind

COLUMNS = {
    "Message.purpose": Kind.NONE,
    "Message.to_name": Kind.PERSONAL,
    "Message.to_address": Kind.PERSONAL,
    "Message.sender_name": Kind.PERSONAL,
    "Message.sender_address": Kind.PERSONAL,
    "Message.subject": Kind.FREE_TEXT,
    "Message.text": Kind.PERSONAL,
    "Message.html": Kind.PERSONAL,
    "Message.attachments": Kind.FREE_TEXT,
    "Message.message_id": Kind.NONE,
    "Message.in_reply_to": Kind.NONE,
    "Message.state": Kind.NONE,
    "Message.last_words": Kind.PERSONAL,
}
