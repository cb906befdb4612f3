"""A different officer approves exactly what will leave; any change voids it."""

import pytest

from foidesk.audit.queries import story
from foidesk.law.refusal import Refused
from foidesk.letters import actions as letters
from foidesk.people.rules import Role
from foidesk.release import actions, queries, rules
from foidesk.release.models import Approval, Parcel
from foidesk.release.rules import State, Verdict
from tests.release.steps import LATER, Journey, amend, journey, now
from tests.walk import NOW, TODAY, officer, stranger

pytestmark = pytest.mark.django_db


@pytest.fixture
def walk() -> Journey:
    return journey()


def verbs(walk: Journey) -> list[str]:
    return [entry.verb for entry in story(authority=walk.ours.row.id, chain=walk.case.id)]


def test_a_second_officer_approves(walk: Journey) -> None:
    parcel = walk.approved()
    assert parcel.state == State.APPROVED
    (said,) = queries.approvals(parcel)
    assert (said.verdict, said.manifest, said.given_by, said.alone) == (
        Verdict.APPROVED,
        parcel.manifest,
        walk.ours.bob.id,
        False,
    )
    assert verbs(walk)[-3:] == ["release.prepared", "release.submitted", "release.approved"]


def test_the_drafter_may_not_approve(walk: Journey) -> None:
    both = officer(walk.ours.row, "Dora Double", Role.CASE_OFFICER, Role.APPROVER, by=walk.ours.ada)
    walk.decide(by="alice")
    walk.ours = type(walk.ours)(walk.ours.row, walk.ours.ada, both, walk.ours.bob, walk.ours.paula)
    parcel = walk.submitted()
    with pytest.raises(Refused, match="A different officer must approve"):
        actions.approve(parcel, manifest=parcel.manifest, by=both, at=NOW)
    assert now(parcel).state == State.AWAITING


def test_whoever_decided_a_question_may_not_approve_though_another_drafted(walk: Journey) -> None:
    both = officer(walk.ours.row, "Dora Double", Role.CASE_OFFICER, Role.APPROVER, by=walk.ours.ada)
    parcel = walk.submitted()
    assert walk.ours.alice.id in queries.hands(parcel)
    changed = Journey(type(walk.ours)(walk.ours.row, walk.ours.ada, both, walk.ours.bob, both), walk.case)
    changed.decide()  # the same words again: the letter does not change, the hand is there
    assert queries.changed(now(parcel)) is None
    with pytest.raises(Refused, match="You drafted this, or made a decision in it"):
        actions.approve(parcel, manifest=parcel.manifest, by=both, at=LATER)


def test_who_lacks_the_role_may_not_approve(walk: Journey) -> None:
    parcel = walk.submitted()
    with pytest.raises(Refused, match="Your role does not let you approve"):
        actions.approve(parcel, manifest=parcel.manifest, by=walk.ours.paula, at=NOW)


def test_what_the_approver_did_not_see_is_not_approved(walk: Journey) -> None:
    parcel = walk.submitted()
    with pytest.raises(Refused, match="This is not what you saw"):
        actions.approve(parcel, manifest="0" * 64, by=walk.ours.bob, at=NOW)


def test_a_changed_letter_voids_the_parcel_when_it_is_approved(walk: Journey) -> None:
    parcel = walk.submitted()
    amend(parcel, walk.ours, opening="One thing more.")
    with pytest.raises(Refused, match="was changed after this was prepared"):
        actions.approve(parcel, manifest=parcel.manifest, by=walk.ours.bob, at=LATER)
    voided = now(parcel)
    assert (voided.state, voided.voided_by) == (State.VOID, walk.ours.bob.id)
    assert verbs(walk)[-1] == "release.voided"


def test_a_changed_decision_voids_the_parcel_when_it_is_sent(walk: Journey) -> None:
    parcel = walk.approved()
    walk.decide(answer="We use Listenwell.")
    with pytest.raises(Refused, match="was changed after this was prepared"):
        actions.send_by_mail(parcel, by=walk.ours.alice, at=LATER)
    assert now(parcel).state == State.VOID


def test_a_byte_changed_behind_the_desk_is_caught(walk: Journey) -> None:
    parcel = walk.approved()
    Parcel.objects.of(parcel.authority).filter(id=parcel.id).update(text=parcel.text + " ")
    with pytest.raises(Refused, match="behind the desk's back"):
        actions.send_by_mail(parcel, by=walk.ours.alice, at=LATER)
    assert now(parcel).state == State.VOID


def test_a_changed_manifest_does_not_carry_the_approval_with_it(walk: Journey) -> None:
    parcel = walk.approved()
    Approval.objects.of(parcel.authority).filter(parcel=parcel).update(manifest="0" * 64)
    with pytest.raises(Refused, match="A different officer must approve"):
        actions.send_by_mail(parcel, by=walk.ours.alice, at=LATER)


def test_preparing_again_voids_the_earlier_approval(walk: Journey) -> None:
    parcel = walk.approved()
    letter = amend(parcel, walk.ours, opening="One thing more.")
    again = actions.prepare(letter, by=walk.ours.alice, at=LATER)
    assert now(parcel).state == State.VOID
    assert (again.state, again.supersedes_id) == (State.PREPARED, parcel.id)
    with pytest.raises(Refused, match="A different officer must approve"):
        actions.send_by_mail(again, by=walk.ours.alice, at=LATER)


def test_preparing_the_same_twice_gives_the_same_parcel(walk: Journey) -> None:
    parcel = walk.approved()
    letter = amend(parcel, walk.ours, signed_name="Alice Able")
    assert actions.prepare(letter, by=walk.ours.alice, at=LATER).id == parcel.id
    assert now(parcel).state == State.APPROVED


def test_clicking_twice_changes_and_tells_nothing_more(walk: Journey) -> None:
    parcel = walk.approved()
    before = verbs(walk)
    actions.approve(parcel, manifest=parcel.manifest, by=walk.ours.bob, at=LATER)
    assert verbs(walk) == before
    assert Approval.objects.of(parcel.authority).count() == 1


def test_sent_back_with_comments(walk: Journey) -> None:
    parcel = walk.submitted()
    with pytest.raises(Refused, match="Say what should be changed"):
        actions.send_back(parcel, comments=" ", by=walk.ours.bob, at=NOW)
    actions.send_back(parcel, comments="Say when the contract ends.", by=walk.ours.bob, at=NOW)
    actions.send_back(parcel, comments="Say when the contract ends.", by=walk.ours.bob, at=NOW)
    assert now(parcel).state == State.RETURNED
    assert [said.comments for said in queries.approvals(parcel)] == ["Say when the contract ends."]
    letter = amend(parcel, walk.ours, opening="The contract ends in May.")
    assert actions.prepare(letter, by=walk.ours.alice, at=LATER).supersedes_id == parcel.id


def test_an_undecided_answer_is_not_put_forward(walk: Journey) -> None:
    letter = letters.draft_response(walk.case, by=walk.ours.alice, at=NOW, on=TODAY)
    parcel = actions.prepare(letter, by=walk.ours.alice, at=NOW)
    with pytest.raises(Refused) as refused:
        actions.submit(parcel, by=walk.ours.alice, at=NOW)
    assert "Question 1" in str(refused.value)


def test_an_office_of_one_approves_after_a_checklist_and_a_reason() -> None:
    walk = journey(single_officer=True)
    alone = officer(walk.ours.row, "Sole Soul", *Role, by=walk.ours.ada)
    walk.ours = type(walk.ours)(walk.ours.row, alone, alone, alone, alone)
    parcel = walk.submitted()
    with pytest.raises(Refused) as refused:
        actions.approve(parcel, manifest=parcel.manifest, by=alone, at=NOW)
    assert len(refused.value.refusals) == len(rules.CHECKLIST) + 1
    points = list(rules.CHECKLIST)
    for ticked, reason in ((points[1:], "I am alone."), (points, " ")):
        with pytest.raises(Refused):
            actions.approve(parcel, manifest=parcel.manifest, by=alone, at=NOW, ticked=ticked, reason=reason)
    actions.approve(parcel, manifest=parcel.manifest, by=alone, at=NOW, ticked=points, reason="I am alone.")
    (said,) = queries.approvals(parcel)
    assert (said.alone, said.checklist, said.reason) == (True, points, "I am alone.")
    told = story(authority=parcel.authority, chain=walk.case.id)[-1]
    assert told.verb == "release.approved-alone"
    assert told.words is not None
    assert told.words["reason"] == "I am alone."


def test_another_authority_sees_none_of_it(walk: Journey) -> None:
    parcel = walk.submitted()
    charlie = stranger()
    assert queries.parcel(charlie.authority, parcel.id) is None
    assert not queries.waiting_for_approval(charlie.authority)
