"""Everyone with an account: invited, given posts and roles, helped when they forgot their password."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.people.forms import Invitation, PostsAndRoles, Told, names_of
from foidesk.desk.people.links import codes_at, links_at
from foidesk.handling.queries import left_alone
from foidesk.pages.forms import Form
from foidesk.pages.templatetags.foidesk import day
from foidesk.people import actions, queries
from foidesk.people.actions import Handed
from foidesk.people.queries import Colleague
from foidesk.people.rules import Permission, insist


@dataclass(frozen=True)
class Row:
    """Somebody in the list: with the roles in words, and what is out of the ordinary."""

    found: Colleague
    roles: str
    now: str


@page(Permission.MANAGE)
def people(request: DeskRequest) -> HttpResponse:
    """Everyone with an account, and those who have left."""
    office, today = request.desk.office.id, request.desk.today
    away, invited = queries.away(office, on=today), queries.invited(office)
    here, gone = list[Row](), list[Row]()
    for found in queries.colleagues(office):
        now = _("has not set a password yet") if found.id in invited else ""
        if found.id in away:
            until = away[found.id].until_on
            now = _("away until %(day)s") % {"day": day(until)} if until else _("away")
        row = Row(found, names_of(found.roles), now)
        (gone if found.left else here).append(row)
    return render(request, "desk/people/people.html", {"rows": here, "gone": gone})


@never_cache
@page(Permission.MANAGE)
def invite(request: DeskRequest) -> HttpResponseBase:
    """A new account, whose owner sets the password."""
    desk = request.desk
    form = Invitation(request.POST or None, posts=queries.posts(desk.office.id))
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            handed = actions.invite(
                name=typed["name"],
                email=typed["email"],
                posts=form.chosen_posts,
                roles=typed["roles"],
                links_at=links_at(request, desk.office.id),
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return _handed(request, handed)
    context = {"form": form, "mailed": bool(links_at(request, desk.office.id))}
    return render(request, "desk/people/invite.html", context)


@page(Permission.MANAGE)
def one(request: DeskRequest, officer: UUID) -> HttpResponseBase:
    """One person: posts and roles, and the ways on."""
    desk, found = request.desk, _one(request, officer)
    held = {
        "posts": [str(key) for key in queries.posts_of(desk.office.id, found.id)],
        "roles": [role.value for role in queries.single_roles(desk.office.id, found.id)],
    }
    typed = request.POST if request.method == "POST" else None
    form = PostsAndRoles(typed, initial=held, posts=queries.posts(desk.office.id))
    if form.is_bound and form.is_valid():
        with attempt(form) as tried, transaction.atomic():
            actions.set_roles(
                found.id,
                form.cleaned_data["roles"],
                posts=form.chosen_posts,
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
            insist(left_alone(desk.office.id))
        if tried.done:
            return redirect("desk:people")
    return _draw(request, found, form)


@never_cache
@require_POST
@page(Permission.MANAGE)
def make_code(request: DeskRequest, officer: UUID) -> HttpResponse:
    """A one-time code with which this person may set a password: by mail, or shown once to hand over."""
    desk, found, form = request.desk, _one(request, officer), Form({})
    form.is_valid()
    with attempt(form) as tried:
        handed = actions.invite_again(
            found.id,
            links_at=links_at(request, desk.office.id),
            by=desk.actor,
            at=desk.now,
            on=desk.today,
        )
    return _handed(request, handed) if tried.done else _refused(request, found, form)


@require_POST
@page(Permission.MANAGE)
def end_code(request: DeskRequest, officer: UUID) -> HttpResponseBase:
    """The codes of this person open nothing any more."""
    desk, found, form = request.desk, _one(request, officer), Form({})
    form.is_valid()
    with attempt(form) as tried:
        actions.end_key(found.id, by=desk.actor, at=desk.now, on=desk.today)
    return redirect("desk:officer", officer=found.id) if tried.done else _refused(request, found, form)


@page(Permission.MANAGE)
def told(request: DeskRequest) -> HttpResponseBase:
    """Who hears of each new request."""
    desk = request.desk
    colleagues = [found for found in queries.colleagues(desk.office.id) if not found.left]
    chosen = [str(found.id) for found in colleagues if found.told_of_requests]
    form = Told(request.POST or None, initial={"officers": chosen}, colleagues=colleagues)
    if request.method == "POST" and form.is_valid():
        officers = [UUID(key) for key in form.cleaned_data["officers"]]
        with attempt(form) as tried:
            actions.choose_told(officers, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:settings")
    return render(
        request, "desk/people/form.html", {"form": form, "heading": _("Who is told of new requests")}
    )


def _one(request: DeskRequest, officer: UUID) -> Colleague:
    found = queries.colleague(request.desk.office.id, officer)
    if found is None:
        raise Http404
    return found


def _draw(request: DeskRequest, found: Colleague, form: Form) -> HttpResponse:
    office = request.desk.office.id
    context = {
        "found": found,
        "form": form,
        "invited": found.id in queries.invited(office),
        "key": queries.open_keys(office, at=request.desk.now).get(found.id),
        "away": queries.away(office, on=request.desk.today).get(found.id),
        "mailed": bool(links_at(request, office)),
    }
    return render(request, "desk/people/officer.html", context)


def _refused(request: DeskRequest, found: Colleague, refused: Form) -> HttpResponse:
    """The person's page again, with why it was refused."""
    office = request.desk.office.id
    held = {
        "posts": [str(key) for key in queries.posts_of(office, found.id)],
        "roles": [role.value for role in found.roles],
    }
    form = PostsAndRoles({**held}, posts=queries.posts(office))
    form.is_valid()
    for error in refused.non_field_errors():
        form.add_error(None, str(error))
    return _draw(request, found, form)


def _handed(request: DeskRequest, handed: Handed) -> HttpResponse:
    """What to do with a code that was made: it is shown now and never again."""
    context = {"handed": handed, "codes_at": codes_at(request)}
    return render(request, "desk/people/handed.html", context, status=201)
