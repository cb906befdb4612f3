"""Before it leaves: an approval is taken back by an approver, and its drafter withdraws it from approval."""

import pytest

from foidesk.audit.queries import story
from foidesk.law.refusal import Refused
from foidesk.people.rules import Role
from foidesk.release import actions, queries
from foidesk.release.rules import How, State
from tests.release.steps import LATER, amend, journey, now
from tests.walk import NOW, TODAY, officer, stranger

pytestmark = pytest.mark.django_db
WHY = "Question 2 names a person."


def test_the_approver_or_another_takes_an_approval_back_and_the_drafter_reads_why() -> None:
    walk = journey()
    parcel = walk.approved()
    chief = officer(walk.ours.row, "Clara Chief", Role.CHIEF_EXECUTIVE, by=walk.ours.ada)
    actions.take_approval_back(parcel, reason=WHY, by=chief, at=LATER)
    actions.take_approval_back(parcel, reason=WHY, by=chief, at=LATER)
    parcel = now(parcel)
    assert (parcel.state, queries.approved(parcel)) == (State.RETURNED, False)
    assert [(one.verdict, one.comments) for one in queries.approvals(parcel)] == [
        ("approved", ""),
        ("taken-back", WHY),
    ]
    told = story(authority=parcel.authority, chain=parcel.case_id)[-1]
    assert (told.verb, told.words) == (
        "release.approval-taken-back",
        {"what": "the answer", "comments": WHY},
    )
    assert list(queries.faults(parcel.authority)) == []


def test_it_can_be_approved_again_only_as_something_new() -> None:
    walk = journey()
    parcel = walk.approved()
    actions.take_approval_back(parcel, reason=WHY, by=walk.ours.bob, at=LATER)
    with pytest.raises(Refused, match="It is returned"):
        actions.send_by_mail(now(parcel), by=walk.ours.alice, at=LATER)
    letter = amend(parcel, walk.ours, opening="One thing more.")
    again = actions.submit(
        actions.prepare(letter, by=walk.ours.alice, at=LATER), by=walk.ours.alice, at=LATER
    )
    actions.approve(again, manifest=again.manifest, by=walk.ours.bob, at=LATER)
    assert queries.approved(now(again))
    assert now(parcel).state == State.VOID
    assert list(queries.faults(parcel.authority)) == []


def test_a_reason_is_needed_and_an_approver() -> None:
    walk = journey()
    parcel = walk.approved()
    with pytest.raises(Refused, match="its drafter needs to know"):
        actions.take_approval_back(parcel, reason=" ", by=walk.ours.bob, at=LATER)
    with pytest.raises(Refused, match="does not let you approve"):
        actions.take_approval_back(parcel, reason=WHY, by=walk.ours.alice, at=LATER)
    with pytest.raises(Refused, match="another office"):
        actions.take_approval_back(parcel, reason=WHY, by=stranger(), at=LATER)


def test_what_was_handed_over_or_sent_keeps_its_approval() -> None:
    walk = journey()
    parcel = walk.handed()
    with pytest.raises(Refused, match="It is handed to post"):
        actions.take_approval_back(parcel, reason=WHY, by=walk.ours.bob, at=LATER)
    actions.take_back(parcel, by=walk.ours.alice, at=LATER)
    actions.take_approval_back(parcel, reason=WHY, by=walk.ours.bob, at=LATER)
    assert now(parcel).state == State.RETURNED


def test_what_was_sent_keeps_its_approval() -> None:
    walk = journey()
    parcel = actions.record_sent(walk.approved(), how=How.BY_HAND, sent_on=TODAY, by=walk.ours.alice, at=NOW)
    with pytest.raises(Refused, match="It is left"):
        actions.take_approval_back(parcel, reason=WHY, by=walk.ours.bob, at=LATER)


def test_what_needed_no_approval_has_none_to_take_back() -> None:
    walk = journey()
    parcel = actions.send_by_mail(walk.acknowledgement(), by=walk.ours.alice, at=NOW)
    actions.take_back(parcel, by=walk.ours.alice, at=NOW)
    with pytest.raises(Refused, match="Nobody has approved this"):
        actions.take_approval_back(parcel, reason=WHY, by=walk.ours.bob, at=LATER)


def test_the_drafter_withdraws_what_nobody_approved_yet() -> None:
    walk = journey()
    parcel = walk.submitted()
    with pytest.raises(Refused, match="Say why it is withdrawn"):
        actions.withdraw(parcel, reason="", by=walk.ours.alice, at=LATER)
    with pytest.raises(Refused, match="does not let you handle"):
        actions.withdraw(parcel, reason=WHY, by=walk.ours.bob, at=LATER)
    actions.withdraw(parcel, reason=WHY, by=walk.ours.alice, at=LATER)
    assert (now(parcel).state, now(parcel).void_why) == (State.VOID, WHY)
    with pytest.raises(Refused, match="It is void"):
        actions.approve(parcel, manifest=parcel.manifest, by=walk.ours.bob, at=LATER)
    assert list(queries.faults(parcel.authority)) == []
