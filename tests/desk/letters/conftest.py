"""The desk on the day of the invented people, with a request logged and Alice signed in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from foidesk.people.rules import Actor
from tests.browsing import signed_in
from tests.walk import NOW, Office, logged, office

if TYPE_CHECKING:
    from foidesk.cases.models import Case

SignIn = Callable[[Actor], Client]


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wall clock shows the moment at which the invented people work."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def ours(db: None) -> Office:
    """Alice's and Bob's office."""
    return office(review_contact="Chief Executive, 1 High Street, Marlford")


@pytest.fixture
def case(ours: Office) -> "Case":
    """Alice's request of two questions."""
    return logged(ours.alice)


@pytest.fixture
def sign_in() -> SignIn:
    """A browser in which somebody is signed in."""

    return signed_in


@pytest.fixture
def alice(ours: Office, sign_in: SignIn) -> Client:
    """Alice's browser."""
    return sign_in(ours.alice)
