"""The states of a parcel: every way there is, and that there is no other."""

import itertools

import pytest

from foidesk.law.refusal import Refused
from foidesk.people.rules import Transition
from foidesk.release import rules
from foidesk.release.rules import DEEDS, LIVE, TRANSITIONS, State

WAYS = {
    (State.PREPARED, State.AWAITING),
    (State.AWAITING, State.APPROVED),
    (State.AWAITING, State.RETURNED),
    (State.APPROVED, State.RETURNED),
    (State.FAILED, State.RETURNED),
    (State.PREPARED, State.HANDED),
    (State.APPROVED, State.HANDED),
    (State.FAILED, State.HANDED),
    (State.UNCERTAIN, State.HANDED),
    (State.PREPARED, State.LEFT),
    (State.APPROVED, State.LEFT),
    (State.FAILED, State.LEFT),
    (State.HANDED, State.LEFT),
    (State.UNCERTAIN, State.LEFT),
    (State.HANDED, State.FAILED),
    (State.HANDED, State.UNCERTAIN),
    *((state, State.VOID) for state in LIVE - {State.HANDED, State.UNCERTAIN}),
}


@pytest.mark.parametrize(("source", "target"), list(itertools.product(State, State)))
def test_a_state_changes_only_as_the_table_says(source: State, target: State) -> None:
    ways = [row for row in TRANSITIONS if source in row.sources and row.target is target]
    assert bool(ways) == ((source, target) in WAYS)


@pytest.mark.parametrize("row", TRANSITIONS, ids=lambda row: row.name)
def test_each_way_is_told_and_refused_from_elsewhere(row: Transition[State]) -> None:
    assert row.deed in DEEDS
    for state in set(State) - row.sources:
        with pytest.raises(Refused, match="this can only be done while it is"):
            row.check(state, None)


def test_what_left_or_is_void_changes_no_more() -> None:
    assert not [row for row in TRANSITIONS if row.sources & {State.LEFT, State.VOID}]


def test_an_answer_waits_for_a_second_officer_and_an_acknowledgement_does_not() -> None:
    assert rules.not_agreed(rules.Kind.RESPONSE, approved=False) is not None
    assert rules.not_agreed(rules.Kind.RESPONSE, approved=True) is None
    assert rules.not_agreed(rules.Kind.ACKNOWLEDGEMENT, approved=False) is None


def test_the_checklist_of_an_office_of_one_has_at_least_four_points() -> None:
    assert len(rules.CHECKLIST) >= 4
