"""The form in which an applicant wants the information (FOIA 11)."""

import pytest

from foidesk.cases import actions, queries
from foidesk.cases.models import Means
from foidesk.happenings.means import Form, Practicable, Preference
from foidesk.law.refusal import Refused
from tests.walk import NOW, logged, office, stranger

pytestmark = pytest.mark.django_db

SUMMARY = Preference(Form.SUMMARY, "Just the totals, please.", pence=1250)


def test_a_preference_is_kept_and_what_became_of_it() -> None:
    ours = office()
    case = logged(ours.alice)
    assert queries.means(case) is None
    actions.prefer_means(case, SUMMARY, by=ours.alice, at=NOW)
    assert queries.means(case) == SUMMARY
    refused = Preference(
        Form.SUMMARY,
        "Just the totals, please.",
        practicable=Practicable.NO,
        given=Form.COPY,
        reasons="Nobody has added them up, and it would take a week.",
    )
    actions.prefer_means(case, refused, by=ours.alice, at=NOW)
    assert queries.means(case) == refused
    assert list(queries.faults(case.authority)) == []


@pytest.mark.parametrize(
    ("preference", "says"),
    [
        (Preference(Form.COPY, pence=-1), "Give the cost in pounds"),
        (Preference(Form.COPY, practicable=Practicable.NO, given=Form.SUMMARY), "Say why"),
        (Preference(Form.COPY, practicable=Practicable.NO, reasons="Too big."), "Choose another form"),
        (
            Preference(Form.COPY, practicable=Practicable.NO, given=Form.COPY, reasons="Too big."),
            "Choose another form",
        ),
    ],
)
def test_what_a_refusal_of_the_form_needs_is_said(preference: Preference, says: str) -> None:
    """FOIA 11(3): the applicant is told why."""
    ours = office()
    with pytest.raises(Refused, match=says):
        actions.prefer_means(logged(ours.alice), preference, by=ours.alice, at=NOW)


def test_neither_an_approver_nor_another_office_says_what_an_applicant_prefers() -> None:
    ours = office()
    case = logged(ours.alice)
    for somebody in (ours.bob, stranger()):
        with pytest.raises(Refused):
            actions.prefer_means(case, SUMMARY, by=somebody, at=NOW)


def test_verify_sees_a_form_that_was_changed_behind_the_desk() -> None:
    ours = office()
    case = logged(ours.alice)
    actions.prefer_means(case, SUMMARY, by=ours.alice, at=NOW)
    Means.objects.of(case.authority).update(preferred=Form.COPY)
    assert [fault.says for fault in queries.faults(case.authority)] == [
        "The form that was asked for, as stored, is not what the record tells."
    ]
