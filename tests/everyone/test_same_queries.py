"""No list asks for each of its rows, and no page of one request for the others: queries are counted."""

import uuid
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from foidesk.cases.rules import Channel
from foidesk.inbox.actions import taking
from foidesk.plumbing.post.rules import Ending
from foidesk.searches import actions as searches
from foidesk.searches.rules import Asking
from tests.browsing import signed_in
from tests.release.steps import Journey, attempt
from tests.walk import NOW, TODAY, Office, again, logged, office

if TYPE_CHECKING:
    from foidesk.cases.models import Case

FEW, MANY = 2, 6
LISTS = (
    "/desk/",
    "/desk/?mine=1",
    "/desk/cases/",
    "/desk/cases/?state=answered",
    "/desk/cases/?q=platform",
    "/desk/inbox/",
    "/desk/inbox/set-aside/",
    "/desk/approvals/",
    "/desk/outbox/",
    "/desk/searches/",
    "/desk/log/",
    "/desk/promises/",
    "/desk/registers/",
    "/desk/settings/people/",
)
OF_A_CASE = ("", "clock/", "dates/", "questions/", "letters/", "parcels/", "searches/", "files/", "history/")

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture(autouse=True)
def on_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wall clock shows the office's day."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


def one_more_of_everything(ours: Office) -> None:
    """A request for each group of the first page, a message in the inbox, a search, and mail of each kind."""
    uncertain = Journey(ours, logged(ours.alice)).handed()
    attempt(Ending.UNKNOWN, "it hung up")
    Journey(ours, again(uncertain.case)).settled(uncertain)
    left = Journey(ours, logged(ours.alice)).handed()
    attempt(Ending.ACCEPTED)
    Journey(ours, again(left.case)).settled(left)
    Journey(ours, logged(ours.alice)).submitted()
    Journey(ours, logged(ours.alice)).handed()
    words = f"Which anvils do you keep? {uuid.uuid4()}"
    taking.take_in_text(words, channel=Channel.EMAIL, by=ours.alice, at=NOW, on=TODAY)
    asking = Asking("Gita Green", "gita@marlshire.example", (1,), "Look.", date(2024, 12, 13))
    case = logged(ours.alice, received_on=TODAY - timedelta(days=1))
    searches.ask(case, asking, links_at="https://d.example/s/", by=ours.alice, at=NOW, on=TODAY)


def counted(visitors: list[Client], case: "Case") -> dict[str, int]:
    """How many queries each page asks, the second time it is opened."""
    found = {}
    for who, visitor in enumerate(visitors):
        for path in (*LISTS, *(f"/desk/cases/{case.id}/{rest}" for rest in OF_A_CASE)):
            visitor.get(path)
            with CaptureQueriesContext(connection) as asked:
                status = visitor.get(path).status_code
            assert status in (200, 403), (path, status)
            found[f"{who} {path}"] = len(asked)
    return found


def test_every_list_and_every_page_of_a_request_asks_the_same() -> None:
    ours = office(review_contact="The Chief Executive, at this address")
    visitors = [signed_in(actor) for actor in (ours.alice, ours.bob, ours.ada)]
    case = logged(ours.alice)
    for _ in range(FEW):
        one_more_of_everything(ours)
    few = counted(visitors, case)
    for _ in range(MANY - FEW):
        one_more_of_everything(ours)
    assert counted(visitors, case) == few
