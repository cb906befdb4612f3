"""`foidesk redate`: whole or not at all, plain about what moved, and harmless to repeat."""

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from foidesk.authorities.queries import calendar_in_use, calendar_versions
from foidesk.cli import main
from foidesk.days.calendar import Calendar
from foidesk.records.queries import verify
from tests.calendars.gov_uk import adding, both, file, without
from tests.walk import again, logged, office

pytestmark = pytest.mark.django_db

KEYS = {
    *("office", "source", "before", "calendar", "loaded", "differences", "weekends", "looked_at", "moved"),
    *("not_dated", "refused"),
}
Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """Run the command; its exit code and what it wrote to both streams."""

    def run(*words: str) -> tuple[int, str, str]:
        code = main.main(["redate", *words])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture
def calendar(tmp_path: Path) -> Callable[..., str]:
    """A file of gov.uk after somebody changed it."""

    def write(*changes: Callable[[dict[str, Any]], object]) -> str:
        path = tmp_path / "bank-holidays.json"
        path.write_bytes(file(both(*changes)))
        return str(path)

    return write


def test_a_new_holiday(said: Said, calendar: Callable[..., str]) -> None:
    """It is loaded, what moved is listed with the reason, and the record is whole."""
    ours = office()
    case = logged(ours.alice)
    code, out, err = said(calendar(adding("2025-01-03", "scotland")))
    assert (code, err) == (0, "")
    version = calendar_in_use(ours.row.id).version
    head, difference, move, total = out.splitlines()
    assert head.startswith(
        f"Office of Marlshire: calendar {version} loaded, 2012 to 2028, in place of 2028.1:"
    )
    assert difference.strip().startswith("added: Friday 3 January 2025, Scotland (A day of joy): in gov.uk")
    assert move.strip() == (
        "FOI 0001/24: due Tuesday 7 January 2025, was Monday 6 January 2025: Friday 3 January 2025 is a bank "
        "holiday in Scotland (A day of joy)"
    )
    assert total.strip() == "Due dates that moved: 1. Requests of which another date moved: 0."
    assert again(case).due_on == date(2025, 1, 7)
    assert not any(one.faults for one in verify())


def test_a_second_time_nothing_is_new(said: Said, calendar: Callable[..., str]) -> None:
    """The file may be loaded again, by hand or by a timer."""
    ours = office()
    logged(ours.alice)
    path = calendar(adding("2025-01-03", "scotland"))
    said(path)
    code, out, _err = said(path)
    assert code == 0
    assert "stays in use, 2012 to 2028" in out
    assert len(calendar_versions(ours.row.id)) == 2


def test_a_dry_run_changes_nothing(said: Said, calendar: Callable[..., str]) -> None:
    """It says what would move."""
    ours = office()
    case = logged(ours.alice)
    code, out, _err = said(calendar(adding("2025-01-03", "scotland")), "--dry-run")
    assert code == 0
    assert "would be loaded" in out
    assert "Due dates that would move: 1." in out
    assert again(case).due_on == date(2025, 1, 6)
    assert calendar_in_use(ours.row.id) is Calendar.shipped()


def test_json_has_every_key_and_one_line_for_each_office(said: Said, calendar: Callable[..., str]) -> None:
    """For programs: the same, whether anything moved or not."""
    logged(office().alice)
    office("Office of Charlieshire")
    code, out, _err = said(calendar(adding("2025-01-03", "scotland"), adding("2025-01-04")), "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [row["office"] for row in rows] == ["Office of Marlshire", "Office of Charlieshire"]
    assert all(set(row) == KEYS for row in rows)
    assert rows[0]["moved"] == [
        {
            "reference": "FOI 0001/24",
            "what": "answer",
            "old": "2025-01-06",
            "new": "2025-01-07",
            "why": "Friday 3 January 2025 is a bank holiday in Scotland (A day of joy)",
        }
    ]
    assert rows[0]["differences"][0]["outcome"] == "added"
    assert [day["day"] for day in rows[0]["weekends"]] == ["2025-01-04"] * 3
    assert (rows[0]["loaded"], rows[0]["before"], rows[1]["moved"]) == (True, "2028.1", [])


def test_a_day_the_file_lacks_is_asked_about(said: Said, calendar: Callable[..., str]) -> None:
    """Nothing is loaded until somebody says whether it stays; then it is as they said."""
    ours = office()
    case = logged(ours.alice)
    path = calendar(without("2025-01-01"))
    code, out, _err = said(path)
    assert code == 1
    assert "nothing was loaded. Say --drop or --keep for each of: 2025-01-01:england-and-wales" in out
    assert again(case).due_on == date(2025, 1, 6)
    assert said(path, "--keep", "2025-01-01")[0] == 0
    assert again(case).due_on == date(2025, 1, 6)
    for _run in range(2):  # a run may be repeated as it was typed
        assert said(path, "--drop", "2025-01-01")[0] == 0
    assert again(case).due_on == date(2025, 1, 3)
    assert not any(one.faults for one in verify())


def test_nothing_is_loaded_for_any_office_while_one_must_be_asked(
    said: Said, calendar: Callable[..., str]
) -> None:
    """Two offices whose calendars differ: the second's question holds up the first."""
    ours, theirs = office(), office("Office of Charlieshire")
    first = calendar(adding("2025-01-03", "scotland"))
    assert said(first, "--office", "office of charlieshire")[0] == 0
    assert said(calendar(adding("2025-01-06", "scotland")))[0] == 1
    assert calendar_in_use(ours.row.id) is Calendar.shipped()
    assert len(calendar_versions(theirs.row.id)) == 2


def test_a_faulty_file_loads_nothing(said: Said, calendar: Callable[..., str]) -> None:
    """Each fault in a line; as JSON too."""
    office()
    path = calendar(adding("soon", "scotland"), lambda data: data.pop("northern-ireland"))
    code, out, _err = said(path)
    assert code == 1
    assert out.splitlines() == ["refused: Northern Ireland is missing: the file has no “northern-ireland”."]
    row = json.loads(said(path, "--json")[1])
    assert set(row) == KEYS
    assert row["refused"] == ["Northern Ireland is missing: the file has no “northern-ireland”."]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["missing.json"], "missing.json can't be read"),
        (["a.json", "--from-holidays"], "give a FILE or --from-holidays, not both"),
        (["--from-holidays"], "holidays is not installed here"),
        (["--office", "Nowhere"], "no office is called 'Nowhere'. There are: Office of Marlshire"),
        (["--drop", "soon"], "--drop soon names no day"),
        (["--keep", "2025-01-01:wales"], "--keep 2025-01-01:wales names no nation"),
    ],
)
def test_what_could_not_run_says_why(
    words: list[str], says: str, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 2 and one line."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    office()
    code, out, err = said(*words)
    assert (code, out) == (2, "")
    assert says in err
    assert err.count("\n") == 1


def test_without_a_file_the_calendar_of_this_release_is_loaded(said: Said) -> None:
    """After an upgrade: what came with it is compared like any other source."""
    ours = office()
    case = logged(ours.alice)
    code, out, _err = said()
    assert code == 0
    assert "calendar of this release brings nothing new" in out
    assert again(case).calendar_version == Calendar.shipped().version


def test_without_an_office_there_is_nothing_to_do(said: Said) -> None:
    """A plain word on a machine where no desk was set up."""
    assert said() == (0, "No office has been set up yet: there is nothing to date.\n", "")
