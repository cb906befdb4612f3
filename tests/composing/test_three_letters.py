"""Three real letters: as they were decided they can't leave, and with what was missing they are lawful."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from foidesk.composing.engine import compose
from foidesk.composing.soundness import advice_on, faults_of
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import count_working_days, nth_working_day_after
from foidesk.decisions.answer import Decision, Held
from foidesk.decisions.answer import Outcome as Decided
from foidesk.decisions.missing import Office, missing
from foidesk.law.exemptions import get
from foidesk.law.refusal import Refused
from tests.composing import three_letters as three
from tests.composing.reading import flat

UK = Calendar.shipped()


@pytest.mark.parametrize("name", three.THREE)
def test_with_what_was_missing_they_are_lawful(name: str) -> None:
    assert faults_of(three.THREE[name]) == ()
    assert advice_on(three.THREE[name]) == ()
    assert compose(three.THREE[name]).text


def test_four_questions_as_given_lack_the_harm_a_search_and_both_rights() -> None:
    """FOIA 17(1)(c), 1(1)(a), 17(7)."""
    found = [one.says for one in faults_of(three.FOUR_AS_GIVEN)]
    assert len(found) == 5
    for said, expected in zip(
        found,
        ("describe the harm", "would be likely to", "4 is not held: say where", "review", "the regulator"),
        strict=True,
    ):
        assert expected in said


def test_a_contract_that_renews_itself_is_not_called_not_held_unasked() -> None:
    decision = Decision(held=Held.NOT_HELD, outcome=Decided.NOT_HELD)
    asked = [one.says for one in missing(decision, Office(opcc=True, on=date(2025, 2, 24)))]
    assert any("none, zero, or rolling with no fixed end?" in one for one in asked)


def test_seven_questions_as_given_tie_no_exemption_to_what_it_withholds() -> None:
    """FOIA 17(1)(b), 17(3)(b), 1(1)(a), 17(7)(b)."""
    found = [one.says for one in faults_of(three.SEVEN_AS_GIVEN)]
    assert [one for one in found if "Question 1: an exemption is given, though nothing is withheld" in one]
    assert [one for one in found if "section 43(2), public interest: give" in one]
    assert len([one for one in found if "is not held: say where you looked" in one]) == 4
    assert [one for one in found if "how to reach the regulator" in one]


def test_no_exemption_is_a_bare_section_43() -> None:
    """FOIA 17(1)(b): trade secrets and prejudice are two exemptions."""
    with pytest.raises(LookupError):
        get("FOIA 43")


def test_the_seven_answers_came_a_hundred_working_days_late() -> None:
    """FOIA 10(1): 12 July is a bank holiday in one part of the United Kingdom, and so counts in none."""
    assert three.SEVEN.late is not None
    due = nth_working_day_after(UK, three.SEVEN.envelope.request.received_on, 20).on
    over = count_working_days(UK, due + timedelta(days=1), three.SEVEN.envelope.written_on).n
    assert (three.SEVEN.late.due_on, three.SEVEN.late.working_days) == (due, over) == (date(2024, 7, 23), 100)
    assert "schedule 3.pdf" in flat(compose(three.SEVEN).text)


def test_the_six_answers_were_in_time() -> None:
    """2 January is a bank holiday in Scotland."""
    due = nth_working_day_after(UK, three.SIX.envelope.request.received_on, 20).on
    assert due == date(2025, 1, 6) > three.SIX.envelope.written_on
    assert three.SIX.late is None


def test_six_questions_as_given_are_asked_about_instead_of_guessed_at() -> None:
    """FOIA 1(1)(a), 2(1): nobody but an officer can say what is confirmed and what is not."""
    with pytest.raises(Refused) as refused:
        compose(three.SIX_AS_GIVEN)
    scopes, preface = (one.says for one in refused.value.refusals)
    assert scopes.startswith("Question 2 neither confirms nor denies")
    assert "Which information is the one about, and which the other?" in scopes
    assert "Your opening words speak of holding: “We will confirm that information is held" in preface
    assert "Are they about the same information?" in preface


def test_the_six_are_made_once_the_officer_has_said_which_is_which() -> None:
    facts = replace(three.SIX_AS_GIVEN, questions=three.SIX.questions)
    with pytest.raises(Refused, match="Your opening words"):
        compose(facts)
    silent = replace(facts, envelope=replace(facts.envelope, opening=""))
    assert "Part (b): Anything that is not in the award notice" in flat(compose(silent).text)
