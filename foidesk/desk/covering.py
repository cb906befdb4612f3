"""Whoever asks, covered on every page of the desk for those whose work does not need to know.

A page notes what it shows; on its way out its words pass through one mask, so that no page can forget.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseBase

from foidesk.audit.queries import Entry, told_of
from foidesk.authorities import queries as authorities
from foidesk.cases import queries as cases
from foidesk.cases.rules import ACTS_FOR, COMPLETED, READDRESSED
from foidesk.handling import queries as handling
from foidesk.handling.masking import COVERED, Mask, cover_page
from foidesk.inbox import queries as inbox
from foidesk.pages.saying import said
from foidesk.people import queries as people
from foidesk.people.rules import Actor, Permission
from foidesk.release import queries as release
from foidesk.release.rules import TO_OTHERS, Kind

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.inbox.models import Message

_TELLING = frozenset(deed.verb for deed in (COMPLETED, READDRESSED, ACTS_FOR))


@dataclass
class Shown:
    """The requests and messages that a page shows."""

    cases: "dict[uuid.UUID, Case]" = field(default_factory=dict)
    messages: "dict[uuid.UUID, Message]" = field(default_factory=dict)

    def add(self, *, cases: "Iterable[Case]" = (), messages: "Iterable[Message]" = ()) -> None:
        """Note what is shown besides."""
        self.cases |= {case.id: case for case in cases}
        self.messages |= {message.id: message for message in messages}


@dataclass(frozen=True)
class _Known:
    """What is known of who asks: names, addresses and letters of the applicant."""

    names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()


def covered(actor: Actor, shown: Shown, response: HttpResponseBase) -> HttpResponseBase:
    """The same page as this officer may read it."""
    if actor.may(Permission.KNOW_APPLICANT) or not isinstance(response, HttpResponse):
        return response
    if not response.get("Content-Type", "").startswith("text/html"):
        return response
    open_here = handling.unmasked_for(actor, [*shown.cases])
    known = _of_cases(actor.authority, [case for key, case in shown.cases.items() if key not in open_here])
    known += [
        _of_messages([message])
        for message in shown.messages.values()
        if message.case_id is None or message.case_id not in open_here
    ]
    if known:
        page = cover_page(response.content.decode(response.charset), _mask(actor, known))
        response.content = page.replace(COVERED, said(COVERED)).encode()
    return response


def _mask(actor: Actor, known: Iterable[_Known]) -> Mask:
    """A mask of all that is known, without our own people and addresses: they may pass a request on."""
    ours = {colleague.name.casefold() for colleague in people.colleagues(actor.authority)}
    ours |= {colleague.email.casefold() for colleague in people.colleagues(actor.authority)}
    ours |= {authorities.office(actor.authority).email.casefold(), ""}
    known = list(known)
    return Mask(
        [name for one in known for name in one.names if name.strip().casefold() not in ours],
        [address for one in known for address in one.addresses if address.strip().casefold() not in ours],
        [letter for one in known for letter in one.letters],
    )


def _of_cases(authority: uuid.UUID, shown: "Sequence[Case]") -> list[_Known]:
    """All that requests have of who asks, now and before: the rows, letters, messages, the record.

    Asked for all of them at once: a list of fifty costs no more queries than a page of one.
    """
    keys = [case.id for case in shown]
    if not keys:
        return []
    behind = cases.behind_each(authority, shown)
    parcels = release.parcels_of_each(authority, keys)
    messages = inbox.messages_of_each(authority, keys)
    told = told_of(authority=authority, chains=keys, verbs=_TELLING)
    found = []
    for case in shown:
        sent = [row for row in parcels[case.id] if row.kind not in {Kind.LOG_ENTRY, *TO_OTHERS}]
        came, said = _of_messages(messages[case.id]), list(_told(told[case.id]))
        names = (name for name, _kind, _where in behind[case.id])
        places = (where for _name, _kind, where in behind[case.id])
        found.append(
            _Known(
                names=(*names, *(row.recipient for row in sent), *came.names, *said),
                addresses=(*places, *(row.address for row in sent), *came.addresses, *said),
                letters=(case.words, *came.letters),
            )
        )
    return found


def _told(entries: Iterable[Entry]) -> Iterator[str]:
    """Earlier names and addresses, as the record of a request has them."""
    for entry in entries:
        words = entry.words or {}
        yield from (words[key] for key in ("name", "address") if key in words)
        yield from words.get("before", "").split(", ", 1)


def _of_messages(messages: "Iterable[Message]") -> _Known:
    messages = list(messages)
    return _Known(
        names=tuple(name for one in messages for name in (one.sender_name, one.reply_name)),
        addresses=tuple(one for row in messages for one in (row.sender_address, row.reply_address)),
        letters=tuple(one.words for one in messages),
    )
