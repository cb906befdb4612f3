"""A draft is read over: what is found keeps it from leaving until it is put right, or set aside."""

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from foidesk.checking.codes import Code
from foidesk.law.refusal import Refused
from foidesk.letters import actions as letters
from foidesk.letters import queries as reading
from foidesk.letters.rules import Details
from foidesk.proofreading import actions, queries
from foidesk.records.queries import verify
from foidesk.release import actions as release
from foidesk.release import queries as parcels
from foidesk.release.rules import How
from tests.browsing import signed_in
from tests.release.steps import LATER, Journey
from tests.walk import NOW, TODAY, logged, office

if TYPE_CHECKING:
    from foidesk.letters.models import Letter

pytestmark = pytest.mark.django_db

TELLS = "More of this may be had at tom.applegarth1971@gmail.com."
WHY = "He is a public spokesman and gave this address for it."


@pytest.fixture
def journey() -> Journey:
    ours = office(review_contact="Chief Executive, 1 High Street, Marlford")
    return Journey(ours, logged(ours.alice))


@pytest.fixture
def letter(journey: Journey) -> "Letter":
    """An answer whose closing words tell of somebody."""
    draft = journey.drafted()
    return letters.amend(
        draft, Details(opening=TELLS), version=draft.version, by=journey.ours.alice, at=NOW, on=TODAY
    )


def key(letter: "Letter") -> str:
    (found,) = (one for one in queries.read(letter, on=TODAY) if one.open)
    assert found.finding.code is Code.PERSONAL_DATA
    return found.key


def test_a_letter_of_facts_alone_has_nothing_to_put_right(journey: Journey) -> None:
    assert queries.unanswered(journey.drafted(), on=TODAY) == ()


def test_what_is_found_keeps_a_letter_from_approval(journey: Journey, letter: "Letter") -> None:
    parcel = release.prepare(letter, by=journey.ours.alice, at=NOW)
    with pytest.raises(Refused, match="personal data of somebody else"):
        release.submit(parcel, by=journey.ours.alice, at=NOW)


def test_set_aside_with_a_reason_it_goes_on(journey: Journey, letter: "Letter") -> None:
    alice = journey.ours.alice
    actions.set_aside(letter, key(letter), reason=WHY, by=alice, at=NOW, on=TODAY)
    assert queries.unanswered(letter, on=TODAY) == ()
    parcel = release.submit(release.prepare(letter, by=alice, at=NOW), by=alice, at=NOW)
    assert parcel.state == "awaiting-approval"


def test_a_reason_holds_for_exactly_what_was_found(journey: Journey, letter: "Letter") -> None:
    alice = journey.ours.alice
    actions.set_aside(letter, key(letter), reason=WHY, by=alice, at=NOW, on=TODAY)
    changed = TELLS.replace("tom.applegarth1971", "sue.smallwood1968")
    letter = letters.amend(
        letter, Details(opening=changed), version=letter.version, by=alice, at=NOW, on=TODAY
    )
    assert queries.unanswered(letter, on=TODAY)


@pytest.mark.parametrize("reason", ["", "  ok   ", "x" * 2001])
def test_a_reason_must_say_something(journey: Journey, letter: "Letter", reason: str) -> None:
    with pytest.raises(Refused):
        actions.set_aside(letter, key(letter), reason=reason, by=journey.ours.alice, at=NOW, on=TODAY)


def test_what_is_not_found_any_more_cannot_be_set_aside(journey: Journey, letter: "Letter") -> None:
    before = key(letter)
    letter = letters.amend(letter, Details(), version=letter.version, by=journey.ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="does not find this any more"):
        actions.set_aside(letter, before, reason=WHY, by=journey.ours.alice, at=NOW, on=TODAY)


def test_taken_up_again_it_keeps_the_letter(journey: Journey, letter: "Letter") -> None:
    alice = journey.ours.alice
    row = actions.set_aside(letter, key(letter), reason=WHY, by=alice, at=NOW, on=TODAY)
    assert actions.set_aside(letter, row.finding, reason="Again.", by=alice, at=NOW, on=TODAY).id == row.id
    actions.take_up(row, by=alice, at=NOW)
    actions.take_up(row, by=alice, at=NOW)
    assert queries.unanswered(letter, on=TODAY)
    actions.set_aside(letter, row.finding, reason=WHY, by=alice, at=NOW, on=TODAY)
    assert [one.faults for one in verify()] == [()]


def test_who_may_not_write_a_letter_may_not_set_aside(journey: Journey, letter: "Letter") -> None:
    with pytest.raises(Refused, match="role"):
        actions.set_aside(letter, key(letter), reason=WHY, by=journey.ours.bob, at=NOW, on=TODAY)


def test_nothing_is_set_aside_in_a_letter_that_has_left(journey: Journey) -> None:
    release.record_sent(journey.approved(), how=How.BY_HAND, sent_on=TODAY, by=journey.ours.alice, at=LATER)
    (letter,) = (one for one in reading.of_case(journey.case) if one.kind == "response")
    with pytest.raises(Refused, match="has left"):
        actions.set_aside(letter, "0" * 64, reason=WHY, by=journey.ours.alice, at=NOW, on=TODAY)


def test_whoever_approves_reads_what_was_found_and_why_it_stands(journey: Journey, letter: "Letter") -> None:
    alice = journey.ours.alice
    actions.set_aside(letter, key(letter), reason=WHY, by=alice, at=NOW, on=TODAY)
    parcel = release.submit(release.prepare(letter, by=alice, at=NOW), by=alice, at=NOW)
    ((row, says),) = parcels.set_aside(parcel, on=TODAY)
    assert (row.reason, "personal data of somebody else" in says) == (WHY, True)
    shown = signed_in(journey.ours.bob).get(reverse("desk:approve", args=[parcel.id])).content.decode()
    assert WHY in shown
    assert "personal data of somebody else" in shown


def test_a_reason_for_what_is_gone_is_not_told_before_it_leaves(journey: Journey, letter: "Letter") -> None:
    alice = journey.ours.alice
    actions.set_aside(letter, key(letter), reason=WHY, by=alice, at=NOW, on=TODAY)
    letter = letters.amend(letter, Details(), version=letter.version, by=alice, at=NOW, on=TODAY)
    parcel = release.submit(release.prepare(letter, by=alice, at=NOW), by=alice, at=NOW)
    assert parcels.set_aside(parcel, on=TODAY) == []
