"""Whether the worker runs, as the pages of administrators say it."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foidesk.desk.page import Desk
from foidesk.pages.templatetags.foidesk import moment
from foidesk.plumbing.trouble.queries import last_beat, new_problems
from foidesk.plumbing.trouble.rules import is_late


def worker_away(now: datetime) -> str:
    """That no worker runs and what that means, in a sentence; "" while one does."""
    beat = last_beat()
    if beat is None:
        return _(
            "The worker has never run: no e-mail is sent and nobody is reminded. "
            "Ask whoever looks after this system to start it."
        )
    if not is_late(beat, at=now):
        return ""
    return _(
        "The worker has not run since %(moment)s: no e-mail is sent and nobody is reminded. "
        "Ask whoever looks after this system to start it."
    ) % {"moment": moment(beat)}


def state_of(desk: Desk) -> str:
    """What the settings say of the problems: that no worker runs, how many are new, or none."""
    new = new_problems(desk.office.id)
    if away := worker_away(desk.now):
        return away
    return ngettext("%(n)s new problem", "%(n)s new problems", new) % {"n": new} if new else _("none new")
