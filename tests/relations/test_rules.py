"""What may be closed, merged, split and linked, by the rules alone."""

import uuid
from dataclasses import replace
from datetime import date

import pytest

from foidesk.cases.rules import Channel, Closure, State
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening
from foidesk.relations import rules
from foidesk.relations.rules import Closing, Mistake, Relation, Standing

JO, SAM = ("jo applicant", "jo@applicant.example"), ("sam smith", "sam@smith.example")
FIRST = Standing(uuid.UUID(int=1), "FOI 1", JO, State.IN_HAND, date(2024, 12, 2))
LATER = Standing(uuid.UUID(int=2), "FOI 2", JO, State.IN_HAND, date(2024, 12, 4))
WITHDRAWN = Closing(Closure.WITHDRAWN, "Jo wrote.", said_on=date(2024, 12, 5), channel=Channel.EMAIL)
RECEIVED = NewHappening(Kind.RECEIVED, date(2024, 12, 2))
ASKED = NewHappening(Kind.CLARIFICATION_ASKED, date(2024, 12, 4), (2,))


@pytest.mark.parametrize(
    ("closing", "says"),
    [
        (replace(WITHDRAWN, reason=" "), "Say why it is closed"),
        (replace(WITHDRAWN, reason="a" * 2001), "Shorten the reason"),
        (replace(WITHDRAWN, said_on=None), "Silence withdraws nothing"),
        (replace(WITHDRAWN, channel=None), "Silence withdraws nothing"),
        (replace(WITHDRAWN, said_on=date(2024, 12, 7)), "Check the day"),
        (replace(WITHDRAWN, said_on=date(2024, 12, 1)), "Check the day"),
        (Closing(Closure.IN_ERROR, "A slip."), "Say what was wrong"),
        (Closing(Closure.DUPLICATE, "It came twice."), "Confirm that the other request asks for all of this"),
    ],
)
def test_what_each_closing_lacks_is_said(closing: Closing, says: str) -> None:
    (found,) = rules.faults_of_closing(closing, received_on=date(2024, 12, 2), on=date(2024, 12, 6))
    assert says in found.says


@pytest.mark.parametrize(
    ("closing", "how"),
    [
        (WITHDRAWN, "as withdrawn by its applicant, by e-mail on Thursday 5 December 2024"),
        (
            Closing(Closure.IN_ERROR, "-", mistake=Mistake.NEVER_OURS),
            "as logged in error: it was made to another authority",
        ),
        (Closing(Closure.DUPLICATE, "-", same=True), "as a duplicate of FOI 1"),
        (Closing(Closure.MERGED, "-"), "as merged into FOI 1"),
        (Closing(Closure.LAPSED, "-"), "without an answer"),
    ],
)
def test_how_it_was_closed_ends_a_sentence(closing: Closing, how: str) -> None:
    assert rules.how(closing, "FOI 1") == how


@pytest.mark.parametrize(
    ("this", "other", "says"),
    [
        (LATER, FIRST, ""),
        (LATER, replace(FIRST, state=State.ANSWERED, answered_on=date(2024, 12, 4)), ""),
        (LATER, LATER, "This is the same request"),
        (LATER, replace(FIRST, applicant=SAM), "do not come from the same applicant"),
        (replace(LATER, applicant=("", "")), replace(FIRST, applicant=("", "")), "the same applicant"),
        (FIRST, LATER, "This request was received first"),
        (LATER, replace(FIRST, state=State.ANSWERED, answered_on=date(2024, 12, 3)), "refuse it as repeated"),
        (LATER, replace(FIRST, state=State.NOT_TO_ANSWER), "FOI 1 is closed itself"),
        (LATER, replace(FIRST, state=State.CLOSED), "FOI 1 is closed itself"),
    ],
)
def test_a_duplicate_is_of_an_earlier_request_that_is_answered(
    this: Standing, other: Standing, says: str
) -> None:
    found = list(rules.not_a_duplicate(this, other))
    assert [refusal.says for refusal in found if says not in refusal.says] == []
    assert bool(found) is bool(says)


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (LATER, FIRST, ""),
        (LATER, replace(FIRST, applicant=SAM), "FOI 2 and FOI 1 do not come from the same applicant"),
        (LATER, replace(FIRST, state=State.ANSWERED), "FOI 1 is answered or closed"),
        (replace(LATER, state=State.NOT_TO_ANSWER), FIRST, "FOI 2 is answered or closed"),
        (replace(LATER, restricted=True), FIRST, "FOI 2 is restricted to some officers"),
    ],
)
def test_two_open_requests_of_one_applicant_may_become_one(one: Standing, other: Standing, says: str) -> None:
    found = list(rules.not_to_merge(one, other))
    assert bool(found) is bool(says)
    assert all(says in refusal.says for refusal in found)


def test_the_costs_of_strangers_are_another_thing() -> None:
    refusal = rules.not_one_applicant(LATER, replace(FIRST, applicant=SAM))
    assert refusal is not None
    assert str(refusal.provision) == "FOIA 12(4)"


def test_of_two_on_one_day_the_one_logged_first_goes_on() -> None:
    same_day = replace(LATER, received_on=FIRST.received_on)
    assert rules.first_of(same_day, FIRST) is FIRST
    assert rules.first_of(FIRST, LATER) is FIRST


@pytest.mark.parametrize(
    ("numbers", "says"),
    [
        ({2}, ""),
        ((), "Choose the questions"),
        ({3}, "Choose from the questions"),
        ({1, 2}, "At least one question must stay"),
    ],
)
def test_one_question_stays(numbers: set[int], says: str) -> None:
    refusal = rules.not_to_split(numbers, [1, 2])
    assert (says in refusal.says) if refusal else not says


@pytest.mark.parametrize(
    ("relation", "other", "known", "says"),
    [
        (Relation.SEE_ALSO, replace(FIRST, applicant=SAM, state=State.ANSWERED), set(), ""),
        (Relation.SEE_ALSO, FIRST, {Relation.SEE_ALSO}, "recorded already"),
        (Relation.SEE_ALSO, LATER, set(), "the same request"),
        (Relation.ANSWERED_WITH, FIRST, set(), ""),
        (Relation.ANSWERED_WITH, replace(FIRST, applicant=SAM), set(), "same applicant"),
        (Relation.ANSWERED_WITH, replace(FIRST, state=State.ANSWERED), set(), "no day for its answer"),
    ],
)
def test_who_may_be_linked(relation: Relation, other: Standing, known: set[Relation], says: str) -> None:
    found = list(rules.not_to_link(relation, LATER, other, known))
    assert bool(found) is bool(says)
    assert all(says in refusal.says for refusal in found)


def test_what_the_applicant_was_told_keeps_a_question_where_it_is() -> None:
    assert list(rules.tied_here("FOI 1", [1], [RECEIVED, ASKED])) == []
    (found,) = rules.tied_here("FOI 1", [1, 2], [RECEIVED, ASKED])
    assert found.says.startswith("On Wednesday 4 December 2024 the applicant was asked to make something")
    assert "For question 2 that holds in FOI 1" in found.says


def test_a_law_that_was_set_moves_with_its_question() -> None:
    law = NewHappening(Kind.REGIME_SET, date(2024, 12, 3), (2,))
    assert list(rules.tied_here("FOI 1", [2], [RECEIVED, law])) == []


def test_what_was_about_all_questions_lets_none_join() -> None:
    assert list(rules.holds_all("FOI 1", [RECEIVED, ASKED])) == []
    (found,) = rules.holds_all("FOI 1", [RECEIVED, replace(ASKED, questions=())])
    assert "would get a later date by that" in found.says
