"""The layout of letters: where reasons stand, what may be left out, greeting and signature."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.stationery import preview
from foidesk.desk.stationery.forms import Layout
from foidesk.letters import actions, queries
from foidesk.letters.stationery import Stationery, differences
from foidesk.people.queries import names, posts
from foidesk.people.rules import Permission


@page(Permission.MANAGE)
def layout(request: DeskRequest) -> HttpResponseBase:
    """Choose how letters are laid out, see it in a letter, and keep it from a day."""
    desk, looked = request.desk, None
    versions = queries.style_versions(desk.office.id)
    newest, standing = versions[0] if versions else (None, Stationery())
    initial = {**Layout.initial_of(standing), "version": newest.n if newest else 0, "from_on": desk.today}
    form = Layout(request.POST or None, initial=initial, cases=preview.choices(desk))
    if form.is_bound and form.is_valid():
        if request.POST.get("do") != "save":
            looked = preview.of_layout(request, form.cleaned_data["case"], form.wanted)
        elif _kept(request, form):
            return redirect("desk:settings")
    return _draw(request, form, standing, looked)


def _kept(request: DeskRequest, form: Layout) -> bool:
    desk, typed = request.desk, form.cleaned_data
    with attempt(form) as tried:
        actions.set_stationery(
            form.wanted,
            version=typed["version"],
            from_on=typed["from_on"],
            by=desk.actor,
            at=desk.now,
            on=desk.today,
        )
    if not tried.done:
        versions = queries.style_versions(desk.office.id)
        form.now_at(versions[0][0].n if versions else 0)
    return tried.done


def _draw(
    request: DeskRequest, form: Layout, standing: Stationery, looked: preview.Preview | None
) -> HttpResponse:
    office = request.desk.office.id
    versions = queries.style_versions(office)
    known = names(row.set_by for row, _set in versions)
    every = [*(set_ for _row, set_ in versions), Stationery()]
    context = {
        "form": form,
        "looked": looked,
        "changes": differences(standing, form.wanted) if looked is not None else (),
        "posts": [post.title for post in posts(office)],
        "history": [
            (row, known.get(row.set_by, ""), differences(old, new))
            for (row, new), old in zip(versions, every[1:], strict=True)
        ],
    }
    return render(request, "desk/stationery/layout.html", context)
