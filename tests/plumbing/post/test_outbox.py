"""The outbox: handed in once, claimed by one, and never sent twice by itself."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from foidesk.law.refusal import Refused
from foidesk.plumbing.post import actions, queries
from foidesk.plumbing.post.models import Message
from foidesk.plumbing.post.rules import Ending, Outcome, State, wait_after

pytestmark = pytest.mark.django_db

NOW = datetime(2024, 12, 6, 9, 30, tzinfo=UTC)
OURS = uuid.uuid4()
MINUTE = timedelta(minutes=1)


def handed_in(**changes: object) -> Message:
    details: dict[str, object] = {
        "authority": OURS,
        "to_name": "Gita",
        "to_address": "gita@marlshire.example",
        "subject": "A search",
        "text": "Please look.",
        "purpose": "search",
        "at": NOW,
    }
    return actions.hand_in(**(details | changes))  # type: ignore[arg-type]


def claimed(at: datetime = NOW) -> Message:
    message = actions.claim(at=at, authorities=[OURS])
    assert message is not None
    return message


def ended(ending: Ending, words: str = "250 OK") -> Message:
    """A message after one attempt with this ending."""
    handed_in()
    message = claimed()
    assert actions.settle(message, Outcome(ending, words), at=NOW + MINUTE)
    return now(message)


def now(message: Message) -> Message:
    found = queries.message(OURS, message.id)
    assert found is not None
    return found


def test_one_message_is_claimed_once() -> None:
    handed_in()
    assert actions.claim(at=NOW, authorities=[OURS]) is not None
    assert actions.claim(at=NOW, authorities=[OURS]) is None


def test_only_offices_with_a_way_out_are_served() -> None:
    handed_in()
    assert queries.offices_with_due(NOW) == [OURS]
    assert actions.claim(at=NOW, authorities=[uuid.uuid4()]) is None


def test_what_was_accepted_is_sent_at_that_moment() -> None:
    message = ended(Ending.ACCEPTED)
    assert (message.state, message.accepted_at, message.last_words) == (State.SENT, NOW + MINUTE, "250 OK")
    assert actions.claim(at=NOW + timedelta(days=9), authorities=[OURS]) is None


def test_what_was_not_transmitted_waits_longer_each_time_and_is_never_lost() -> None:
    handed_in()
    at, waits = NOW, []
    for _attempt in range(8):
        message = claimed(at)
        actions.settle(message, Outcome(Ending.NOTHING_TRANSMITTED, "no route"), at=at)
        assert actions.claim(at=at, authorities=[OURS]) is None
        waits.append(now(message).next_try_at - at)
        at = now(message).next_try_at
    assert waits == sorted(waits)
    assert waits[0] == MINUTE
    assert waits[-1] == timedelta(hours=1)
    assert now(message).in_trouble
    assert now(message).last_words == "no route"


@pytest.mark.parametrize("ending", [Ending.UNKNOWN, Ending.REFUSED])
def test_what_is_uncertain_or_refused_is_never_tried_again_by_itself(ending: Ending) -> None:
    message = ended(ending, "it broke")
    assert message.last_words == "it broke"
    assert actions.claim(at=NOW + timedelta(days=30), authorities=[OURS]) is None


def test_a_dead_worker_leaves_an_uncertain_message_not_a_second_one() -> None:
    handed_in()
    message = claimed()
    assert actions.give_up_lost(at=NOW + 9 * MINUTE) == 0
    assert actions.give_up_lost(at=NOW + 11 * MINUTE) == 1
    assert now(message).state == State.UNCERTAIN
    assert "died" in now(message).last_words
    assert actions.claim(at=NOW + timedelta(days=1), authorities=[OURS]) is None


def test_what_waited_in_a_backup_is_not_sent_by_itself() -> None:
    handed_in()
    message = claimed()
    actions.settle(message, Outcome(Ending.NOTHING_TRANSMITTED, ""), at=NOW)
    assert actions.doubt_restored() == 1
    assert (now(message).state, "backup" in now(message).last_words) == (State.UNCERTAIN, True)
    assert actions.claim(at=NOW + timedelta(days=1), authorities=[OURS]) is None
    assert actions.doubt_restored() == 0


def test_a_slow_worker_may_still_tell_that_it_was_accepted() -> None:
    handed_in()
    message = claimed()
    actions.give_up_lost(at=NOW + 11 * MINUTE)
    assert not actions.settle(message, Outcome(Ending.NOTHING_TRANSMITTED, ""), at=NOW + 12 * MINUTE)
    assert actions.settle(message, Outcome(Ending.ACCEPTED, "250"), at=NOW + 12 * MINUTE)
    assert now(message).state == State.SENT


def test_a_slow_worker_tells_nothing_of_a_later_attempt() -> None:
    handed_in()
    slow = claimed()
    actions.give_up_lost(at=NOW + 11 * MINUTE)
    actions.send_again(slow, at=NOW + 20 * MINUTE)
    again = claimed(NOW + 20 * MINUTE)
    assert not actions.settle(slow, Outcome(Ending.UNKNOWN, ""), at=NOW + 21 * MINUTE)
    assert now(again).state == State.SENDING


def test_an_attempt_is_settled_once() -> None:
    handed_in()
    message = claimed()
    assert actions.settle(message, Outcome(Ending.ACCEPTED, "250"), at=NOW)
    assert not actions.settle(message, Outcome(Ending.REFUSED, "550"), at=NOW)
    assert now(message).state == State.SENT


def test_sending_again_keeps_the_message_id() -> None:
    before = ended(Ending.UNKNOWN)
    after = actions.send_again(before, at=NOW + 5 * MINUTE)
    assert (after.state, after.message_id) == (State.WAITING, before.message_id)
    assert claimed(NOW + 5 * MINUTE).attempts == 2


def test_what_arrived_is_sent_at_the_moment_a_person_gives() -> None:
    message = actions.arrived(ended(Ending.UNKNOWN), accepted_at=NOW)
    assert (message.state, message.accepted_at) == (State.SENT, NOW)


def test_only_what_waits_can_be_withdrawn() -> None:
    waiting = actions.withdraw(handed_in())
    assert waiting.state == State.WITHDRAWN
    assert actions.claim(at=NOW, authorities=[OURS]) is None
    with pytest.raises(Refused, match="withdrawn by now"):
        actions.withdraw(waiting)
    with pytest.raises(Refused, match="withdrawn by now"):
        actions.send_again(waiting, at=NOW)


def test_nobody_decides_about_what_is_known() -> None:
    with pytest.raises(Refused):
        actions.arrived(ended(Ending.ACCEPTED), accepted_at=NOW)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"to_address": "gita"}, "e-mail address"),
        ({"to_address": "gita@marlshire.example\nBcc: c@d.example"}, "e-mail address"),
        ({"subject": " \r\n"}, "no subject"),
        ({"text": "\n"}, "no text"),
    ],
)
def test_what_can_not_be_mail_is_not_taken(changes: dict[str, object], says: str) -> None:
    with pytest.raises(Refused, match=says):
        handed_in(**changes)
    assert not Message.objects.of(OURS).exists()


def test_line_breaks_in_names_and_subjects_are_spaces_from_the_start() -> None:
    message = handed_in(to_name="Gita\r\nBcc: x", subject="A\nsearch")
    assert (message.to_name, message.subject) == ("Gita Bcc: x", "A search")


def test_waits_stay_within_an_hour() -> None:
    assert wait_after(0) == MINUTE
    assert wait_after(1_000_000) == timedelta(hours=1)
