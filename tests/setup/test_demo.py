"""The demo office: every state is there, whatever the day; it is whole, and it tells nobody who asked."""

import email
import email.policy
import json
import re
import shutil
import signal
import stat
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import pytest

from foidesk.authorities.queries import clock_settings, offices
from foidesk.cases import queries as cases
from foidesk.cases.queries import WorkFilter
from foidesk.cli.demo import loading, passphrase, requests
from foidesk.cli.demo.days import Days, day_of
from foidesk.cli.demo.office import MEMBERS
from foidesk.cli.demo.requests import Ask
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import nth_working_day_after
from foidesk.decisions import queries as decisions
from foidesk.disclosure import queries as disclosure
from foidesk.inbox import queries as inbox
from foidesk.notes import queries as notes
from foidesk.people.queries import colleagues
from foidesk.people.rules import Role
from foidesk.plumbing.post import queries as post
from foidesk.plumbing.post.rules import State as MessageState
from foidesk.records.queries import verify
from foidesk.release import queries as release
from foidesk.searches import queries as searches
from tests.installation import Installation

ASKS = [ask for ask in vars(requests).values() if isinstance(ask, Ask)]
LOAD = "from pathlib import Path; from foidesk.cli.demo import load; print(load(Path({home!r})), end='')"
TELL = "from tests.setup.test_demo import tell; tell({today!r})"


@dataclass(frozen=True)
class Demo:
    """An installation with the demo office, the words of its sign-in, and all that stands in it."""

    installation: Installation
    words: str
    told: dict[str, Any]

    def case(self, ask: Ask) -> dict[str, Any]:
        """What is told of one request."""
        found: dict[str, Any] = self.told["cases"][ask.title]
        return found


def load(installation: Installation) -> str:
    """Load the demo office in a process of its own, as a start does; gives the words."""
    return installation.python(LOAD.format(home=str(installation.home)))


def told(installation: Installation, today: date) -> dict[str, Any]:
    """All that stands in the one office of an installation."""
    found: dict[str, Any] = json.loads(installation.python(TELL.format(today=today.isoformat())))
    return found


def tell(today: str) -> None:
    """Print all that stands in the office: called in a process that works on the installation."""
    office, on = offices()[0], date.fromisoformat(today)
    faults = [fault.says for one in verify() for fault in one.faults]
    rows = cases.work_list(office.id, WorkFilter())
    print(
        json.dumps(
            {
                "cases": {row.title: _case(row, on) for row in rows},
                "references": [row.reference for row in cases.cases_of(office.id)],
                "unsorted": [row.subject for row in inbox.unsorted(office.id)],
                "published": [disclosure.words(row).text for row in disclosure.public(office.id)],
                "roles": sorted(role for one in colleagues(office.id) for role in one.roles),
                "unsent": len(post.in_state(office.id, *set(MessageState) - {MessageState.SENT})),
                "faults": faults,
            }
        )
    )


def _case(row: Any, on: date) -> dict[str, Any]:
    parts = [part.decision for one in decisions.answers(row) for part in one.parts]
    costs, fee = searches.cost_estimate(row, on=on), searches.notice_given(row)
    return {
        "state": row.state,
        "day": cases.day_number(row, on=on, settings=clock_settings(row.authority)),
        "due": row.due_on and row.due_on.isoformat(),
        "answered": row.answered_on and row.answered_on.isoformat(),
        "acknowledged": row.acknowledged_on is not None,
        "owned": row.owner_id is not None,
        "searches": [(one.state, one.due_on < on) for one in searches.of_case(row)],
        "undecided": sum(not one.decided for one in decisions.answers(row)),
        "questions": len(cases.questions(row)),
        "outcomes": [part.outcome for part in parts],
        "reasons": {ground.key: len(ground.reasons) for part in parts for ground in part.grounds},
        "missing": [refusal.says for refusal in decisions.missing(row)],
        "parcels": {parcel.kind: parcel.state for parcel in release.parcels_of(row)},
        "messages": [(one.state, one.confirmed_at is not None) for one in inbox.messages_of(row)],
        "happened": [happening.kind for happening in cases.happenings(row)],
        "regimes": [question.regime for question in cases.questions(row)],
        "asked": fee and fee.pence,
        "cost": [costs.hours, str(costs.limb)],
        "advised": [one.kind for one in searches.advice(row)],
        "advice_due": len(searches.advice_due(row, on=on)),
        "dates": [one.kind for one in cases.deadlines(row)],
        "notes": [(one.kind, one.personal) for one in notes.notes_of(row)],
        "late_promises": notes.promises(row.authority, until=on).filter(case=row).count(),
    }


@pytest.fixture(scope="module")
def demo(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The demo office as it is today."""
    home = tmp_path_factory.mktemp("demo") / "home"
    shutil.copytree(sqlite_template, home)
    installation = Installation(home, "")
    words = load(installation)
    return Demo(installation, words, told(installation, day_of(datetime.now(UTC))))


def test_one_is_just_logged_one_has_no_owner_and_one_message_is_unsorted(demo: Demo) -> None:
    new, unowned = demo.case(requests.CONTACT), demo.case(requests.STAFF)
    assert (new["state"], new["acknowledged"], new["owned"]) == ("in-hand", False, False)
    assert (unowned["acknowledged"], unowned["owned"]) == (True, False)
    assert [requests.UNSORTED.title in subject for subject in demo.told["unsorted"]] == [True]


def test_one_waits_for_clarification_although_a_message_claims_to_be_the_answer(demo: Demo) -> None:
    case = demo.case(requests.MEETINGS)
    assert (case["state"], case["due"]) == ("waiting-for-the-applicant", None)
    assert case["messages"] == [["logged", False], ["joined", False]]


def test_the_clock_of_the_clarified_one_has_started_again(demo: Demo) -> None:
    case = demo.case(requests.CUSTODY)
    assert case["happened"] == ["received", "clarification-asked", "clarification-received"]
    assert (case["state"], case["day"], case["messages"][1]) == ("in-hand", 12, ["joined", True])


def test_searches_are_open_late_passed_on_and_all_answered(demo: Demo) -> None:
    assert demo.case(requests.VISITORS)["searches"] == [["asked", False]]
    assert demo.case(requests.LEGAL)["searches"] == [["asked", True]]
    assert [state for state, _ in demo.case(requests.RENT)["searches"]] == ["passed-on"]
    searched = demo.case(requests.ROAD_SAFETY)
    assert [state for state, _ in searched["searches"]] == ["answered", "answered"]
    assert (searched["questions"], searched["undecided"]) == (7, 7)


def test_exactly_one_is_overdue_and_one_is_due_within_three_working_days(demo: Demo) -> None:
    running = {title: case["day"] for title, case in demo.told["cases"].items() if case["state"] == "in-hand"}
    assert [title for title, day in running.items() if day > 20] == [requests.RENT.title]
    assert [title for title, day in running.items() if 17 <= day <= 20] == [requests.EXPENSES.title]
    assert demo.case(requests.EXPENSES)["undecided"] == 2


def test_letters_are_sent_for_approval_sent_back_and_approved(demo: Demo) -> None:
    asks = (requests.CONSULTANTS, requests.WATCH, requests.ESTATES)
    states = [demo.case(ask)["parcels"]["response"] for ask in asks]
    assert states == ["awaiting-approval", "returned", "approved"]
    assert [demo.case(ask)["missing"] for ask in asks] == [[], [], []]


def test_four_were_answered_in_time_each_in_its_way(demo: Demo) -> None:
    answered = [case for case in demo.told["cases"].values() if case["state"] == "answered"]
    assert len(answered) == 4
    assert all(case["answered"] <= case["due"] and not case["missing"] for case in answered)
    assert set(demo.case(requests.GRANTS)["outcomes"]) == {"disclosed"}
    assert "not-held" in demo.case(requests.CAMERAS)["outcomes"]
    assert demo.case(requests.COMPLAINTS)["outcomes"] == ["ncnd"]
    assert {"disclosed", "withheld"} == set(demo.case(requests.PLATFORM)["outcomes"])
    assert demo.case(requests.PLATFORM)["reasons"] == {"FOIA 43(2)": 7}


def test_of_two_laws_one_question_waits_for_a_charge(demo: Demo) -> None:
    case = demo.case(requests.AIR_BASE)
    assert (case["state"], case["day"], case["regimes"]) == ("in-hand", 9, ["FOIA", "EIR"])
    assert case["happened"] == ["received", "regime-set", "fees-notice"]
    assert (case["asked"], case["undecided"]) == (14 * 450 + 2 * 390, 2)
    assert "fee-lapse" in case["dates"]


def test_one_is_above_the_cost_limit_with_advice_given_and_nothing_decided(demo: Demo) -> None:
    case = demo.case(requests.STOP_SEARCH)
    assert case["cost"] == ["27 hours 40 minutes", "FOIA 12(1)"]
    assert (case["advised"], case["advice_due"], case["undecided"]) == (["narrow-cost"], 0, 2)


def test_one_waits_for_the_public_interest_and_its_receipt_was_corrected(demo: Demo) -> None:
    case = demo.case(requests.HELPLINE)
    assert (case["day"], case["outcomes"]) == (15, ["disclosed", "public-interest-pending"])
    assert case["happened"] == ["received", "received", "pit-extension"]
    assert "pit-estimate" in case["dates"]


def test_one_came_twice_and_one_was_withdrawn(demo: Demo) -> None:
    states = [demo.case(ask)["state"] for ask in (requests.DRONES, requests.DRONES_AGAIN, requests.STATION)]
    assert states == ["in-hand", "not-to-be-answered", "not-to-be-answered"]


def test_a_call_holds_a_late_promise_and_one_note_is_personal(demo: Demo) -> None:
    rang, wrote, ill = (demo.case(ask) for ask in (requests.RENT, requests.VISITORS, requests.MEETINGS))
    assert (rang["notes"], rang["late_promises"]) == ([["call", False]], 1)
    assert (wrote["notes"], ill["notes"]) == ([["correspondence", False]], [["note", True]])


def test_references_are_in_the_order_of_receipt_and_every_role_is_filled(demo: Demo) -> None:
    references = demo.told["references"]
    assert len(references) == len(ASKS) - 1 == 22
    assert demo.told["roles"] == sorted(Role)
    assert demo.told["unsent"] == 0


def test_it_verifies(demo: Demo) -> None:
    done = demo.installation.run("verify")
    assert (done.returncode, demo.told["faults"]) == (0, []), done.stdout


def test_no_applicant_is_named_in_public_or_to_a_colleague(demo: Demo) -> None:
    read = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in _mails(demo)]
    inside = [mail for mail in read if "marlshire-opcc.example" in str(mail["To"])]
    texts = [f"{mail['Subject']}\n{mail.get_content()}" for mail in inside]
    assert len(texts) > 60
    assert len(demo.told["published"]) == 1
    for text in (*texts, *demo.told["published"]):
        for ask in ASKS:
            assert ask.applicant.name.split()[-1] not in text
            assert ask.applicant.address not in text


def _mails(demo: Demo) -> list[Path]:
    return sorted((demo.installation.home / "mail").rglob("*.eml"))


def test_a_second_start_says_the_same_and_keeps_what_there_is(demo: Demo) -> None:
    assert load(demo.installation) == demo.words
    assert told(demo.installation, day_of(datetime.now(UTC))) == demo.told


def test_the_sign_in_is_for_its_owner_alone_and_stands_nowhere_else(demo: Demo) -> None:
    path = demo.installation.home / loading.NAME
    assert (stat.S_IMODE(path.stat().st_mode), path.read_text()) == (0o600, demo.words)
    password = _password(demo.words).encode()
    files = [file for file in demo.installation.home.rglob("*") if file.is_file() and file != path]
    assert not [file for file in files if password in file.read_bytes()]


def test_another_office_is_left_alone(installation: Installation) -> None:
    installation.python("from tests import walk; walk.office()")
    assert load(installation) == "None"
    assert not (installation.home / loading.NAME).exists()
    assert installation.python(
        "from foidesk.authorities.queries import offices; print(*[o.name for o in offices()])"
    ) == ("Office of Marlshire\n")


@pytest.mark.slow
def test_what_fails_half_way_leaves_no_office(installation: Installation) -> None:
    failing = (
        "from foidesk.authorities.queries import offices\n"
        "from foidesk.cli.demo import load, walk\n"
        "from pathlib import Path\n"
        "walk.Walk.approve = None\n"
        "try:\n"
        f"    load(Path({str(installation.home)!r}))\n"
        "except TypeError:\n"
        "    print(len(offices()))\n"
    )
    assert installation.python(failing) == "0\n"
    assert not (installation.home / loading.NAME).exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 1, 1, 0, 5, tzinfo=UTC),
        datetime(2026, 4, 7, 5, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
        datetime(2027, 1, 5, 9, 0, tzinfo=UTC),
    ],
    ids=["New Year", "early after Easter", "when the clocks go back", "the first days of a year"],
)
def test_it_is_whole_on_any_day(installation: Installation, now: datetime) -> None:
    home = str(installation.home)
    installation.python(
        "import datetime\nfrom pathlib import Path\nfrom foidesk.cli.demo import loading\n"
        f"loading.timezone.now = lambda: {now!r}\nloading.load(Path({home!r}))"
    )
    there = Demo(installation, "", told(installation, now.date()))

    assert there.told["faults"] == []
    assert len(there.told["cases"]) == 22
    test_exactly_one_is_overdue_and_one_is_due_within_three_working_days(there)
    test_four_were_answered_in_time_each_in_its_way(there)
    test_the_clock_of_the_clarified_one_has_started_again(there)


@pytest.mark.slow
@pytest.mark.postgres
def test_it_is_whole_on_postgresql(installation_pg: Installation) -> None:
    installation_pg.home.mkdir(exist_ok=True)
    assert "Sign in as" in load(installation_pg)
    assert installation_pg.run("verify").returncode == 0


@pytest.mark.parametrize("day", [date(2026, 1, 1) + timedelta(days=n) for n in range(0, 366, 5)])
def test_what_came_eighteen_working_days_ago_is_due_in_two(day: date) -> None:
    days, calendar = Days(datetime(day.year, day.month, day.day, 0, 30, tzinfo=UTC)), Calendar.shipped()
    due = nth_working_day_after(calendar, days.back(18), 20).on
    assert due == nth_working_day_after(calendar, day, 2).on
    assert days.at(0, "23:59") <= days.now
    assert calendar.is_working_day(days.base)


def test_financial_years_are_those_that_have_ended() -> None:
    days = Days(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    assert days.say("{before} and {last}") == "2024/25 and 2025/26"
    assert Days(datetime(2027, 5, 2, 9, 0, tzinfo=UTC)).say("{last}") == "2025/26"


def test_passphrases_have_some_fifty_random_bits() -> None:
    words = passphrase.WORDS.split()
    assert len(set(words)) == len(words) == 256
    assert re.fullmatch(r"([a-z]{3,9}-){5}[1-9][0-9]{2}", passphrase.passphrase())
    assert passphrase.passphrase() != passphrase.passphrase()


@pytest.mark.slow
def test_the_printed_sign_in_opens_the_desk(installation: Installation) -> None:
    command = [sys.executable, "-m", "foidesk", "serve", "--demo"]
    with subprocess.Popen(command, env=installation.env, stdout=subprocess.PIPE, text=True) as desk:
        assert desk.stdout
        said = [desk.stdout.readline() for _ in range(4 + len(MEMBERS))]
        try:
            address, words = said[0].split()[-1], "".join(said)
            for member in MEMBERS:
                assert member.email in words
            page = _sign_in(address, MEMBERS[2].email, _password(words))
        finally:
            desk.send_signal(signal.SIGTERM)
            assert desk.wait(timeout=30) == 0
    assert requests.LEGAL.title in page


def _password(words: str) -> str:
    found = re.search(r"\b(?:[a-z]+-){5}[0-9]{3}\b", words)
    assert found
    return found[0]


def _sign_in(address: str, officer: str, password: str) -> str:
    """The work list, as whoever signs in sees it."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    with browser.open(f"{address}sign-in/", timeout=30) as page:
        form = page.read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form)
    assert token
    typed = {"csrfmiddlewaretoken": token[1], "email": officer, "password": password}
    with browser.open(f"{address}sign-in/", urllib.parse.urlencode(typed).encode(), timeout=30) as page:
        assert page.url == address
        shown: str = page.read().decode()
        return shown
