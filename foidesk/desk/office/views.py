"""The settings, section by section, and the office itself."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foidesk.authorities import actions, queries
from foidesk.authorities.rules import pattern
from foidesk.authorities.rules.settings import STARTS
from foidesk.desk.backups import told as backups
from foidesk.desk.office.forms import Office
from foidesk.desk.office.sections import Section
from foidesk.desk.page import Desk, DeskRequest, attempt, page
from foidesk.desk.problems.pulse import state_of
from foidesk.letters import queries as letters
from foidesk.letters.stationery import REASONS_WORDS
from foidesk.pages.saying import said
from foidesk.people import queries as people
from foidesk.people.rules import Permission
from foidesk.release.outbox import no_way_out

if TYPE_CHECKING:
    from foidesk.authorities.models import Authority


@page(Permission.MANAGE)
def settings(request: DeskRequest) -> HttpResponse:
    """What can be set, and what asks for a look."""
    desk = request.desk
    sections = [*_of_the_office(desk), *_of_letters(desk), *_of_people(desk), *_of_the_system(desk)]
    return render(request, "desk/office/settings.html", {"sections": sections})


def _of_the_office(desk: Desk) -> list[Section]:
    known = queries.calendar_in_use(desk.office.id).last_year
    return [
        Section(_("Office and references"), reverse("desk:office"), desk.office.reference_pattern),
        Section(
            _("Policy profile"),
            reverse("desk:profile"),
            said(STARTS[queries.profile(desk.office.id).name]),
        ),
        Section(
            _("Bank holidays"),
            reverse("desk:calendar"),
            _("known until the end of %(year)s") % {"year": known},
        ),
    ]


def _of_letters(desk: Desk) -> list[Section]:
    office, on = desk.office.id, desk.today
    own = len(letters.phrases(office, on=on).own)
    offered = len(letters.lines(office, on=on))
    return [
        Section(
            _("Words of letters"),
            reverse("desk:words-of-letters"),
            ngettext(
                "%(n)s paragraph in the office’s own words", "%(n)s paragraphs in the office’s own words", own
            )
            % {"n": own},
        ),
        Section(
            _("Layout of letters"),
            reverse("desk:layout-of-letters"),
            said(REASONS_WORDS[letters.style(office, on=on).reasons]),
        ),
        Section(
            _("Standard lines"),
            reverse("desk:standard-lines"),
            ngettext("%(n)s line", "%(n)s lines", offered) % {"n": offered},
        ),
    ]


def _of_people(desk: Desk) -> list[Section]:
    told = people.told_of_requests(desk.office.id)
    accounts = len(people.colleagues(desk.office.id))
    return [
        Section(
            _("People and roles"),
            reverse("desk:people"),
            ngettext("%(n)s person", "%(n)s people", accounts) % {"n": accounts},
        ),
        Section(
            _("Posts"),
            reverse("desk:posts"),
            ", ".join(post.title for post in people.posts(desk.office.id)) or _("none entered"),
        ),
        Section(
            _("Who is told of new requests"),
            reverse("desk:told"),
            ", ".join(found.name for found in told) or _("nobody"),
        ),
    ]


def _of_the_system(desk: Desk) -> list[Section]:
    waits = no_way_out(desk.office.id)
    return [
        Section(_("Mail"), reverse("desk:mail"), waits.says if waits else _("set up")),
        Section(_("Problems"), reverse("desk:problems"), state_of(desk)),
        Section(_("Backups"), reverse("desk:backups"), backups.state_of()),
        Section(
            _("Registers"),
            reverse("desk:registers"),
            _("facts, address book, qualified persons, charges, delegations, absences"),
        ),
    ]


@page(Permission.MANAGE)
def office(request: DeskRequest) -> HttpResponseBase:
    """What the office says of itself."""
    desk, meanwhile = request.desk, list[tuple[str, object]]()
    form = Office(request.POST or None, initial=_as_set(desk.office))
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        with attempt(form) as tried:
            actions.amend(
                desk.office.id, form.details(), version=seen, by=desk.actor.id, at=desk.now, on=desk.today
            )
        if tried.done:
            return redirect("desk:settings")
        standing = queries.office(desk.office.id)
        meanwhile = _set_meanwhile(form, _as_set(standing)) if standing.version != seen else []
        form.now_at(standing.version)
    example = pattern(desk.office.reference_pattern).reference(
        number=28, year=desk.today.year, typed="625-24"
    )
    context = {"form": form, "example": example, "meanwhile": meanwhile}
    return render(request, "desk/office/office.html", context)


def _as_set(office: "Authority") -> dict[str, object]:
    return {name: getattr(office, name) for name in Office.base_fields}


def _set_meanwhile(form: Office, standing: Mapping[str, object]) -> list[tuple[str, object]]:
    """What stands now where it differs from what was typed: for whoever came second."""
    return [
        (str(form.fields[name].label), standing[name])
        for name in form.fields
        if name != "version" and form.cleaned_data.get(name, standing[name]) != standing[name]
    ]
