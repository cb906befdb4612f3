"""Three real requests from the e-mail to the disclosure log: all that the law asks is in the answers.

Hertfordshire FOI 0028/25, Staffordshire SCO/FOI/033/2024 and Leicestershire FOI 0019/24 – OPCC 625-24 were
asked these questions. Here an invented office answers them, each on the day of the published answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from foidesk.cases.rules import State
from foidesk.decisions.queries import answers, missing
from foidesk.records import queries as records
from foidesk.release.rules import State as ParcelState
from tests.seeds.course import Course
from tests.seeds.letters import lacking, wrong
from tests.seeds.three import four_decided, seven_decided, six_decided

pytestmark = pytest.mark.django_db

STORY = (
    "cases.logged",
    "cases.dated",
    "inbox.logged",
    "cases.acknowledged",
    "searches.asked",
    "searches.answered",
    "decisions.decided",
    "letters.drafted",
    "release.submitted",
    "release.approved",
    "cases.answered",
    "disclosure.drafted",
    "disclosure.published",
)
"""What happened to each of them, in the order in which it happened last."""


@dataclass(frozen=True)
class Expected:
    """What one of the three comes to."""

    walk: Callable[[], Course]
    reference: str
    questions: int
    due_on: date
    sent_on: date
    by_post: bool = False


FOUR = Expected(four_decided, "FOI 0028/25", 4, date(2025, 3, 3), date(2025, 2, 24))
SEVEN = Expected(seven_decided, "SCO/FOI/033/2024", 7, date(2024, 7, 23), date(2024, 12, 13), by_post=True)
SIX = Expected(six_decided, "FOI 0019/24 – OPCC 625-24", 6, date(2025, 1, 6), date(2025, 1, 2))


def read_in_public(course: Course) -> str:
    """The only entry of the log, as anybody reads it."""
    entry = course.publish()
    page = Client().get(reverse("public:entry", args=[entry.year, entry.slug]))
    assert page.status_code == 200
    return page.content.decode()


def mailed(course: Course) -> list[str]:
    """The words of every mail that left, from the folder of a trial installation."""
    folder = Path(settings.HOME) / "mail" / str(course.case.authority)
    found = (message_from_bytes(path.read_bytes(), policy=policy.default) for path in folder.glob("*.eml"))
    bodies = (mail.get_body(("plain",)) for mail in found)
    return [" ".join(body.get_content().split()) for body in bodies if body is not None]


@pytest.mark.parametrize("seed", [FOUR, SEVEN, SIX], ids=["four", "seven", "six"])
def test_from_the_mail_to_the_log(seed: Expected) -> None:
    course = seed.walk()
    assert (course.case.reference, course.case.due_on) == (seed.reference, seed.due_on)
    decided = answers(course.case)
    assert len(decided) == seed.questions
    assert missing(course.case, on=seed.sent_on) == ()
    parcel = course.approve(course.draft())
    sent = course.post(parcel) if seed.by_post else course.mail(parcel)
    assert sent.state == ParcelState.LEFT
    assert (course.case.state, course.case.answered_on) == (State.ANSWERED, seed.sent_on)
    grounds = [ground for one in decided for part in one.parts for ground in part.decision.grounds]
    assert lacking(sent.text, grounds) == []
    assert all(one.text.split("\n")[0][:60] in " ".join(sent.text.split()) for one in decided)
    assert wrong(sent.text) == wrong(sent.html) == []
    assert seed.by_post or any(seed.reference in words and "Question 1" in words for words in mailed(course))
    public = read_in_public(course)
    assert seed.reference.split(" –")[0] in public
    assert "Robin" not in public
    assert "requester.example" not in public
    assert [found.faults for found in records.verify()] == [()]
    assert records.missing_triggers() == ()


@pytest.mark.parametrize("seed", [FOUR, SEVEN, SIX], ids=["four", "seven", "six"])
def test_the_history_tells_all_of_it_in_sentences(seed: Expected) -> None:
    course = seed.walk()
    parcel = course.approve(course.draft())
    assert (course.post(parcel) if seed.by_post else course.mail(parcel)).state == ParcelState.LEFT
    course.publish()
    told = course.history
    last = [max(n for n, one in enumerate(told) if one.verb == verb) for verb in STORY]
    assert last == sorted(last)
    assert told[0].verb == STORY[0]
    for one in told:
        assert one.says.strip()
        assert "{" not in one.says
        assert "no longer kept" not in one.says
        assert one.who in {"Alice Able", "Bob Brook", "Paula Page", "FOI Desk"}


def test_an_answer_that_is_late_says_so_and_since_when() -> None:
    """FOIA 10(1): due on Tuesday 23 July 2024, written on Friday 13 December 2024."""
    text = " ".join(seven_decided().draft_text().split())
    assert "It was due on Tuesday 23 July 2024; we are writing 100 working days after that." in text
    assert "This answer is late, and we are sorry." in text


@pytest.mark.parametrize("walk", [four_decided, six_decided], ids=["four", "six"])
def test_an_answer_in_time_says_nothing_of_lateness(walk: Callable[[], Course]) -> None:
    assert "late" not in walk().draft_text().split()


def test_the_acknowledgement_gives_the_due_date() -> None:
    course = six_decided()
    (acknowledgement,) = (
        words for words in mailed(course) if "on Monday 6 January 2025 at the latest" in words
    )
    assert "FOI 0019/24" in acknowledgement


def test_colleagues_are_told_of_the_request_and_not_of_who_asks() -> None:
    course = four_decided()
    told = [words for words in mailed(course) if "Dear Robin" not in words]
    assert any("FOI 0028/25" in words and "Citizen engagement platform" in words for words in told)
    assert not [words for words in told if "Robin" in words or "requester" in words]
