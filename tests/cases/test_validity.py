"""Requests that lack what section 8 asks for, and questions under different laws from the first day."""

from datetime import date

import pytest

from foidesk.audit.queries import faults, story
from foidesk.cases import queries
from foidesk.cases.actions.beginning import complete
from foidesk.cases.models import Applicant, Case
from foidesk.cases.rules import AddressKind, Channel, NewApplicant
from foidesk.happenings.validity import Lack, Validity
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from tests.walk import APPLICANT, NOW, TODAY, logged, office, stranger

pytestmark = pytest.mark.django_db

NOBODY = NewApplicant("", AddressKind.EMAIL, "jo@applicant.example")
NOWHERE = NewApplicant("Jo Applicant", AddressKind.EMAIL, "")
ORDINARY_DAY = date(2025, 1, 6)


def again(case: Case) -> Case:
    found = queries.case(case.authority, case.id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("lacks", "applicant", "channel"),
    [
        ({Lack.WRITING}, APPLICANT, Channel.CALL),
        ({Lack.NAME}, NOBODY, Channel.EMAIL),
        ({Lack.NAME}, APPLICANT, Channel.SOCIAL),
        ({Lack.ADDRESS}, NOWHERE, Channel.BY_HAND),
        ({Lack.DESCRIPTION}, APPLICANT, Channel.EMAIL),
        (set(Lack), NewApplicant("", AddressKind.POST, ""), Channel.IN_PERSON),
    ],
)
def test_no_date_runs_until_what_is_lacking_has_come(
    lacks: set[Lack], applicant: NewApplicant, channel: Channel
) -> None:
    ours = office()
    case = logged(ours.alice, applicant=applicant, channel=channel, validity=Validity(frozenset(lacks)))
    assert (case.received_on, case.due_on) == (date(2024, 12, 3), None)
    complete(case, APPLICANT, came_on=date(2024, 12, 5), by=ours.alice, at=NOW, on=TODAY)
    case = again(case)
    assert case.due_on == date(2025, 1, 8)
    assert case.applicant.name == "Jo Applicant"
    assert list(faults(authority=case.authority)) == []


def test_a_pseudonym_may_be_answered_all_the_same_and_the_record_says_why() -> None:
    ours = office()
    anyway = Validity(frozenset({Lack.NAME}), anyway="The answer is public already.")
    case = logged(ours.alice, applicant=NOBODY, validity=anyway)
    assert case.due_on == ORDINARY_DAY
    told = story(authority=case.authority, chain=case.id)[-1]
    assert told.verb == "cases.answered-anyway"
    assert told.words == {"lacks": "the applicant's real name", "reason": "The answer is public already."}


@pytest.mark.parametrize("regime", [Regime.EIR, Regime.SAR])
def test_other_laws_ask_for_neither_writing_nor_a_name(regime: Regime) -> None:
    lacks = Validity(frozenset({Lack.WRITING, Lack.NAME}))
    case = logged(office().alice, applicant=NOBODY, channel=Channel.CALL, regime=regime, validity=lacks)
    assert case.regime == regime
    assert case.due_on is not None


def test_each_question_has_its_law_from_the_first_day() -> None:
    """Twenty working days for the first, one month for the second: 3 January 2025 is the earlier."""
    case = logged(office().alice, regimes=(Regime.EIR, Regime.SAR))
    assert [question.regime for question in queries.questions(case)] == [Regime.EIR, Regime.SAR]
    assert case.regime == "MIXED"
    assert case.due_on == date(2025, 1, 3)
    assert list(faults(authority=case.authority)) == []


def test_of_a_mixed_request_only_what_is_under_the_act_waits() -> None:
    lacks = Validity(frozenset({Lack.WRITING}))
    case = logged(office().alice, channel=Channel.CALL, regimes=(Regime.FOIA, Regime.EIR), validity=lacks)
    dated = {row.question: row.due_on for row in queries.deadlines(case) if row.kind == "response"}
    assert dated.get("2") == ORDINARY_DAY
    assert "1" not in dated
    assert case.due_on == ORDINARY_DAY


def test_an_empty_row_takes_its_law_with_it() -> None:
    regimes = (Regime.FOIA, Regime.SAR, Regime.EIR)
    case = logged(office().alice, questions=("A dog?", " ", "A tree?"), regimes=regimes)
    assert [question.regime for question in queries.questions(case)] == [Regime.FOIA, Regime.EIR]


@pytest.mark.parametrize(("applicant", "says"), [(NOBODY, "applicant's name"), (NOWHERE, "answer must go")])
def test_what_is_lacking_must_be_said(applicant: NewApplicant, says: str) -> None:
    with pytest.raises(Refused, match=says):
        logged(office().alice, applicant=applicant)


def test_two_who_do_not_say_who_they_are_are_not_the_same_person() -> None:
    ours, nobody = office(), NewApplicant("", AddressKind.POST, "")
    lacks = Validity(frozenset({Lack.NAME, Lack.ADDRESS}))
    first, second = (logged(ours.alice, applicant=nobody, validity=lacks) for _n in range(2))
    assert first.applicant_id != second.applicant_id


def test_completing_one_request_leaves_another_of_the_same_person_alone() -> None:
    ours, lacks = office(), Validity(frozenset({Lack.NAME}))
    pen_name = NewApplicant("Robin Hood", AddressKind.EMAIL, "robin@sherwood.example")
    first, second = (logged(ours.alice, applicant=pen_name, validity=lacks) for _n in range(2))
    complete(first, APPLICANT, came_on=TODAY, by=ours.alice, at=NOW, on=TODAY)
    assert [again(case).applicant.name for case in (first, second)] == ["Jo Applicant", "Robin Hood"]
    assert Applicant.objects.of(ours.row.id).count() == 2


@pytest.mark.parametrize(
    ("came_on", "says"), [(date(2024, 12, 2), "before the request"), (date(2024, 12, 7), "after today")]
)
def test_what_was_lacking_comes_after_the_request_and_not_tomorrow(came_on: date, says: str) -> None:
    ours = office()
    case = logged(ours.alice, applicant=NOBODY, validity=Validity(frozenset({Lack.NAME})))
    with pytest.raises(Refused, match=says):
        complete(case, APPLICANT, came_on=came_on, by=ours.alice, at=NOW, on=TODAY)


def test_nothing_is_completed_that_lacks_nothing_or_belongs_to_another_office() -> None:
    ours = office()
    case = logged(ours.alice)
    for who, says in ((ours.alice, "Nothing is recorded as lacking"), (stranger(), "another office")):
        with pytest.raises(Refused, match=says):
            complete(case, APPLICANT, came_on=TODAY, by=who, at=NOW, on=TODAY)
