"""A letter waits for the facts it states, and for no others."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from foidesk.authorities import actions as authorities
from foidesk.authorities.rules import FactKey
from foidesk.authorities.rules.book import BodyKind, NewBody
from foidesk.decisions.answer import Reason, ReasonKind
from foidesk.letters import actions, queries
from foidesk.letters.rules import Details
from tests import walk
from tests.composing.reading import flat
from tests.letters.decided import COST, DISCLOSED, decide
from tests.letters.test_decided import NOT_HELD

if TYPE_CHECKING:
    from foidesk.letters.models import Letter

pytestmark = pytest.mark.django_db

LATER = walk.TODAY + timedelta(days=400)


@pytest.fixture
def office() -> walk.Office:
    return walk.office(review_contact="Chief Executive, 1 High Street, Marlford")


def answer(office: walk.Office, first: object = DISCLOSED) -> "Letter":
    """An answer drafted today whose second question is disclosed."""
    case = walk.logged(office.alice)
    decide(case, 1, COST if first is COST else DISCLOSED, by=office.alice)
    decide(case, 2, DISCLOSED, by=office.alice)
    return actions.draft_response(case, by=office.alice, at=walk.NOW, on=walk.TODAY)


def stale(letter: "Letter") -> set[FactKey]:
    return {fact.key for fact in queries.checked(letter, on=LATER).stale}


def test_a_refusal_for_cost_waits_for_limit_and_rate(office: walk.Office) -> None:
    """FOIA 12, Fees Regulations 3 and 4(4)."""
    cost = {FactKey.COST_LIMIT, FactKey.HOURLY_RATE}
    assert cost <= stale(answer(office, COST))
    assert not cost & stale(answer(office))


def test_the_limit_in_the_letter_is_the_one_on_its_date(office: walk.Office) -> None:
    for key, value in ((FactKey.COST_LIMIT, "£540"), (FactKey.HOURLY_RATE, "30")):
        authorities.correct_fact(
            office.row.id, key, value, source="A new Order", by=office.ada.id, at=walk.NOW, on=walk.TODAY
        )
    words = flat(queries.composed(answer(office, COST)).text)
    assert "£540" in words
    assert "£30" in words
    assert "£450" not in words


def test_a_letter_that_speaks_of_the_threat_level_waits_for_it(office: walk.Office) -> None:
    letter = answer(office)
    assert FactKey.THREAT_LEVEL not in stale(letter)
    details = Details(opening="The threat level is SUBSTANTIAL.")
    letter = actions.amend(
        letter, details, version=letter.version, by=office.alice, at=walk.NOW, on=walk.TODAY
    )
    assert FactKey.THREAT_LEVEL in stale(letter)
    authorities.confirm_fact(office.row.id, FactKey.THREAT_LEVEL, by=office.alice.id, at=walk.NOW, on=LATER)
    assert FactKey.THREAT_LEVEL not in stale(letter)


def test_every_letter_waits_for_the_office_s_own_addresses(office: walk.Office) -> None:
    case = walk.logged(office.alice)
    letter = actions.draft_acknowledgement(case, by=office.alice, at=walk.NOW, on=walk.TODAY)
    assert stale(letter) == {FactKey.OFFICE_CONTACT}


def test_an_answer_waits_for_the_address_it_refers_to(office: walk.Office) -> None:
    """FOIA 16: who else may hold it is told with an address that somebody has looked at."""
    police = NewBody(
        "Marlshire Police", BodyKind.FORCE, email="foi@marlshire-police.example", source="Its site"
    )
    body = authorities.enter_body(office.row.id, police, by=office.alice.id, at=walk.NOW, on=walk.TODAY)
    case = walk.logged(office.alice)
    decide(case, 1, replace(NOT_HELD, reasons=(Reason(ReasonKind.ELSEWHERE, body.words),)), by=office.alice)
    decide(case, 2, DISCLOSED, by=office.alice)
    letter = actions.draft_response(case, by=office.alice, at=walk.NOW, on=walk.TODAY)
    assert queries.checked(letter, on=walk.TODAY).referred == ()
    checked = queries.checked(letter, on=LATER)
    assert checked.referred == (body,)
    assert "The address of Marlshire Police was to be looked at" in str([one.says for one in checked.must])
    authorities.confirm_body(body, by=office.alice.id, at=walk.NOW, on=LATER)
    assert queries.checked(letter, on=LATER).referred == ()
