"""The event of each deed on a message."""

from datetime import date, datetime

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact, day_chain
from foidesk.inbox.models import Message
from foidesk.people.rules import Actor


def tell(
    deed: Deed,
    message: Message,
    *,
    by: Actor,
    at: datetime,
    on: date,
    facts: dict[str, Fact] | None = None,
    words: dict[str, str] | None = None,
) -> None:
    """Record a deed on a message: in the chain of its request, or of the day while it has none."""
    sender = message.sender_address or message.sender_name or "somebody unnamed"
    record(
        deed,
        authority=message.authority,
        chain=message.case_id or day_chain(message.authority, on),
        by=by.id,
        at=at,
        facts={"message": message.id, "sha256": Code(message.sha256), **(facts or {})},
        words={"sender": sender, "subject": message.subject or "no subject", **(words or {})},
    )
