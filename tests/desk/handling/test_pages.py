"""The tab "People", and what others see of a request that is restricted, or whose applicant is covered."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.handling import actions, queries
from foidesk.handling.rules import Interest
from foidesk.people import actions as people
from foidesk.people.rules import Actor, NewAbsence, Role
from foidesk.release.queries import parcel as stored
from tests.browsing import signed_in
from tests.inbox.letters import eml
from tests.inbox.steps import came
from tests.release.steps import Journey
from tests.walk import NOW, TODAY, Office, logged, office, officer, stranger


@pytest.fixture
def ours(db: None, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    return office(review_contact="The Chief Executive, at this address")


@pytest.fixture
def cas(ours: Office) -> Actor:
    """A second case officer."""
    return officer(ours.row, "Cas Caseman", Role.CASE_OFFICER, by=ours.ada)


def page(browser: Client, name: str, *args: object) -> str:
    return browser.get(reverse(f"desk:{name}", args=args)).content.decode()


def test_an_approver_reads_the_request_without_whoever_asks(ours: Office) -> None:
    case = logged(ours.alice)
    overview = page(signed_in(ours.bob), "case", case.id)
    assert "Jo Applicant" not in overview
    assert "jo@applicant.example" not in overview
    assert '<span class="fd-covered">[the applicant]</span>' in overview
    assert "Who asks is covered on this page" in overview
    assert "Jo Applicant" in page(signed_in(ours.alice), "case", case.id)


def test_the_letter_is_approved_as_it_stands_though_its_reader_sees_no_name(ours: Office) -> None:
    parcel = Journey(ours, logged(ours.alice)).submitted()
    browser, here = signed_in(ours.bob), reverse("desk:approve", args=[parcel.id])
    shown = browser.get(here).content.decode()
    assert "Dear <" in shown
    assert "Jo Applicant" not in shown
    assert parcel.manifest in shown
    assert browser.post(here, {"manifest": parcel.manifest}).status_code == 302
    approved = stored(ours.row.id, parcel.id)
    assert approved is not None
    assert (approved.state, approved.manifest, approved.recipient) == (
        "approved",
        parcel.manifest,
        "Jo Applicant",
    )


def test_somebody_says_why_and_knows_who_asks(ours: Office) -> None:
    case, browser = logged(ours.alice), signed_in(ours.bob)
    here = reverse("desk:know-who-asks", args=[case.id])
    asked = browser.post(here, {"reason": ""}).content.decode()
    assert "Answer the question “Why do you need to know?”" in asked
    assert browser.post(here, {"reason": "He rang me."}).status_code == 302
    assert "Jo Applicant" in page(browser, "case", case.id)
    assert "He rang me." in page(signed_in(ours.alice), "case-people", case.id)
    assert "asked to know who asks, because: He rang me." in page(browser, "history", case.id)
    browser.post(reverse("desk:cover-who-asks", args=[case.id, ours.bob.id]))
    assert "Jo Applicant" not in page(browser, "case", case.id)


def test_a_message_that_nobody_sorted_is_covered_too(ours: Office) -> None:
    message = came(ours.alice, eml("What is a trumpet?\n\nKind regards\nRobin Requester"))
    browser = signed_in(ours.bob)
    for shown in (page(browser, "inbox"), page(browser, "message", message.id)):
        assert message.sender_name
        assert message.sender_name not in shown
        assert message.sender_address not in shown
    refused = browser.post(reverse("desk:message-original", args=[message.id]))
    assert refused.status_code == 409
    assert "Your role does not let you know who asks" in refused.content.decode()


def test_a_restricted_request_is_on_nobody_elses_desk(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice, title="Conduct of the head")
    here = reverse("desk:restrict", args=[case.id])
    sent = {"officers": [str(ours.alice.id), str(ours.bob.id)], "reason": "It is about the head."}
    assert signed_in(ours.alice).post(here, sent).status_code == 302
    for person in (cas, ours.ada, ours.paula, stranger()):
        browser = signed_in(person)
        assert browser.get(reverse("desk:case", args=[case.id])).status_code == 404
        for shown in (page(browser, "work"), page(browser, "cases")):
            assert "Conduct of the head" not in shown
            assert case.reference not in shown
    assert "Conduct of the head" in page(signed_in(ours.bob), "cases")


def test_who_is_away_says_so_beside_the_name(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice)
    away = NewAbsence(cas.id, TODAY, TODAY + timedelta(days=3), ours.alice.id)
    people.go_away(away, by=cas, at=NOW, on=TODAY)
    shown = page(signed_in(ours.alice), "owner", case.id)
    assert "Cas Caseman (away until Monday 9 December 2024; Alice Able stands in)" in shown


def test_each_finds_what_is_theirs(ours: Office, cas: Actor) -> None:
    case = logged(ours.alice, title="A shared question")
    logged(ours.alice, title="Somebody else’s")
    browser = signed_in(ours.alice)
    sent = {"owner": str(cas.id), "questions": ["2"]}
    assert browser.post(reverse("desk:share-questions", args=[case.id]), sent).status_code == 302
    mine = signed_in(cas).get(reverse("desk:cases"), {"owner": "mine"}).content.decode()
    assert "A shared question" in mine
    assert "Somebody else’s" not in mine
    work = signed_in(cas).get(reverse("desk:work"), {"mine": ""}).content.decode()
    assert "A shared question" in work
    assert "Somebody else’s" not in work


def test_standing_aside_on_the_page(ours: Office, cas: Actor) -> None:
    case, browser = logged(ours.alice), signed_in(cas)
    sent = {"interest": "knows-the-applicant", "officer": str(cas.id), "reason": "My brother."}
    assert browser.post(reverse("desk:declare-interest", args=[case.id]), sent).status_code == 302
    assert "You have an interest in this request" in page(browser, "case-people", case.id)
    assert "Cas Caseman" not in page(browser, "owner", case.id).partition("<form")[2]
    back = reverse("desk:no-interest", args=[case.id, cas.id])
    assert browser.post(back, {"reason": "No kin."}).status_code == 302
    assert queries.must_stand_aside(case, cas) is None


def test_a_list_of_what_leaves_names_nobody(ours: Office) -> None:
    journey = Journey(ours, logged(ours.alice))
    journey.submitted()
    for name in ("approvals", "outbox", "work"):
        assert "Jo Applicant" not in page(signed_in(ours.bob), name)
    actions.restrict(journey.case, [ours.alice.id, ours.bob.id], reason="Why.", by=ours.alice, at=NOW)
    chief = officer(ours.row, "Clara Chief", Role.CHIEF_EXECUTIVE, by=ours.ada)
    assert journey.case.reference not in page(signed_in(chief), "approvals")
    assert "waiting for your approval" not in page(signed_in(chief), "work")


def test_whoever_stands_aside_is_not_told_to_go_on(ours: Office) -> None:
    case, browser = logged(ours.alice), signed_in(ours.alice)
    assert "Acknowledge</a>" in page(browser, "case", case.id)
    actions.declare(case, Interest.MONEY, reason="Shares.", by=ours.alice, at=NOW)
    shown = page(browser, "case", case.id)
    assert "You have an interest in this request" in shown
    assert "Acknowledge</a>" not in shown
