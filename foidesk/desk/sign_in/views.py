"""Coming in, going out, and which office one works for."""

import ipaddress
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from foidesk.authorities import queries as authorities
from foidesk.desk import session
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.sign_in.forms import SetPassword, SignIn
from foidesk.people import actions, queries


@never_cache
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page; before there is any officer it leads to the first set-up."""
    if not queries.any_account():
        return redirect("desk:first")
    form = SignIn(request.POST or None)
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        with attempt(form) as tried:
            officer = actions.sign_in(
                email=form.cleaned_data["email"],
                password=form.cleaned_data["password"],
                network=network_of(request.META.get("REMOTE_ADDR", "")),
                at=now,
                on=timezone.localdate(now),
            )
        if tried.done:
            session.begin(request, officer)
            return redirect(_next(request))
    return render(
        request,
        "desk/sign_in/sign_in.html",
        {"form": form, "next": request.GET.get("next", ""), "was_set": "set" in request.GET},
    )


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    session.end(request)
    return redirect("desk:sign-in")


@sensitive_post_parameters("password", "again")
@page()
def password(request: DeskRequest) -> HttpResponseBase:
    """A new password for whoever is signed in; other sessions of the account end."""
    form = SetPassword(request.POST or None)
    if request.method == "POST" and form.is_valid():
        desk = request.desk
        with attempt(form) as tried:
            actions.set_password(form.cleaned_data["password"], by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            account = queries.account(desk.actor.id)
            if account is not None:
                session.begin(request, account)
            return redirect("desk:work")
    return render(request, "desk/sign_in/password.html", {"form": form})


@page()
def choose_office(request: DeskRequest) -> HttpResponseBase:
    """For those who work at more than one office: which one this session is for."""
    mine = queries.authorities_of(request.desk.actor.id)
    if request.method == "POST":
        chosen = request.POST.get("office", "")
        if chosen not in {str(office) for office in mine}:
            raise Http404
        request.session["authority"] = chosen
        return redirect("desk:work")
    offices = [(office, authorities.office(office).name) for office in mine]
    return render(request, "desk/sign_in/office.html", {"offices": offices, "current": _id(request)})


def network_of(address: str) -> str:
    """The network an address stands for: itself in IPv4, its /64 in IPv6, where one person has many."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    return str(ipaddress.ip_network((ip, 64), strict=False)) if ip.version == 6 else str(ip)


def _id(request: DeskRequest) -> UUID:
    return request.desk.office.id


def _next(request: HttpRequest) -> str:
    """Where the person wanted to go, when that is a page of ours."""
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if wanted and safe else "desk:work"
