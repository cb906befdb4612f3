"""The desk on the day of the invented people, and browsers in which they are signed in."""

import pytest
from django.test import Client

from tests.browsing import signed_in
from tests.release.steps import Journey, journey
from tests.walk import NOW


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wall clock shows the moment at which the invented people work."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def walk(db: None) -> Journey:
    """A request at Alice's and Bob's office."""
    return journey()


@pytest.fixture
def alice(walk: Journey) -> Client:
    """Alice's browser."""
    return signed_in(walk.ours.alice)


@pytest.fixture
def bob(walk: Journey) -> Client:
    """Bob's browser."""
    return signed_in(walk.ours.bob)
