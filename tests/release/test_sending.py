"""What was approved leaves once; the request learns of it in the same transaction."""

from datetime import UTC, date, datetime, timedelta

import pytest

from foidesk.audit.queries import faults, story
from foidesk.authorities import actions as authorities
from foidesk.authorities.actions import OfficeDetails
from foidesk.cases import queries as cases
from foidesk.cases.rules import AddressKind, NewApplicant
from foidesk.cases.rules import State as CaseState
from foidesk.law.refusal import Refused
from foidesk.letters import queries as letters
from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post.models import Message
from foidesk.plumbing.post.rules import Ending, Outcome
from foidesk.plumbing.post.rules import State as MessageState
from foidesk.release import actions, outbox, queries
from foidesk.release.rules import How, State
from tests.release.steps import FOLDER, LATER, Journey, amend, attempt, journey, message, now
from tests.walk import NOW, TODAY, logged, office

pytestmark = pytest.mark.django_db

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def walk() -> Journey:
    return journey()


def case(walk: Journey) -> CaseState:
    found = cases.case(walk.case.authority, walk.case.id)
    assert found is not None
    return CaseState(found.state)


def by_letter() -> Journey:
    """A request whose answer goes by post."""
    ours = office(review_contact="The Chief Executive, at this address")
    applicant = NewApplicant("Jo Applicant", AddressKind.POST, "2 Low Road\nMarlford ML1 2AB")
    return Journey(ours, logged(ours.alice, applicant=applicant))


def test_an_approved_answer_goes_to_the_outbox_as_it_is(walk: Journey) -> None:
    parcel = walk.handed()
    mail = message(parcel)
    assert (mail.subject, mail.text, mail.html) == (parcel.subject, parcel.text, parcel.html)
    assert (mail.to_name, mail.to_address) == ("Jo Applicant", "jo@applicant.example")
    assert not mail.automatic
    assert case(walk) is CaseState.IN_HAND


def test_when_the_server_accepts_the_clock_stops_and_the_case_closes(walk: Journey) -> None:
    parcel = walk.handed()
    attempt(Ending.ACCEPTED)
    parcel = walk.settled(parcel)
    assert (parcel.state, parcel.left_on, parcel.left_by) == (State.LEFT, TODAY, walk.ours.alice.id)
    assert case(walk) is CaseState.ANSWERED
    verbs = [entry.verb for entry in story(authority=walk.case.authority, chain=walk.case.id)]
    assert verbs[-2:] == ["release.left", "cases.answered"] or "cases.answered" in verbs[-2:]
    assert not list(faults(authority=walk.case.authority))
    assert not list(cases.faults(walk.case.authority))


def test_the_day_of_the_answer_is_the_day_in_london_on_which_the_server_accepted(walk: Journey) -> None:
    parcel = walk.handed()
    attempt(Ending.ACCEPTED, at=datetime(2025, 7, 1, 23, 30, tzinfo=UTC))
    assert walk.settled(parcel, at=datetime(2025, 7, 2, 0, 0, tzinfo=UTC)).left_on == date(2025, 7, 2)


def test_settling_twice_tells_once(walk: Journey) -> None:
    parcel = walk.handed()
    attempt(Ending.ACCEPTED)
    assert actions.settle_mail(parcel.authority, parcel.id, at=LATER)
    assert not actions.settle_mail(parcel.authority, parcel.id, at=LATER)
    assert queries.to_settle() == []


def test_an_acknowledgement_and_a_question_leave_without_a_second_officer(walk: Journey) -> None:
    actions.send_by_mail(walk.acknowledgement(), by=walk.ours.alice, at=NOW)
    attempt(Ending.ACCEPTED)
    for authority, key in queries.to_settle():
        actions.settle_mail(authority, key, at=LATER)
    found = cases.case(walk.case.authority, walk.case.id)
    assert found is not None
    assert found.acknowledged_on == TODAY
    actions.send_by_mail(walk.clarification(), by=walk.ours.alice, at=LATER)
    attempt(Ending.ACCEPTED, at=LATER)
    for authority, key in queries.to_settle():
        actions.settle_mail(authority, key, at=LATER)
    asked = cases.clarification_open(walk.case)
    assert asked is not None
    assert asked.questions == "1"


def test_clicking_send_twice_hands_in_one_message(walk: Journey) -> None:
    parcel = walk.handed()
    actions.send_by_mail(parcel, by=walk.ours.alice, at=LATER)
    assert Message.objects.of(parcel.authority).filter(purpose="parcel").count() == 1


def test_who_may_not_handle_may_not_send(walk: Journey) -> None:
    with pytest.raises(Refused, match="Your role does not let you handle"):
        actions.send_by_mail(walk.approved(), by=walk.ours.bob, at=NOW)


def test_two_letters_of_one_request_do_not_leave_beside_each_other(walk: Journey) -> None:
    actions.send_by_mail(walk.acknowledgement(), by=walk.ours.alice, at=NOW)
    with pytest.raises(Refused, match="what became of the acknowledgement"):
        actions.send_by_mail(walk.approved(), by=walk.ours.alice, at=NOW)


def test_nothing_is_prepared_for_an_answered_request(walk: Journey) -> None:
    parcel = walk.handed()
    attempt(Ending.ACCEPTED)
    letter_of = walk.settled(parcel)
    assert letter_of.letter is not None
    letter = letters.letter(parcel.authority, letter_of.letter)
    assert letter is not None
    with pytest.raises(Refused, match="It is answered"):
        actions.prepare(letter, by=walk.ours.alice, at=LATER)


def test_a_message_changed_behind_the_desk_does_not_leave(walk: Journey) -> None:
    parcel = walk.handed()
    Message.objects.of(parcel.authority).filter(id=message(parcel).id).update(
        to_address="eve@elsewhere.example"
    )
    attempt(Ending.ACCEPTED)
    assert walk.settled(parcel).state == State.FAILED
    assert message(parcel).last_words == outbox.NOT_AS_PREPARED
    again = actions.send_by_mail(now(parcel), by=walk.ours.alice, at=LATER)
    assert message(again).to_address == "jo@applicant.example"


def test_what_the_server_refuses_can_be_sent_another_way(walk: Journey) -> None:
    parcel = walk.handed()
    attempt(Ending.REFUSED, "550 No such mailbox")
    parcel = walk.settled(parcel)
    assert parcel.state == State.FAILED
    told = story(authority=parcel.authority, chain=walk.case.id)[-1]
    assert told.words is not None
    assert "550 No such mailbox" in told.words["words"]
    actions.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, by=walk.ours.alice, at=LATER)
    assert case(walk) is CaseState.ANSWERED


def test_what_waits_can_be_taken_back_and_what_is_under_way_can_not(walk: Journey) -> None:
    parcel = actions.take_back(walk.handed(), by=walk.ours.alice, at=LATER)
    assert parcel.state == State.FAILED
    assert outbox.take(at=LATER, folder=FOLDER) is None
    again = actions.send_by_mail(parcel, by=walk.ours.alice, at=LATER)
    assert outbox.take(at=LATER, folder=FOLDER) is not None
    with pytest.raises(Refused, match="sending by now"):
        actions.take_back(again, by=walk.ours.alice, at=LATER)


def test_by_post_on_a_day() -> None:
    walk = by_letter()
    parcel = walk.approved()
    with pytest.raises(Refused, match="There is no e-mail address"):
        actions.send_by_mail(parcel, by=walk.ours.alice, at=NOW)
    for wrong in (TOMORROW, TODAY - timedelta(days=1)):
        with pytest.raises(Refused, match=r"day|before"):
            actions.record_sent(parcel, how=How.POST, sent_on=wrong, by=walk.ours.alice, at=NOW)
    actions.record_sent(parcel, how=How.POST, sent_on=TODAY, by=walk.ours.alice, at=NOW)
    actions.record_sent(parcel, how=How.POST, sent_on=TODAY, by=walk.ours.alice, at=NOW)
    assert (now(parcel).how, now(parcel).left_on) == (How.POST, TODAY)
    assert case(walk) is CaseState.ANSWERED


def test_a_letter_is_judged_on_the_day_it_was_posted_not_on_that_of_the_record() -> None:
    walk, at = by_letter(), datetime(2025, 1, 8, 9, 0, tzinfo=UTC)
    parcel = walk.approved()
    with pytest.raises(Refused, match="It became late after the date it bears"):
        actions.record_sent(parcel, how=How.POST, sent_on=date(2025, 1, 7), by=walk.ours.alice, at=at)
    actions.record_sent(parcel, how=How.POST, sent_on=date(2025, 1, 6), by=walk.ours.alice, at=at)
    assert now(parcel).left_on == date(2025, 1, 6)


def test_a_postal_way_needs_a_postal_address(walk: Journey) -> None:
    with pytest.raises(Refused, match="There is no postal address"):
        actions.record_sent(walk.approved(), how=How.POST, sent_on=TODAY, by=walk.ours.alice, at=NOW)


def test_recording_does_not_get_round_the_approval(walk: Journey) -> None:
    with pytest.raises(Refused, match="A different officer must approve"):
        actions.record_sent(walk.response(), how=How.BY_HAND, sent_on=TODAY, by=walk.ours.alice, at=NOW)


def test_an_uncertain_one_waits_for_an_officer(walk: Journey) -> None:
    parcel = walk.uncertain()
    assert parcel.state == State.UNCERTAIN
    assert [(mail.last_words, of and of.id) for mail, of in queries.uncertain(parcel.authority)] == [
        ("it hung up", parcel.id)
    ]
    assert outbox.take(at=NOW + timedelta(days=30), folder=FOLDER) is None
    assert case(walk) is CaseState.IN_HAND


def test_an_officer_finds_that_it_arrived(walk: Journey) -> None:
    parcel = walk.uncertain()
    with pytest.raises(Refused, match="how you know"):
        actions.it_arrived(message(parcel), on=TODAY, reason=" ", by=walk.ours.alice, at=LATER)
    with pytest.raises(Refused, match="future"):
        actions.it_arrived(message(parcel), on=TOMORROW, reason="She rang.", by=walk.ours.alice, at=LATER)
    actions.it_arrived(message(parcel), on=TODAY, reason="She rang.", by=walk.ours.alice, at=LATER)
    assert (now(parcel).state, now(parcel).left_on) == (State.LEFT, TODAY)
    assert case(walk) is CaseState.ANSWERED
    with pytest.raises(Refused):
        actions.it_arrived(message(parcel), on=TODAY, reason="She rang.", by=walk.ours.alice, at=LATER)


def test_it_arrived_on_a_later_day_than_it_was_tried(walk: Journey) -> None:
    parcel = walk.uncertain()
    at = NOW + timedelta(days=3)
    actions.it_arrived(message(parcel), on=TOMORROW, reason="She rang.", by=walk.ours.alice, at=at)
    assert now(parcel).left_on == TOMORROW


def test_an_officer_sends_it_again_recognisably(walk: Journey) -> None:
    parcel = walk.uncertain()
    before = message(parcel)
    actions.send_again(before, reason="She has nothing.", by=walk.ours.alice, at=LATER)
    assert now(parcel).state == State.HANDED
    attempt(Ending.ACCEPTED, at=LATER)
    assert message(parcel).message_id == before.message_id
    assert walk.settled(parcel).state == State.LEFT


def test_a_slow_worker_settles_what_was_given_up(walk: Journey) -> None:
    parcel = walk.handed()
    taken = outbox.take(at=NOW, folder=FOLDER)
    assert taken is not None
    post.give_up_lost(at=NOW + timedelta(minutes=11))
    assert walk.settled(parcel).state == State.UNCERTAIN
    post.settle(taken.message, Outcome(Ending.ACCEPTED, "250"), at=NOW + timedelta(minutes=12))
    assert walk.settled(parcel).state == State.LEFT


def test_of_an_uncertain_notice_an_officer_decides_too(walk: Journey) -> None:
    notice = post.hand_in(
        authority=walk.case.authority,
        to_name="Gita",
        to_address="gita@marlshire.example",
        subject="A search",
        text="Please look.",
        purpose="search",
        at=NOW,
    )
    attempt(Ending.UNKNOWN, "it hung up")
    (found, parcel), *_ = queries.uncertain(walk.case.authority)
    assert (found.id, parcel) == (notice.id, None)
    with pytest.raises(Refused, match="Your role"):
        actions.send_again(found, reason="Again.", by=walk.ours.bob, at=LATER)
    actions.send_again(found, reason="She has nothing.", by=walk.ours.alice, at=LATER)
    assert queries.uncertain(walk.case.authority) == []


def test_a_letter_may_be_changed_for_the_future_while_the_approved_one_is_on_its_way(walk: Journey) -> None:
    parcel = walk.handed()
    amend(parcel, walk.ours, opening="One thing more.")
    attempt(Ending.ACCEPTED)
    left = walk.settled(parcel)
    assert left.state == State.LEFT
    assert "One thing more." not in left.text


def test_without_a_way_out_mail_waits_and_the_reason_is_said() -> None:
    row = authorities.found(OfficeDetails(name="New Office"), by=None, at=NOW, on=TODAY)
    refusal = outbox.no_way_out(row.id)
    assert refusal is not None
    assert "Nobody has set how this office sends mail" in refusal.says


def test_a_message_state_is_told_apart(walk: Journey) -> None:
    parcel = walk.handed()
    attempt(Ending.NOTHING_TRANSMITTED, "no route to host")
    assert walk.settled(parcel).state == State.HANDED
    assert message(parcel).state == MessageState.WAITING
