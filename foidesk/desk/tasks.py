"""The procedure as a list: what is done, what is now, what comes later."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foidesk.cases.rules import Closure, State
from foidesk.decisions import queries as decisions
from foidesk.disclosure import queries as disclosure
from foidesk.disclosure.rules import State as EntryState
from foidesk.material import queries as material
from foidesk.material.rules import Fate
from foidesk.notes import queries as notes
from foidesk.pages.parts import Task
from foidesk.pages.templatetags.foidesk import day
from foidesk.release import queries as release
from foidesk.release.rules import Kind
from foidesk.release.rules import State as ParcelState
from foidesk.searches import queries as searches
from foidesk.searches.rules import State as SearchState

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def tasks(case: "Case", *, on: date) -> list[Task]:
    """The steps of a request in the order of the procedure, each with its state as a word, then advice."""
    states = {parcel.state for parcel in release.parcels_of(case) if parcel.kind == Kind.RESPONSE}
    searched = [search.state for search in searches.of_case(case)]
    undecided, entry = decisions.undecided(case), disclosure.entry_of(case)
    steps: Sequence[tuple[str, str, bool]] = (
        (_("Acknowledged"), "acknowledge", case.acknowledged_on is not None),
        (_("Searched"), "case-searches", _looked(searched)),
        (_("Decided"), "questions", not undecided and case.closed_as != Closure.MERGED),
        (_("Drafted"), "response", bool(states)),
        (
            _("Approved"),
            "case-parcels",
            bool(states & {ParcelState.APPROVED, ParcelState.HANDED, ParcelState.LEFT}),
        ),
        (_("Sent"), "case-parcels", case.state == State.ANSWERED),
        (_("Published"), "case-log-entry", entry is not None and entry.state == EntryState.PUBLISHED),
    )
    return [*_in_order(case, steps), *_files(case), *_advice(case, on), *_promises(case, on)]


def _files(case: "Case") -> list[Task]:
    """The files that were found, and of how many it is not said what becomes of them."""
    found = material.things(case)
    if not found:
        return []
    waiting = sum(one.open for one in found)
    left_out = sum(one.becomes is Fate.LEFT_OUT for one in found)
    hints = [
        ngettext("%(n)s file has no decision yet.", "%(n)s files have no decision yet.", waiting)
        % {"n": waiting}
        if waiting
        else "",
        ngettext("%(n)s file is left out for now.", "%(n)s files are left out for now.", left_out)
        % {"n": left_out}
        if left_out
        else "",
    ]
    hint = " ".join(filter(None, hints))
    status, tone = (_("Due"), "yellow") if hint else (_("Done"), "green")
    here = reverse("desk:material", args=[case.id])
    return [Task(text=_("Files said"), status=status, tone=tone, href=here, hint=hint)]


def _looked(searched: Sequence[str]) -> bool:
    """Whether nobody is still asked, and the last who was asked did not name somebody else."""
    return bool(searched) and SearchState.ASKED not in searched and searched[-1] != SearchState.PASSED_ON


def _promises(case: "Case", on: date) -> list[Task]:
    """What was promised on a day and has not been spoken of since: never its words, which may be personal."""
    here = reverse("desk:case-notes", args=[case.id])
    return [
        Task(
            text=_("Promised by %(day)s") % {"day": day(note.promise_on)},
            status=_("Due") if note.promise_on and note.promise_on <= on else _("Later"),
            tone="yellow" if note.promise_on and note.promise_on <= on else "",
            href=here,
        )
        for note in notes.promises_of(case)
    ]


def _advice(case: "Case", on: date) -> list[Task]:
    """Advice and assistance, where any is due or was given (FOIA 16)."""
    due = searches.advice_due(case, on=on)
    if not due and not searches.advice(case):
        return []
    status, tone = (_("Due"), "yellow") if due else (_("Done"), "green")
    here = reverse("desk:case-advice", args=[case.id])
    return [Task(text=_("Advised"), status=status, tone=tone, href=here, hint=" ".join(d.says for d in due))]


def _in_order(case: "Case", steps: Sequence[tuple[str, str, bool]]) -> list[Task]:
    """The first step that is not done is now; those after it are later."""
    shown, now_given, closed = [], False, case.closed_on is not None
    for text, name, done in steps:
        if done:
            status, tone = _("Done"), "green"
        elif closed:
            status, tone = _("Not needed"), "grey"
        elif now_given:
            status, tone = _("Later"), "grey"
        else:
            status, tone, now_given = _("Now"), "", True
        shown.append(Task(text=text, status=status, tone=tone, href=reverse(f"desk:{name}", args=[case.id])))
    return shown
