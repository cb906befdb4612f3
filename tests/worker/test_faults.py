"""What the worker keeps and tells of failures, and its sign of life."""

from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from pytest_django import Settings

from foidesk.plumbing.post import queries as outbox
from foidesk.plumbing.post.models import Message
from foidesk.plumbing.post.rules import Ending, Outcome
from foidesk.plumbing.trouble import queries
from foidesk.plumbing.trouble.rules import NO_OFFICE
from foidesk.worker import faults
from foidesk.worker.rounds import turn
from tests.walk import Office, office

pytestmark = pytest.mark.django_db

NOON = datetime(2025, 1, 6, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def ours(settings: Settings) -> Office:
    settings.PROBLEMS_TO = "it@marlshire.example"
    settings.ADDRESS = "https://foi.example"
    return office()


def breaks(at: datetime) -> bool:
    raise OSError("Jo Applicant could not be read")


def mail(attempts: int, purpose: str = "search") -> Message:
    return Message(authority=NO_OFFICE, purpose=purpose, attempts=attempts)


def told(ours: Office) -> list[Message]:
    return outbox.latest(ours.row.id, faults.PURPOSE, n=9)


def test_a_round_that_fails_is_kept_and_told_once_an_hour(ours: Office) -> None:
    for minutes in (0, 1, 2):
        at = NOON + timedelta(minutes=minutes)
        turn((breaks, faults.tell), lambda at=at: at, Event())  # type: ignore[misc]

    (problem,) = queries.problems(ours.row.id)
    assert (problem.route, problem.times, problem.exception) == ("breaks", 3, "OSError")
    (first,) = told(ours)
    assert first.to_address == "it@marlshire.example"
    assert "1 × breaks: OSError" in first.text
    assert "https://foi.example/desk/settings/problems/" in first.text
    assert "Applicant" not in first.text

    assert faults.tell(NOON + HOUR)
    assert "3 × breaks" in told(ours)[0].text
    assert not faults.tell(NOON + 3 * HOUR)


def test_without_an_address_nobody_is_told(ours: Office, settings: Settings) -> None:
    settings.PROBLEMS_TO = ""
    turn((breaks, faults.tell), lambda: NOON, Event())
    assert told(ours) == []


@pytest.mark.parametrize(
    ("attempts", "purpose", "end", "kept"),
    [
        (1, "search", Outcome(Ending.ACCEPTED, "250 OK"), ""),
        (1, "search", Outcome(Ending.NOTHING_TRANSMITTED, "421 later"), ""),
        (3, "search", Outcome(Ending.NOTHING_TRANSMITTED, "421 jo@applicant.example"), "not accepted 421"),
        (1, "search", Outcome(Ending.REFUSED, "550 jo@applicant.example"), "refused 550"),
        (1, "search", Outcome(Ending.UNKNOWN, "jo went away"), "uncertain"),
        (1, faults.PURPOSE, Outcome(Ending.REFUSED, "550 no"), ""),
    ],
)
def test_a_mail_is_a_problem_when_it_is_refused_lost_or_goes_on_failing(
    attempts: int, purpose: str, end: Outcome, kept: str
) -> None:
    faults.note_mail(mail(attempts, purpose), end, NOON)
    assert [problem.exception for problem in queries.problems(NO_OFFICE)] == ([kept] if kept else [])


def test_a_turn_is_a_sign_of_life() -> None:
    assert not faults.beat(NOON)
    assert queries.last_beat() == NOON
    (worker,) = queries.workers(at=NOON)
    assert worker.version == faults.VERSION
