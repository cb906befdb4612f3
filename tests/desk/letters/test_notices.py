"""The pages of notices and of letters to others: begun where their officer is, changed, sent on their way."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.authorities import actions as authorities
from foidesk.authorities.rules.book import NewBody
from foidesk.cases import actions as cases
from foidesk.clock.happening import Kind as Happened
from foidesk.decisions import queries as decisions
from foidesk.desk.next_step import next_steps
from foidesk.happenings.events import NewHappening
from foidesk.letters import queries as letters
from foidesk.letters.rules import Kind
from foidesk.people.rules import Role
from foidesk.release import queries as release
from foidesk.release.rules import State
from tests.browsing import signed_in
from tests.release.notices import (
    NOTHING,
    SOON,
    agreed,
    asking,
    charged,
    drafted,
    environmental,
    left,
    prepared,
    waiting,
)
from tests.release.steps import Journey, journey
from tests.walk import NOW, TODAY, again, officer

if TYPE_CHECKING:
    from foidesk.letters.models import Letter

pytestmark = pytest.mark.django_db
DUE = {"due_on_day": "13", "due_on_month": "12", "due_on_year": "2024"}
ASKED: dict[str, Any] = {
    "version": "0",
    "party": "supplier",
    "name": "Talkabout Ltd",
    "to_kind": "e-mail",
    "to_address": "legal@talkabout.example",
    "questions": ["2"],
    "quotes": "on",
    "about": "the yearly price",
    "words": "Would it harm you?",
    **DUE,
}


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def walk() -> Journey:
    return journey()


@pytest.fixture
def alice(walk: Journey) -> Client:
    return signed_in(walk.ours.alice)


def begin(walk: Journey, kind: Kind) -> str:
    return reverse("desk:begin-letter", args=[walk.case.id, kind])


def text(client: Client, address: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", client.get(address).content.decode()).split())


def newest(walk: Journey) -> "Letter":
    return letters.of_case(walk.case)[0]


def test_a_fees_notice_from_the_fee_to_the_parcel(walk: Journey, alice: Client) -> None:
    page = begin(walk, Kind.FEES_NOTICE)
    assert "No fee is asked yet" in text(alice, page)
    charged(walk)
    assert page in alice.get(reverse("desk:case-fees", args=[walk.case.id])).content.decode()
    assert "There is a problem" in alice.post(page, {"version": "0"}).content.decode()
    to = alice.post(page, {"version": "0", "payment": "By transfer."}).headers["Location"]
    shown = text(alice, to)
    assert re.search(r"\(\d+ × [^)=]+\): £", shown)
    assert "£10" in shown
    assert "Nothing has to be put right" in shown
    assert alice.get(page).headers["Location"] == to
    sent = alice.post(f"{to}send/", {"version": "1"}, follow=True).content.decode()
    assert "Send by e-mail" in sent
    parcel = release.parcels_of(walk.case)[0]
    assert "the clock waits for the fee" in text(alice, reverse("desk:send-parcel", args=[parcel.id]))


def test_what_was_stated_is_changed_once_by_one(walk: Journey, alice: Client) -> None:
    charged(walk)
    alice.post(begin(walk, Kind.FEES_NOTICE), {"version": "0", "payment": "By transfer."})
    page = reverse("desk:letter-says", args=[walk.case.id, newest(walk).id])
    assert "By transfer." in alice.get(page).content.decode()
    alice.post(page, {"version": "1", "payment": "By cheque."})
    late = alice.post(page, {"version": "1", "payment": "In cash."}).content.decode()
    assert "Somebody changed this letter" in late
    assert "In cash." in late
    assert newest(walk).payment == "By cheque."


def test_more_time_is_begun_from_the_decisions(walk: Journey, alice: Client) -> None:
    page = begin(walk, Kind.EXTENSION)
    assert "On no part is the public interest still being weighed" in text(alice, page)
    waiting(walk)
    for name, args in (("questions", []), ("decide-check", [2, 1]), ("case-letters", [])):
        assert page in alice.get(reverse(f"desk:{name}", args=[walk.case.id, *args])).content.decode()
    assert "This is how it would look" in text(alice, page)
    to = alice.post(page).headers["Location"]
    sent = alice.post(f"{to}send/", {"version": "1"}, follow=True).content.decode()
    assert "Waiting for approval" in sent
    parcel = release.parcels_of(walk.case)[0]
    bob = signed_in(walk.ours.bob)
    assert "section 43(2)" in text(bob, reverse("desk:approve", args=[parcel.id]))
    assert "More time for the public interest" in text(bob, reverse("desk:approvals"))


def test_only_an_environmental_request_can_be_complex(walk: Journey, alice: Client) -> None:
    page = begin(walk, Kind.COMPLEX_EXTENSION)
    assert "No question is answered under the Regulations" in text(alice, page)
    environmental(walk)
    day = {"answer_on_day": "31", "answer_on_month": "1", "answer_on_year": "2025"}
    to = alice.post(page, {"version": "0", "why": "Nine sites, forty reports.", **day}).headers["Location"]
    assert "Nothing has to be put right" in text(alice, to)


def test_a_supplier_is_written_to_and_counts_as_asked_when_it_left(walk: Journey, alice: Client) -> None:
    there = reverse("desk:consultations", args=[walk.case.id])
    assert begin(walk, Kind.CONSULTATION) in alice.get(there).content.decode()
    to = alice.post(begin(walk, Kind.CONSULTATION), ASKED).headers["Location"]
    assert "Letter not sent yet" in text(alice, there)
    (row,) = decisions.consultations(walk.case)
    one = text(alice, reverse("desk:consultation", args=[row.id]))
    assert "The letter, which has not left" in one
    assert "Record their view" not in one
    shown = text(alice, to)
    assert "Jo Applicant" not in shown
    assert "Greeting" not in shown
    left(walk, prepared(walk, newest(walk)))
    assert "Waiting for a view" in text(alice, there)
    assert "Letter to somebody consulted: Talkabout Ltd" in text(
        alice, reverse("desk:case-letters", args=[walk.case.id])
    )


def test_whoever_is_consulted_comes_from_the_address_book(walk: Journey, alice: Client) -> None:
    new = NewBody("Marl Police", email="foi@police.example", source="Its site")
    body = authorities.enter_body(walk.case.authority, new, by=walk.ours.ada.id, at=NOW, on=TODAY)
    typed = {**ASKED, "party": "force", "name": "", "to_address": "", "body": str(body.id)}
    alice.post(begin(walk, Kind.CONSULTATION), typed)
    row = newest(walk).consultation
    assert row is not None
    assert (newest(walk).to_address, row.name) == ("foi@police.example", "Marl Police")
    by_post = {**typed, "to_kind": "post"}
    assert "the book does not say" in alice.post(begin(walk, Kind.CONSULTATION), by_post).content.decode()


def test_the_commissioner_is_written_to_after_the_answer_too(walk: Journey, alice: Client) -> None:
    left(walk, walk.approved())
    walk.case = again(walk.case)
    shown = alice.get(reverse("desk:case-letters", args=[walk.case.id])).content.decode()
    assert begin(walk, Kind.COVERING_LETTER) in shown
    assert begin(walk, Kind.CONSULTATION) not in shown
    typed = {"version": "0", "their_reference": "IC-1", "to_kind": "post", "encloses": "The answer"}
    to = alice.post(begin(walk, Kind.COVERING_LETTER), typed).headers["Location"]
    sent = alice.post(f"{to}send/", {"version": "1"}, follow=True).content.decode()
    assert "Waiting for approval" in sent
    assert newest(walk).second_reference == "IC-1"
    words = {"version": "1", "opening": "As you asked.", "closing": "", "signed_name": "", "signed_post": ""}
    alice.post(f"{to}words/", words)
    assert (newest(walk).opening, newest(walk).second_reference) == ("As you asked.", "IC-1")


def test_the_papers_of_a_letter_to_the_commissioner_are_sent_by_hand(walk: Journey, alice: Client) -> None:
    typed = {"version": "0", "their_reference": "IC-1", "to_kind": "e-mail", "encloses": "The answer"}
    alice.post(begin(walk, Kind.COVERING_LETTER), typed)
    parcel = agreed(walk, newest(walk))
    assert "papers that it names do not go" in text(alice, reverse("desk:send-parcel", args=[parcel.id]))


def test_dates_lead_to_the_letter_and_still_record_by_hand(walk: Journey, alice: Client) -> None:
    page = reverse("desk:record-one", args=[walk.case.id, Happened.PIT_EXTENSION])
    assert begin(walk, Kind.EXTENSION) in alice.get(page).content.decode()


def test_no_other_kind_is_begun_here(walk: Journey, alice: Client) -> None:
    assert alice.get(begin(walk, Kind.RESPONSE)).status_code == 404
    assert alice.get(reverse("desk:begin-letter", args=[walk.case.id, "poem"])).status_code == 404


def test_a_supplier_is_no_applicant_to_be_covered(walk: Journey) -> None:
    """Whoever may not know who asks still reads whom a letter to somebody else went to."""
    left(walk, prepared(walk, asking(walk)))
    ada = walk.ours.ada
    paula = signed_in(officer(walk.ours.row, "Percy Plain", Role.COMMUNICATIONS, by=ada))
    shown = text(paula, reverse("desk:consultations", args=[walk.case.id]))
    assert "Talkabout Ltd" in shown


class TestTheNextStep:
    """The notice near its day, then the decision for which the applicant was told a day."""

    def step(self, walk: Journey, *, on: Any = TODAY) -> Any:
        case = again(walk.case)
        return next_steps(walk.ours.alice, [case], on=on)[case.id]

    @pytest.fixture(autouse=True)
    def acknowledged(self, walk: Journey) -> None:
        left(walk, walk.acknowledgement())

    def test_a_part_that_waits_without_a_notice(self, walk: Journey) -> None:
        waiting(walk)
        step = self.step(walk)
        assert (step.verb, step.urgent) == ("Tell the applicant that more time is needed", False)
        assert step.href == begin(walk, Kind.EXTENSION)
        assert self.step(walk, on=TODAY + timedelta(days=27)).urgent

    def test_the_notice_that_waits_for_approval(self, walk: Journey) -> None:
        waiting(walk)
        prepared(walk, drafted(walk, Kind.EXTENSION, NOTHING))
        assert self.step(walk).verb == "Send for approval"

    def test_the_decision_once_it_left(self, walk: Journey) -> None:
        waiting(walk)
        left(walk, agreed(walk, drafted(walk, Kind.EXTENSION)))
        step = self.step(walk)
        assert (step.verb, step.urgent) == ("Decide where the public interest lies", False)
        assert self.step(walk, on=SOON - timedelta(days=3)).urgent

    def test_told_by_hand_it_counts_as_well(self, walk: Journey) -> None:
        waiting(walk)
        event = NewHappening(
            Happened.PIT_EXTENSION, TODAY, (2,), estimate_on=SOON, provisions=("FOIA 43(2)",)
        )
        cases.report(walk.case, event, by=walk.ours.alice, at=NOW, on=TODAY)
        assert self.step(walk).verb == "Decide where the public interest lies"

    def test_a_letter_ready_for_a_supplier(self, walk: Journey) -> None:
        parcel = prepared(walk, asking(walk))
        assert parcel.state == State.PREPARED
        assert self.step(walk).verb == "Send"
