"""The bank holidays the office counts by: which calendar is in use, and loading a newer one."""

import hashlib
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from foidesk.authorities import actions, queries
from foidesk.authorities.actions import CalendarSource
from foidesk.authorities.queries import ClockSettings
from foidesk.calendars.new_version import NewVersion, new_version
from foidesk.calendars.reading import Published, read_file
from foidesk.cases import actions as cases
from foidesk.cases import queries as requests
from foidesk.cases.queries import Move
from foidesk.days.calendar import Calendar
from foidesk.days.regular_days import Nation
from foidesk.desk.office.calendar_form import CalendarFile, Carried, Decisions, packed, unpacked
from foidesk.desk.page import Desk, DeskRequest, attempt, page
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.queries import names
from foidesk.people.rules import Permission

MOST_SHOWN = 100


@dataclass(frozen=True)
class Preview:
    """What loading a file would do; `moves` is None while a question is open."""

    form: Decisions
    published: Published
    new: NewVersion
    moves: list[Move] | None

    @property
    def shown(self) -> list[Move]:
        """So many of the dates that move as a page can show."""
        return (self.moves or [])[:MOST_SHOWN]


@dataclass(frozen=True)
class Year:
    """The bank holidays of a year: how many each nation has, and each day with why it does not count."""

    year: int
    counts: list[int]
    days: list[tuple[date, str]]


@page(Permission.MANAGE)
def calendar(request: DeskRequest) -> HttpResponseBase:
    """See the calendar in use; choose a newer one, see what would move, and load it."""
    if request.method != "POST":
        return _draw(request, CalendarFile(), None)
    if request.POST.get("do") == "finish":
        return _done(_dated_again(request.desk))
    form = Carried(request.POST) if "content" in request.POST else CalendarFile(request.POST, request.FILES)
    preview = None
    if form.is_valid():
        with attempt(form):
            preview = (
                _look_again(request, form) if isinstance(form, Carried) else _first_look(request.desk, form)
            )
    if preview is not None and preview.moves is not None and request.POST.get("do") == "load":
        with attempt(preview.form) as tried:
            moved = _load(request.desk, preview)
        if tried.done:
            return _done(moved)
    return _draw(request, form, preview)


def _first_look(desk: Desk, upload: CalendarFile) -> Preview:
    file = upload.cleaned_data["file"]
    content = file.read()
    published = read_file(content)
    in_use = queries.calendar_in_use(desk.office.id)
    new = new_version(in_use, published)
    carried = {"content": packed(content), "name": file.name, "before": in_use.version}
    form = Decisions(initial=carried, undecided=new.undecided)
    return Preview(form, published, new, None if new.undecided else _moves(desk, new))


def _look_again(request: DeskRequest, carried: Carried) -> Preview:
    """The same file with what was said of the days it lacks."""
    desk = request.desk
    published = read_file(unpacked(carried.cleaned_data["content"]))
    in_use = queries.calendar_in_use(desk.office.id)
    if in_use.version != carried.cleaned_data["before"]:
        raise Refused(Refusal("Another calendar was loaded since you looked. Choose your file again."))
    new = new_version(in_use, published)
    form = Decisions(request.POST, undecided=new.undecided)
    if not form.is_valid():
        return Preview(form, published, new, None)
    new = new_version(in_use, published, drop=form.chosen("drop"), keep=form.chosen("keep"))
    return Preview(form, published, new, _moves(desk, new))


def _moves(desk: Desk, new: NewVersion) -> list[Move]:
    settings = ClockSettings(new.calendar, queries.clock_settings(desk.office.id).profile)
    return list(requests.moves(desk.office.id, settings, on=desk.today))


def _load(desk: Desk, preview: Preview) -> int:
    """Load the calendar and date again what it moves; gives how many requests got another date."""
    typed = preview.form.cleaned_data
    digest = hashlib.sha256(unpacked(typed["content"])).hexdigest()
    source = CalendarSource(f"{preview.published.source} {typed['name']}", digest)
    actions.load_calendar(desk.office.id, preview.new, source, by=desk.actor.id, at=desk.now, on=desk.today)
    return _dated_again(desk)


def _dated_again(desk: Desk) -> int:
    parts = cases.redate_stale(desk.office.id, by=desk.actor.id, at=desk.now, on=desk.today)
    return sum(len(part.moves) for part in parts)


def _done(moved: int) -> HttpResponse:
    return redirect(f"{reverse('desk:calendar')}?moved={moved}")


def _draw(request: DeskRequest, form: CalendarFile | Carried, preview: Preview | None) -> HttpResponse:
    desk = request.desk
    in_use = queries.calendar_in_use(desk.office.id)
    versions = queries.calendar_versions(desk.office.id)
    known = names(row.loaded_by for row in versions if row.loaded_by)
    moved = request.GET.get("moved", "")
    context = {
        "form": form,
        "upload": form if isinstance(form, CalendarFile) else CalendarFile(),
        "preview": preview,
        "calendar": in_use,
        "versions": [(row, known.get(row.loaded_by, "") if row.loaded_by else "") for row in versions],
        "years": _years(in_use, desk.today),
        "nations": [nation.label for nation in Nation],
        "moved": moved if moved.isdigit() and len(moved) < 8 else "",
        "left": requests.resting_on_another(desk.office.id, on=desk.today),
        "newer": Calendar.shipped().last_year > in_use.last_year,
    }
    return render(request, "desk/office/calendar.html", context)


def _years(calendar: Calendar, today: date) -> list[Year]:
    """The years from last year on."""
    found = []
    for year in range(max(calendar.first_year, today.year - 1), calendar.last_year + 1):
        days = [one for one in calendar.holidays if one.on.year == year]
        counts = [sum(one.nation is nation for one in days) for nation in Nation]
        told = [(on, calendar.why_not_working(on) or "") for on in sorted({one.on for one in days})]
        found.append(Year(year, counts, told))
    return found
