"""The worker reminds colleagues of late searches, each once a round, with links that lead to this desk."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from foidesk.plumbing.post.models import Message
from foidesk.searches import actions
from foidesk.searches.rules import Asking
from foidesk.worker.reminders import remind_one
from tests.walk import NOW, TODAY, logged, office

pytestmark = pytest.mark.django_db

LATER = datetime(2024, 12, 16, 9, tzinfo=UTC)
ASKING = Asking("Gita Green", "gita@marlshire.example", (1,), "The platform", date(2024, 12, 13))


@pytest.fixture
def late() -> None:
    """A search whose day has passed by `LATER`."""
    ours = office()
    links = "https://desk.example/search-request/"
    actions.ask(logged(ours.alice), ASKING, links_at=links, by=ours.alice, at=NOW, on=TODAY)


@pytest.mark.usefixtures("late")
def test_it_reminds_once_and_then_rests(settings: Any) -> None:
    settings.ADDRESS = "https://desk.example/"
    assert [remind_one(LATER), remind_one(LATER)] == [True, False]
    reminder = Message.objects.in_every_office().order_by("id").last()
    assert reminder is not None
    assert "https://desk.example/search-request/" in reminder.text


@pytest.mark.usefixtures("late")
def test_without_an_address_no_link_is_written(settings: Any) -> None:
    settings.ADDRESS = ""
    assert remind_one(LATER) is False
    assert Message.objects.in_every_office().count() == 1
