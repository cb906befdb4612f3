"""What settling a message takes: holding it, seeing that nobody was first, and writing down what it is."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from foidesk.audit.rules import Deed, Fact
from foidesk.inbox.actions.telling import tell
from foidesk.inbox.models import Message
from foidesk.inbox.rules import State
from foidesk.law.refusal import Refusal
from foidesk.people.queries import names
from foidesk.people.rules import Actor

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def locked(message: Message) -> Message:
    """The same message, held until the transaction ends, and only then read with its request.

    In one query PostgreSQL would join the request as it was before the wait for the lock: not there yet.
    """
    rows = Message.objects.of(message.authority)
    rows.select_for_update().get(id=message.id)
    return rows.select_related("case", "duplicate_of__case").get(id=message.id)


def settled_already(message: Message) -> Refusal | None:
    """Says what another made of a message meanwhile; None while nobody has, or where it was set aside."""
    if message.case is None or message.settled_by is None:
        return None
    who = names([message.settled_by]).get(message.settled_by, "Somebody")
    verb = "logged this message as" if message.state == State.LOGGED else "joined this message to"
    return Refusal(
        "{who} has {verb} {reference} already. Nothing was changed.",
        who=who,
        verb=verb,
        reference=message.case.reference,
    )


def settle(
    message: Message,
    state: State,
    deed: Deed,
    *,
    case: "Case | None",
    by: Actor,
    at: datetime,
    on: date,
    facts: dict[str, Fact] | None = None,
    words: dict[str, str] | None = None,
) -> None:
    """Write down what a held message is, who found that and when, with the event of it."""
    message.state, message.case = state, case
    if case is not None:
        message.reason = message.meant_for = message.referral = ""
    message.settled_at, message.settled_by = at, by.id
    message.save(
        update_fields=["state", "case", "reason", "meant_for", "referral", "settled_at", "settled_by"]
    )
    tell(deed, message, by=by, at=at, on=on, facts=facts, words=words)
