"""Messages, answers and files on the desk, and who must not see them."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from foidesk.cases import queries as case_queries
from foidesk.inbox import queries
from foidesk.inbox.actions import settling
from foidesk.inbox.rules import State
from foidesk.people.rules import Actor
from tests.inbox.steps import again, came, waiting
from tests.walk import NOW, TODAY, Office, logged

SignIn = Callable[[Actor], Client]


def test_the_list_shows_what_nobody_has_sorted(ours: Office, alice: Client) -> None:
    assert "Every message has been logged" in alice.get(reverse("desk:inbox")).content.decode()
    message = came(ours.alice)
    shown = alice.get(reverse("desk:inbox")).content.decode()
    assert message.subject in shown
    assert reverse("desk:message", args=[message.id]) in shown


def test_joining_by_reference(ours: Office, alice: Client) -> None:
    message, case = came(ours.alice), logged(ours.alice)
    page = reverse("desk:message-join", args=[message.id])
    wrong = alice.post(page, {"reference": "FOI 9999/24"}).content.decode()
    assert "No request has this reference" in wrong
    assert 'value="FOI 9999/24"' in wrong
    alice.post(page, {"reference": f" {case.reference} "})
    assert (again(message).state, again(message).case) == (State.JOINED, case)


def test_setting_aside_needs_a_reason(ours: Office, alice: Client) -> None:
    message = came(ours.alice)
    page = reverse("desk:message-set-aside", args=[message.id])
    assert "Answer the question “Why is it set aside?”" in alice.post(page, {"reason": ""}).content.decode()
    alice.post(page, {"reason": "Advertising"})
    assert again(message).state == State.SET_ASIDE
    assert "Advertising" in alice.get(reverse("desk:set-aside")).content.decode()
    assert "Log it as a request" in alice.get(reverse("desk:message", args=[message.id])).content.decode()


def test_confirming_the_answer_moves_the_clock(ours: Office, alice: Client) -> None:
    case = waiting(ours.alice)
    message = came(ours.alice)
    settling.join(message, case, by=ours.alice, at=NOW, on=TODAY)
    page = reverse("desk:confirm-answer", args=[case.id])
    assert page in alice.get(reverse("desk:message", args=[message.id])).content.decode()
    shown = alice.get(page).content.decode()
    assert "questions 1 and 2" in shown
    assert f'value="{message.id}"' in shown
    typed = {"received_on_day": "6", "received_on_month": "12", "received_on_year": "2024"}
    typed |= {"message": str(message.id), "channel": "e-mail", "words": "", "sufficient": "yes"}
    assert "Which questions is the answer about?" in alice.post(page, typed).content.decode()
    whole = {**typed, "questions": ["1", "2"]}
    early = alice.post(page, whole | {"received_on_day": "1"}).content.decode()
    assert "before it was asked for" in early.replace("&#x27;", "'")
    answer = alice.post(page, whole)
    assert answer.headers["Location"] == reverse("desk:clock", args=[case.id])
    assert case_queries.clarification_open(case) is None
    assert "no answer to confirm" in alice.get(page).content.decode()


def test_half_an_answer_is_confirmed_for_its_question(ours: Office, alice: Client) -> None:
    case = waiting(ours.alice)
    typed = {"received_on_day": "6", "received_on_month": "12", "received_on_year": "2024"}
    typed |= {"channel": "call", "words": "The consultations one", "sufficient": "yes", "questions": "2"}
    alice.post(reverse("desk:confirm-answer", args=[case.id]), typed)
    assert case_queries.awaited(case) == (1,)


def test_an_answer_from_a_call_is_typed(ours: Office, alice: Client) -> None:
    case = waiting(ours.alice)
    page = reverse("desk:confirm-answer", args=[case.id])
    typed = {"received_on_day": "6", "received_on_month": "12", "received_on_year": "2024"}
    typed |= {"message": "", "channel": "telephone-call", "words": "", "sufficient": "no"}
    assert "or type what was said" in alice.post(page, typed).content.decode()
    alice.post(page, typed | {"channel": "call", "words": "The consultations one", "questions": ["1"]})
    assert [message.words for message in queries.messages_of(case)] == ["The consultations one"]
    assert case_queries.clarification_open(case) is not None
