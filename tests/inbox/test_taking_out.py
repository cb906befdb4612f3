"""A message that was joined to the wrong request is taken out, with its files, and both records tell."""

import pytest

from foidesk.audit.queries import faults, story
from foidesk.cases import actions as cases
from foidesk.cases import queries as reading
from foidesk.cases.models import Case
from foidesk.clock.happening import Kind
from foidesk.documents.queries import documents_of
from foidesk.documents.queries import faults as file_faults
from foidesk.inbox import queries
from foidesk.inbox.actions import routing, settling
from foidesk.inbox.models import Message
from foidesk.inbox.rules import State
from foidesk.law.refusal import Refused
from foidesk.people.rules import Actor
from tests.inbox.steps import again, came, log, waiting
from tests.walk import NOW, TODAY, logged, office, stranger

pytestmark = pytest.mark.django_db


def joined(case: Case, by: Actor) -> Message:
    message = came(by)
    settling.join(message, case, by=by, at=NOW, on=TODAY)
    return again(message)


def take_out(message: Message, by: Actor, reason: str = "It is about another one.", **to: Case) -> None:
    routing.take_out(message, reason, by=by, at=NOW, on=TODAY, **to)


def test_it_waits_again_among_those_not_sorted_with_its_files() -> None:
    alice = office().alice
    case = logged(alice)
    message = joined(case, alice)
    take_out(message, alice)
    message = again(message)
    assert (message.state, message.case, message.settled_at) == (State.UNSORTED, None, None)
    assert documents_of(case) == []
    assert [file.name for file in queries.files_of(message)] == ["table.csv"]
    verbs = [entry.verb for entry in story(authority=case.authority, chain=case.id)]
    assert verbs[-2:] == ["documents.taken-out", "inbox.taken-out"]
    assert log(message, alice).reference != case.reference
    assert list(faults(authority=case.authority)) == list(file_faults(case.authority)) == []


def test_it_goes_straight_to_another_request() -> None:
    alice = office().alice
    wrong, right = logged(alice), logged(alice)
    message = joined(wrong, alice)
    take_out(message, alice, to=right)
    assert again(message).case == right
    assert [file.name for file in documents_of(right)] == ["table.csv"]
    assert story(authority=right.authority, chain=right.id)[-1].verb == "inbox.joined"
    assert list(file_faults(right.authority)) == []
    with pytest.raises(Refused, match="Give the reference of another one"):
        take_out(again(message), alice, to=right)


def test_a_reason_is_needed_and_only_a_joined_message_is_taken_out() -> None:
    alice = office().alice
    message = joined(logged(alice), alice)
    with pytest.raises(Refused, match="Say why it does not belong here"):
        take_out(message, alice, reason=" ")
    with pytest.raises(Refused, match="another office"):
        take_out(message, stranger())
    take_out(message, alice)
    with pytest.raises(Refused, match="only be done while it is joined"):
        take_out(again(message), alice)


def test_what_moved_the_clock_is_put_right_first() -> None:
    """FOIA 10(6): the day on which the applicant answered rests on this message."""
    alice = office().alice
    case = waiting(alice)
    message = joined(case, alice)
    settling.confirm_answer(message, received_on=TODAY, sufficient=True, by=alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="First take that entry out, or correct it"):
        take_out(again(message), alice)
    row = next(r for r in reading.happenings(case) if r.kind == Kind.CLARIFICATION_RECEIVED)
    cases.annul(case, row, reason="The message is about another request.", by=alice, at=NOW)
    take_out(again(message), alice)
    assert again(message).confirmed_at is None
