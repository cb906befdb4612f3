"""The procedure on one page: who does what, in which order, and where."""

from django.http import HttpResponse
from django.shortcuts import render

from foidesk.desk.page import DeskRequest, page
from foidesk.people.rules import ROLES


@page()
def show(request: DeskRequest) -> HttpResponse:
    """How a request goes through the office, with this officer's own part marked."""
    roles = [(card, role in request.desk.actor.roles) for role, card in ROLES.items()]
    return render(request, "desk/help/help.html", {"roles": roles})
