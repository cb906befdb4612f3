"""The pages of notes: jotting down a call, what is personal for whom, putting right, and promises."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from foidesk.cases.models import Case
from foidesk.handling import actions as handling
from foidesk.notes import queries
from foidesk.notes.models import Note
from tests.browsing import signed_in
from tests.desk.inbox.steps import words_of as words_in
from tests.everyone.typing_in import day
from tests.walk import NOW, TODAY, Office, logged, office, stranger

CALL = {
    "text": "She asks when the answer comes.",
    "way": "came",
    "party": "applicant",
    "clock_time": "9:15",
    "promised": "to ring back",
    **day("on"),
}
ILL = {"text": "She is in hospital until March.", "personal": "on"}
LETTER = {
    "means": "e-mail",
    "way": "came",
    "party": "press",
    "who": "The Marl Echo",
    "text": "May we print it?",
}


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def ours(db: None) -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> Case:
    return logged(ours.alice)


@pytest.fixture
def alice(ours: Office) -> Client:
    return signed_in(ours.alice)


def words_of(answer: Any) -> str:
    """What a page says."""
    return words_in(answer.content.decode())


def at(case: Case, name: str = "case-notes", *more: object) -> str:
    return reverse(f"desk:{name}", args=[case.id, *more])


def keep(browser: Client, case: Case, kind: str, typed: dict[str, Any]) -> str:
    """Send the form of a kind; the words of the page that follows."""
    return words_of(browser.post(at(case, "add-note", kind), typed, follow=True))


def only(case: Case) -> Note:
    (note,) = queries.notes_of(case)
    return note


def test_a_request_without_notes_says_so(alice: Client, case: Case) -> None:
    assert "Nothing was noted on this request yet." in words_of(alice.get(at(case)))


def test_a_call_is_jotted_from_a_form_that_is_mostly_filled_in(alice: Client, case: Case) -> None:
    form = alice.get(at(case, "add-note", "call"))
    asked = form.context["form"]
    assert next(iter(asked.fields)) == "text"
    assert "autofocus" in form.content.decode()
    assert asked.initial == {"on": TODAY, "clock_time": "09:30"}
    shown = keep(alice, case, "call", CALL)
    assert "Call from the applicant" in shown
    assert "Friday 6 December 2024 at 9.15am" in shown
    assert "Promised: to ring back" in shown
    assert "Noted by Alice Able, Friday 6 December 2024 at 9.30am" in shown


def test_the_form_helps_where_it_is_more_than_a_note(alice: Client, case: Case) -> None:
    shown = alice.get(at(case, "add-note", "call")).content.decode()
    for name in ("confirm-answer", "record", "case-advice"):
        assert f'href="{at(case, name)}"' in shown
    assert f'href="{reverse("desk:log-request")}"' in shown


def test_correspondence_keeps_its_files(alice: Client, case: Case) -> None:
    typed = LETTER | day("on") | {"uploads": SimpleUploadedFile("echo.pdf", b"%PDF")}
    shown = keep(alice, case, "correspondence", typed)
    assert "E-mail from the press, The Marl Echo" in shown
    assert "Files: echo.pdf" in shown


def test_what_was_typed_is_kept_where_something_is_wrong(alice: Client, case: Case) -> None:
    answer = alice.post(at(case, "add-note", "call"), CALL | {"clock_time": "soon", "text": "x" * 10_001})
    shown = answer.content.decode()
    assert "x" * 10_001 in shown
    assert "Give the time of the call, for example 14:30" in shown
    assert "use 10000 characters or fewer" in shown
    later = words_of(alice.post(at(case, "add-note", "call"), CALL | {"clock_time": "23:00"}))
    assert "later than now" in later
    assert not Note.objects.of(case.authority).exists()


def test_of_a_personal_note_others_see_who_kept_it_and_when(ours: Office, alice: Client, case: Case) -> None:
    assert "She is in hospital" in keep(alice, case, "note", ILL)
    bob = signed_in(ours.bob)
    shown = words_of(bob.get(at(case)))
    assert "A personal note" in shown
    assert "Noted by Alice Able, Friday 6 December 2024" in shown
    assert "hospital" not in shown
    assert "hospital" not in words_of(bob.get(at(case, "history") + "?word=hospital")).replace(
        "hospital", "", 1
    )
    assert "Nothing of this kind" in words_of(bob.get(at(case) + "?kind=note"))
    assert "She is in hospital" in words_of(alice.get(at(case) + "?kind=note"))


def test_a_note_is_corrected_and_the_old_one_stays_readable(alice: Client, case: Case) -> None:
    keep(alice, case, "call", CALL)
    page = at(case, "correct-note", only(case).id)
    assert alice.get(page).context["form"].initial["clock_time"] == "09:15"
    shown = words_of(alice.post(page, CALL | {"text": "He asks."}, follow=True))
    assert "He asks." in shown
    assert "What it said before it was corrected" in shown
    assert CALL["text"] in shown
    assert "has been corrected since" in words_of(alice.post(page, CALL | {"text": "They ask."}))


def test_a_note_is_taken_out_with_a_reason(alice: Client, case: Case) -> None:
    keep(alice, case, "call", CALL)
    page = at(case, "take-out-note", only(case).id)
    assert "Why is it taken out?" in words_of(alice.post(page, {"why": ""}))
    shown = words_of(alice.post(page, {"why": "Another request."}, follow=True))
    assert "Taken out by Alice Able, Friday 6 December 2024 at 9.30am: Another request." in shown


def test_a_promise_stands_on_the_work_page_when_it_is_due(ours: Office, alice: Client, case: Case) -> None:
    keep(alice, case, "call", CALL | day("promise_on"))
    bob = signed_in(ours.bob)
    assert "1 promise is due" in words_of(bob.get(reverse("desk:work")))
    assert "to ring back" in words_of(bob.get(reverse("desk:promises")))
    assert "Promised by Friday 6 December 2024" in words_of(alice.get(at(case, "case")))
    page = at(case, "note-promise", only(case).id)
    shown = words_of(alice.post(page, {"how": "Rang her."}, follow=True))
    assert "What came of it: Rang her. (recorded by Alice Able" in shown
    assert "promise is due" not in words_of(bob.get(reverse("desk:work")))


def test_a_personal_promise_is_due_without_its_words(ours: Office, alice: Client, case: Case) -> None:
    keep(alice, case, "call", CALL | day("promise_on") | {"personal": "on"})
    shown = words_of(signed_in(ours.bob).get(reverse("desk:promises")))
    assert "It stands in a personal note." in shown
    assert "to ring back" not in shown


def test_a_note_of_another_request_or_office_does_not_exist_here(
    ours: Office, alice: Client, case: Case
) -> None:
    keep(alice, case, "call", CALL)
    key, other = only(case).id, logged(ours.alice)
    assert alice.get(at(other, "correct-note", key)).status_code == 404
    assert alice.get(at(case, "add-note", "sermon")).status_code == 404
    assert signed_in(stranger()).get(at(case, "take-out-note", key)).status_code == 404


def test_long_lists_come_in_pages(alice: Client, case: Case) -> None:
    for n in range(51):
        alice.post(at(case, "add-note", "note"), {"text": f"Note number {n}."})
    assert "Note number 0." not in words_of(alice.get(at(case)))
    assert "Note number 0." in words_of(alice.get(at(case) + "?page=2"))


def test_whoever_may_not_know_who_asks_reads_notes_without_the_name(
    ours: Office, alice: Client, case: Case
) -> None:
    said = {"text": "Jo Applicant rang from jo@applicant.example.", "promised": "to write to Jo Applicant"}
    keep(alice, case, "call", CALL | said | day("promise_on"))
    bob = signed_in(ours.bob)
    for address in (at(case), reverse("desk:promises"), at(case, "history")):
        shown = words_of(bob.get(address))
        assert "Applicant" not in shown.replace("the applicant", "")
        assert "jo@" not in shown
    assert "rang from" in words_of(bob.get(at(case)))
    assert "Jo Applicant rang" in words_of(alice.get(at(case)))


def test_of_a_restricted_request_nothing_promised_is_shown_to_others(
    ours: Office, alice: Client, case: Case
) -> None:
    keep(alice, case, "call", CALL | day("promise_on"))
    named = [ours.alice.id, ours.bob.id]
    handling.restrict(case, named, reason="It names a witness.", by=ours.alice, at=NOW)
    paula = signed_in(ours.paula)
    assert paula.get(at(case)).status_code == 404
    assert "to ring back" not in words_of(paula.get(reverse("desk:promises")))
    assert "promise is due" not in words_of(paula.get(reverse("desk:work")))
    assert "1 promise is due" in words_of(alice.get(reverse("desk:work")))
