"""A letter to an address that changed can't leave; a message that asks for another is a doubt at the gate."""

import pytest

from foidesk.cases import actions as cases
from foidesk.cases.mending import Capacity, Representative
from foidesk.cases.rules import AddressKind, NewApplicant
from foidesk.inbox.actions import settling
from foidesk.law.refusal import Refused
from foidesk.letters import queries as letters
from foidesk.release import actions, outbox, queries
from foidesk.release.rules import State
from tests.inbox.letters import eml
from tests.inbox.steps import came
from tests.release.steps import FOLDER, Journey, journey, now
from tests.walk import APPLICANT, NOW, TODAY

pytestmark = pytest.mark.django_db
NEW = NewApplicant("Jo Applicant", AddressKind.EMAIL, "jo@new.example")
KNOWN = "Asked at the old address."


def moved(walk: Journey) -> None:
    cases.readdress(walk.case, NEW, reason=KNOWN, by=walk.ours.alice, at=NOW)


def acts(walk: Journey) -> None:
    who = NewApplicant("Sal Solicitor", AddressKind.EMAIL, "sal@law.example")
    acting = Representative(who, Capacity.SOLICITOR, TODAY, "A signed letter.")
    cases.act_for(walk.case, acting, by=walk.ours.alice, at=NOW, on=TODAY)


@pytest.mark.parametrize("change", [moved, acts])
def test_an_approval_for_the_old_address_is_void(change: object) -> None:
    walk = journey()
    parcel = walk.approved()
    assert callable(change)
    change(walk)
    with pytest.raises(Refused, match="who acts for the applicant, was changed"):
        actions.send_by_mail(parcel, by=walk.ours.alice, at=NOW)
    assert now(parcel).state == State.VOID


def test_what_waits_in_the_outbox_for_the_old_address_does_not_leave() -> None:
    walk = journey()
    walk.handed()
    moved(walk)
    taken = outbox.take(at=NOW, folder=FOLDER)
    assert taken is not None
    assert taken.outcome is not None


def test_a_letter_to_who_acts_says_on_whose_behalf() -> None:
    walk = journey()
    acts(walk)
    parcel = walk.response()
    assert (parcel.recipient, parcel.address) == ("Sal Solicitor", "sal@law.example")
    assert "Dear Sal Solicitor" in parcel.text
    assert "On behalf of: Jo Applicant" in parcel.text


def asks_elsewhere(walk: Journey, sender: str = f"Jo <{APPLICANT.address}>") -> None:
    data = eml("Please answer.", sender=sender, reply_to="jo@new.example", message_id="<new@x.example>")
    settling.join(came(walk.ours.alice, data), walk.case, by=walk.ours.alice, at=NOW, on=TODAY)


def test_a_message_that_asks_for_another_address_is_a_doubt_and_moves_nothing() -> None:
    """Anybody can write in another's name: an answer goes elsewhere only when an officer confirms it."""
    walk = journey()
    asks_elsewhere(walk)
    parcel = walk.response()
    assert parcel.address == APPLICANT.address
    (doubt,) = queries.findings(parcel, on=TODAY)
    assert (doubt.code, doubt.doubt) == ("reply-elsewhere", True)
    assert "jo@new.example" in doubt.says
    moved(walk)
    assert parcel.letter is not None
    letter = letters.letter(parcel.authority, parcel.letter)
    assert letter is not None
    fresh = actions.prepare(letter, by=walk.ours.alice, at=NOW)
    assert queries.findings(fresh, on=TODAY) == ()


def test_a_message_of_somebody_else_is_none() -> None:
    walk = journey()
    asks_elsewhere(walk, sender="A colleague <somebody@elsewhere.example>")
    assert queries.findings(walk.response(), on=TODAY) == ()
