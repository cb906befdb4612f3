"""The provisions a part relies on: choosing them from the law's table, and the tests of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from foidesk.authorities.queries import persons_ever
from foidesk.decisions import actions, queries, rules
from foidesk.decisions.answer import Decision, Ground, Held, Provision
from foidesk.decisions.clashes import closed_to
from foidesk.desk.decisions.forms import Find, Versioned
from foidesk.desk.decisions.ground_form import GroundForm, typed_before
from foidesk.desk.decisions.place import Place, one_part, save, start, step_page
from foidesk.desk.page import DeskRequest, page
from foidesk.grounds.table import own_words
from foidesk.language.phrases import capital
from foidesk.law import exemptions
from foidesk.law.exemption import Availability, Basis, Exemption, Force, Need
from foidesk.pages.saying import said
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.authorities.models import QualifiedPerson

FORCE_WORDS = {
    Force.ABSOLUTE: gettext_lazy("Absolute"),
    Force.QUALIFIED: gettext_lazy("Qualified"),
}
BASIS_WORDS = {
    Basis.CLASS: gettext_lazy("by the kind of information"),
    Basis.PREJUDICE: gettext_lazy("by the harm it would do"),
    Basis.ADVERSE_EFFECT: gettext_lazy("by the adverse effect it would have"),
    Basis.CLASS_AND_PREJUDICE: gettext_lazy("by its kind and the harm it would do"),
    Basis.NECESSITY: gettext_lazy("because it is required for a purpose"),
    Basis.DATA_PROTECTION: gettext_lazy("by data protection law"),
    Basis.QUALIFIED_PERSON: gettext_lazy("by the opinion of a qualified person"),
}


@dataclass(frozen=True)
class Choice:
    """A row of the table: a provision in words, whether it is chosen, why it is closed or doubtful."""

    row: Provision
    number: str
    kind: str
    chosen: bool
    closed: str = ""
    doubt: str = ""


@page(Permission.HANDLE)
def provisions(request: DeskRequest, case: UUID, question: int, part: int) -> HttpResponse:
    """Those chosen, and the table to choose from, narrowed by number or words."""
    place = one_part(request, case, question, part)
    find = Find(request.GET or None)
    wanted = find.cleaned_data["q"] if find.is_valid() else ""
    offered = [row for row in _open_to(place.decision, request.desk.today) if _matches(row, wanted)]
    groups = [
        (title, [_choice(row, place.decision, opcc=request.desk.office.opcc) for row in rows])
        for title, rows in _grouped(offered)
    ]
    return step_page(
        request,
        place,
        Versioned(initial=start(place)),
        "provisions",
        heading=_("Which provision?"),
        find=find,
        wanted=wanted,
        groups=[(title, rows) for title, rows in groups if rows],
        chosen=[
            (ground, said(capital(rules.name(ground.provision))), place.href("decide-provision", ground.key))
            for ground in place.decision.grounds
        ],
        ncnd=place.decision.held is Held.NCND,
        here_href=place.href("decide-provisions"),
        choose_href=place.href("choose-provision"),
        drop_href=place.href("drop-provision"),
        on_href=place.href("decide-check"),
    )


@require_POST
@page(Permission.HANDLE)
def choose(request: DeskRequest, case: UUID, question: int, part: int) -> HttpResponseBase:
    """Rely on a provision, and go to its tests."""
    place = one_part(request, case, question, part)
    row = rules.provision(request.POST.get("key", ""))
    if place.decision.ground(row.key) is None:
        grounds = (*place.decision.grounds, Ground(row))
        _store(request, place, replace(place.decision, grounds=grounds))
    return redirect(place.href("decide-provision", row.key))


@require_POST
@page(Permission.HANDLE)
def drop(request: DeskRequest, case: UUID, question: int, part: int) -> HttpResponseBase:
    """No longer rely on a provision; the record keeps what was written about it."""
    place = one_part(request, case, question, part)
    kept = tuple(ground for ground in place.decision.grounds if ground.key != request.POST.get("key"))
    _store(request, place, replace(place.decision, grounds=kept))
    return redirect(place.href("decide-provisions"))


@page(Permission.HANDLE)
def provision(request: DeskRequest, case: UUID, question: int, part: int, key: str) -> HttpResponseBase:
    """Exactly the tests of one provision."""
    place = one_part(request, case, question, part)
    ground = place.decision.ground(key)
    if ground is None:
        raise Http404
    row = ground.provision
    form = GroundForm(
        request.POST or None,
        initial=start(place) | typed_before(ground),
        provision=row,
        views=queries.recorded_views(place.case, question),
        persons=_persons(request, ground),
        pending=place.decision.pending,
    )
    if request.method == "POST" and form.is_valid():
        grounds = tuple(form.ground(one) if one.key == key else one for one in place.decision.grounds)
        decision = replace(place.decision, grounds=grounds)
        if save(request, place, form, decision):
            return redirect(_after(place, decision, key))
    return step_page(
        request,
        place,
        form,
        "provision",
        heading=said(capital(rules.name(row))),
        row=row,
        kind=_kind(row),
        doubt=_doubt(row, opcc=request.desk.office.opcc),
        warning=own_words(row).warning,
        views_wanted=Need.THIRD_PARTY_VIEW in _helps(row),
    )


def _persons(request: DeskRequest, ground: Ground) -> "list[QualifiedPerson]":
    """Who may give an opinion today, and who gave this one."""
    office, today = request.desk.office.id, request.desk.today
    return [row for row in persons_ever(office) if row.in_force(today) or row.id == ground.qualified_person]


def _helps(row: Provision) -> frozenset[Need]:
    return row.helps if isinstance(row, Exemption) else frozenset()


def _store(request: DeskRequest, place: Place, decision: Decision) -> None:
    """Store what a button asks for; overtaken or refused, a page of its own says so."""
    form = Versioned(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else UUID(int=0)
    desk = request.desk
    actions.decide(
        place.case,
        place.answer.n,
        decision,
        part=place.part.n,
        version=version,
        by=desk.actor,
        at=desk.now,
        on=desk.today,
    )


def _after(place: Place, decision: Decision, key: str) -> str:
    """The provision chosen after this one, or the check of the whole part."""
    keys = [ground.key for ground in decision.grounds]
    later = keys[keys.index(key) + 1 :]
    return place.href("decide-provision", later[0]) if later else place.href("decide-check")


def _open_to(decision: Decision, today: date) -> Sequence[Provision]:
    """What the table offers: the exemptions, or where nothing is confirmed, the subsections for that."""
    if decision.held is Held.NCND:
        return exemptions.ncnd_subsections(today, regime=decision.regime)
    rows = exemptions.at(today, regime=decision.regime)
    # "Not held" is said before anything is chosen, and is itself the exception (EIR 12(4)(a)).
    return [row for row in rows if row.citation != rules.NOT_HELD_EIR]


def _matches(row: Provision, wanted: str) -> bool:
    """Whether every word typed stands somewhere in the provision's number, name or plain words."""
    text = " ".join((rules.name(row), row.key, row.title, row.says, *row.notes)).casefold()
    return all(word in text for word in wanted.casefold().split())


def _grouped(rows: Iterable[Provision]) -> list[tuple[str, list[Provision]]]:
    """Absolute and qualified, each in the order of the Act."""
    rows = list(rows)
    titles = (
        (Force.ABSOLUTE, _("Absolute: the public interest is not weighed")),
        (Force.QUALIFIED, _("Qualified: the public interest must be weighed")),
    )
    return [(title, [row for row in rows if row.force is force]) for force, title in titles]


def _choice(row: Provision, decision: Decision, *, opcc: bool) -> Choice:
    chosen = decision.ground(row.key) is not None
    return Choice(row, rules.name(row), _kind(row), chosen, closed_to(row, opcc=opcc), _doubt(row, opcc=opcc))


def _kind(row: Provision) -> str:
    return f"{FORCE_WORDS[row.force]}, {BASIS_WORDS[row.basis]}"


def _doubt(row: Provision, *, opcc: bool) -> str:
    doubtful = opcc and isinstance(row, Exemption) and row.available is Availability.REVIEW
    return row.why_not if doubtful and isinstance(row, Exemption) else ""
