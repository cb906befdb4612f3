"""Posts: the office's own titles and the roles they give."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.people.forms import PostForm, names_of
from foidesk.pages.forms import Form
from foidesk.people import actions, queries
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.people.models import Post


@page(Permission.MANAGE)
def posts(request: DeskRequest) -> HttpResponse:
    """Every post in force: what it gives, and who holds it."""
    office = request.desk.office.id
    holders = queries.holders_of_post(office)
    names = queries.names({key for keys in holders.values() for key in keys})
    rows = [
        (post, names_of(post.roles), ", ".join(names[key] for key in holders.get(post.id, [])))
        for post in queries.posts(office)
    ]
    return render(request, "desk/people/posts.html", {"rows": rows})


@page(Permission.MANAGE)
def new(request: DeskRequest) -> HttpResponseBase:
    """Enter a post."""
    desk, form = request.desk, PostForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            actions.make_post(typed["title"], typed["roles"], by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:posts")
    return render(request, "desk/people/form.html", {"form": form, "heading": _("A new post")})


@require_POST
@page(Permission.MANAGE)
def usual(request: DeskRequest) -> HttpResponse:
    """Enter the posts that most offices have."""
    desk = request.desk
    actions.make_shipped_posts(by=desk.actor, at=desk.now, on=desk.today)
    return redirect("desk:posts")


@page(Permission.MANAGE)
def one(request: DeskRequest, post: UUID) -> HttpResponseBase:
    """Change what a post is called and gives."""
    desk, found = request.desk, _one(request, post)
    form = PostForm(request.POST or None, initial={"title": found.title, "roles": found.roles})
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            actions.change_post(
                found, typed["title"], typed["roles"], by=desk.actor, at=desk.now, on=desk.today
            )
        if tried.done:
            return redirect("desk:posts")
    return _draw(request, found, form)


@require_POST
@page(Permission.MANAGE)
def end(request: DeskRequest, post: UUID) -> HttpResponseBase:
    """Take a post out of force."""
    desk, found = request.desk, _one(request, post)
    form = PostForm({"title": found.title, "roles": found.roles})
    form.is_valid()
    with attempt(form) as tried:
        actions.end_post(found, by=desk.actor, at=desk.now, on=desk.today)
    return redirect("desk:posts") if tried.done else _draw(request, found, form)


def _draw(request: DeskRequest, found: "Post", form: Form) -> HttpResponse:
    office = request.desk.office.id
    keys = queries.holders_of_post(office).get(found.id, [])
    holders = sorted(queries.names(keys).values())
    return render(request, "desk/people/post.html", {"post": found, "form": form, "holders": holders})


def _one(request: DeskRequest, key: UUID) -> "Post":
    found = queries.post(request.desk.office.id, key)
    if found is None:
        raise Http404
    return found
