"""To whom something leaves, who asks, and which messages of theirs came."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from foidesk.cases import queries as cases
from foidesk.cases.rules import AddressKind
from foidesk.inbox import queries as inbox
from foidesk.inbox.rules import State as Joined
from foidesk.letters import queries as letters
from foidesk.plumbing.post.rules import one_line
from foidesk.release import rules
from foidesk.release.content import Recipient
from foidesk.release.gate.naming import Asker
from foidesk.release.gate.replies import Came
from foidesk.release.models import Parcel
from foidesk.release.queries.parcels import letter_of
from foidesk.release.rules import TO_OTHERS

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter


def applicant(case: "Case") -> Recipient:
    """The applicant, or who acts for one, as whoever sends a parcel now would address it."""
    to = cases.addressee(case)
    return Recipient(one_line(to.name), to.kind, to.address.strip())


def elsewhere(letter: "Letter") -> Recipient | None:
    """Whom a letter to somebody else than the applicant goes to; None where it goes to the applicant."""
    to = letters.recipient(letter)
    return Recipient(one_line(to.name), to.kind, to.address.strip()) if to is not None else None


def goes_to(parcel: Parcel) -> Recipient:
    """Whom a parcel would be addressed to now."""
    letter = letter_of(parcel) if parcel.kind in TO_OTHERS else None
    return (elsewhere(letter) if letter is not None else None) or applicant(parcel.case)


def askers(case: "Case") -> tuple[Asker, ...]:
    """The applicant, under every name and address, and who acts for one, as the gate looks for them."""
    return tuple(Asker(name, kind, address, case.words) for name, kind, address in cases.behind(case))


def came(case: "Case", states: Collection[Joined] = (Joined.JOINED,)) -> tuple[Came, ...]:
    """The messages that were joined to a request, as the gate looks for another address to answer to."""
    known = cases.behind(case)
    return tuple(
        Came(
            on=row.taken_at.astimezone(rules.LONDON).date(),
            reply_to=row.reply_address or row.sender_address,
            from_applicant=_is_one_of(known, row.sender_name, row.sender_address),
        )
        for row in inbox.messages_of(case)
        if row.state in states
    )


def _is_one_of(known: Iterable[tuple[str, AddressKind, str]], name: str, address: str) -> bool:
    """Whether a message says that it comes from one of these, by address or by name."""
    said = (" ".join(name.split()).casefold(), address.strip().casefold())
    return any(
        (bool(said[1]) and said[1] == where.strip().casefold())
        or (bool(said[0]) and said[0] == " ".join(who.split()).casefold())
        for who, _kind, where in known
    )
