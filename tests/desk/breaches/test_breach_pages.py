"""The pages of a breach: reporting it, its clock, who has it, decisions, letters, closing, the first page."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.disclosure import queries as disclosure
from foidesk.handling import actions as handling
from foidesk.oversight import queries
from foidesk.oversight.models import Breach
from foidesk.oversight.rules import About, Gone, State, Step
from foidesk.people.rules import Role
from foidesk.plumbing.post.rules import Ending
from tests.browsing import signed_in
from tests.desk.inbox.steps import words_of as words_in
from tests.disclosure.entries import published
from tests.everyone.typing_in import day
from tests.oversight.breached import ACCOUNT, FOUND, dealt_with, reported
from tests.release.steps import Journey, attempt
from tests.walk import APPLICANT, NOW, Office, logged, office, officer, stranger

if TYPE_CHECKING:
    from foidesk.release.models import Parcel

KNOWN = {
    "happened": "A sheet was hidden in the table.",
    "found_by": "The applicant",
    "found_time": "08.15",
    **day("found_on"),
}
TITLE = "A table with a hidden sheet"


class Moment:
    """The moment of a request, which a test can move."""

    now = NOW


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Moment]:
    Moment.now = NOW
    monkeypatch.setattr("django.utils.timezone.now", lambda: Moment.now)
    return Moment


@pytest.fixture
def ours(db: None) -> Office:
    return office(review_contact="The Chief Executive, at this address")


@pytest.fixture
def alice(ours: Office) -> Client:
    return signed_in(ours.alice)


def words(answer: Any) -> str:
    """What a page says."""
    return words_in(answer.content.decode())


def page(name: str, *args: object) -> str:
    return reverse(f"desk:{name}", args=args)


def the_one(ours: Office) -> Breach:
    return queries.visible(ours.alice).get()


def sent(ours: Office, address: str = "jo@applicant.example") -> "Parcel":
    """An answer that the recipient's mail server took."""
    applicant = replace(APPLICANT, address=address)
    journey = Journey(ours, logged(ours.alice, applicant=applicant))
    parcel = journey.handed()
    attempt(Ending.ACCEPTED)
    return journey.settled(parcel)


def test_an_office_without_a_breach_says_what_to_do(alice: Client) -> None:
    said = words(alice.get(page("breaches")))
    assert "No breach has been reported." in said
    assert "within 72 hours" in said
    assert "none in hand" in words(alice.get(page("registers")))


def test_what_never_was_in_the_system_is_reported_with_little(ours: Office) -> None:
    paula = signed_in(ours.paula)
    answer = paula.post(page("report-breach"), {"title": "A letter to the wrong house", **KNOWN})
    breach = the_one(ours)
    assert answer.headers["Location"] == page("breach", breach.id)
    account = queries.account(breach)
    assert account.found_at == account.aware_at == datetime.fromisoformat("2024-12-06T08:15:00+00:00")
    said = words(paula.get(page("breach", breach.id)))
    assert "70 hours left (2 days and 22 hours)" in said
    assert "due by Monday 9 December 2024 at 8.15am" in said
    assert "Your role does not let you deal with a breach" in said
    assert "not known yet" in said


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"title": ""}, "Answer the question “What went out, in a few words?”"),
        ({"found_time": "25:00"}, "Give the time as in 14:30"),
        ({"found_time": "18:00"}, "can't have been found later than now"),
        ({"people": "-1"}, "must be 0 or more"),
        ({"people": "many"}, "number"),
        ({"aware_time": "08:20"}, "Give the day that belongs to the time"),
        ({**day("aware_on")}, "Give the time that belongs to the day"),
        ({**day("aware_on"), "aware_time": "08:00"}, "become aware before it was found"),
        ({"sorts": ["nobody", "health"]}, "either kinds of information about people"),
        ({"reference": "FOI 9999/99"}, "There is no request with this reference"),
        (
            {"found_on_day": "31", "found_on_month": "3", "found_on_year": "2024", "found_time": "01:30"},
            "there was no such time",
        ),
    ],
)
def test_what_can_not_be_so_is_told_and_what_was_typed_stays(
    ours: Office, alice: Client, typed: dict[str, Any], says: str
) -> None:
    answer = alice.post(page("report-breach"), {"title": TITLE, **KNOWN, **typed})
    assert answer.status_code == 200
    said = words(answer)
    assert any(one in said for one in says.split("|"))
    assert "A sheet was hidden in the table." in said
    assert not queries.visible(ours.alice).exists()


def test_a_breach_is_begun_from_what_it_is_about(ours: Office, alice: Client) -> None:
    parcel = sent(ours)
    begun = f"{page('report-breach')}?of=parcel:{parcel.id}"
    assert begun in alice.get(page("parcel", parcel.id)).content.decode()
    assert parcel.case.reference in words(alice.get(begun))
    alice.post(begun, {"title": TITLE, **KNOWN})
    said = words(alice.get(page("breach", the_one(ours).id)))
    assert "Jo Applicant (the applicant)" in said
    assert "jo@applicant.example" in said
    assert "accepted by the recipient’s mail server on Friday 6 December 2024" in said


def test_the_pages_of_an_entry_and_of_what_to_put_right_lead_there(ours: Office, alice: Client) -> None:
    entry = published(ours)
    assert f"?of=entry:{entry.id}" in alice.get(page("log-entry", entry.id)).content.decode()
    assert f"?of=case:{entry.case_id}" in alice.get(page("put-right", entry.case_id)).content.decode()


@pytest.mark.parametrize("of", ["parcel:1", "anvil:1", "", "case:0190a5f0-0000-7000-8000-000000000000"])
def test_what_does_not_exist_is_not_begun_from(alice: Client, of: str) -> None:
    assert alice.get(page("report-breach"), {"of": of}).status_code == 404


def test_one_press_takes_an_answer_out_of_the_log(ours: Office, alice: Client) -> None:
    entry = published(ours)
    breach = reported(ours.alice, Gone(case=entry.case_id))
    said = words(alice.get(page("breach", breach.id)))
    assert f"Everybody can read the answer to {entry.reference}" in said
    alice.post(page("breach-unpublish", breach.id, entry.id))
    gone = disclosure.entry(ours.row.id, entry.id)
    assert gone is not None and gone.state == "withdrawn"
    said = words(alice.get(page("breach", breach.id)))
    assert "Everybody can read" not in said
    assert "Gone from the log since Friday 6 December 2024 at 9.30am." in said
    assert Client().get(f"/log/{entry.year}/{entry.slug}/").status_code == 410


def test_what_went_to_whatdotheyknow_may_be_public_at_once(ours: Office, alice: Client) -> None:
    parcel = sent(ours, "request-66666-caa77777@whatdotheyknow.com")
    breach = reported(ours.alice, Gone(parcel=parcel.id))
    (thing,) = queries.things(breach)
    assert "public at once" in words(alice.get(page("breach", breach.id)))
    letter = f"{page('breach-letter', breach.id, 'whatdotheyknow')}?to={thing.id}"
    said = words(alice.get(letter))
    assert "number 66666 on your site" in said
    assert "request-66666-caa77777@whatdotheyknow.com" in said
    text = alice.get(f"{letter}&download")
    assert text.headers["Content-Disposition"].startswith("attachment")
    assert "report-a-data-breach" in text.content.decode()


def test_the_notification_says_what_the_article_asks_for(ours: Office, alice: Client, clock: Any) -> None:
    """UK GDPR 33(3)(a) to (d), and 33(1) where it is late."""
    breach = reported(ours.alice, people=9_483, measures="Sheets are made afresh.")
    said = words(alice.get(page("breach-letter", breach.id, "commissioner")))
    for words_ in ("(a) What happened", "About 9,483 people.", "(b) Data protection officer", "(c)", "(d)"):
        assert words_ in said
    assert "Sheets are made afresh." in said
    assert "likely consequences" in said
    assert "Why this comes after 72 hours" not in said
    clock.now = FOUND + timedelta(hours=73)
    said = words(signed_in(ours.alice).get(page("breach-letter", breach.id, "commissioner")))
    assert "Why this comes after 72 hours" in said


def test_whoever_need_not_know_who_asks_keeps_no_letter(ours: Office) -> None:
    breach = reported(ours.alice, Gone(parcel=sent(ours).id))
    (thing,) = queries.things(breach)
    bob = signed_in(ours.bob)
    answer = bob.get(f"{page('breach-letter', breach.id, 'recipient')}?to={thing.id}&download")
    assert "Content-Disposition" not in answer.headers
    assert "Jo Applicant" not in answer.content.decode()
    assert "[the applicant]" in answer.content.decode()


def test_a_late_notification_needs_its_reasons(ours: Office, alice: Client, clock: Any) -> None:
    breach = reported(ours.alice)
    clock.now = FOUND + timedelta(hours=75)
    alice = signed_in(ours.alice)
    assert "late by 3 hours" in words(alice.get(page("breach", breach.id)))
    address = page("breach-record", breach.id, "notified")
    typed = {"words": "On the website.", "done_time": "10:00", **day("done_on", clock.now.date())}
    assert "Write down why" in words(alice.post(address, typed))
    alice.post(address, typed | {"late_why": "It was a holiday."})
    assert the_one(ours).state == State.NOTIFIED
    assert "late by" not in words(alice.get(page("breach", breach.id)))


def test_decisions_are_made_with_reasons_by_a_named_officer(ours: Office, alice: Client) -> None:
    breach = reported(ours.alice)
    address = page("breach-decide", breach.id, "commissioner")
    assert "Answer the question “Why?”" in words(alice.post(address, {"needed": "no"}))
    alice.post(address, {"needed": "no", "reasons": "Nobody is named."})
    said = words(alice.get(page("breach", breach.id)))
    assert "Nobody is named." in said
    assert "Decided by Alice Able, Friday 6 December 2024 at 9.30am." in said
    assert "hours left" not in said
    people = page("breach-decide", breach.id, "people")
    assert "Decide the one or the other anew" in words(
        alice.post(people, {"needed": "yes", "reasons": "High."})
    )


def test_whoever_read_an_older_account_is_told_and_keeps_what_was_typed(ours: Office, alice: Client) -> None:
    breach = reported(ours.alice)
    seen = str(queries.account(breach).id)
    typed = {**KNOWN, "seen": seen, "sorts": ["health", "money"]}
    alice.post(page("breach-known", breach.id), typed | {"people": "12"})
    answer = signed_in(ours.bob).post(page("breach-known", breach.id), typed | {"people": "13"})
    assert "Somebody wrote the account anew" in words(answer)
    assert 'value="13"' in answer.content.decode()
    assert queries.account(breach).people == 12
    form = answer.context["form"]
    answer = signed_in(ours.bob).post(
        page("breach-known", breach.id), typed | {"people": "13", "seen": form["seen"].value()}
    )
    account = queries.account(breach)
    assert (account.people, account.sorts) == (13, ["health", "money"])


def test_a_breach_that_was_known_before_the_letter_left_is_doubted(ours: Office, alice: Client) -> None:
    breach = reported(ours.alice, Gone(parcel=sent(ours).id))
    assert "after the office became aware as the account has it" in words(
        alice.get(page("breach", breach.id))
    )


def test_more_of_what_went_out_is_named_and_taken_out_again(ours: Office, alice: Client) -> None:
    breach, parcel = reported(ours.alice), sent(ours)
    address = page("breach-gone", breach.id)
    assert "no request with this reference" in words(alice.get(address, {"reference": "FOI 9/99"}))
    found = f"{address}?reference={parcel.case.reference}"
    assert "Answer to Jo Applicant" in words(alice.get(found))
    assert "Answer the question" in words(alice.post(found, {}))
    alice.post(found, {"gone": [f"parcel:{parcel.id}"]})
    (thing,) = queries.things(breach)
    assert thing.parcel_id == parcel.id
    alice.post(page("breach-not-gone", breach.id, thing.id), {"reason": "Another letter."})
    assert "Another letter." in words(alice.get(page("breach", breach.id)))


def test_it_is_closed_once_everything_is_there_and_opened_again(ours: Office, alice: Client) -> None:
    breach = reported(ours.alice)
    assert "This is still missing" in words(alice.get(page("breach-close", breach.id)))
    assert "Decide whether the Commissioner" in words(alice.post(page("breach-close", breach.id), {}))
    dealt_with(breach, ours.alice)
    alice.post(page("breach-close", breach.id), {})
    assert the_one(ours).state == State.CLOSED
    said = words(alice.get(page("breach", breach.id)))
    assert "Open it again" in said
    assert "closed the breach" in said
    alice.post(page("breach-reopen", breach.id), {"reason": "A copy was found."})
    assert the_one(ours).state == State.NOTIFIED


def test_what_was_recorded_wrongly_is_struck_out_and_stays(ours: Office, alice: Client) -> None:
    breach = dealt_with(reported(ours.alice), ours.alice)
    done = next(row for row in queries.done(breach) if row.step == Step.TOLD)
    alice.post(page("breach-strike", breach.id, done.id), {"reason": "Not all of them."})
    said = words(alice.get(page("breach", breach.id)))
    assert "Struck out: Not all of them." in said
    assert "Record when and how the people it is about were told" in said


def test_the_deadline_stands_on_the_first_page_for_whoever_may_see_it(ours: Office) -> None:
    case = logged(ours.alice)
    reported(ours.alice, Gone(case=case.id))
    for actor in (ours.alice, ours.paula):
        said = words(signed_in(actor).get(page("work")))
        assert "Breach 1: A table with a hidden sheet" in said
        assert "by Monday 9 December 2024 at 7.30am" in said
    una = officer(ours.row, "Una Unnamed", Role.CASE_OFFICER, by=ours.ada)
    handling.restrict(case, [ours.alice.id, ours.bob.id], reason="A complaint.", by=ours.alice, at=NOW)
    assert "hidden sheet" not in words(signed_in(una).get(page("work")))


def test_what_only_wants_its_lessons_is_for_whoever_deals(ours: Office) -> None:
    breach = reported(ours.alice)
    for about in About:
        signed_in(ours.alice).post(
            page("breach-decide", breach.id, about.value), {"needed": "no", "reasons": "None."}
        )
    assert "Breach 1" in words(signed_in(ours.bob).get(page("work")))
    assert "Breach 1" not in words(signed_in(ours.paula).get(page("work")))


def test_another_office_finds_nothing(ours: Office) -> None:
    breach, charlie = reported(ours.alice), signed_in(stranger())
    assert charlie.get(page("breach", breach.id)).status_code == 404
    assert "hidden sheet" not in words(charlie.get(page("breaches")))


def test_lists_show_one_state(ours: Office, alice: Client) -> None:
    reported(ours.alice)
    dealt_with(reported(ours.alice, title="Another table"), ours.alice)
    assert "Another table" not in words(alice.get(page("breaches"), {"state": "open"}))
    assert "hidden sheet" not in words(alice.get(page("breaches"), {"state": "notified"}))
    assert "There is none in this state." in words(alice.get(page("breaches"), {"state": "closed"}))
    assert ACCOUNT.found_by in words(alice.get(page("breach", queries.visible(ours.alice)[0].id)))
