"""Pages that hold every component once, to look at and to test. They are not part of the program."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal, Refused
from foidesk.pages import errors, forms
from foidesk.pages.paging import page_of
from foidesk.pages.parts import CaseHeader, Cell, Link, Row, Task
from foidesk.plumbing.files.place import Away

GALLERY = Path(__file__).parent / "gallery_pages"
TODAY = date(2025, 1, 6)
NOW = datetime(2025, 1, 6, 14, 5, tzinfo=UTC)
NAMES = ("Work", "Cases", "Searches", "Log", "Settings")


@dataclass(frozen=True)
class Desk:
    """Whose desk it is, as the staff door says it."""

    office_name: str = "Office of the Police and Crime Commissioner for Marlshire"
    officer_name: str = "Alice Marsh"
    role_names: tuple[str, ...] = ("Case officer", "Correspondence")
    permissions: frozenset[str] = frozenset()
    navigation: tuple[Link, ...] = tuple(Link(text=name, href="/", current=name == "Work") for name in NAMES)
    home_href: str = "/"
    search_href: str = "/"
    sign_out_href: str = "/refuse"
    help_href: str = "/"
    accessibility_href: str = "/"


class LogForm(forms.Form):
    """One field of each kind."""

    received = forms.DayField(label="Date of receipt", help_text="For example, 6 January 2025")
    applicant = forms.CharField(label="Applicant's name", max_length=200)
    address = forms.EmailField(label="Where the answer goes", required=False)
    words = forms.LongText(label="What they ask", help_text="As they wrote it", max_length=2000, counted=True)
    regime = forms.ChoiceField(
        label="Regime",
        choices=[("FOIA", "Freedom of information"), ("EIR", "Environmental information")],
        widget=forms.Radios(hints={"EIR": "Emissions, land, water, noise, waste"}),
    )
    marks = forms.MultipleChoiceField(
        label="What to watch for",
        required=False,
        choices=[("Kind", [("press", "From the press"), ("vex", "Part of a pattern")]), ("none", "Nothing")],
        widget=forms.Checkboxes(hints={"press": "The communications manager is told"}),
    )
    owner = forms.ChoiceField(label="Owner", choices=[("", "Choose"), ("a", "Alice"), ("b", "Bob")])
    minutes = forms.IntegerField(label="Minutes spent", min_value=0, required=False)
    secret = forms.CharField(
        label="Password", widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    attached = forms.FilesField(label="Files", max_bytes=100, max_files=2)
    sure = forms.BooleanField(label="I have checked the address", help_text="It cannot be changed afterwards")


class QuestionForm(forms.Form):
    """One question of a request."""

    text = forms.LongText(label="Question", rows=2)


class FilterForm(forms.Form):
    """What a list is narrowed by."""

    mark_optional = False
    owner = forms.ChoiceField(label="Owner", choices=[("", "Anybody"), ("a", "Alice")], required=False)
    since = forms.DayField(label="Received since", required=False)


QuestionSet = forms.formset_factory(QuestionForm, extra=2)


def page(request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
    """A page of the gallery."""
    template = engines["django"].from_string((GALLERY / name).read_text())
    return HttpResponse(template.render(context, request))


def case(request: HttpRequest) -> HttpResponse:
    """A case with every component."""
    request.desk = Desk()  # type: ignore[attr-defined]
    change = (Link(text="Change", href="/form"),)
    return page(
        request,
        "desk.html",
        {
            "case_header": CaseHeader(
                reference="MPCC/2025/014",
                title="Body-worn cameras: cost and number",
                state_words="In hand",
                clock_words="day 12 of 20, due Monday 6 January 2025",
                clock_href="/form",
                owner_name="Alice Marsh",
                tabs=[
                    Link(text=name, href="/", current=name == "Questions")
                    for name in ("Questions", "Searches", "Files", "Letters", "Clock", "People", "History")
                ],
            ),
            "links": [Link(text="Cases", href="/"), Link(text="MPCC/2025/014", href="/")],
            "rows": [
                Row(key="Text", value="How many <cameras> does the force own?", links=change),
                Row(key="Search", value="Answered by Bob"),
                Row(key="Decision", value="Disclosed in part", links=change),
            ],
            "card_links": [Link(text="Change", href="/form"), Link(text="Split", href="/form")],
            "tasks": [
                Task(text="Acknowledged", status="Done"),
                Task(text="Searched", status="Now", href="/form", tone="yellow", hint="Bob has answered"),
                Task(text="Approved", status="Later", tone="grey"),
            ],
            "head": ["Reference", "Title", Cell(text="Days", numeric=True), "State", "Next"],
            "table": [_line(number) for number in (12, 13)],
            "nothing": [],
            "page": page_of(range(400), request.GET.get("page", "4")),
            "filters": FilterForm(),
            "weekdays": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            "weeks": _weeks(),
            "today": TODAY,
            "now": NOW,
            "letter": "Dear Ms Young\n\nThank you for your request.\n\nYours sincerely\nAlice Marsh",
        },
    )


def _line(number: int) -> list[Any]:
    reference = f"MPCC/2025/0{number}"
    return [
        Cell(text=reference, href="/"),
        "Body-worn cameras: cost and number",
        Cell(text=number, numeric=True),
        Cell(text="Overdue", tone="red"),
        Cell(text="Decide", href="/form", hidden=reference),
    ]


def _weeks() -> list[list[dict[str, Any]]]:
    days: list[dict[str, Any]] = [{}, {}]
    for number in range(1, 32):
        weekend = (number + 2) % 7 in (6, 0)
        states, words = (["skipped"], "Weekend") if weekend else (["counted"], "")
        if number == 1:
            states, words = ["skipped"], "New Year’s Day, England and Wales"
        if number == 6:
            states, words = [*states, "today"], "Today"
        if number == 20:
            states, words = [*states, "due"], "Due"
        days.append({"date": number, "states": states, "words": words, "count": "" if weekend else number})
    days += [{}] * (-len(days) % 7)
    return [days[start : start + 7] for start in range(0, len(days), 7)]


def form(request: HttpRequest) -> HttpResponse:
    """A form with every field, and a set of forms."""
    request.desk = Desk()  # type: ignore[attr-defined]
    asked = LogForm(request.POST or None, request.FILES or None)
    questions = QuestionSet(request.POST or None)
    if request.method == "POST" and asked.is_valid() and questions.is_valid():
        asked.refuse(Refused(Refusal("This request is logged already.", Citation("FOIA", "14", ("2",)))))
    return page(request, "form.html", {"form": asked, "formset": questions})


def question(request: HttpRequest) -> HttpResponse:
    """A page that asks one thing."""
    return page(request, "question.html", {"form": LogForm()})


def panel(request: HttpRequest) -> HttpResponse:
    """A confirmation."""
    return page(request, "panel.html", {"today": TODAY})


def refuse(request: HttpRequest) -> HttpResponse:
    """An action that is refused."""
    request.desk = Desk()  # type: ignore[attr-defined]
    raise Refused(
        Refusal("This letter states no provision.", Citation("FOIA", "17", ("1", "b"))),
        Refusal("Nobody has agreed to it."),
    )


def may_not(request: HttpRequest) -> HttpResponse:
    """A page this person may not open."""
    request.desk = Desk()  # type: ignore[attr-defined]
    raise PermissionDenied


def breaks(request: HttpRequest) -> HttpResponse:
    """A fault of the program."""
    raise RuntimeError("a fault")


def no_database(request: HttpRequest) -> HttpResponse:
    """The database does not answer."""
    raise OperationalError("connection refused")


def no_files(request: HttpRequest) -> HttpResponse:
    """The place of the files does not answer."""
    raise Away("The store of files can't be reached.")


urlpatterns = [
    path("", case),
    path("form", form),
    path("question", question),
    path("panel", panel),
    path("refuse", refuse),
    path("may-not", may_not),
    path("breaks", breaks),
    path("no-database", no_database),
    path("no-files", no_files),
]
handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
