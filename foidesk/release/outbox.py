"""The outbox as the worker empties it: the next message that is due, and the way its office's mail takes."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import MailWay
from foidesk.law.refusal import Refusal
from foidesk.plumbing.files.place import Away
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

MAY_NOT_LEAVE = "It was not sent, for a file that goes with it may not leave any more."
NOT_WHOLE = (
    "It was not sent: what is stored of a file that goes with it is missing, or is not what was inspected. "
    "Tell whoever keeps this system."
)


@dataclass(frozen=True)
class Taken:
    """A message that this worker alone has, with its route and the bytes of its files.

    `outcome` is set where it must not be sent.
    """

    message: "Message"
    route: Route
    outcome: Outcome | None = None
    files: tuple[bytes, ...] = ()


def take(*, at: datetime, folder: Path) -> Taken | None:
    """Claim the next message that is due at an office whose mail has a way out; None when there is none.

    `folder` is where trial installations write their mail. A message that carries a parcel is compared with
    it once more: what is not what was prepared does not leave, nor does a file that may not any more.
    """
    routes = _routes(waiting.offices_with_due(at), folder)
    message = post.claim(at=at, authorities=list(routes)) if routes else None
    if message is None:
        return None
    if not queries.as_prepared(message):
        return Taken(message, routes[message.authority], Outcome(Ending.REFUSED, NOT_AS_PREPARED))
    return _with_files(Taken(message, routes[message.authority]))


def _with_files(taken: Taken) -> Taken:
    """The same with the bytes of its files, each looked at once more; or why they can't leave now."""
    parcel = queries.carried_by(taken.message)
    if parcel is None or not parcel.carries:
        return taken
    for found in queries.against_files(parcel):
        return replace(taken, outcome=Outcome(Ending.REFUSED, f"{MAY_NOT_LEAVE} {found.refusal.says}"))
    try:
        data = queries.bytes_of(parcel)
    except Away as away:
        return replace(taken, outcome=Outcome(Ending.NOTHING_TRANSMITTED, str(away)))
    if data is None:
        return replace(taken, outcome=Outcome(Ending.REFUSED, NOT_WHOLE))
    return replace(taken, files=tuple(data))


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
