"""Advice and assistance: when it is due, and what a record of it needs. FOIA 16."""

from dataclasses import replace
from datetime import date

import pytest

from foidesk.searches.rules.advice import AdviceKind, NewAdvice, Signs, due, faults_of_advice

GOOD = NewAdvice(AdviceKind.NARROW_COST, "Ask for one year instead of ten.", date(2024, 12, 5), (1,))


@pytest.mark.parametrize(
    ("signs", "kind", "provision"),
    [
        (Signs(invalid=True), AdviceKind.INVALID, "FOIA 8(1)"),
        (Signs(unclear=True), AdviceKind.CLARIFY, "FOIA 1(3)"),
        (Signs(over_cost=True), AdviceKind.NARROW_COST, "FOIA 12(1)"),
        (Signs(not_held=True), AdviceKind.OTHER_AUTHORITY, "FOIA 16(1)"),
    ],
)
def test_what_calls_for_advice_and_what_settles_it(signs: Signs, kind: AdviceKind, provision: str) -> None:
    """law.md 1.11: prompted for invalid, unclear, over-cost and held-elsewhere requests."""
    found = due(signs, given=())
    assert [(one.kind, str(one.provision)) for one in found] == [(kind, provision)]
    assert due(signs, given={kind}) == ()
    assert due(signs, given={AdviceKind.FORMAT}) == found


def test_under_the_eir_it_rests_on_regulation_9() -> None:
    assert [str(one.provision) for one in due(Signs(unclear=True), given=(), eir=True)] == ["EIR 9"]


def test_nothing_is_due_where_nothing_calls_for_it() -> None:
    assert due(Signs(), given=()) == ()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (replace(GOOD, text=" "), "what the applicant was told"),
        (replace(GOOD, given_on=date(2024, 12, 2)), "before the request"),
        (replace(GOOD, given_on=date(2024, 12, 7)), "in the future"),
        (replace(GOOD, questions=(7,)), "questions of this request"),
    ],
)
def test_what_is_wrong_with_a_record_of_advice_is_said(given: NewAdvice, says: str) -> None:
    faults = faults_of_advice(given, known=frozenset({1}), on=date(2024, 12, 6), since=date(2024, 12, 3))
    assert [says in fault.says for fault in faults] == [True]


def test_advice_may_be_given_on_any_day_since_receipt() -> None:
    for day in (date(2024, 12, 3), date(2024, 12, 6)):
        given = replace(GOOD, given_on=day)
        assert not faults_of_advice(
            given, known=frozenset({1}), on=date(2024, 12, 6), since=date(2024, 12, 3)
        )
