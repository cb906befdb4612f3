"""The desk on the day of the invented people, with two requests of one person and Alice signed in."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from foidesk.cases.rules import AddressKind, NewApplicant
from tests.browsing import signed_in
from tests.walk import NOW, Office, logged, office

if TYPE_CHECKING:
    from foidesk.cases.models import Case

ROSE = NewApplicant("Rose Rally", AddressKind.EMAIL, "rose@rally.example")


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
    """Alice's request of two questions, received on Tuesday 3 December 2024."""
    return logged(ours.alice)


@pytest.fixture
def other(ours: Office) -> "Case":
    """An earlier request of the same person with the same words."""
    return logged(ours.alice, received_on=date(2024, 11, 1))


@pytest.fixture
def campaign(ours: Office) -> "Case":
    """A request of somebody else with the same words."""
    return logged(ours.alice, received_on=date(2024, 11, 28), applicant=ROSE)


@pytest.fixture
def alice(ours: Office) -> Client:
    """Alice's browser."""
    return signed_in(ours.alice)
