"""Who works on a request: shares, interests, restriction and knowing who asks, by real actions."""

import pytest

from foidesk.audit.queries import story
from foidesk.cases import actions as cases
from foidesk.handling import actions, queries
from foidesk.handling.rules import NO_SUCH_REQUEST, Interest
from foidesk.law.refusal import Refused
from foidesk.people import actions as people
from foidesk.people.rules import Actor, Role
from foidesk.release import actions as release
from tests.letters.decided import DISCLOSED, decide
from tests.release.steps import Journey
from tests.walk import NOW, TODAY, Office, again, logged, office, officer, stranger


@pytest.fixture
def ours(db: None) -> Office:
    return office(review_contact="The Chief Executive, at this address")


@pytest.fixture
def cas(ours: Office) -> Actor:
    """A second case officer."""
    return officer(ours.row, "Cas Caseman", Role.CASE_OFFICER, by=ours.ada)


def told(case: object) -> list[str]:
    return [entry.verb for entry in story(authority=case.authority, chain=case.id)]  # type: ignore[attr-defined]


def test_a_question_is_given_to_an_officer_and_taken_back(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice)
    actions.share(case, {2}, cas.id, by=ours.alice, at=NOW)
    assert {n: row.officer_id for n, row in queries.shares(case).items()} == {2: cas.id}
    actions.take_share(case, 2, by=ours.alice, at=NOW)
    assert queries.shares(case) == {}
    assert told(case)[-2:] == ["handling.given", "handling.taken"]


def test_a_question_given_again_has_one_officer(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice)
    actions.share(case, {1, 2}, cas.id, by=ours.alice, at=NOW)
    actions.share(case, {1}, ours.alice.id, by=ours.alice, at=NOW)
    assert {n: row.officer_id for n, row in queries.shares(case).items()} == {1: ours.alice.id, 2: cas.id}
    with pytest.raises(Refused, match="does not answer yet"):
        actions.share(case, {1}, ours.alice.id, by=ours.alice, at=NOW)


def test_whoever_has_an_interest_decides_nothing_and_is_told_whom_to_ask(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice)
    actions.declare(case, Interest.APPLICANT, reason="My sister.", by=cas, at=NOW)
    with pytest.raises(Refused, match="Ask: Alice Able"):
        decide(case, 1, DISCLOSED, by=cas)
    with pytest.raises(Refused, match="Choose somebody else"):
        actions.assign(case, cas.id, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="Choose somebody else"):
        actions.share(case, {1}, cas.id, by=ours.alice, at=NOW)
    actions.no_longer(case, cas.id, reason="Another person of that name.", by=cas, at=NOW)
    decide(case, 1, DISCLOSED, by=cas)


def test_whoever_has_an_interest_does_not_approve(ours: Office) -> None:
    journey = Journey(ours, logged(ours.alice))
    parcel = journey.submitted()
    actions.declare(journey.case, Interest.AUTHOR, reason="I bought it.", by=ours.bob, at=NOW)
    with pytest.raises(Refused, match="You have an interest"):
        release.approve(parcel, manifest=parcel.manifest, by=ours.bob, at=NOW)


def test_the_owner_gives_it_away_before_standing_aside(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice)
    actions.assign(case, cas.id, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="First give it to somebody else"):
        actions.declare(again(case), Interest.MONEY, reason="Shares.", by=cas, at=NOW)


def test_only_those_named_find_a_restricted_request(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice)
    actions.restrict(case, [ours.alice.id, ours.bob.id], reason="About the head.", by=ours.alice, at=NOW)
    assert [queries.open_to(one, case) for one in (ours.alice, ours.bob, cas, ours.ada)] == [
        True,
        True,
        False,
        False,
    ]
    for tried in (
        lambda: actions.lift(case, reason="Curious.", by=cas, at=NOW),
        lambda: actions.unmask(case, reason="Curious.", by=ours.paula, at=NOW),
        lambda: actions.share(case, {1}, cas.id, by=cas, at=NOW),
        lambda: decide(case, 1, DISCLOSED, by=cas),
    ):
        with pytest.raises(Refused) as refused:
            tried()
        assert NO_SUCH_REQUEST in refused.value.refusals
    actions.lift(case, reason="It is over.", by=ours.alice, at=NOW)
    assert queries.open_to(cas, case)


def test_somebody_who_may_handle_and_somebody_who_may_approve_always_remain(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice)
    with pytest.raises(Refused, match="who may approve"):
        actions.restrict(case, [ours.alice.id], reason="About Bob.", by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="who may handle"):
        actions.restrict(case, [ours.bob.id], reason="About Alice.", by=ours.alice, at=NOW)
    actions.restrict(case, [cas.id, ours.bob.id], reason="About Alice.", by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="who may approve"):
        actions.declare(case, Interest.SUBJECT, reason="It is about me.", by=ours.bob, at=NOW)


def test_the_owner_is_always_named(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice)
    cases.assign(case, ours.alice.id, by=ours.alice, at=NOW)
    actions.restrict(again(case), [cas.id, ours.bob.id], reason="Sensitive.", by=cas, at=NOW)
    assert queries.open_to(ours.alice, case)
    with pytest.raises(Refused, match="who may handle this request"):
        actions.assign(again(case), ours.ada.id, by=ours.alice, at=NOW)


def test_who_asks_is_known_by_role_or_for_a_reason(ours: Office) -> None:
    case = logged(ours.alice)
    assert queries.knows_applicant(ours.alice, case)
    assert not queries.knows_applicant(ours.bob, case)
    with pytest.raises(Refused, match="Say why"):
        actions.unmask(case, reason=" ", by=ours.bob, at=NOW)
    actions.unmask(case, reason="Two may act as one.", by=ours.bob, at=NOW)
    assert queries.knows_applicant(ours.bob, case)
    assert not queries.knows_applicant(ours.bob, logged(ours.alice))
    actions.mask(case, ours.bob.id, by=ours.bob, at=NOW)
    assert not queries.knows_applicant(ours.bob, case)
    assert told(case)[-2:] == ["handling.unmasked", "handling.masked"]


def test_charlie_reaches_nothing(ours: Office) -> None:
    case, charlie = logged(ours.alice), stranger()
    assert not queries.open_to(charlie, case)
    assert not queries.knows_applicant(charlie, case)
    with pytest.raises(Refused, match="another office"):
        actions.unmask(case, reason="Curious.", by=charlie, at=NOW)


def test_what_is_stored_is_what_the_record_tells(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice)
    actions.unmask(case, reason="Two may act as one.", by=ours.bob, at=NOW)
    actions.declare(case, Interest.OTHER, reason="A neighbour.", by=cas, at=NOW)
    row = actions.restrict(case, [ours.alice.id, ours.bob.id], reason="Why.", by=ours.alice, at=NOW)
    assert list(queries.faults(ours.row.id)) == []
    queries.named(row)[0].delete()
    assert [fault.where for fault in queries.faults(ours.row.id)] == [f"restriction {row.id}"]


def test_nobody_leaves_a_restricted_request_alone(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice)
    actions.restrict(case, [cas.id, ours.bob.id], reason="About Alice.", by=cas, at=NOW)
    assert queries.left_alone(ours.row.id) is None
    people.set_roles(cas.id, [Role.STANDARDS], by=ours.ada, at=NOW, on=TODAY)
    alone = queries.left_alone(ours.row.id)
    assert alone is not None
    assert "Ask: Bob Brook, Cas Caseman." in alone.says
    assert case.reference not in alone.says
