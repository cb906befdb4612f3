"""The address book as a file: taken in whole or not at all, and given out."""

from dataclasses import asdict

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from foidesk.authorities import actions, queries
from foidesk.authorities.rules.book import BodyKind, NewBody
from foidesk.authorities.rules.book_file import COLUMNS, read, written
from foidesk.desk.office.register_forms import BookFile
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.people.rules import Permission


@page(Permission.MANAGE)
def import_book(request: DeskRequest) -> HttpResponseBase:
    """Take in a file of public bodies; with a single faulty line nothing is taken in."""
    desk, form = request.desk, BookFile(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            bodies = read(form.cleaned_data["file"].read())
            taken = actions.read_book(desk.office.id, bodies, by=desk.actor.id, at=desk.now, on=desk.today)
        if tried.done:
            return redirect(f"{reverse('desk:import-book')}?{urlencode(asdict(taken))}")
    counts = {name: request.GET.get(name, "") for name in ("new", "changed", "same")}
    context = {
        "form": form,
        "taken": counts if all(count.isdigit() and len(count) < 6 for count in counts.values()) else None,
        "columns": list(COLUMNS),
        "kinds": [kind.value for kind in BodyKind],
    }
    return render(request, "desk/office/import_book.html", context)


@page()
def export_book(request: DeskRequest) -> HttpResponse:
    """The address book as a file that can be changed and taken in again."""
    rows = queries.address_book(request.desk.office.id)
    text = written(
        NewBody(
            name=row.name,
            kind=BodyKind(row.kind),
            address=row.address,
            email=row.email,
            web=row.web,
            source=row.source,
            check_by_on=row.check_by_on,
        )
        for row in rows
    )
    answer = HttpResponse(text, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="address-book.csv"'
    return answer
