"""The first set-up: the authority, and the officer who begins. Open until somebody has an account."""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from foidesk.authorities import actions as authorities
from foidesk.authorities.actions import OfficeDetails
from foidesk.desk import session
from foidesk.desk.office.forms import FirstOffice
from foidesk.desk.page import attempt
from foidesk.people import actions as people
from foidesk.people.queries import actor, any_account
from foidesk.people.rules import Role

if TYPE_CHECKING:
    from foidesk.people.models import Officer

CODE_FILE = "setup.code"


@sensitive_post_parameters("password", "code")
def first(request: HttpRequest) -> HttpResponse:
    """Make the first authority and its first officer, for whoever can read the terminal."""
    if any_account():
        return redirect("desk:sign-in")
    form = FirstOffice(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not _is_the_code(form.cleaned_data["code"]):
            form.add_error(
                "code", _("That is not the code. Copy it from the terminal in which FOI Desk was started.")
            )
        else:
            with attempt(form) as tried:
                officer = _begin(form)
            if tried.done:
                (Path(settings.HOME) / CODE_FILE).unlink(missing_ok=True)
                session.begin(request, officer)
                return redirect("desk:settings")
    return render(request, "desk/office/first.html", {"form": form})


@transaction.atomic
def _begin(form: FirstOffice) -> "Officer":
    now = timezone.now()
    today, typed = timezone.localdate(now), form.cleaned_data
    details = OfficeDetails(
        name=typed["name"],
        email=typed["email"],
        review_contact=typed["email"],
        reference_pattern=typed["reference_pattern"],
        first_number=typed["first_number"],
    )
    authority = authorities.found(details, by=None, at=now, on=today)
    officer = people.welcome(
        authority=authority.id,
        name=typed["officer"],
        email=typed["officer_email"],
        title="",
        password=typed["password"],
        roles=[Role.ADMINISTRATOR, Role.CASE_OFFICER, Role.CORRESPONDENCE],
        by=None,
        at=now,
        on=today,
    )
    people.make_shipped_posts(by=actor(officer, authority=authority.id, on=today), at=now, on=today)
    return officer


def _is_the_code(typed: str) -> bool:
    """Whether this is the code in the terminal; without a file there is none, and nothing opens."""
    path = Path(settings.HOME) / CODE_FILE
    code = path.read_text().strip() if path.exists() else ""
    return bool(code) and secrets.compare_digest(typed.strip().upper().encode(), code.encode())
