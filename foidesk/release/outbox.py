"""The outbox as the worker empties it: the next message that is due, and the way its office's mail takes."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import MailWay
from foidesk.law.refusal import Refusal
from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post import queries as waiting
from foidesk.plumbing.post.route import Protection, Route, Server
from foidesk.plumbing.post.rules import Ending, Outcome
from foidesk.plumbing.post.sealing import Unsealable, unseal
from foidesk.release import queries

if TYPE_CHECKING:
    from foidesk.authorities.models import MailRoute
    from foidesk.plumbing.post.models import Message

NOT_AS_PREPARED = "It was not sent: the message is not what was approved. Prepare the letter again."


@dataclass(frozen=True)
class Taken:
    """A message that this worker alone has, with its route; `outcome` is set where it must not be sent."""

    message: "Message"
    route: Route
    outcome: Outcome | None = None


def take(*, at: datetime, folder: Path) -> Taken | None:
    """Claim the next message that is due at an office whose mail has a way out; None when there is none.

    `folder` is where trial installations write their mail. A message that carries a parcel is compared with
    it once more: what is not what was prepared does not leave.
    """
    routes = _routes(waiting.offices_with_due(at), folder)
    message = post.claim(at=at, authorities=list(routes)) if routes else None
    if message is None:
        return None
    outcome = None if queries.as_prepared(message) else Outcome(Ending.REFUSED, NOT_AS_PREPARED)
    return Taken(message, routes[message.authority], outcome)


def no_way_out(authority: uuid.UUID) -> Refusal | None:
    """Why an office's mail can't leave as it is set up; None when it has a way out."""
    row = authorities.mail_route(authority)
    if row is None:
        return Refusal(
            "Nobody has set how this office sends mail. It waits until that is done in the settings."
        )
    try:
        unseal(row.sealed_password)
    except Unsealable:
        return Refusal(
            "The stored password of the mail server can't be read with this installation's key. "
            "Type it again in the settings; until then mail waits."
        )
    return None


def _routes(offices: list[uuid.UUID], folder: Path) -> Mapping[uuid.UUID, Route]:
    rows = {office: authorities.mail_route(office) for office in offices if no_way_out(office) is None}
    return {office: route(row, folder) for office, row in rows.items() if row is not None}


def route(row: "MailRoute", folder: Path) -> Route:
    """The way an office set, with its password unsealed. Raises Unsealable when that can't be read."""
    way = (
        folder / str(row.authority)
        if row.way == MailWay.FOLDER
        else Server(row.host, row.port, Protection(row.security), row.username, unseal(row.sealed_password))
    )
    return Route(row.sender_name, row.sender_address, way)
