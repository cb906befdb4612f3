"""Who else may hold it, taken from the office's address book."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from foidesk.authorities import queries as authorities
from foidesk.desk.page import DeskRequest

if TYPE_CHECKING:
    from foidesk.authorities.models import Body

MOST_SHOWN = 10


@dataclass(frozen=True)
class Referral:
    """What was looked for in the address book, what was found, and what was picked."""

    text: str
    found: "tuple[tuple[Body, bool], ...]"
    picked: "Body | None"
    any_bodies: bool


def referral(request: DeskRequest) -> Referral:
    """The bodies in which the words of the address stand, each with whether somebody must look again."""
    desk, text = request.desk, request.GET.get("body", "").strip()[:100]
    rows = authorities.address_book(desk.office.id, text)[:MOST_SHOWN]
    return Referral(
        text=text,
        found=tuple((row, row.check_by_on < desk.today) for row in rows),
        picked=_picked(request),
        any_bodies=bool(rows) or authorities.address_book(desk.office.id).exists(),
    )


def _picked(request: DeskRequest) -> "Body | None":
    try:
        key = UUID(request.GET.get("who", ""))
    except ValueError:
        return None
    return authorities.body(request.desk.office.id, key)
