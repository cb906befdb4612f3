"""The policy profile: how the office keeps its own time where the law leaves room."""

from dataclasses import dataclass

from django.db import transaction
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from foidesk.authorities import actions, queries
from foidesk.authorities.queries import ClockSettings
from foidesk.authorities.rules.settings import FIXED, STARTS, differences
from foidesk.cases import actions as cases
from foidesk.cases import queries as requests
from foidesk.clock.profile import PROFILES, Profile
from foidesk.desk.office.profile_form import ProfileForm, Start, filled
from foidesk.desk.page import Desk, DeskRequest, attempt, page
from foidesk.pages.saying import said
from foidesk.people.queries import names
from foidesk.people.rules import Permission

MOST_COUNTED = 300
"""So many open requests are dated for a preview; more would keep whoever asked waiting."""


@dataclass(frozen=True)
class Preview:
    """What saving would do: the settings that differ, and how many requests get another date of the office's.

    `moved` is None where there are too many open requests to count.
    """

    changes: tuple[str, ...]
    open: int
    moved: int | None


@page(Permission.MANAGE)
def profile(request: DeskRequest) -> HttpResponseBase:
    """Choose a starting profile, set each setting, see what would move, and save."""
    desk = request.desk
    versions = queries.profile_versions(desk.office.id)
    (newest, standing), preview = versions[0], None
    form = ProfileForm(request.POST or None, initial=filled(_start(request, standing), newest.n))
    if request.method == "POST" and form.is_valid():
        if request.POST.get("do") == "save":
            with attempt(form) as tried, transaction.atomic():
                _save(desk, form)
            if tried.done:
                return redirect("desk:settings")
            form.now_at(queries.profile_versions(desk.office.id)[0][0].n)
        else:
            preview = _preview(desk, standing, form.profile)
    return _draw(request, form, preview)


def _start(request: DeskRequest, standing: Profile) -> Profile:
    """The profile to fill the form with: the one asked for in the address, or the one in use."""
    return PROFILES.get(request.GET.get("start", ""), standing)


def _save(desk: Desk, form: ProfileForm) -> None:
    """Store the profile and date every request again: both or neither."""
    office, by, at = desk.office.id, desk.actor.id, desk.now
    version = form.cleaned_data["version"]
    actions.set_profile(office, form.profile, version=version, by=by, at=at, on=desk.today)
    cases.redate_all(office, by=by, at=at)


def _preview(desk: Desk, standing: Profile, wanted: Profile) -> Preview:
    office = desk.office.id
    rows = requests.open_work(office)
    count, moved = rows.count(), None
    if count <= MOST_COUNTED:
        settings = ClockSettings(queries.clock_settings(office).calendar, wanted)
        dated = ((case, requests.worked(case, settings)[1]) for case in rows)
        moved = sum(found.office_due_on != case.office_due_on for case, found in dated)
    return Preview(differences(standing, wanted), count, moved)


def _draw(request: DeskRequest, form: ProfileForm, preview: Preview | None) -> HttpResponse:
    desk = request.desk
    versions = queries.profile_versions(desk.office.id)
    known = names(row.set_by for row, _profile in versions if row.set_by)
    before = [*(profile for _row, profile in versions[1:]), None]
    history = [
        (row, known.get(row.set_by, "") if row.set_by else "", differences(old, new) if old else ())
        for (row, new), old in zip(versions, before, strict=True)
    ]
    context = {
        "form": form,
        "start": Start(initial={"start": form["start"].value()}),
        "preview": preview,
        "in_use": said(STARTS[versions[0][1].name]),
        "own": differences(PROFILES[versions[0][1].name], versions[0][1]),
        "history": history,
        "fixed": FIXED,
    }
    return render(request, "desk/office/profile.html", context)
