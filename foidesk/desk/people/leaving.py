"""Closing an account: what its owner holds is shown, and each goes to somebody by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.cases import actions as cases
from foidesk.cases import queries as requests
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.people.forms import named
from foidesk.handling import actions as handling
from foidesk.handling import queries as watching
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters.queries import drafts_of
from foidesk.pages import forms
from foidesk.people import actions, queries
from foidesk.people.queries import Colleague
from foidesk.people.rules import Actor, Permission, insist

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.people.models import Absence, Delegation

NOBODY = "nobody"


@dataclass(frozen=True)
class Held:
    """What an officer holds that must not be left with nobody.

    `shares` are questions of requests that others own; `hidden` counts requests that do not exist for
    whoever closes the account.
    """

    cases: "list[Case]"
    shares: "list[tuple[Case, int]]"
    hidden: int
    stands_in: "list[Absence]"
    loans: "list[Delegation]"


class LeaveForm(forms.Form):
    """To whom each goes."""

    mark_optional = False
    everything = forms.TypedChoiceField(
        label=gettext_lazy("Requests that nobody is chosen for go to"),
        coerce=UUID,
        empty_value=None,
        required=False,
        widget=forms.Select,
    )

    def __init__(self, *args: Any, held: Held, colleagues: Sequence[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.held = held
        choices = [("", _("Choose a colleague")), *((str(one.id), named(one)) for one in colleagues)]
        self.fields["everything"].choices = choices  # type: ignore[attr-defined]
        for case in held.cases:
            self.fields[f"case_{case.id}"] = _choice(
                f"{case.reference}, {case.title}", choices, required=False
            )
        for absence in held.stands_in:
            label = _("Who stands in for %(name)s?") % {"name": absence.officer.name}
            others = [(key, name) for key, name in choices if key != str(absence.officer_id)]
            self.fields[f"absence_{absence.id}"] = _choice(
                label, [*others, (NOBODY, _("Nobody"))], required=True
            )
        if len(held.cases) < 2:
            del self.fields["everything"]

    def clean(self) -> dict[str, Any]:
        """No request is left with nobody."""
        typed = super().clean() or {}
        for case in self.held.cases:
            if not typed.get(f"case_{case.id}") and not typed.get("everything"):
                self.add_error(f"case_{case.id}", _("Choose who gets %(ref)s") % {"ref": case.reference})
        return typed

    def owner_of(self, case: "Case") -> UUID:
        """Who was chosen for a request."""
        chosen = self.cleaned_data[f"case_{case.id}"]
        return UUID(chosen) if chosen else self.cleaned_data["everything"]

    @property
    def deputies(self) -> dict[UUID, UUID | None]:
        """Who was chosen to stand in, by absence."""
        chosen = {row.id: self.cleaned_data[f"absence_{row.id}"] for row in self.held.stands_in}
        return {key: None if name == NOBODY else UUID(name) for key, name in chosen.items()}


@page(Permission.MANAGE)
def leave(request: DeskRequest, officer: UUID) -> HttpResponseBase:
    """Show what somebody holds, ask to whom it goes, and close the account."""
    desk, found = request.desk, queries.colleague(request.desk.office.id, officer)
    if found is None or found.left:
        raise Http404
    held = _held(request, officer)
    others = [one for one in queries.colleagues(desk.office.id) if not one.left and one.id != officer]
    typed = request.POST if request.method == "POST" else None
    form = LeaveForm(typed, held=held, colleagues=[one for one in others if one.roles])
    if form.is_bound and form.is_valid():
        with attempt(form) as tried:
            _close(request, officer, form)
        if tried.done:
            return redirect("desk:people")
    hidden = set(watching.closed_references(desk.actor))
    drafts = [letter for letter in drafts_of(desk.office.id, officer) if letter.case_id not in hidden]
    context = {"found": found, "held": held, "form": form, "drafts": drafts}
    return render(request, "desk/people/leave.html", context)


@transaction.atomic
def _close(request: DeskRequest, officer: UUID, form: LeaveForm) -> None:
    """All of it or nothing: the requests are held first, in their order, as everywhere."""
    desk = request.desk
    held, by, at = form.held, desk.actor, desk.now
    every = {case.id: case for case in (*held.cases, *(case for case, _n in held.shares))}
    for key in sorted(every):
        cases.hold(every[key])
    for case, n in held.shares:
        handling.take_share(case, n, by=by, at=at)
    for case in held.cases:
        handling.assign(case, form.owner_of(case), by=by, at=at)
    actions.leave(officer, deputies=form.deputies, by=by, at=at, on=desk.today)
    insist(watching.left_alone(desk.office.id))
    # From here on nobody can give this officer anything; what was given a moment ago must not stay.
    left = _held(request, officer)
    if left.cases or left.shares:
        raise Refused(Refusal("Something else was given to this officer meanwhile. Look again."))
    if left.hidden:
        raise Refused(
            Refusal(
                "There are requests restricted to named officers that this officer looks after. Whoever is "
                "named must give them to somebody first: ask at the office who is."
            )
        )


def _held(request: DeskRequest, officer: UUID) -> Held:
    office, today = request.desk.office.id, request.desk.today
    whose = Actor(officer, office, "", frozenset())
    closed = watching.closed_to(request.desk.actor)
    held = requests.open_work(office).filter(watching.mine(whose))
    seen = list(held.exclude(id__in=closed))
    return Held(
        cases=[case for case in seen if case.owner_id == officer],
        shares=[
            (case, n)
            for case in seen
            for n, share in watching.shares(case).items()
            if share.officer_id == officer
        ],
        hidden=held.filter(id__in=closed).count(),
        stands_in=queries.stands_in(office, officer, on=today),
        loans=[
            loan
            for loan in queries.delegations(office)
            if officer in (loan.lender_id, loan.borrower_id)
            and loan.ended_at is None
            and loan.until_on >= today
        ],
    )


def _choice(label: str, choices: Sequence[tuple[str, Any]], *, required: bool) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=list(choices), required=required, widget=forms.Select)
