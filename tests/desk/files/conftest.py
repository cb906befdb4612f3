"""The desk on the day of the invented people, and Alice signed in at it."""

from collections.abc import Callable

import pytest
from django.test import Client

from foidesk.people.rules import Actor
from tests.browsing import signed_in
from tests.walk import NOW, Office, office


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wall clock shows the moment at which the invented people work."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def ours(db: None) -> Office:
    """Alice's and Bob's office."""
    return office()


@pytest.fixture
def sign_in() -> Callable[[Actor], Client]:
    """A browser in which somebody is signed in."""
    return signed_in


@pytest.fixture
def alice(ours: Office) -> Client:
    """Alice's browser."""
    return signed_in(ours.alice)
