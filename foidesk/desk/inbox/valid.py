"""What a request lacked has come: who asks and where the answer goes is written down, its time begins."""

from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.cases.actions.beginning import complete as complete_request
from foidesk.cases.queries.validity import found_lacking
from foidesk.cases.rules import ADDRESS_NAMES, AddressKind, NewApplicant
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.pages import forms
from foidesk.pages.saying import said_lazy
from foidesk.people.rules import Permission


class Completed(forms.Form):
    """What has come, and when."""

    name = forms.CharField(label=gettext_lazy("Applicant's name"), max_length=200)
    address_kind = forms.TypedChoiceField(
        label=gettext_lazy("Where must the answer go?"),
        choices=[(kind.value, said_lazy(words)) for kind, words in ADDRESS_NAMES.items()],
        coerce=AddressKind,
        widget=forms.Radios(inline=False),
    )
    address = forms.LongText(label=gettext_lazy("Address"), max_length=1_000, rows=3)
    came_on = forms.DayField(
        label=gettext_lazy("When had all of it come?"),
        called=gettext_lazy("The day on which it came"),
        help_text=gettext_lazy(
            "It becomes the date of receipt: the twenty working days are counted from it."
        ),
    )


@page(Permission.LOG)
def complete(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Make a request valid that lacked something (FOIA 8(1))."""
    found, desk = one_case(request, case), request.desk
    asks = found.applicant
    initial = {"name": asks.name, "address_kind": asks.address_kind, "address": asks.address}
    form = Completed(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        applicant = NewApplicant(typed["name"], typed["address_kind"], typed["address"])
        with attempt(form) as tried:
            complete_request(
                found, applicant, came_on=typed["came_on"], by=desk.actor, at=desk.now, on=desk.today
            )
        if tried.done:
            return redirect("desk:clock", case=found.id)
    return case_page(
        request,
        found,
        "desk/inbox/complete.html",
        tab="clock",
        page_heading=_("What was lacking has come"),
        form=form,
        lacking=found_lacking(found),
    )
