"""What happened to a request, as an officer enters it and puts it right."""

import html
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.cases import queries
from foidesk.cases.models import Case
from foidesk.cases.rules import State
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening
from foidesk.searches import actions as searches
from foidesk.searches.rules.fees import Basis, Item, NewFeeLine
from tests.browsing import signed_in
from tests.everyone.typing_in import day
from tests.letters.decided import WITHHELD, decide
from tests.walk import NOW, Office, again, logged, office, reported

pytestmark = pytest.mark.django_db

NOTICE = NewHappening(Kind.FEES_NOTICE, date(2024, 12, 9), pence=2500)


@pytest.fixture(autouse=True)
def in_march(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wall clock shows Saturday 1 March 2025."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2025, 3, 1, 12, tzinfo=UTC))


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> Case:
    return logged(ours.alice)


@pytest.fixture
def alice(ours: Office) -> Client:
    return signed_in(ours.alice)


def text(browser: Client, name: str, *keys: object, query: str = "") -> str:
    page = browser.get(reverse(f"desk:{name}", args=keys) + query)
    assert page.status_code == 200
    return " ".join(html.unescape(page.content.decode()).split())


def sent(browser: Client, name: str, *keys: object, **typed: Any) -> str:
    """What the page says after a form was sent: nothing where it led on."""
    answer = browser.post(reverse(f"desk:{name}", args=keys), typed)
    return "" if answer.status_code == 302 else " ".join(html.unescape(answer.content.decode()).split())


def both() -> dict[str, list[str]]:
    return {"questions": ["1", "2"]}


def test_a_fee_is_recorded_and_the_list_tells_who_entered_it(alice: Client, case: Case) -> None:
    typed = day("on", date(2024, 12, 9)) | {"amount": "25.00"} | both()
    assert sent(alice, "record-one", case.id, "fees-notice", **typed) == ""
    shown = text(alice, "dates", case.id)
    assert "Monday 9 December 2024" in shown
    assert "A fees notice was given for £25.00" in shown
    assert "Alice Able, Saturday 1 March 2025 at midday" in shown
    assert again(case).state == State.AWAITING_FEE


def test_only_some_questions_wait_for_the_fee(alice: Client, case: Case) -> None:
    typed = day("on", date(2024, 12, 9)) | {"amount": "25.00", "questions": ["2"]}
    assert sent(alice, "record-one", case.id, "fees-notice", **typed) == ""
    assert "A fees notice was given for £25.00 about question 2" in text(alice, "dates", case.id)
    shown = text(alice, "clock", case.id)
    assert "The questions stand differently" in shown
    assert "Waiting for the fee" in shown


@pytest.mark.parametrize(
    ("kind", "typed", "says"),
    [
        ("fee-paid", {}, "no fees notice had been given"),
        ("fees-notice", {"amount": ""}, "Enter amount in pounds"),
        ("fees-notice", {"amount": "-3"}, "or more"),
        ("clarification-asked", {}, "Answer the question “Was it needed"),
        (
            "pit-extension",
            {"provisions": "43", **day("estimate_on", date(2025, 1, 20))},
            "does not say which",
        ),
        ("pit-extension", {"provisions": "43(2)"}, "When does the notice say"),
        ("ico-contact", day("due_on", date(2024, 12, 1)), "as the letter or notice states it"),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_what_was_typed_stays(
    alice: Client, case: Case, kind: str, typed: dict[str, Any], says: str
) -> None:
    whole = day("on", date(2024, 12, 9)) | both() | typed
    shown = sent(alice, "record-one", case.id, kind, **whole)
    assert "There is a problem" in shown
    assert says in shown
    assert 'value="2024"' in shown
    assert len(queries.happenings(case)) == 1


def test_what_may_not_be_recorded_has_no_page(alice: Client, case: Case) -> None:
    for kind in ("received", "response-issued", "narrowed", "regime-set", "valid", "nothing"):
        assert alice.get(reverse("desk:record-one", args=[case.id, kind])).status_code == 404


def test_the_choice_offers_what_can_have_happened_under_its_law(alice: Client, case: Case) -> None:
    offered = text(alice, "record", case.id)
    assert "the public interest needs longer" in offered
    assert "up to 40 working days" not in offered
    assert "asked for an internal review" not in offered


def test_a_public_interest_notice_begins_with_what_was_decided(
    alice: Client, ours: Office, case: Case
) -> None:
    decide(case, 2, WITHHELD, by=ours.alice)
    shown = text(alice, "record-one", case.id, "pit-extension")
    assert 'value="FOIA 43(2)"' in shown
    assert shown.count(" checked") == 1


def test_a_fees_notice_begins_with_the_fee_that_was_reckoned(alice: Client, ours: Office, case: Case) -> None:
    by: dict[str, Any] = {"by": ours.alice, "at": NOW, "on": date(2025, 3, 1)}
    searches.begin_fee(case, Basis.SECTION_9, confirmed=False, why="Forty sheets", **by)
    searches.add_to_fee(case, NewFeeLine(Item.REPRODUCTION, "Sheets of A4", 40, 15), **by)
    assert 'value="6' in text(alice, "record-one", case.id, "fees-notice")


def test_a_correction_strikes_the_old_entry_through(alice: Client, ours: Office, case: Case) -> None:
    row = queries.happenings(case)[0]
    shown = text(alice, "correct", case.id, row.id)
    assert 'value="3"' in shown
    typed = day("on", date(2024, 12, 2)) | {"correction": "The stamp says so."}
    assert sent(alice, "correct", case.id, row.id, **typed) == ""
    shown = text(alice, "dates", case.id)
    assert "<s>Tuesday 3 December 2024</s>" in shown
    assert "Corrected by Alice Able: another entry stands in its place. “The stamp says so.”" in shown
    assert again(case).due_on == date(2025, 1, 3)
    assert "corrected “on Tuesday 3 December 2024 the request was received” to" in text(
        alice, "history", case.id
    )
    assert "Somebody corrected this entry before you" in sent(alice, "correct", case.id, row.id, **typed)


def test_a_correction_that_changes_nothing_is_said(alice: Client, ours: Office, case: Case) -> None:
    event = NewHappening(Kind.CLARIFICATION_ASKED, date(2024, 12, 9), (1, 2))
    for entered in (reported(ours, case, event), reported(ours, case, NOTICE)):
        typed = day("on", date(2024, 12, 9)) | both() | {"required": "yes", "amount": "25.00"}
        shown = sent(alice, "correct", case.id, entered.id, correction="No.", **typed)
        assert "Nothing is different" in shown


def test_taking_out_warns_first_and_keeps_the_entry_to_be_read(
    alice: Client, ours: Office, case: Case
) -> None:
    row = reported(ours, case, NOTICE)
    assert "The due date may move" in text(alice, "take-out", case.id, row.id).replace("the due", "The due")
    assert sent(alice, "take-out", case.id, row.id, reason="It was never posted.") == ""
    shown = text(alice, "dates", case.id)
    assert "<s>A fees notice was given for £25.00</s>" in shown
    assert "Taken out by Alice Able: it did not happen. “It was never posted.”" in shown
    assert again(case).due_on == date(2025, 1, 6)


def test_whoever_may_not_handle_sees_the_list_without_its_buttons(ours: Office, case: Case) -> None:
    shown = text(signed_in(ours.bob), "dates", case.id)
    assert "The request was received" in shown
    assert "Correct" not in shown
    assert "Record something" not in shown


def test_an_entry_of_another_request_is_not_found(alice: Client, ours: Office, case: Case) -> None:
    other = queries.happenings(logged(ours.alice))[0]
    for name in ("correct", "take-out"):
        assert alice.get(reverse(f"desk:{name}", args=[case.id, other.id])).status_code == 404


def test_a_smaller_request_is_logged_beside_the_first(alice: Client, ours: Office, case: Case) -> None:
    typed: dict[str, Any] = {
        "channel": "e-mail",
        "title": "Cost of the platform",
        "questions": "In 2024?\n\nIn 2023?",
    }
    typed |= day("received_on", date(2024, 12, 17))
    assert "helped to make the request smaller" in sent(alice, "narrow", case.id, **typed)
    reported(ours, case, NewHappening(Kind.NARROWING_ASKED, date(2024, 12, 10)))
    assert sent(alice, "narrow", case.id, **typed) == ""
    (new,) = queries.narrowed_into(case)
    assert [question.text for question in queries.questions(new)] == ["In 2024?", "In 2023?"]
    assert new.reference in text(alice, "dates", case.id)
    assert case.reference in text(alice, "dates", new.id)


def test_a_request_is_closed_and_says_so_everywhere(alice: Client, ours: Office, case: Case) -> None:
    assert "this can only be done while it is" in text(alice, "close", case.id)
    reported(ours, case, NOTICE)
    assert "stopped until the fee is paid" in text(alice, "case", case.id)
    assert "until Saturday 8 March 2025" in sent(alice, "close", case.id, reason="Nothing came.")
    reported(ours, case, NewHappening(Kind.FEE_PAID, date(2025, 2, 3)))
    reported(ours, case, NewHappening(Kind.CLARIFICATION_ASKED, date(2025, 2, 4)))
    assert sent(alice, "close", case.id, reason="Nothing came.") == ""
    shown = text(alice, "case", case.id)
    assert "Closed without an answer" in shown
    assert "closed on Saturday 1 March 2025" in shown
    assert case.reference not in text(alice, "work")


def test_the_form_wanted_is_kept_with_the_reasons_against_it(alice: Client, case: Case) -> None:
    typed = {"preferred": "inspection", "with_request": "yes", "practicable": "no", "amount": "12.50"}
    assert "the letter must" in sent(alice, "means", case.id, **typed)
    more = {"given": "copy", "reasons": "It lies in an evidence store."}
    assert sent(alice, "means", case.id, **typed, **more) == ""
    assert "Means of communication</a>: To inspect the record" in text(alice, "case", case.id)
    assert "It lies in an evidence store." in text(alice, "means", case.id)
