"""How mail leaves, and a message to try it."""

from django.db import transaction
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from foidesk.authorities import actions, queries
from foidesk.authorities.rules import MailWay, Security
from foidesk.desk.office.forms import Mail, TestMail
from foidesk.desk.page import Desk, DeskRequest, attempt, page
from foidesk.people.rules import Permission
from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post import queries as outbox
from foidesk.plumbing.post.rules import State
from foidesk.release.outbox import no_way_out

TEST = "test"

STATE_WORDS = {
    State.WAITING: gettext_lazy("waiting to be sent"),
    State.SENDING: gettext_lazy("being sent"),
    State.SENT: gettext_lazy("accepted by the mail server"),
    State.UNCERTAIN: gettext_lazy("nobody knows whether it was accepted"),
    State.REFUSED: gettext_lazy("refused by the mail server"),
    State.WITHDRAWN: gettext_lazy("withdrawn"),
}


@sensitive_post_parameters("password")
@page(Permission.MANAGE)
def mail(request: DeskRequest) -> HttpResponseBase:
    """How mail leaves."""
    desk = request.desk
    form = Mail(request.POST or None, initial=_as_set(desk))
    if request.method == "POST" and form.is_valid():
        seen, by = form.cleaned_data["version"], desk.actor.id
        with attempt(form) as tried:
            actions.set_mail(desk.office.id, form.details(), by=by, at=desk.now, on=desk.today, version=seen)
        if tried.done:
            return redirect("desk:mail")
        form.now_at(int(str(_as_set(desk)["version"])))
    return _draw(request, form, TestMail())


@require_POST
@page(Permission.MANAGE)
def test(request: DeskRequest) -> HttpResponseBase:
    """Hand a test message to the outbox; the page tells what became of it."""
    desk, form = request.desk, TestMail(request.POST)
    if form.is_valid():
        with attempt(form) as tried, transaction.atomic():
            post.hand_in(
                authority=desk.office.id,
                to_name="",
                to_address=form.cleaned_data["address"],
                subject=_("Test message from FOI Desk"),
                text=_("This message shows that FOI Desk can send mail for %(office)s.\n")
                % {"office": desk.office.name},
                purpose=TEST,
                at=desk.now,
                by=desk.actor.id,
            )
        if tried.done:
            return redirect("desk:mail")
    return _draw(request, Mail(initial=_as_set(desk)), form)


def _draw(request: DeskRequest, form: Mail, test_form: TestMail) -> HttpResponse:
    office = request.desk.office.id
    tests = [(row, STATE_WORDS[State(row.state)]) for row in outbox.latest(office, TEST, n=5)]
    context = {
        "mail": form,
        "test_form": test_form,
        "form": test_form if test_form.is_bound else form,
        "tests": tests,
        "waits": no_way_out(office),
    }
    return render(request, "desk/office/mail.html", context)


def _as_set(desk: Desk) -> dict[str, object]:
    route = queries.mail_route(desk.office.id)
    if route is None:
        return {
            "version": 0,
            "sender_name": desk.office.name,
            "sender_address": desk.office.email,
            "way": MailWay.SMTP.value,
            "port": 587,
            "security": Security.STARTTLS.value,
        }
    kept = ("version", "sender_name", "sender_address", "way", "host", "port", "security", "username")
    return {name: getattr(route, name) for name in kept}
