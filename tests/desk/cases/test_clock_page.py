"""The clock of a request on its page: the dates, why not another day, and what would be if."""

from datetime import date

import pytest
from django.test import Client

from foidesk.authorities.queries import clock_settings
from foidesk.cases import queries
from foidesk.cases.models import Case
from foidesk.clock.happening import Kind
from foidesk.desk.case_header import clock_words
from foidesk.happenings.events import NewHappening
from foidesk.law.regime import Regime
from tests.browsing import signed_in
from tests.desk.cases.test_dates_pages import sent, text
from tests.everyone.typing_in import day
from tests.walk import NOW, Office, again, logged, office, reported

pytestmark = pytest.mark.django_db

NOTICE = NewHappening(Kind.FEES_NOTICE, date(2024, 12, 6), pence=2500)


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wall clock shows Friday 6 December 2024."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> Case:
    """Received on Tuesday 3 December 2024, due on Monday 6 January 2025."""
    return logged(ours.alice)


@pytest.fixture
def alice(ours: Office) -> Client:
    return signed_in(ours.alice)


def what_if(suppose: str, on: date) -> str:
    return f"?suppose={suppose}&on_day={on.day}&on_month={on.month}&on_year={on.year}"


def test_it_says_the_date_the_days_and_why_not_the_second(alice: Client, case: Case) -> None:
    """FOIA 10(6): 2 January is a bank holiday in Scotland only, and does not count anywhere."""
    shown = text(alice, "clock", case.id)
    assert "The law’s date for the answer is <strong>Monday 6 January 2025</strong>" in shown
    assert "a bank holiday in Scotland" in shown
    assert "Answer, and refusal notice" in shown
    assert "We received your request on Tuesday 3 December 2024." in shown
    assert "The questions stand differently" not in shown


def test_an_answer_is_supposed_and_nothing_is_changed(alice: Client, case: Case) -> None:
    shown = text(alice, "clock", case.id, query=what_if("answer", date(2025, 1, 2)))
    assert "The answer would be in time." in shown
    assert "Nothing was changed." in shown
    assert "The answer would be late." in text(
        alice, "clock", case.id, query=what_if("answer", date(2025, 1, 7))
    )
    assert len(queries.happenings(case)) == 1


def test_more_time_is_supposed(alice: Client, case: Case) -> None:
    shown = text(alice, "clock", case.id, query=what_if("extended", date(2024, 12, 20)))
    assert "The due date would move." in shown
    assert "Monday 3 February 2025" in shown


def test_a_payment_is_supposed_beside_no_date_today(alice: Client, ours: Office, case: Case) -> None:
    reported(ours, case, NOTICE)
    shown = text(alice, "clock", case.id, query=what_if("paid", date(2024, 12, 18)))
    assert "none runs" in shown
    assert "Friday 17 January 2025" in shown


@pytest.mark.parametrize(
    ("suppose", "on", "says"),
    [
        ("paid", date(2024, 12, 18), "no fees notice had been given"),
        ("answer", date(2024, 12, 1), "before the request was received"),
        ("answer", date(9999, 12, 31), "too far ahead"),
        ("nonsense", date(2024, 12, 18), "Select a valid choice"),
    ],
)
def test_what_cannot_be_supposed_is_said(
    alice: Client, case: Case, suppose: str, on: date, says: str
) -> None:
    shown = text(alice, "clock", case.id, query=what_if(suppose, on))
    assert "There is a problem" in shown
    assert says in shown


def test_one_question_is_looked_at_by_itself(alice: Client, ours: Office, case: Case) -> None:
    reported(ours, case, NewHappening(Kind.CLARIFICATION_ASKED, date(2024, 12, 5), (2,)))
    both = text(alice, "clock", case.id)
    assert "Question 1, shown below" in both
    second = text(alice, "clock", case.id, query="?question=2")
    assert "Question 2, shown below" in second
    assert "No date runs now." in second
    assert "Question 1, shown below" in text(alice, "clock", case.id, query="?question=77")


def test_the_law_is_changed_after_a_look_at_what_that_does(alice: Client, ours: Office, case: Case) -> None:
    """FOIA 39; EIR 5: the date of receipt stays, an extension for the public interest falls away."""
    extension = NewHappening(
        Kind.PIT_EXTENSION, date(2024, 12, 5), provisions=("FOIA 43(2)",), estimate_on=date(2025, 1, 20)
    )
    reported(ours, case, extension)
    chosen = day("on", date(2024, 12, 6)) | {"regime": "EIR", "questions": ["1", "2"]}
    look = "?regime=EIR&questions=1&questions=2&on_day=6&on_month=12&on_year=2024"
    shown = text(alice, "regime", case.id, query=look)
    assert "The date of receipt stays Tuesday 3 December 2024." in shown
    assert "The due date moves from Monday 20 January 2025 to Monday 6 January 2025." in shown
    assert "The public interest notice of Thursday 5 December 2024 gives no more time" in shown
    assert [question.regime for question in queries.questions(case)] == ["FOIA", "FOIA"]
    assert sent(alice, "regime", case.id, **chosen) == ""
    assert (again(case).regime, again(case).due_on) == (Regime.EIR, date(2025, 1, 6))
    assert list(queries.faults(case.authority)) == []


def test_one_question_under_another_law_makes_the_request_mixed(alice: Client, case: Case) -> None:
    chosen = day("on", date(2024, 12, 6)) | {"regime": "SAR", "questions": ["2"]}
    assert sent(alice, "regime", case.id, **chosen) == ""
    assert again(case).regime == "MIXED"
    assert "Question 2 (SAR)" in text(alice, "case", case.id)
    assert "That is the law" in text(
        alice, "regime", case.id, query="?regime=SAR&questions=2&on_day=6&on_month=12&on_year=2024"
    ).replace("that is the law", "That is the law")


def test_a_month_is_not_counted_in_working_days(ours: Office, case: Case) -> None:
    """UK GDPR 12: one month from 3 December 2024."""
    reported(ours, case, NewHappening(Kind.REGIME_SET, date(2024, 12, 6), regime=Regime.SAR))
    line = clock_words(again(case), on=date(2024, 12, 9), settings=clock_settings(case.authority))
    assert line == "due Friday 3 January 2025"


def test_what_is_provisional_says_so_wherever_the_date_stands(alice: Client, ours: Office) -> None:
    case = logged(ours.alice)
    Case.objects.of(case.authority).filter(id=case.id).update(provisional=True)
    for name, keys in (("work", []), ("cases", []), ("case", [case.id])):
        assert "due Monday 6 January 2025 (provisional)" in text(alice, name, *keys)


def test_the_offices_own_date_stands_beside_the_laws(alice: Client, ours: Office) -> None:
    """A profile may ask for more than the law: both dates show, and neither takes the other's place."""
    case = logged(ours.alice)
    Case.objects.of(case.authority).filter(id=case.id).update(office_due_on=date(2024, 12, 23))
    says = "due Monday 6 January 2025; the office’s own date: Monday 23 December 2024"
    for name, keys in (("work", []), ("cases", []), ("case", [case.id])):
        assert says in text(alice, name, *keys)


def test_an_estimate_is_not_called_the_law_s_date(ours: Office, case: Case, alice: Client) -> None:
    """FOIA 10(3), 17(2): the law asks for a reasonable time, the day is the office's own."""
    assert "The law’s date for the answer is <strong>Monday 6 January 2025</strong>." in text(
        alice, "clock", case.id
    )
    estimate = date(2025, 1, 20)
    extension = NewHappening(
        Kind.PIT_EXTENSION, date(2024, 12, 5), provisions=("FOIA 43(2)",), estimate_on=estimate
    )
    reported(ours, case, extension)
    shown = text(alice, "clock", case.id)
    assert "to be decided by <strong>Monday 20 January 2025</strong>, the office’s own estimate" in shown
    assert "The law’s date for the answer" not in shown
