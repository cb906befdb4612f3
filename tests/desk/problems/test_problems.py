"""Administrators see what failed, mark it with a note, and learn that the worker is away."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from django.utils import timezone

from foidesk.plumbing.trouble import actions, queries
from foidesk.plumbing.trouble.rules import NO_OFFICE, Fault, Kind
from tests.browsing import signed_in
from tests.walk import Office, office

if TYPE_CHECKING:
    from foidesk.plumbing.trouble.models import Problem

pytestmark = pytest.mark.django_db

REFERENCE = "K7QF-2MXP-9RTD"


@pytest.fixture
def ours() -> Office:
    return office()


def noted(ours: Office) -> "Problem":
    fault = Fault(Kind.PAGE, "GET desk:case", "KeyError", "foidesk.desk.page.one_case:3")
    return actions.note(fault, authority=ours.row.id, reference=REFERENCE, at=timezone.now())


def beats(minutes_ago: int) -> None:
    at = timezone.now() - timedelta(minutes=minutes_ago)
    actions.beat(host="here", process=1, version="1", at=at)


def test_nothing_failed_is_said(ours: Office) -> None:
    beats(0)
    page = signed_in(ours.ada).get(reverse("desk:problems")).content.decode()
    assert "Nothing failed." in page
    assert "The worker has" not in page


def test_a_reference_leads_to_its_problem(ours: Office) -> None:
    problem, ada = noted(ours), signed_in(ours.ada)
    found = ada.get(reverse("desk:problems"), {"reference": f" {REFERENCE.lower()} "})
    assert found["Location"] == reverse("desk:problem", args=[problem.id])
    missed = ada.get(reverse("desk:problems"), {"reference": "AAAA-BBBB-CCCC"}).content.decode()
    assert "No problem is kept under AAAA-BBBB-CCCC" in missed
    assert "A page failed: <code>GET desk:case</code>" in missed


def test_a_look_is_kept_with_its_note(ours: Office) -> None:
    problem, ada = noted(ours), signed_in(ours.ada)
    address = reverse("desk:problem", args=[problem.id])
    assert "<title>Error:" in ada.post(address, {"note": ""}).content.decode()
    beats(0)
    assert queries.new_problems(ours.row.id) == 1
    assert "1 new problem" in ada.get(reverse("desk:settings")).content.decode()

    assert ada.post(address, {"note": "The disk was full."})["Location"] == reverse("desk:problems")
    assert queries.new_problems(ours.row.id) == 0
    page = ada.get(address).content.decode()
    assert "The disk was full." in page
    assert "Ada Admin" in page
    assert REFERENCE in page


def test_what_failed_at_no_desk_is_shown_to_every_administrator(ours: Office) -> None:
    fault = Fault(Kind.ROUND, "send_mail", "OSError", "")
    problem = actions.note(fault, authority=NO_OFFICE, reference=REFERENCE, at=timezone.now())
    page = signed_in(ours.ada).get(reverse("desk:problem", args=[problem.id])).content.decode()
    assert "The worker failed" in page
    assert "at no office’s desk" in page
    assert "tried again at its next turn" in page


def test_administrators_are_told_that_the_worker_is_away_and_others_are_not(ours: Office) -> None:
    ada, alice = signed_in(ours.ada), signed_in(ours.alice)
    work = reverse("desk:work")
    assert "The worker has never run" in ada.get(work).content.decode()
    assert "The worker has" not in alice.get(work).content.decode()
    beats(60)
    assert "The worker has not run since" in ada.get(work).content.decode()
    beats(0)
    assert "The worker has" not in ada.get(work).content.decode()
