"""The registers of the office: what anybody who works here looks up, and whoever may keeps right."""

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foidesk.authorities import queries
from foidesk.desk.office.sections import Section
from foidesk.desk.page import DeskRequest, page
from foidesk.oversight import queries as oversight
from foidesk.pages.saying import said
from foidesk.people import queries as people


@page()
def registers(request: DeskRequest) -> HttpResponse:
    """Each register with what stands in it."""
    office, today = request.desk.office.id, request.desk.today
    sections = [*_of_the_office(office, today), *_of_people(office, today), _breaches(request)]
    return render(request, "desk/office/registers.html", {"sections": sections})


def _of_the_office(office: UUID, today: date) -> list[Section]:
    stale = [fact for fact in queries.facts(office, on=today).values() if fact.stale(today)]
    bodies = queries.address_book(office).count()
    persons = [row.post for row in queries.qualified_persons(office, on=today)]
    charges = len(queries.charges(office, on=today))
    return [
        Section(
            _("Facts to look at again"),
            reverse("desk:facts"),
            ", ".join(said(fact.name) for fact in stale) or _("all looked at"),
        ),
        Section(
            _("Address book"),
            reverse("desk:address-book"),
            ngettext("%(n)s public body", "%(n)s public bodies", bodies) % {"n": bodies},
        ),
        Section(
            _("Qualified persons (section 36)"),
            reverse("desk:qualified-persons"),
            ", ".join(persons) or _("nobody: section 36 can’t be relied on"),
        ),
        Section(
            _("Schedule of charges"),
            reverse("desk:charges"),
            ngettext("%(n)s charge", "%(n)s charges", charges) % {"n": charges},
        ),
    ]


def _of_people(office: UUID, today: date) -> list[Section]:
    lent, absent = people.in_force(office, on=today).count(), len(people.away(office, on=today))
    return [
        Section(
            _("Delegations"),
            reverse("desk:delegations"),
            ngettext("%(n)s in force", "%(n)s in force", lent) % {"n": lent},
        ),
        Section(
            _("Who is away"),
            reverse("desk:away"),
            ngettext("%(n)s person today", "%(n)s people today", absent) % {"n": absent},
        ),
    ]


def _breaches(request: DeskRequest) -> Section:
    n = len(oversight.unclosed(request.desk.actor))
    says = ngettext("%(n)s in hand", "%(n)s in hand", n) % {"n": n} if n else _("none in hand")
    return Section(_("Breaches"), reverse("desk:breaches"), says)
