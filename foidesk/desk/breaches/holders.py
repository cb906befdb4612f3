"""Who has what went out, from the record: to whom each letter left, when it was accepted, which files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.desk.release.told import KIND_NAMES, WAY_NAMES
from foidesk.disclosure.rules import State as EntryState
from foidesk.oversight.facts import Sent
from foidesk.oversight.rules import whatdotheyknow
from foidesk.pages.templatetags.foidesk import day, moment
from foidesk.release import queries as release
from foidesk.release.rules import How, Kind, State

if TYPE_CHECKING:
    from foidesk.oversight.models import Thing
    from foidesk.release.models import Item, Parcel


@dataclass(frozen=True)
class Holder:
    """Somebody who has a letter that went out: who that is, where, since when, and what stands with it."""

    thing: "Thing"
    parcel: "Parcel"
    name: str
    who: str
    when: str
    at: datetime | None
    number: str
    items: "tuple[Item, ...]"
    uncertain: bool


def holders(rows: "Sequence[Thing]") -> list[Holder]:
    """For each letter that is named as having gone out, who has it."""
    named = [row for row in rows if row.parcel is not None and row.struck_at is None]
    messages = release.messages_for(row.parcel for row in named if row.parcel is not None)
    found = []
    for row in named:
        if row.parcel is None:
            continue
        message = messages.get(row.parcel.id)
        found.append(_holder(row, row.parcel, message.accepted_at if message is not None else None))
    return found


def _holder(row: "Thing", parcel: "Parcel", accepted_at: datetime | None) -> Holder:
    at = accepted_at or (parcel.left_at if parcel.how == How.MAIL else None)
    return Holder(
        thing=row,
        parcel=parcel,
        name=str(KIND_NAMES[Kind(parcel.kind)]),
        who=_who(parcel),
        when=_when(parcel, at),
        at=at,
        number=whatdotheyknow(parcel.address),
        items=tuple(release.items(parcel)),
        uncertain=parcel.state == State.UNCERTAIN,
    )


def _who(parcel: "Parcel") -> str:
    """What the recipient is to the request."""
    if parcel.kind == Kind.CONSULTATION:
        return _("was consulted")
    if parcel.kind == Kind.COVERING_LETTER:
        return _("the Commissioner")
    acting = cases.acting(parcel.case)
    if acting is not None and acting.name == parcel.recipient:
        return _("acts for the applicant")
    return _("the applicant")


def _when(parcel: "Parcel", at: datetime | None) -> str:
    """When the recipient's mail server took it, or the day on which it was posted or handed over."""
    if parcel.state == State.UNCERTAIN:
        return _("handed to the mail server; nobody knows whether it arrived")
    if at is not None:
        return _("accepted by the recipient’s mail server on %(when)s") % {"when": moment(at)}
    words = {"way": WAY_NAMES[How(parcel.how)], "day": day(parcel.left_on)}
    return _("left %(way)s on %(day)s") % words


def warnings(rows: "Sequence[Thing]", aware_at: datetime) -> list[str]:
    """What can hardly be so: that the office became aware of what had not left yet."""
    found = []
    for holder in holders(rows):
        if holder.at is not None and aware_at < holder.at:
            words = {
                "what": holder.name,
                "reference": holder.parcel.case.reference,
                "when": moment(holder.at),
            }
            found.append(
                _(
                    "%(what)s, %(reference)s, left on %(when)s, after the office became aware as the account "
                    "has it. Check the account, or whether it is part of this breach."
                )
                % words
            )
    return found


def as_sent(holder: Holder) -> Sent:
    """The same, as a letter tells it."""
    return Sent(
        name=holder.parcel.recipient,
        address=holder.parcel.address,
        subject=holder.parcel.subject,
        sent_at=holder.at,
        sent_on=day(holder.parcel.left_on),
        reference=holder.parcel.case.reference,
        files=tuple(item.name for item in holder.items),
        asked=holder.parcel.kind not in (Kind.CONSULTATION, Kind.COVERING_LETTER),
        number=holder.number,
    )


def entries_named(rows: "Sequence[Thing]") -> list[str]:
    """The log entries that are named, by their references, with when they were public."""
    found = []
    for row in rows:
        entry = row.entry
        if entry is None or row.struck_at is not None or entry.published_at is None:
            continue
        words = {"reference": entry.reference, "from": moment(entry.published_at)}
        if entry.state == EntryState.WITHDRAWN and entry.withdrawn_at is not None:
            says = _("%(reference)s, public from %(from)s until %(until)s")
            found.append(says % (words | {"until": moment(entry.withdrawn_at)}))
        else:
            found.append(_("%(reference)s, public since %(from)s") % words)
    return found
