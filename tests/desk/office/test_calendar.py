"""The bank holidays an office counts by, as an administrator loads them."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from foidesk.authorities.queries import calendar_in_use
from foidesk.cases.actions import redating
from foidesk.days.calendar import Calendar
from foidesk.desk.office.calendar_form import packed
from foidesk.records.queries import verify
from tests.browsing import signed_in
from tests.calendars.gov_uk import adding, both, file, without
from tests.walk import Office, again, logged, office

pytestmark = pytest.mark.django_db
PAGE = "/desk/settings/calendar/"
Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def ada(ours: Office) -> Client:
    return signed_in(ours.ada)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def looked(browser: Client, *changes: Change) -> Any:
    """Choose a file and look what would change."""
    upload = SimpleUploadedFile("bank-holidays.json", file(both(*changes)))
    return browser.post(PAGE, {"file": upload, "do": "look"})


def carried(response: Any, **more: str) -> dict[str, str]:
    """What the form sends that came with the preview."""
    form = response.context["preview"].form
    return {name: form[name].value() for name in ("content", "name", "before")} | more


def test_the_calendar_in_use(ada: Client) -> None:
    """Its version, where it came from, how far it reaches, and its days."""
    page = words(ada.get(PAGE))
    assert "2028.1" in page
    assert "came with FOI Desk" in page
    assert "2012 to 2028. Dates beyond are provisional" in page
    assert "The days of 2028" in page
    assert "Monday 7 August 2028: a bank holiday in Scotland (Summer bank holiday)" in page


def test_looking_changes_nothing_and_loading_dates_again(ours: Office, ada: Client) -> None:
    """First what would move and why, then the deed."""
    case = logged(ours.alice)
    response = looked(ada, adding("2025-01-03", "scotland"))
    page = words(response)
    assert "Added" in page and "Friday 3 January 2025, Scotland (A day of joy)" in page
    assert "1 request gets another date" in page
    assert "Tuesday 7 January 2025, before: Monday 6 January 2025, because" in page
    assert again(case).due_on == date(2025, 1, 6)
    done = ada.post(PAGE, carried(response, do="load"))
    assert done.headers["Location"] == f"{PAGE}?moved=1"
    assert again(case).due_on == date(2025, 1, 7)
    page = words(ada.get(done.headers["Location"]))
    assert "Requests with another date than before: 1." in page
    assert "added: Friday 3 January 2025, Scotland (A day of joy)" in page
    assert "gov.uk bank holidays file bank-holidays.json" in page
    assert not any(one.faults for one in verify())


def test_a_day_the_file_lacks_is_asked_about(ours: Office, ada: Client) -> None:
    """Nothing can be loaded before each such day has its answer; what was said stays on the page."""
    case = logged(ours.alice)
    response = looked(ada, without("2025-01-01"))
    assert "To be decided" in words(response)
    assert "Load it and date these again" not in words(response)
    unanswered = ada.post(PAGE, carried(response, do="load"))
    assert "Say of each day whether it stays a bank holiday" in words(unanswered)
    said = dict.fromkeys(response.context["preview"].form.places, "drop")
    again_looked = ada.post(PAGE, carried(response, do="look-again", **said))
    assert "No holiday any more" in words(again_looked)
    assert again(case).due_on == date(2025, 1, 6)
    ada.post(PAGE, carried(response, do="load", **said))
    assert again(case).due_on == date(2025, 1, 3)


def test_a_faulty_file_says_all_that_is_wrong(ours: Office, ada: Client) -> None:
    """One line each, and nothing is loaded."""
    page = words(looked(ada, adding("soon", "scotland"), adding("2027-02-30", "northern-ireland")))
    assert "its date is “soon”, not a day like 2026-06-15." in page
    assert "there is no day 2027-02-30." in page
    assert calendar_in_use(ours.row.id) is Calendar.shipped()


def test_a_file_that_says_nothing_new(ada: Client) -> None:
    """There is nothing to load then."""
    page = words(looked(ada))
    assert "says nothing that the calendar in use does not say" in page
    assert "Load it and date these again" not in page


@pytest.mark.parametrize("content", ["", "x", "é", packed(b"x"), packed(b" " * 3_000_000), "eJw="])
def test_what_comes_back_is_not_believed(content: str, ours: Office, ada: Client) -> None:
    """The file travels with the form and is read anew."""
    sent = {"content": content, "name": "x", "before": "2028.1", "do": "load"}
    assert ada.post(PAGE, sent).status_code == 200
    assert calendar_in_use(ours.row.id) is Calendar.shipped()


def test_two_administrators(ours: Office, ada: Client) -> None:
    """Whoever comes second is told, and nothing is overwritten."""
    first, second = looked(ada, adding("2025-01-03")), looked(ada, adding("2025-01-06"))
    ada.post(PAGE, carried(first, do="load"))
    version = calendar_in_use(ours.row.id).version
    assert "Another calendar was loaded since you looked" in words(ada.post(PAGE, carried(second, do="load")))
    assert calendar_in_use(ours.row.id).version == version


def test_a_run_that_was_broken_off_shows_and_is_finished(
    ours: Office, ada: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The calendar is loaded, a request still rests on the old one: a button dates it."""
    case = logged(ours.alice)
    response = looked(ada, adding("2025-01-03", "scotland"))

    def none(*_args: object, **_more: object) -> Iterator[Any]:
        yield from ()

    with monkeypatch.context() as broken:
        broken.setattr(redating, "_redate", none)
        ada.post(PAGE, carried(response, do="load"))
    assert again(case).due_on == date(2025, 1, 6)
    assert "may be due on another day: 1." in words(ada.get(PAGE))
    ada.post(PAGE, {"do": "finish"})
    assert again(case).due_on == date(2025, 1, 7)
    assert "may be due on another day" not in words(ada.get(PAGE))


def test_only_administrators(ours: Office) -> None:
    """Others are told who may."""
    assert signed_in(ours.alice).get(PAGE).status_code == 403
