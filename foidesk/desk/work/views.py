"""The first page of the desk."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from foidesk.authorities.queries import clock_settings
from foidesk.cases import queries as cases
from foidesk.days.working_days import nth_working_day_after
from foidesk.decisions import queries as decisions
from foidesk.desk.absent import Mark, Marks
from foidesk.desk.backups import told as backups
from foidesk.desk.breaches.work import pressing
from foidesk.desk.case_header import row_words
from foidesk.desk.next_step import NextStep, Waits, next_steps
from foidesk.desk.notes.due import promises_due
from foidesk.desk.page import Desk, DeskRequest, page
from foidesk.desk.problems.pulse import worker_away
from foidesk.desk.release.outbox import seen
from foidesk.disclosure import queries as disclosure
from foidesk.handling import queries as handling
from foidesk.inbox import queries as inbox
from foidesk.people.rules import Permission
from foidesk.release import queries as release

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.desk.breaches.words import Told

SOON = 3
"""Working days before its date from which a request needs somebody now."""
SHOWN = 200
"""How many open requests the first page sorts into groups; the rest are in the list of all."""

Row = tuple["Case", str, NextStep, Mark | None]


@dataclass(frozen=True)
class Group:
    """One table of the page; above it the breaches that need somebody now."""

    title: str
    empty: str
    rows: list[Row]
    breaches: "list[Told]" = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many things stand in it."""
        return len(self.rows) + len(self.breaches)


@page()
def work(request: DeskRequest) -> HttpResponse:
    """Open requests in three groups, each by due date."""
    desk = request.desk
    closed, mine = handling.closed_to(desk.actor), "mine" in request.GET
    marks = Marks(desk)
    open_cases = _open_to(desk, marks, mine=mine)
    groups, breaches = _grouped(desk, open_cases[:SHOWN], marks), pressing(desk)
    return render(
        request,
        "desk/work/work.html",
        {
            "groups": [
                Group(_("Needs you now"), _("Nothing is pressing."), groups["now"], breaches),
                Group(_("In hand"), _("Nothing else is in hand."), groups["hand"]),
                Group(_("Waiting for others"), _("Nobody is being waited for."), groups["others"]),
            ],
            "more": len(open_cases) > SHOWN,
            "unsorted": inbox.unsorted(desk.office.id).exclude(duplicate_of__case_id__in=closed).count(),
            "approvals": release.waiting_for_approval(desk.office.id).exclude(case_id__in=closed).count()
            if desk.actor.may(Permission.APPROVE)
            else 0,
            "to_publish": disclosure.waiting(desk.office.id).exclude(id__in=closed).count()
            if desk.actor.may(Permission.PUBLISH)
            else 0,
            "overtaken": disclosure.overtaken(desk.office.id).exclude(case_id__in=closed).count()
            if desk.actor.may(Permission.PUBLISH)
            else 0,
            "promises": promises_due(desk.actor, on=desk.today).count(),
            "uncertain": len(seen(desk.actor, release.uncertain(desk.office.id))),
            "may_log": desk.actor.may(Permission.LOG),
            "any": bool(open_cases) or mine or bool(breaches),
            "mine": mine,
            "standing_in": marks.standing_in,
            "away": worker_away(desk.now) if desk.actor.may(Permission.MANAGE) else "",
            "no_backup": backups.warning(desk),
        },
    )


def _grouped(desk: Desk, open_cases: "list[Case]", marks: Marks) -> dict[str, list[Row]]:
    """Requests by whether they need this officer now, are in hand, or wait for others."""
    settings = clock_settings(desk.office.id)
    soon = nth_working_day_after(settings.calendar, desk.today, SOON).on
    steps = next_steps(desk.actor, open_cases, on=desk.today)
    groups: dict[str, list[Row]] = {"now": [], "hand": [], "others": []}
    for case in open_cases:
        step = steps[case.id]
        until = case.office_due_on or case.due_on
        pressing = (until is not None and until <= soon) or step.urgent
        to_approve = step.waits is Waits.APPROVAL and desk.actor.may(Permission.APPROVE)
        now = to_approve or (pressing and bool(step.href))
        place = "now" if now else "hand" if step.waits is Waits.NOBODY else "others"
        words = row_words(case, on=desk.today, settings=settings)
        groups[place].append((case, words, step, marks.of(case)))
    return groups


def _open_to(desk: Desk, marks: Marks, *, mine: bool) -> "list[Case]":
    """The first open requests that exist for this officer, or those that are theirs to work on."""
    closed = handling.closed_to(desk.actor)
    correcting = decisions.being_corrected(desk.office.id).values("case_id")
    own = handling.mine(desk.actor) | Q(owner_id__in=marks.whose)
    only = ~Q(id__in=closed) & (own if mine else Q())
    return cases.first_open(desk.office.id, also=correcting, only=only, most=SHOWN + 1)
