"""What the pages say of backups, in sentences. The installation's own facts are told, no office's."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from foidesk.desk.page import Desk
from foidesk.pages.templatetags.foidesk import day, moment
from foidesk.people.rules import Permission
from foidesk.records import queries
from foidesk.records.rules import Kind, State

if TYPE_CHECKING:
    from foidesk.records.models import Run


def state_of() -> str:
    """What the list of settings says: when the last backup was made."""
    made = queries.last(Kind.BACKUP).done
    return _("last made on %(day)s") % {"day": day(made)} if made else _("none has been made yet")


def warning(desk: Desk) -> str:
    """The warning of the Work page; "" where the last backup is new enough, and for non-administrators."""
    if not desk.actor.may(Permission.MANAGE) or not queries.too_old_for(desk.office.id, now=desk.now):
        return ""
    made = queries.last(Kind.BACKUP).done
    if made is None:
        return _(
            "No backup of this system has been made yet: what is lost now can't be brought back. "
            "Ask whoever looks after it to make one."
        )
    return _(
        "The last backup of this system was made on %(moment)s: what came in since could be lost. "
        "Ask whoever looks after it why there is no newer one."
    ) % {"moment": moment(made)}


def outcome(run: "Run", *, now: datetime) -> str:
    """How a run ended, in a word."""
    if run.state == State.RUNNING:
        return _("stopped before its end") if queries.is_lost(run, now=now) else _("under way")
    if run.state == State.FAILED:
        return _("failed")
    return _("made") if run.kind == Kind.BACKUP else _("could be restored, and was whole")
