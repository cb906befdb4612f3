"""The first page and a request's own: what each officer must do next, and no dead link for the others."""

import html
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.law.refusal import Refused
from foidesk.release import actions as release
from foidesk.release.rules import How
from tests.browsing import signed_in
from tests.disclosure.entries import LATER, answered
from tests.release.steps import Journey, amend, journey
from tests.walk import NOW, TODAY, logged

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wall clock shows the moment at which the invented people work."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def walk(db: None) -> Journey:
    return journey()


def text(browser: Client, name: str, *keys: object) -> str:
    page = browser.get(reverse(f"desk:{name}", args=keys))
    assert page.status_code == 200
    return " ".join(html.unescape(page.content.decode()).split())


def fresh(walk: Journey) -> "Case":
    return logged(walk.ours.alice)


def test_whoever_may_do_it_gets_the_button_and_why_it_comes_next(walk: Journey) -> None:
    case = fresh(walk)
    shown = text(signed_in(walk.ours.alice), "case", case.id)
    assert "has not been told yet that the request arrived" in shown
    assert f'href="{reverse("desk:acknowledge", args=[case.id])}">Acknowledge</a>' in shown
    assert reverse("desk:clarify", args=[case.id]) in shown


def test_whoever_may_not_is_told_whose_it_is_and_gets_no_dead_link(walk: Journey) -> None:
    case = fresh(walk)
    shown = text(signed_in(walk.ours.paula), "case", case.id)
    assert "For: Correspondence or Case officer." in shown
    assert "Acknowledge</a>" not in shown
    assert reverse("desk:clarify", args=[case.id]) not in shown


def test_a_request_that_somebody_else_must_move_is_not_in_hand_for_me(walk: Journey) -> None:
    fresh(walk)
    shown = text(signed_in(walk.ours.paula), "work")
    assert "Nothing is pressing." in shown
    assert shown.index("Waiting for others") < shown.index("For: Correspondence or Case officer.")


def test_the_approver_is_asked_now_and_the_drafter_waits(walk: Journey) -> None:
    parcel = walk.submitted()
    asked, waits = text(signed_in(walk.ours.bob), "work"), text(signed_in(walk.ours.alice), "work")
    assert "1 letter is waiting for your approval" in asked
    assert reverse("desk:approve", args=[parcel.id]) in asked
    assert "Sent for approval on " in waits
    assert reverse("desk:approve", args=[parcel.id]) not in waits


def test_communications_see_what_waits_to_be_published(
    walk: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: LATER)
    answered(walk.ours)
    assert "1 answer is waiting to be published" in text(signed_in(walk.ours.paula), "work")
    assert "waiting to be published" not in text(signed_in(walk.ours.alice), "work")


def test_help_tells_the_procedure_and_marks_my_own_part(walk: Journey) -> None:
    shown = text(signed_in(walk.ours.bob), "help")
    assert "From the letter to the log" in shown
    assert shown.count("(you)") == 1


def test_every_officer_can_reach_their_own_password_help_and_the_statement(walk: Journey) -> None:
    shown = text(signed_in(walk.ours.paula), "work")
    for address in (reverse("desk:password"), reverse("desk:help"), reverse("public:accessibility")):
        assert f'href="{address}"' in shown


def test_what_became_of_an_approval_that_holds_no_more_is_said(walk: Journey) -> None:
    told = walk.acknowledgement()
    release.record_sent(told, how=How.BY_HAND, sent_on=TODAY, by=walk.ours.alice, at=NOW)
    parcel = walk.approved()
    amend(parcel, walk.ours, opening="Thank you for asking.")
    with pytest.raises(Refused):
        release.send_by_mail(parcel, by=walk.ours.alice, at=LATER)
    shown = text(signed_in(walk.ours.alice), "case", walk.case.id)
    assert "Prepare the letter again</a>" in shown
    assert "holds no more: The letter, or something it is made of, was changed" in shown
    assert "Draft the letter</a>" not in shown
