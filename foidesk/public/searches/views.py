"""Answering a search by a link. Opening it changes nothing, for mail scanners open every link."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from foidesk.authorities import queries as authorities
from foidesk.disclosure import queries as disclosure
from foidesk.documents.rules import Upload
from foidesk.law.refusal import Refused
from foidesk.people import queries as people
from foidesk.public.office import Office
from foidesk.public.searches.forms import Answer
from foidesk.searches import actions, queries
from foidesk.searches.rules import FINDING_WORDS, Finding, State

if TYPE_CHECKING:
    from foidesk.searches.models import Search


def nothing(request: HttpRequest) -> HttpResponse:
    """The address without a token opens nothing."""
    raise Http404


# The right to answer lies in the address, not in a cookie, so there is nothing to forge; and browsers
# that are told to pass no address on send no origin either, which the usual check would refuse.
@csrf_exempt
@never_cache
def search(request: HttpRequest, token: str) -> HttpResponse:
    """What to look for and the form to answer; afterwards what was said. Wrong links are not found."""
    now = timezone.now()
    today = timezone.localdate(now)
    found = queries.by_token(token, on=today)
    if found is None:
        raise Http404
    request.office = _office(found.authority)  # type: ignore[attr-defined]
    form = Answer(request.POST or None, request.FILES or None)
    if found.state == State.ASKED and request.method == "POST" and form.is_valid():
        try:
            _settle(found, form)
        except Refused as refused:
            form.refuse(refused)
        else:
            return _guarded(redirect("public:search", token=token))
    context = {
        "search": found,
        "form": form,
        "asker": people.names([found.asked_by]).get(found.asked_by, ""),
        "finding": FINDING_WORDS[Finding(found.finding)] if found.finding else "",
        "looked": queries.looked(found),
        "files": queries.found(found),
        "late": found.due_on < today,
        "place_fields": [(form[f"place_{n}"], form[f"words_{n}"]) for n in range(1, 6)],
        "minute_fields": [field for field in form if field.name.startswith("minutes_")],
    }
    template = "open" if found.state == State.ASKED else "settled"
    return _guarded(render(request, f"public/searches/{template}.html", context))


def _office(authority: UUID) -> Office:
    """Whose page it is. It leads nowhere else but to the statement that everybody is owed."""
    place = disclosure.place_of(authority)
    statement = reverse("public:accessibility", kwargs={"office": place} if place else {})
    return Office(authorities.office(authority).name, accessibility_href=statement)


def _settle(search: "Search", form: Answer) -> None:
    now = timezone.now()
    if form.cleaned_data["choice"] == Answer.PASS_ON:
        actions.pass_on(search, instead=form.cleaned_data["instead"], at=now)
        return
    files = [
        Upload(name=file.name or "", claimed_type=file.content_type or "", data=file.read())
        for file in form.cleaned_data["attached"] or []
    ]
    actions.answer(search, form.report(), files=files, at=now, on=timezone.localdate(now))


def _guarded(response: HttpResponse) -> HttpResponse:
    """A page behind a secret address: nobody keeps it, indexes it, or passes its address on."""
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
