"""What every page of the desk stands on: who is signed in, at which office, on which day, and may they."""

import functools
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, cast

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from foidesk.authorities import queries as authorities
from foidesk.cases import queries as cases
from foidesk.desk.case_header import header
from foidesk.desk.covering import Shown, covered
from foidesk.desk.session import who
from foidesk.handling import queries as handling
from foidesk.law.refusal import Refused
from foidesk.pages.errors import signed_out, typed_before, way_back
from foidesk.pages.forms import Form
from foidesk.pages.parts import Link
from foidesk.pages.saying import said
from foidesk.people import queries as people
from foidesk.people.rules import ROLES, Actor, Permission, lacks

if TYPE_CHECKING:
    from foidesk.authorities.models import Authority
    from foidesk.cases.models import Case

P = ParamSpec("P")


@dataclass(frozen=True)
class Desk:
    """Whose desk it is and who sits at it; `now` is the moment of this request, `today` its day in London."""

    actor: Actor
    office: "Authority"
    now: datetime
    today: date
    navigation: tuple[Link, ...]
    several_offices: bool = False
    shown: Shown = field(default_factory=Shown)

    @property
    def office_name(self) -> str:
        """The authority's name, for the head of the page."""
        return self.office.name

    @property
    def officer_name(self) -> str:
        """Who is signed in."""
        return self.actor.name

    @property
    def role_names(self) -> list[str]:
        """The roles held here, in words."""
        return [said(ROLES[role].name) for role in sorted(self.actor.roles)]

    @property
    def permissions(self) -> frozenset[Permission]:
        """What the roles allow here."""
        return self.actor.permissions

    @property
    def home_href(self) -> str:
        """Where the office's name leads."""
        return reverse("desk:work")

    @property
    def search_href(self) -> str:
        """Where the search box asks."""
        return reverse("desk:cases")

    @property
    def sign_out_href(self) -> str:
        """Where the button posts."""
        return reverse("desk:sign-out")

    @property
    def account_href(self) -> str:
        """Where the officer's own name leads."""
        return reverse("desk:password")

    @property
    def choose_office_href(self) -> str:
        """Where somebody who works at more than one office goes on to another; "" for everybody else."""
        return reverse("desk:choose-office") if self.several_offices else ""

    @property
    def help_href(self) -> str:
        """How the work is done."""
        return reverse("desk:help")

    @property
    def accessibility_href(self) -> str:
        """What is known of how accessible the pages are."""
        return reverse("public:accessibility")


class DeskRequest(HttpRequest):
    """A request of somebody who is signed in and may open the page."""

    desk: Desk


View = Callable[Concatenate[DeskRequest, P], HttpResponseBase]
Wrapped = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def page(permission: Permission = Permission.READ) -> Callable[[View[P]], Wrapped[P]]:
    """Only for those whose role at this office allows it: others are asked to sign in, or told who may."""

    def decorate(view: View[P]) -> Wrapped[P]:
        @functools.wraps(view)
        def wrapped(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            desk = _desk(request)
            if desk is None:
                return _to_sign_in(request)
            request.desk = desk  # type: ignore[attr-defined]
            lacking = lacks(desk.actor, permission)
            if lacking is not None:
                return render(request, "desk/forbidden.html", {"lacking": lacking}, status=403)
            answer = view(request, *args, **kwargs)  # type: ignore[arg-type]
            return covered(desk.actor, desk.shown, answer)

        wrapped.permission = permission  # type: ignore[attr-defined]  # read by the table of permissions
        return cast("Wrapped[P]", wrapped)

    return decorate


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page; whoever typed much into a form is first given it back."""
    back = way_back(request) if request.method == "POST" else request.get_full_path()
    sign_in = f"{reverse('desk:sign-in')}?{urlencode({'next': back})}"
    kept = typed_before(request)
    return signed_out(request, sign_in, kept) if kept else redirect(sign_in)


def one_case(request: DeskRequest, key: uuid.UUID) -> "Case":
    """The case with this key at this office. Another office's case does not exist here, nor does one that is
    restricted to others.
    """
    found = cases.case(request.desk.office.id, key)
    if found is None or not handling.open_to(request.desk.actor, found):
        raise Http404
    request.desk.shown.add(cases=[found])
    return found


class attempt(AbstractContextManager["attempt"]):
    """Try an action: a refusal becomes errors of the form, and the page is drawn again with what was typed.

    After the block, `done` tells whether the action went through.
    """

    def __init__(self, form: Form) -> None:
        self.form = form
        self.done = False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(error, Refused):
            self.form.refuse(error)
            return True
        self.done = error is None
        return False


def _desk(request: HttpRequest) -> Desk | None:
    """The desk of whoever is signed in, or None. The office is the one this session chose."""
    account = who(request)
    if account is None:
        return None
    offices = people.authorities_of(account.id) or [account.authority]
    chosen = request.session.get("authority", "")
    authority = next((office for office in offices if str(office) == chosen), offices[0])
    now = timezone.now()
    today = timezone.localdate(now)
    actor = people.actor(account, authority=authority, on=today)
    return Desk(
        actor=actor,
        office=authorities.office(authority),
        now=now,
        today=today,
        navigation=_navigation(request.path, actor),
        several_offices=len(offices) > 1,
    )


def _navigation(path: str, actor: Actor) -> tuple[Link, ...]:
    places = [
        (_("Work"), reverse("desk:work")),
        (_("Cases"), reverse("desk:cases")),
        (_("Searches"), reverse("desk:searches")),
        (_("Log"), reverse("desk:disclosure")),
        (_("Registers"), reverse("desk:registers")),
    ]
    if actor.may(Permission.MANAGE):
        places.append((_("Settings"), reverse("desk:settings")))
    home = reverse("desk:work")
    return tuple(
        Link(text=text, href=href, current=path == href or (href != home and path.startswith(href)))
        for text, href in places
    )


def absolute(request: HttpRequest, path: str) -> str:
    """The whole address of a path, for mail: at the address the office gave its desk, where it gave one."""
    address = str(settings.ADDRESS)
    return address.rstrip("/") + path if address else request.build_absolute_uri(path)


def case_page(
    request: DeskRequest, case: "Case", template: str, *, tab: str, status: int = 200, **context: Any
) -> HttpResponse:
    """A page of a case, under the header that all of them share; `tab` names the one that is open."""
    actor = request.desk.actor
    above = {
        "case": case,
        "case_header": header(case, on=request.desk.today, tab=tab),
        "applicant_covered": not handling.knows_applicant(actor, case),
    }
    return render(request, template, above | context, status=status)
