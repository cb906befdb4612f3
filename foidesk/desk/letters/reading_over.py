"""What the checker finds in a draft, where each finding is put right, and setting one aside with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from foidesk.checking.codes import Code
from foidesk.checking.finding import Finding
from foidesk.checking.meanings import MEANINGS, Meaning
from foidesk.desk.letters.one import one_letter
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.pages import forms
from foidesk.people.queries import names
from foidesk.proofreading import actions, queries, rules

if TYPE_CHECKING:
    from foidesk.letters.models import Letter
    from foidesk.proofreading.models import SetAside

_IN_THE_OFFICE = frozenset(
    {Code.NO_COMPLAINTS_PROCEDURE, Code.NO_RIGHT_TO_COMPLAIN, Code.NO_COMMISSIONER_CONTACT}
)
_IN_THE_WORDS = frozenset(
    {
        Code.EMPTY_MERGE_FIELD,
        Code.OTHER_AUTHORITY_NAMED,
        Code.TRACKING_LINK,
        Code.PERSONAL_DATA,
        Code.LATE_UNACKNOWLEDGED,
        Code.UNREADABLE,
    }
)


class Reason(forms.Form):
    """Why a finding is let stand."""

    reason = forms.LongText(
        label=gettext_lazy("Why is it right as it stands?"),
        help_text=gettext_lazy("Whoever approves the letter reads this, and it stays in the history."),
        max_length=rules.LONGEST_REASON,
        rows=4,
    )


@dataclass(frozen=True)
class Shown:
    """One finding for the page: what it means, where it is put right, and who set it aside."""

    finding: Finding
    key: str
    meaning: Meaning
    fix: str | Promise
    fix_href: str
    may_set_aside: bool
    aside: "SetAside | None" = None
    who: str = ""


def read_over(letter: "Letter", request: DeskRequest) -> list[tuple[list[Shown], str, str]]:
    """The findings in three groups with a heading and a hint each: to put right, to look at, set aside."""
    found = queries.read(letter, on=request.desk.today)
    who: Mapping[UUID, str] = names({one.aside.given_by for one in found if one.aside is not None})
    shown = [_shown(letter, one, who) for one in found]
    return [
        (
            [one for one in shown if one.finding.must and one.aside is None],
            _("What the checker found"),
            _("Put each right, or say why it is right as it stands."),
        ),
        (
            [one for one in shown if not (one.finding.must or one.aside)],
            _("What you may want to look at"),
            _("None of this keeps the letter from leaving."),
        ),
        (
            [one for one in shown if one.aside is not None],
            _("Set aside"),
            _("Whoever approves it reads why."),
        ),
    ]


@page()
def set_aside(request: DeskRequest, case: UUID, letter: UUID, finding: str) -> HttpResponseBase:
    """Say why a finding is right as it stands."""
    found, desk = one_letter(request, case, letter), request.desk
    one = next((one.finding for one in queries.read(found, on=desk.today) if one.key == finding), None)
    if one is None:
        raise Http404
    form = Reason(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            reason = form.cleaned_data["reason"]
            actions.set_aside(found, finding, reason=reason, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:letter", case=case, letter=letter)
    return case_page(
        request,
        one_case(request, case),
        "desk/letters/set_aside.html",
        tab="case-letters",
        page_heading=_("Set a finding aside"),
        letter=found,
        finding=one,
        meaning=MEANINGS[one.code],
        form=form,
    )


@require_POST
@page()
def take_up(request: DeskRequest, case: UUID, letter: UUID, row: UUID) -> HttpResponseBase:
    """Take up again what was set aside."""
    found, desk = one_letter(request, case, letter), request.desk
    aside = next((one for one in queries.set_aside(found) if one.id == row), None)
    if aside is not None:
        actions.take_up(aside, by=desk.actor, at=desk.now)
    return redirect("desk:letter", case=case, letter=letter)


def _shown(letter: "Letter", one: queries.Read, who: Mapping[UUID, str]) -> Shown:
    fix, href = _fix(letter, one.finding.code)
    return Shown(
        finding=one.finding,
        key=one.key,
        meaning=MEANINGS[one.finding.code],
        fix=fix,
        fix_href=href,
        may_set_aside=one.finding.must and one.finding.code not in rules.NEVER,
        aside=one.aside,
        who=who[one.aside.given_by] if one.aside is not None else "",
    )


def _fix(letter: "Letter", code: Code) -> tuple[str, str]:
    """Where a finding is put right."""
    if code is Code.STALE_FACT:
        return _("Look at the facts that change"), reverse("desk:facts")
    if code in _IN_THE_OFFICE:
        return _("Change the office’s details"), reverse("desk:office")
    if code in _IN_THE_WORDS:
        return _("Change your words"), "#your-words"
    return _("Go to the decisions"), reverse("desk:questions", args=[letter.case_id])
