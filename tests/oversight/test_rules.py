"""What can't be kept of a breach, what is next, and what is missing before it closes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from foidesk.law.refusal import Refusal
from foidesk.oversight.rules import (
    About,
    Next,
    Sort,
    Standing,
    State,
    Step,
    against_closing,
    faults_of,
    faults_of_decision,
    faults_of_step,
    faults_of_title,
    next_thing,
    runs,
    whatdotheyknow,
)
from tests.oversight.breached import FOUND, account, made
from tests.walk import NOW

LATE = FOUND + timedelta(hours=73)
DONE = frozenset({Step.CONTAINED, Step.NOTIFIED, Step.TOLD, Step.LESSONS})
READY = Standing(State.NOTIFIED, notify=True, tell=True, done=DONE)


def said(refusals: Sequence[Refusal]) -> str:
    return " ".join(one.says for one in refusals)


def test_an_account_in_which_nothing_is_known_yet_is_kept() -> None:
    assert faults_of(account(whose="", sorts=frozenset(), people=None), at=NOW) == ()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"happened": " "}, "Say what happened."),
        ({"found_by": ""}, "Say who found it"),
        ({"found_by": "A" * 121}, "Shorten who found it to 120 characters."),
        ({"measures": "A" * 10_001}, "Shorten each text to 10,000 characters."),
        ({"found_at": NOW + timedelta(minutes=1)}, "found later than now"),
        ({"aware_at": NOW + timedelta(minutes=1)}, "become aware later than now"),
        ({"aware_at": FOUND - timedelta(minutes=1)}, "become aware before it was found"),
        ({"people": -1}, "Give a number of 0 or more"),
        ({"records": 100_000_001}, "Give a number of 0 or more"),
        ({"sorts": frozenset({Sort.NONE, Sort.HEALTH})}, "either kinds of information about people"),
    ],
)
def test_what_can_not_be_so_is_not_kept(changes: dict[str, Any], says: str) -> None:
    assert says in said(faults_of(account(**changes), at=NOW))


@pytest.mark.parametrize("changes", [{"people": 0}, {"people": 9_483}, {"found_at": NOW, "aware_at": NOW}])
def test_near_misses_are_kept(changes: dict[str, Any]) -> None:
    assert faults_of(account(**changes), at=NOW) == ()


def test_the_office_is_not_aware_later_than_it_notified() -> None:
    assert "notified before that" in said(
        faults_of(account(), at=NOW, notified_at=FOUND - timedelta(minutes=1))
    )
    assert faults_of(account(), at=NOW, notified_at=FOUND) == ()


def test_a_title_is_short() -> None:
    assert faults_of_title("A table") == ()
    assert said(faults_of_title("  ")) == "Say in a few words what went out."
    assert "200 characters" in said(faults_of_title("A" * 201))


def _faults(step: Step, **changes: Any) -> str:
    new = replace(made(step), **changes)
    aware = FOUND + timedelta(hours=1)
    return said(faults_of_step(new, found_at=FOUND, aware_at=aware, at=LATE))


def test_what_is_done_is_done_between_the_finding_and_now() -> None:
    assert _faults(Step.CONTAINED, done_at=FOUND) == ""
    assert "before the breach was found" in _faults(Step.CONTAINED, done_at=FOUND - timedelta(minutes=1))
    assert "later than now" in _faults(Step.CONTAINED, done_at=LATE + timedelta(minutes=1))
    assert "Write down what was done" in _faults(Step.CONTAINED, words=" ")


def test_nobody_is_notified_before_the_office_is_aware() -> None:
    assert "before the office became aware" in _faults(Step.NOTIFIED, done_at=FOUND)
    assert _faults(Step.NOTIFIED, done_at=FOUND + timedelta(hours=1)) == ""


def test_reasons_go_with_a_late_notification() -> None:
    """UK GDPR 33(1): where it is not made within 72 hours."""
    in_time = FOUND + timedelta(hours=73)
    assert _faults(Step.NOTIFIED, done_at=in_time) == ""
    new = made(Step.NOTIFIED, done_at=LATE)
    lacking = faults_of_step(new, found_at=FOUND, aware_at=FOUND, at=LATE)
    assert "Write down why" in said(lacking)
    assert str(lacking[0].provision) == "UK GDPR 33(1)"
    explained = replace(new, late_why="Nobody knew whose names they were.")
    assert faults_of_step(explained, found_at=FOUND, aware_at=FOUND, at=LATE) == ()


@pytest.mark.parametrize(
    ("about", "needed", "standing", "fits"),
    [
        (About.COMMISSIONER, False, Standing(State.OPEN), True),
        (About.COMMISSIONER, False, Standing(State.OPEN, tell=True), False),
        (About.COMMISSIONER, False, Standing(State.OPEN, tell=False), True),
        (About.COMMISSIONER, True, Standing(State.OPEN, tell=True), True),
        (About.PEOPLE, True, Standing(State.OPEN, notify=False), False),
        (About.PEOPLE, True, Standing(State.OPEN), True),
        (About.PEOPLE, False, Standing(State.OPEN, notify=True), True),
    ],
)
def test_a_high_risk_is_a_risk(about: About, needed: bool, standing: Standing, fits: bool) -> None:
    """UK GDPR 33(1) asks for a risk, 34(1) for a high one."""
    assert (faults_of_decision(about, needed=needed, reasons="So.", standing=standing) == ()) is fits


def test_reasons_are_written_either_way() -> None:
    for needed in (True, False):
        faults = faults_of_decision(About.PEOPLE, needed=needed, reasons="", standing=Standing(State.OPEN))
        assert "Write down the reasons" in said(faults)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"notify": None}, "Decide whether the Commissioner"),
        ({"tell": None}, "Decide whether the people"),
        ({"done": DONE - {Step.NOTIFIED}}, "Record when the Commissioner"),
        ({"done": DONE - {Step.TOLD}}, "Record when and how the people"),
        ({"done": DONE - {Step.LESSONS}}, "what was learnt"),
        ({"published": True}, "still stands in the disclosure log"),
        ({"tell": False, "done": DONE - {Step.TOLD}}, ""),
        ({"notify": False, "tell": False, "done": frozenset({Step.LESSONS})}, ""),
        ({}, ""),
    ],
)
def test_what_is_missing_before_it_closes(changes: dict[str, Any], says: str) -> None:
    refusals = said(against_closing(replace(READY, **changes)))
    assert says in refusals
    assert bool(refusals) is bool(says)


@pytest.mark.parametrize(
    ("standing", "thing", "clock"),
    [
        (Standing(State.OPEN, published=True), Next.UNPUBLISH, True),
        (Standing(State.OPEN), Next.CONTAIN, True),
        (Standing(State.OPEN, done=frozenset({Step.CONTAINED})), Next.DECIDE_COMMISSIONER, True),
        (Standing(State.OPEN, True, done=frozenset({Step.CONTAINED})), Next.NOTIFY, True),
        (Standing(State.OPEN, False, done=frozenset({Step.CONTAINED})), Next.DECIDE_PEOPLE, False),
        (replace(READY, done=DONE - {Step.TOLD}), Next.TELL, False),
        (replace(READY, done=DONE - {Step.LESSONS}), Next.LEARN, False),
        (READY, Next.CLOSE, False),
        (replace(READY, state=State.CLOSED), Next.NOTHING, False),
    ],
)
def test_the_next_thing_and_whether_the_hours_run(standing: Standing, thing: Next, clock: bool) -> None:
    assert next_thing(standing) is thing
    assert runs(standing) is clock


@pytest.mark.parametrize(
    ("address", "request_number"),
    [
        ("request-66666-caa77777@whatdotheyknow.com", "66666"),
        ("FOI+Request-12-0a1b2c3d@WhatDoTheyKnow.com", "12"),
        ("team@whatdotheyknow.com", ""),
        ("request-12-0a1b2c3d@whatdotheyknow.com.example", ""),
        ("jo@applicant.example", ""),
    ],
)
def test_an_address_of_whatdotheyknow_is_known(address: str, request_number: str) -> None:
    assert whatdotheyknow(address) == request_number
