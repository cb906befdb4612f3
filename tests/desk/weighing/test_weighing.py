"""The page of things to weigh: two lists, notes kept, nobody's overwritten, no verdict."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.cases.models import Case
from foidesk.people.rules import Actor
from foidesk.weighing import actions, queries
from tests.browsing import signed_in
from tests.desk.inbox.steps import words_of
from tests.letters.decided import DISCLOSED, decide
from tests.release.test_senior import VEXATIOUS
from tests.walk import NOW, Office, logged, office, stranger

SignIn = Callable[[Actor], Client]
TYPED = {"version": "0", "theme-burden": "Forty hours.", "theme-motive": "", "theme-value": "Some."}


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def ours(db: None) -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> Case:
    return logged(ours.alice)


def page(case: Case, more: str = "") -> str:
    return reverse("desk:weighing", args=[case.id]) + more


def test_the_themes_are_shown_and_notes_kept(ours: Office, case: Case) -> None:
    alice = signed_in(ours.alice)
    shown = words_of(alice.get(page(case)).content.decode())
    assert "It is the request that may be vexatious, never the person" in shown
    assert "Value or serious purpose" in shown
    assert "score" not in shown.lower()
    answer = alice.post(page(case, "?list=themes"), TYPED)
    assert answer.headers["Location"] == page(case, "?list=themes")
    assert queries.notes(case) == {"theme-burden": "Forty hours.", "theme-value": "Some."}
    again = words_of(alice.get(page(case)).content.decode())
    assert "Last noted by Alice Able" in again


def test_the_indicators_are_one_click_away_and_lose_no_note(ours: Office, case: Case) -> None:
    alice = signed_in(ours.alice)
    alice.post(page(case), TYPED)
    shown = alice.get(page(case, "?list=indicators-2013")).content.decode()
    assert shown.count("<textarea") == 12
    assert "Noted on the other list Burden Forty hours." in words_of(shown)
    assert alice.get(page(case, "?list=nonsense")).status_code == 200


def test_the_second_to_save_is_told_and_keeps_what_was_typed(ours: Office, case: Case) -> None:
    actions.weigh(case, {"theme-motive": "None seen."}, version=0, by=ours.alice, at=NOW)
    shown = signed_in(ours.alice).post(page(case), TYPED).content.decode()
    assert "noted something here since you opened the page" in words_of(shown)
    assert "Forty hours." in shown


def test_the_decision_leads_here(ours: Office, case: Case) -> None:
    decide(case, 1, VEXATIOUS, by=ours.alice)
    alice = signed_in(ours.alice)
    assert page(case) in alice.get(reverse("desk:decide-words", args=[case.id, 1, 1])).content.decode()
    decide(case, 2, DISCLOSED, by=ours.alice)
    assert page(case) not in alice.get(reverse("desk:decide-words", args=[case.id, 2, 1])).content.decode()


def test_others_read_and_strangers_find_nothing(ours: Office, case: Case) -> None:
    actions.weigh(case, {"theme-motive": "None seen."}, version=0, by=ours.alice, at=NOW)
    bob, charlie = signed_in(ours.bob), signed_in(stranger())
    read = bob.get(page(case)).content.decode()
    assert "None seen." in read
    assert "<textarea" not in read
    assert "handle requests" in words_of(bob.post(page(case), TYPED | {"version": "1"}).content.decode())
    assert charlie.get(page(case)).status_code == 404
    assert charlie.post(page(case), TYPED).status_code == 404
