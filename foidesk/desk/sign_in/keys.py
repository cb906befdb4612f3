"""Setting a password with a one-time code. Opening a link changes nothing: mail scanners open every link."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from foidesk.authorities.queries import office, offices
from foidesk.desk import session
from foidesk.desk.page import attempt
from foidesk.desk.people.links import codes_at
from foidesk.desk.sign_in.forms import Code, Forgotten, SetPassword
from foidesk.desk.sign_in.views import network_of
from foidesk.people import actions, queries
from foidesk.people.rules import Use
from foidesk.release.outbox import no_way_out


@never_cache
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a link to set a new password: the answer is the same whoever asks."""
    mailed = any(no_way_out(one.id) is None for one in offices())
    form, asked = Forgotten(request.POST or None), False
    if mailed and request.method == "POST" and form.is_valid():
        now = timezone.now()
        with attempt(form) as tried:
            actions.ask_reset(
                form.cleaned_data["email"],
                links_at=codes_at(request),
                network=network_of(request.META.get("REMOTE_ADDR", "")),
                at=now,
                on=timezone.localdate(now),
            )
        asked = tried.done
    return render(request, "desk/sign_in/forgotten.html", {"form": form, "mailed": mailed, "asked": asked})


@never_cache
@sensitive_post_parameters("code")
def use_code(request: HttpRequest) -> HttpResponse:
    """Type a code that was handed over. This address is no secret: forms are checked as usual."""
    form = Code(request.POST or None)
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["code"]
        if queries.key_of(code, at=timezone.now()) is not None:
            return _guarded(redirect("desk:set-password", code=code))
        form.add_error("code", _no_longer())
    return render(request, "desk/sign_in/use_code.html", {"form": form})


# The right to set the password lies in the address, not in a cookie, so there is nothing to forge; and
# browsers that are told to pass no address on send no origin either, which the usual check would refuse.
@csrf_exempt
@never_cache
@sensitive_post_parameters("password", "again")
@sensitive_variables("code")
def set_password(request: HttpRequest, code: str) -> HttpResponse:
    """Set a password, once. A code that opens nothing says so, whatever became of it."""
    now = timezone.now()
    key = queries.key_of(code, at=now)
    if key is None:
        return _guarded(render(request, "desk/sign_in/no_longer.html", status=404))
    form = SetPassword(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.use_key(code, form.cleaned_data["password"], at=now, on=timezone.localdate(now))
        if tried.done:
            session.end(request)
            return _guarded(redirect(f"{reverse('desk:sign-in')}?set=1"))
    context = {
        "form": form,
        "name": key.officer.name,
        "email": key.officer.email,
        "office_name": office(key.authority).name,
        "invitation": key.use == Use.INVITATION,
    }
    return _guarded(render(request, "desk/sign_in/set_password.html", context))


def _no_longer() -> str:
    return str(actions.NO_LONGER.says)


def _guarded(response: HttpResponse) -> HttpResponse:
    """A page behind a secret address: nobody keeps it, indexes it, or passes its address on."""
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
