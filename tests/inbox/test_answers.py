"""The applicant's answer to a question of ours: nothing moves until an officer confirms it."""

from datetime import date

import pytest

from foidesk.cases import queries as case_queries
from foidesk.cases.models import Case
from foidesk.cases.rules import Channel
from foidesk.cases.rules import State as CaseState
from foidesk.inbox import queries
from foidesk.inbox.actions import settling
from foidesk.inbox.models import Message
from foidesk.inbox.rules import State
from foidesk.law.refusal import Refused
from tests.inbox.letters import eml
from tests.inbox.steps import again, came, waiting
from tests.walk import NOW, TODAY, Office, logged, office

pytestmark = pytest.mark.django_db


def test_mail_that_claims_to_be_the_answer_moves_nothing_until_it_is_confirmed() -> None:
    """FOIA 10(6)(b): the twenty days run from the answer, once an officer says that it is one."""
    ours = office()
    case = waiting(ours.alice)
    message = came(
        ours.alice, eml("I mean the platform for consultations.", message_id="<b@applicant.example>")
    )
    settling.join(message, case, by=ours.alice, at=NOW, on=TODAY)
    asked = case_queries.case(case.authority, case.id)
    assert asked is not None
    assert (asked.state, asked.due_on) == (CaseState.AWAITING_APPLICANT, None)
    settling.confirm_answer(message, received_on=TODAY, sufficient=True, by=ours.alice, at=NOW, on=TODAY)
    running = case_queries.case(case.authority, case.id)
    assert running is not None
    assert (running.state, running.due_on) == (CaseState.IN_HAND, date(2025, 1, 9))
    assert again(message).confirmed_by == ours.alice.id
    with pytest.raises(Refused, match="confirmed as the applicant's answer before"):
        settling.confirm_answer(message, received_on=TODAY, sufficient=True, by=ours.alice, at=NOW, on=TODAY)


def told_by_telephone(ours: Office, case: Case) -> None:
    settling.confirm_told_answer(
        "The one for consultations.",
        case,
        channel=Channel.CALL,
        received_on=TODAY,
        sufficient=True,
        by=ours.alice,
        at=NOW,
        on=TODAY,
    )


def test_an_answer_by_telephone_is_typed_and_confirmed_in_one() -> None:
    ours = office()
    case = waiting(ours.alice)
    told_by_telephone(ours, case)
    (message,) = queries.messages_of(case)
    assert (message.channel, message.state) == (Channel.CALL, State.JOINED)
    assert case_queries.clarification_open(case) is None


def test_an_answer_nobody_asked_for_leaves_nothing_behind() -> None:
    ours = office()
    case = logged(ours.alice)
    with pytest.raises(Refused, match="No question to the applicant is open"):
        told_by_telephone(ours, case)
    assert queries.messages_of(case) == []
    assert not Message.objects.of(ours.row.id).exists()
