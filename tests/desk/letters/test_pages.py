"""The pages of letters: drafted, shown, put right, and sent on their way."""

import html
import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import FactKey
from foidesk.letters import actions, queries
from foidesk.letters.rules import Kind, Point
from foidesk.release import actions as sending
from foidesk.release import queries as release
from foidesk.release.rules import How, State
from tests.desk.letters.conftest import SignIn
from tests.letters.decided import DISCLOSED, WITHHELD, decide, decide_both
from tests.walk import NOW, TODAY, Office, logged, stranger

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter

POINT = Point(2, "Which cost?", "They are kept in different papers.")
ASKED = {
    "version": "0",
    "ask_2": "on",
    "unclear_2": "Set-up cost or yearly cost?",
    "needed_2": "They are kept in different papers.",
    "suggestions_2": "The yearly fee",
}


def read(browser: Client, name: str, *args: object) -> str:
    """A page as it is read."""
    answer = browser.get(reverse(f"desk:{name}", args=args))
    assert answer.status_code == 200, answer.status_code
    return words_of(answer.content.decode())


def words_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def post(browser: Client, letter: "Letter", name: str, **typed: object) -> str:
    """Send a form of a letter's page; where it leads, or the page that came back."""
    answer = browser.post(reverse(f"desk:{name}", args=[letter.case_id, letter.id]), typed)
    return str(answer.headers.get("Location") or words_of(answer.content.decode()))


def only(case: "Case", kind: Kind) -> "Letter":
    (letter,) = (one for one in queries.of_case(case) if one.kind == kind)
    return letter


def answer_drafted(case: "Case", ours: Office) -> "Letter":
    decide_both(case, by=ours.alice)
    return actions.draft_response(case, by=ours.alice, at=NOW, on=TODAY)


def test_an_acknowledgement_is_shown_before_anything_is_stored(alice: Client, case: "Case") -> None:
    shown = read(alice, "acknowledge", case.id)
    assert "on Monday 6 January 2025 at the latest" in shown
    assert "Nothing is stored or sent yet" in shown
    assert queries.of_case(case) == []


def test_an_acknowledgement_is_drafted_and_made_ready(alice: Client, case: "Case") -> None:
    alice.post(reverse("desk:acknowledge", args=[case.id]))
    letter = only(case, Kind.ACKNOWLEDGEMENT)
    assert "Nothing has to be put right" in read(alice, "letter", case.id, letter.id)
    where = post(alice, letter, "letter-send", version=1)
    (parcel,) = release.parcels_of(case)
    assert where == reverse("desk:parcel", args=[parcel.id])
    assert parcel.state == State.PREPARED
    again = alice.get(reverse("desk:acknowledge", args=[case.id]))
    assert again.headers["Location"] == reverse("desk:letter", args=[case.id, letter.id])
    assert "Prepared" in read(alice, "case-letters", case.id)


def test_what_was_sent_stays_as_it_was(alice: Client, case: "Case", ours: Office) -> None:
    letter = actions.draft_clarification(case, (POINT,), by=ours.alice, at=NOW, on=TODAY)
    parcel = sending.prepare(letter, by=ours.alice, at=NOW)
    sending.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, by=ours.alice, at=NOW)
    shown = read(alice, "letter", case.id, letter.id)
    assert "This letter has left. What was sent is kept as it was." in shown
    assert "We are getting on with question 1 and will answer on Monday 6 January 2025" in shown
    assert "Your words" not in shown
    assert "This letter has left" in post(alice, letter, "letter-words", version=1, salutation="name")


def test_an_answer_is_sent_for_approval_once_everything_is_decided(
    alice: Client, case: "Case", ours: Office
) -> None:
    letter = actions.draft_response(case, by=ours.alice, at=NOW, on=TODAY)
    shown = read(alice, "letter", case.id, letter.id)
    assert "To put right first" in shown
    assert "Go to the decisions" in shown
    assert "Send for approval" not in shown
    assert "To put right first" in post(alice, letter, "letter-send", version=1)
    assert release.parcels_of(case) == []
    decide_both(case, by=ours.alice)
    assert "Send for approval" in read(alice, "letter", case.id, letter.id)
    post(alice, letter, "letter-send", version=1)
    (parcel,) = release.parcels_of(case)
    assert parcel.state == State.AWAITING
    assert ours.alice.id in release.hands(parcel)


def test_what_was_made_ready_and_not_submitted_is_not_called_on_its_way(
    alice: Client, case: "Case", ours: Office
) -> None:
    letter = answer_drafted(case, ours)
    telling = "More of this may be had at tom.applegarth1971@gmail.com."
    post(alice, letter, "letter-words", version=letter.version, opening=telling, salutation="name")
    letter = only(case, Kind.RESPONSE)
    assert "personal data of somebody else" in post(alice, letter, "letter-send", version=letter.version)
    shown = read(alice, "letter", case.id, letter.id)
    assert "on its way to approval" not in shown
    assert "Nobody has been asked to approve it yet" in shown
    post(alice, letter, "letter-words", version=letter.version, opening="", salutation="name")
    letter = only(case, Kind.RESPONSE)
    assert "/parcels/" in post(alice, letter, "letter-send", version=letter.version)
    assert "on its way to approval" in read(alice, "letter", case.id, letter.id)


def test_the_officers_words_are_kept_and_shown(alice: Client, case: "Case", ours: Office) -> None:
    letter = answer_drafted(case, ours)
    typed = {"version": 1, "opening": "We spoke on Monday.", "salutation": "neutral"}
    assert post(alice, letter, "letter-words", **typed).endswith(f"{letter.id}/")
    shown = read(alice, "letter", case.id, letter.id)
    assert "Dear requester" in shown
    assert "We spoke on Monday." in shown


def test_the_second_officer_is_told_and_keeps_what_was_typed(
    alice: Client, case: "Case", ours: Office
) -> None:
    letter = answer_drafted(case, ours)
    post(alice, letter, "letter-words", version=1, opening="First words.", salutation="name")
    shown = post(alice, letter, "letter-words", version=1, opening="Second words.", salutation="name")
    assert "Somebody changed this letter after you opened it" in shown
    assert "Second words." in shown
    assert "['Second words.']" not in shown
    now = queries.letter(case.authority, letter.id)
    assert now is not None
    assert now.opening == "First words."
    assert "Somebody changed this letter" in post(alice, letter, "letter-send", version=1)


@pytest.mark.parametrize("who", ["alice", "ada"])
def test_a_stale_fact_is_confirmed_or_corrected_on_the_spot(
    who: str, case: "Case", ours: Office, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = answer_drafted(case, ours)
    later = NOW + timedelta(days=400)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    browser = sign_in(getattr(ours, who))
    assert "I looked: it is still right The regulator's name" in read(browser, "letter", case.id, letter.id)
    post(browser, letter, "letter-fact", fact="regulator-name", do="confirm")
    typed = {
        "fact": "regulator-address",
        "do": "correct",
        "regulator-address-value": "3 Circle Square, Manchester",
        "regulator-address-source": "its website",
    }
    assert "what is right now" in post(
        browser, letter, "letter-fact", **{**typed, "regulator-address-value": ""}
    )
    assert post(browser, letter, "letter-fact", **typed).endswith(f"{letter.id}/")
    known = authorities.facts(case.authority, on=later.date())
    assert known[FactKey.REGULATOR_ADDRESS].value == "3 Circle Square, Manchester"
    assert not known[FactKey.REGULATOR_NAME].stale(later.date())
    shown = read(browser, "letter", case.id, letter.id)
    assert "corrected after the date it bears" in shown
    assert ("Give it today's date" in shown) is (who == "alice")


def test_a_letter_is_dated_again(
    case: "Case", ours: Office, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = answer_drafted(case, ours)
    late = datetime(2025, 1, 8, 10, tzinfo=NOW.tzinfo)
    monkeypatch.setattr("django.utils.timezone.now", lambda: late)
    alice = sign_in(ours.alice)
    assert "became late" in read(alice, "letter", case.id, letter.id)
    post(alice, letter, "letter-date", version=1)
    again = queries.letter(case.authority, letter.id)
    assert again is not None
    assert again.written_on == date(2025, 1, 8)
    assert "This answer is late, and we are sorry." in read(alice, "letter", case.id, letter.id)


def test_the_plain_text_is_shown(alice: Client, case: "Case", ours: Office) -> None:
    letter = answer_drafted(case, ours)
    assert "Our answer to your request: FOI 0001/24" in read(alice, "letter-plain", case.id, letter.id)


def test_the_applicant_is_asked_question_by_question(alice: Client, case: "Case") -> None:
    address = reverse("desk:clarify", args=[case.id])
    assert "Question 2 is not clear: ask about it" in read(alice, "clarify", case.id)
    assert "at least one question" in words_of(alice.post(address, {"version": "0"}).content.decode())
    unticked = {name: value for name, value in ASKED.items() if name != "ask_2"}
    assert "Tick the box to ask about question 2" in words_of(alice.post(address, unticked).content.decode())
    no_reason = alice.post(address, {**ASKED, "needed_2": ""}).content.decode()
    assert "identify and locate the information without knowing" in words_of(no_reason)
    assert "Set-up cost or yearly cost?" in no_reason
    alice.post(address, ASKED)
    letter = only(case, Kind.CLARIFICATION)
    assert "We need to know more about question 2" in read(alice, "letter", case.id, letter.id)
    changed = {**ASKED, "version": 1, "unclear_2": "Which year?"}
    assert post(alice, letter, "letter-asked", **changed).endswith(f"{letter.id}/")
    assert "Which year?" in read(alice, "letter", case.id, letter.id)
    post(alice, letter, "letter-send", version=2)
    (parcel,) = release.parcels_of(case)
    assert release.content(parcel).questions == (2,)


def test_a_doubt_of_the_gate_is_let_pass_only_with_a_reason(alice: Client, ours: Office) -> None:
    case = logged(ours.alice, questions=("What stands in your form?", "What does it cost?"))
    decide(case, 1, replace(DISCLOSED, answer="A { stands there."), by=ours.alice)
    decide(case, 2, WITHHELD, by=ours.alice)
    letter = actions.draft_response(case, by=ours.alice, at=NOW, on=TODAY)
    refused = post(alice, letter, "letter-send", version=1)
    assert "If it is right all the same, say why" in refused
    post(alice, letter, "letter-send", version=1, reason="The form has the brace.")
    (parcel,) = release.parcels_of(case)
    assert parcel.state == State.AWAITING
    assert release.doubts(parcel)[0].reason == "The form has the brace."


def test_a_late_question_is_warned_of(
    case: "Case", ours: Office, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2024, 12, 24, 9, tzinfo=NOW.tzinfo))
    assert "working day 15 of 20: very late to ask" in read(sign_in(ours.alice), "clarify", case.id)


def test_hostile_words_stay_words(alice: Client, case: "Case", ours: Office) -> None:
    letter = answer_drafted(case, ours)
    hostile = "<script>alert(1)</script>\n{received_on} \u202egnp"
    post(alice, letter, "letter-words", version=1, opening=hostile, salutation="name")
    page = alice.get(reverse("desk:letter", args=[case.id, letter.id])).content.decode()
    assert "<script>alert" not in page
    assert "\u202e" not in page.split('class="fd-letter"')[1].split("See it as plain text")[0]


PAGES = ["case-letters", "acknowledge", "response", "clarify"]
OF_A_LETTER = ["letter", "letter-asked", "letter-plain"]
POSTED = ["letter-words", "letter-date", "letter-fact", "letter-send"]


@pytest.fixture
def drafted(case: "Case", ours: Office) -> "Letter":
    return answer_drafted(case, ours)


@pytest.mark.parametrize("name", PAGES + OF_A_LETTER + POSTED)
def test_outsiders_see_nothing(name: str, drafted: "Letter", sign_in: SignIn) -> None:
    """Who is not signed in is asked to; Charlie of another authority finds nothing there."""
    args = [drafted.case_id] if name in PAGES else [drafted.case_id, drafted.id]
    address = reverse(f"desk:{name}", args=args)
    charlie, nobody = sign_in(stranger()), Client()
    for browser, status in ((charlie, 404), (nobody, 302)):
        answer = browser.post(address, {"version": 1}) if name in POSTED else browser.get(address)
        assert answer.status_code == status
    if name in POSTED:
        assert charlie.get(address).status_code == 405


def test_who_may_only_read_sees_the_letter_and_no_button(
    drafted: "Letter", ours: Office, sign_in: SignIn
) -> None:
    bob = sign_in(ours.bob)
    shown = read(bob, "letter", drafted.case_id, drafted.id)
    assert "Section 43(2)" in shown
    assert "Your words" not in shown
    assert "Your role does not let you" in post(bob, drafted, "letter-send", version=1)
    assert "Your role does not let you" in post(
        bob, drafted, "letter-fact", fact="regulator-name", do="confirm"
    )
