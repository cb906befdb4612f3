"""What the worker keeps and tells of failures, and its sign of life."""

import logging
import os
import platform
import uuid
from datetime import datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from foidesk.authorities.queries import offices
from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post.rules import IN_TROUBLE_AFTER, Ending, Outcome
from foidesk.plumbing.trouble import actions as trouble
from foidesk.plumbing.trouble.queries import to_tell
from foidesk.plumbing.trouble.rules import NO_OFFICE, Fault, Kind, fault_of
from foidesk.release.outbox import no_way_out

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.plumbing.post.models import Message

log = logging.getLogger(__name__)

VERSION = version("foidesk")
PURPOSE = "problem"
FAILS = {Ending.REFUSED: "refused", Ending.NOTHING_TRANSMITTED: "not accepted", Ending.UNKNOWN: "uncertain"}


def beat(at: datetime) -> bool:
    """Give a sign of life, by which the desk knows that mail is sent."""
    trouble.beat(host=platform.node(), process=os.getpid(), version=VERSION, at=at)
    return False


def failed(name: str, error: Exception, reference: str, at: datetime) -> None:
    """Log that a round failed and keep it for the administrator."""
    log.error("A round failed. The others go on.", exc_info=error)
    _keep(fault_of(error, kind=Kind.ROUND, route=name), NO_OFFICE, reference, at)


def note_mail(mail: "Message", end: Outcome, at: datetime) -> None:
    """Keep for the administrator that a mail was refused, may be lost, or goes on failing.

    A mail about problems makes no further problem: it would beget itself.
    """
    lasting = end.ending in (Ending.REFUSED, Ending.UNKNOWN) or mail.attempts >= IN_TROUBLE_AFTER
    if end.ending is Ending.ACCEPTED or not lasting or mail.purpose == PURPOSE:
        return
    code = end.words[:3] if end.words[:3].isdecimal() else ""
    fault = Fault(Kind.MAIL, f"mail {mail.purpose}"[:100], f"{FAILS[end.ending]} {code}".strip(), "")
    _keep(fault, mail.authority, str(mail.id), at)


def note(route: str, what: str, place: str, document: "Document", at: datetime) -> None:
    """Keep for the administrator what went wrong with a file, without a word of the file."""
    _keep(Fault(Kind.ROUND, route, what[:200], place[:200]), document.authority, f"file-{document.id}", at)


def tell(at: datetime) -> bool:
    """Mail what failed to whom the installation names, one kind in an hour at most; true when it did."""
    address = str(settings.PROBLEMS_TO)
    if not address:
        return False
    ways = [office.id for office in offices() if no_way_out(office.id) is None]
    for authority, kind in to_tell(at=at):
        sender = (
            authority if authority in ways else next(iter(ways), None) if authority == NO_OFFICE else None
        )
        if sender is not None:
            return _mail(address, sender, authority, kind, at)
    return False


@transaction.atomic
def _mail(address: str, sender: uuid.UUID, authority: uuid.UUID, kind: str, at: datetime) -> bool:
    taken = trouble.take_untold(authority, kind, at=at)
    if not taken:
        return False
    lines = [f"{row.times} × {row.route}: {row.exception} {row.place}".rstrip() for row in taken]
    where = str(settings.ADDRESS).rstrip("/")
    more = [_("More is at %(address)s") % {"address": where + reverse("desk:problems")}] if where else []
    post.hand_in(
        authority=sender,
        to_name="",
        to_address=address,
        subject=_("FOI Desk: something failed (%(kind)s)") % {"kind": kind},
        text="\n".join([_("This failed since you were last told:"), "", *lines, "", *more, ""]),
        purpose=PURPOSE,
        at=at,
    )
    return True


def _keep(fault: Fault, authority: uuid.UUID, reference: str, at: datetime) -> None:
    try:
        trouble.note(fault, authority=authority, reference=reference, at=at)
    except Exception:
        log.exception("This failure could not be kept for the administrator.")
