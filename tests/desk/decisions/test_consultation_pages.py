"""The pages of consultations: asked, reminded, recorded, and offered as evidence where they count."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.decisions import actions, queries
from foidesk.decisions.answer import Decision, Held, Outcome
from foidesk.decisions.rules import ConsultationState, Consulting, Heard, Party, View
from tests.browsing import signed_in
from tests.decisions.facts import reasoned, withheld
from tests.everyone.typing_in import day
from tests.walk import NOW, TODAY, Office, logged, office, stranger

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

    from foidesk.cases.models import Case
    from foidesk.decisions.models import Consultation

pytestmark = pytest.mark.django_db

TYPED = {
    "party": "supplier",
    "name": "Lanternfish Systems",
    "questions": ["2"],
    "words": "Would the price harm you?",
    **day("asked_on"),
    **day("due_on", TODAY + timedelta(days=7)),
}
SAID = {"view": "objects", "text": "Our rivals would see it.", "supports": "FOIA 43(2)", **day("view_on")}


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> "Case":
    return logged(ours.alice)


@pytest.fixture
def alice(ours: Office) -> Client:
    return signed_in(ours.alice)


def text(page: "Page") -> str:
    return " ".join(page.content.decode().split())


def asked(case: "Case", ours: Office, due_on: date = TODAY) -> "Consultation":
    asking = Consulting(Party.SUPPLIER, "Lanternfish Systems", (2,), "Would it harm you?", TODAY, due_on)
    return actions.consult(case, asking, by=ours.alice, at=NOW, on=TODAY)


def test_nobody_has_been_asked_yet(alice: Client, case: "Case") -> None:
    page = text(alice.get(reverse("desk:consultations", args=[case.id])))
    assert "Nobody has been asked for a view yet" in page
    assert "Record that somebody was asked" in page


def test_it_is_recorded_that_somebody_was_asked(alice: Client, case: "Case") -> None:
    page = alice.post(reverse("desk:consult", args=[case.id]), TYPED, follow=True)
    assert "Lanternfish Systems" in text(page)
    assert "Question 2" in text(page)
    assert "Friday 13 December 2024" in text(page)


def test_nothing_is_sent_and_the_page_says_so(alice: Client, case: "Case") -> None:
    assert "It sends nothing" in text(alice.get(reverse("desk:consult", args=[case.id])))


def test_what_was_typed_is_kept_when_something_lacks(alice: Client, case: "Case") -> None:
    page = alice.post(reverse("desk:consult", args=[case.id]), TYPED | day("due_on", date(2024, 12, 1)))
    assert "reply by a day before they were asked" in text(page)
    assert "Would the price harm you?</textarea>" in text(page)
    assert queries.consultations(case) == []


def test_a_view_is_recorded(alice: Client, ours: Office, case: "Case") -> None:
    row = asked(case, ours)
    page = alice.post(reverse("desk:record-view", args=[row.id]), SAID, follow=True)
    for words in ("View recorded", "An objection to disclosure", "Our rivals would see it.", "Section 43(2)"):
        assert words in text(page)
    assert "Record their view" not in text(page)


def test_a_view_without_words_is_asked_for_again(alice: Client, ours: Office, case: "Case") -> None:
    row = asked(case, ours)
    page = alice.post(reverse("desk:record-view", args=[row.id]), SAID | {"text": ""})
    assert "There is a problem" in text(page)
    assert queries.consultations(case)[0].state == ConsultationState.ASKED


def test_a_reminder_and_an_end_are_recorded(alice: Client, ours: Office, case: "Case") -> None:
    row = asked(case, ours)
    page = alice.post(reverse("desk:consultation-reminded", args=[row.id]), follow=True)
    assert "Reminded on" in text(page)
    page = alice.post(
        reverse("desk:withdraw-consultation", args=[row.id]), {"reason": "Found it"}, follow=True
    )
    assert "No longer needed" in text(page)


def test_what_is_late_shows_on_the_questions_too(alice: Client, ours: Office, case: "Case") -> None:
    asked(case, ours)
    for name in ("consultations", "questions"):
        page = text(alice.get(reverse(f"desk:{name}", args=[case.id])))
        assert "Overdue" in page
        assert "Lanternfish Systems" in page


def test_the_form_of_43_offers_what_was_recorded(alice: Client, ours: Office, case: "Case") -> None:
    row = asked(case, ours)
    ground = reasoned("FOIA 43(2)")
    actions.decide(case, 2, withheld(ground), version=None, by=ours.alice, at=NOW, on=TODAY)
    address = reverse("desk:decide-provision", args=[case.id, 2, 1, "FOIA 43(2)"])
    assert "Which recorded views are evidence for it?" not in text(alice.get(address))
    heard = Heard(View.OBJECTS, "It would.", TODAY)
    actions.record_view(row, heard, by=ours.alice, at=NOW, on=TODAY)
    page = alice.get(address)
    assert "Lanternfish Systems: an objection to disclosure" in text(page)
    version = queries.answers(case)[1].parts[0].version
    alice.post(address, {"version": str(version), "views": [str(row.id)]})
    assert queries.answers(case)[1].parts[0].decision.grounds[0].views == (row.id,)


def test_the_form_of_another_provision_offers_none(alice: Client, ours: Office, case: "Case") -> None:
    row = asked(case, ours)
    actions.record_view(row, Heard(View.OBJECTS, "It would.", TODAY), by=ours.alice, at=NOW, on=TODAY)
    decided = Decision(held=Held.HELD, outcome=Outcome.WITHHELD, grounds=(reasoned("FOIA 42(1)"),))
    actions.decide(case, 2, decided, version=None, by=ours.alice, at=NOW, on=TODAY)
    page = text(alice.get(reverse("desk:decide-provision", args=[case.id, 2, 1, "FOIA 42(1)"])))
    assert "Which recorded views are evidence for it?" not in page


def test_who_may_only_read_sees_no_button(ours: Office, case: "Case") -> None:
    row = asked(case, ours)
    page = text(signed_in(ours.bob).get(reverse("desk:consultation", args=[row.id])))
    assert "Would it harm you?" in page
    assert "Record their view" not in page


def test_another_office_finds_nothing(ours: Office, case: "Case") -> None:
    row, charlie = asked(case, ours), signed_in(stranger())
    assert charlie.get(reverse("desk:consultation", args=[row.id])).status_code == 404
    assert charlie.post(reverse("desk:record-view", args=[row.id]), SAID).status_code == 404
    assert charlie.get(reverse("desk:consultations", args=[case.id])).status_code == 404
