"""An office with a request for anvils."""

from typing import TYPE_CHECKING

import pytest

from tests.searches.costing import ANVILS, RECEIVED
from tests.walk import Office, logged, office

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@pytest.fixture
def ours() -> Office:
    return office(review_contact="The Chief Executive, at this address")


@pytest.fixture
def case(ours: Office) -> "Case":
    return logged(ours.alice, title="Anvils", questions=ANVILS, received_on=RECEIVED)
