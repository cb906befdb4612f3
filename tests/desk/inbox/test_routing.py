"""Pages on which a message is settled without a request, and on which words are taken down."""

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.inbox.models import Message
from foidesk.inbox.rules import State
from tests.desk.inbox.steps import words_of
from tests.inbox.letters import eml
from tests.inbox.steps import again, came
from tests.walk import Office

BUSINESS = eml("When is the next public meeting?", subject="Next meeting")
WAYS = {
    "message-outside": ({"reason": "The press office sent the date."}, State.OUTSIDE, "Normal business:"),
    "message-refer": (
        {"authority": "Marlshire Police", "how": "told", "reason": "It asks the Chief Constable."},
        State.REFERRED,
        "For Marlshire Police:",
    ),
    "message-set-aside": ({"reason": "Thanks for an answer"}, State.SET_ASIDE, "No request:"),
}
SAID = {
    "text": "How loud is the police helicopter at night?",
    "channel": "call",
    "said_on_day": "6",
    "said_on_month": "12",
    "said_on_year": "2024",
    "said_time": "9.05",
    "hearer": "Rita at reception",
    "read_back": "on",
}


@pytest.mark.parametrize("name", WAYS)
def test_each_page_says_what_it_does_and_the_list_where_it_went(
    name: str, ours: Office, alice: Client
) -> None:
    message = came(ours.alice, BUSINESS)
    page = reverse(f"desk:{name}", args=[message.id])
    assert page in alice.get(reverse("desk:message", args=[message.id])).content.decode()
    typed, state, went = WAYS[name]
    empty = alice.post(page, dict.fromkeys(typed, "")).content.decode()
    assert "There is a problem" in empty
    assert alice.post(page, typed).headers["Location"] == reverse("desk:message", args=[message.id])
    assert again(message).state == state
    listed = words_of(alice.get(reverse("desk:set-aside")).content.decode())
    assert went in listed
    assert typed["reason"] in listed
    back = reverse("desk:message-back", args=[message.id])
    assert back in alice.get(reverse("desk:message", args=[message.id])).content.decode()
    alice.post(back, {"reason": "She asked for figures after all."})
    assert again(message).state == State.UNSORTED


def test_what_names_the_law_is_asked_about_twice(ours: Office, alice: Client) -> None:
    message = came(ours.alice)
    page = reverse("desk:message-outside", args=[message.id])
    assert "It names the law: “Freedom of Information”" in words_of(alice.get(page).content.decode())
    refused = alice.post(page, {"reason": "Answered."}).content.decode()
    assert "so it is a request under it: log it" in refused
    alice.post(page, {"reason": "Only its footer.", "in_passing": "on"})
    assert again(message).state == State.OUTSIDE


def test_a_call_is_written_down_with_its_moment(ours: Office, alice: Client) -> None:
    take_in = reverse("desk:log-request")
    bare = words_of(alice.post(take_in, {"text": SAID["text"], "channel": "call"}).content.decode())
    for says in ("the day on which it was said", "the time at which it was said", "who took the call"):
        assert says in bare
    wrong = alice.post(take_in, SAID | {"said_time": "25:00"}).content.decode()
    assert "for example 14:30" in wrong
    late = words_of(alice.post(take_in, SAID | {"said_time": "23:59"}).content.decode())
    assert "lies in the future" in late
    page = alice.post(take_in, SAID).headers["Location"]
    (message,) = Message.objects.of(ours.row.id)
    assert (message.hearer, message.read_back) == ("Rita at reception", True)
    logged = alice.get(page).content.decode()
    assert 'value="6"' in logged
    assert 'value="2024"' in logged
    shown = words_of(alice.get(reverse("desk:message", args=[message.id])).content.decode())
    assert "Rita at reception" in shown
    assert "The words were read back." in shown
