"""The pages on which an applicant's new address is confirmed, and who acts for the applicant."""

import pytest
from django.urls import reverse

from foidesk.cases.queries import addressee
from foidesk.inbox.actions import settling
from tests.browsing import signed_in
from tests.inbox.letters import eml
from tests.inbox.steps import came
from tests.walk import NOW, TODAY, again, logged, office

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


def test_a_message_asks_and_an_officer_confirms() -> None:
    alice = office().alice
    case, browser = logged(alice), signed_in(alice)
    message = came(alice, eml("I moved.", reply_to="jo@new.example", message_id="<new@x.example>"))
    settling.join(message, case, by=alice, at=NOW, on=TODAY)
    page = f"{reverse('desk:applicant-moved', args=[case.id])}?message={message.id}"
    assert page in browser.get(reverse("desk:message", args=[message.id])).content.decode()
    shown = browser.get(page).content.decode()
    assert "jo@new.example" in shown
    assert "Anybody can write in somebody" in shown
    assert addressee(again(case)).address == "jo@applicant.example"
    typed = {"name": "Jo Applicant", "address_kind": "e-mail", "address": "jo@new.example"}
    assert "There is a problem" in browser.post(page, typed).content.decode()
    assert browser.post(page, typed | {"reason": "Asked at the old address."}).status_code == 302
    assert addressee(again(case)).address == "jo@new.example"
    shown = browser.get(reverse("desk:applicant", args=[case.id])).content.decode()
    assert "jo@applicant.example" in shown


def test_who_acts_for_the_applicant_is_added_and_ended() -> None:
    alice = office().alice
    case, browser = logged(alice), signed_in(alice)
    typed = {
        "capacity": "solicitor",
        "name": "Sal Solicitor",
        "address_kind": "post",
        "address": "2 Low Street\nMarlford",
        "authority_seen_on_day": "6",
        "authority_seen_on_month": "12",
        "authority_seen_on_year": "2024",
        "shown": "A signed letter.",
    }
    assert browser.post(reverse("desk:acts-for", args=[case.id]), typed).status_code == 302
    shown = browser.get(reverse("desk:applicant", args=[case.id])).content.decode()
    assert "on behalf of the applicant" in shown
    assert (
        "Sal Solicitor acts for the applicant"
        in browser.get(reverse("desk:case", args=[case.id])).content.decode()
    )
    end = reverse("desk:acts-no-more", args=[case.id])
    assert browser.post(end, {"reason": "Jo wrote so."}).status_code == 302
    assert addressee(again(case)).name == "Jo Applicant"
