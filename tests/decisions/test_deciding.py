"""Deciding through the real actions: stored whole, told in the record, nobody overwritten."""

import uuid
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from foidesk.audit.queries import story
from foidesk.decisions import actions, queries
from foidesk.decisions.answer import (
    BuildingBlocks,
    Decision,
    Elsewhere,
    Held,
    Outcome,
    Reason,
    ReasonKind,
    TrueAnswer,
)
from foidesk.law.refusal import Refused
from foidesk.people.rules import Actor, Role
from tests.decisions.facts import full, withheld
from tests.walk import NOW, TODAY, Office, logged, office, officer, stranger

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db

DISCLOSED = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer="Marlshire Together.")
NOT_HELD = Decision(
    held=Held.NOT_HELD,
    outcome=Outcome.NOT_HELD,
    true_answer=TrueAnswer.NOTHING_RECORDED,
    building_blocks=BuildingBlocks.NEED_SKILL,
    elsewhere=Elsewhere.NAMED,
    reasons=(Reason(ReasonKind.ELSEWHERE, "Marlshire Police"),),
)


def decide(
    case: "Case",
    decision: Decision,
    *,
    by: Actor,
    question: int = 1,
    part: int = 1,
    version: uuid.UUID | None = None,
    minutes: int = 0,
) -> uuid.UUID | None:
    """Decide a part and give its new version."""
    at = NOW + timedelta(minutes=minutes)
    actions.decide(case, question, decision, part=part, version=version, by=by, at=at, on=TODAY)
    return queries.answers(case)[question - 1].parts[part - 1].version


def refused(excinfo: pytest.ExceptionInfo[Refused]) -> str:
    return str(excinfo.value)


def started() -> tuple[Office, "Case"]:
    ours = office()
    return ours, logged(ours.alice)


@pytest.mark.parametrize(
    "decision",
    [
        DISCLOSED,
        NOT_HELD,
        withheld(full("FOIA 43(2)"), full("FOIA 40(2)+40(3A)(a)"), full("FOIA 36(2)(c)")),
        withheld(replace(full("FOIA 31(1)(a)"), reasons_exempt=True)),
        Decision(held=Held.NCND, outcome=Outcome.NCND, grounds=(full("FOIA 24(2)"), full("FOIA 31(3)"))),
        Decision(held=Held.HELD),
    ],
    ids=lambda decision: f"{decision.held}-{decision.outcome}",
)
def test_what_was_decided_is_read_again(decision: Decision) -> None:
    ours, case = started()
    decide(case, decision, by=ours.alice)
    (part,) = queries.answers(case)[0].parts
    assert (part.decision, part.decided_by, part.decided_at) == (decision, ours.alice.id, NOW)


def test_deciding_again_puts_the_new_in_place_of_the_old() -> None:
    ours, case = started()
    first = decide(case, withheld(full("FOIA 43(2)")), by=ours.alice)
    second = decide(case, DISCLOSED, by=ours.alice, version=first)
    assert first != second
    assert queries.answers(case)[0].parts[0].decision == DISCLOSED


def test_the_record_tells_each_decision_with_its_words() -> None:
    ours, case = started()
    decide(case, withheld(full("FOIA 43(2)")), by=ours.alice)
    entry = story(authority=case.authority, chain=case.id)[-1]
    assert entry.verb == "decisions.decided"
    assert (entry.facts["question"], entry.facts["provision_1"]) == (1, "FOIA 43(2)")
    assert entry.words is not None
    assert entry.words["which"] == "question 1"
    assert entry.words["decision"] == "held; withheld under section 43(2)"
    assert entry.words["FOIA 43(2) harm"] == "FOIA 43(2), harm: what we found."


def test_who_comes_second_is_told_and_nothing_is_overwritten() -> None:
    ours, case = started()
    charlie = officer(ours.row, "Carol Case", Role.CASE_OFFICER, by=ours.ada)
    seen = decide(case, DISCLOSED, by=ours.alice)
    decide(case, withheld(full("FOIA 43(2)")), by=charlie, version=seen, minutes=35)
    with pytest.raises(Refused) as excinfo:
        decide(case, NOT_HELD, by=ours.alice, version=seen, minutes=40)
    assert "Carol Case changed this on Friday 6 December 2024 at 10:05" in refused(excinfo)
    assert "Now it is held; withheld under section 43(2)" in refused(excinfo)
    assert queries.answers(case)[0].parts[0].decision == withheld(full("FOIA 43(2)"))


def test_two_first_decisions_at_once() -> None:
    """Both officers saw a question without a decision."""
    ours, case = started()
    decide(case, DISCLOSED, by=ours.alice)
    with pytest.raises(Refused, match="Alice Able changed this"):
        decide(case, NOT_HELD, by=ours.alice)
    assert queries.answers(case)[0].parts[0].decision == DISCLOSED


def test_a_contradiction_is_refused_and_nothing_is_stored() -> None:
    ours, case = started()
    with pytest.raises(Refused, match="confirms that the information is held"):
        decide(case, withheld(full("FOIA 31(3)")), by=ours.alice)
    assert queries.answers(case)[0].parts == ()


def test_only_who_handles_requests_decides() -> None:
    ours, case = started()
    for outsider in (ours.bob, ours.paula, ours.ada):
        with pytest.raises(Refused, match="Your role does not let you handle requests"):
            decide(case, DISCLOSED, by=outsider)


def test_an_officer_of_another_authority_finds_no_question() -> None:
    _ours, case = started()
    charlie = stranger()
    assert queries.answers(logged(charlie)) != queries.answers(case)


def test_a_question_that_is_not_there() -> None:
    ours, case = started()
    with pytest.raises(Refused, match="no question 3"):
        actions.decide(case, 3, DISCLOSED, version=None, by=ours.alice, at=NOW, on=TODAY)


def test_a_question_is_divided_and_a_part_taken_away() -> None:
    ours, case = started()
    decide(case, DISCLOSED, by=ours.alice)
    n = actions.add_part(case, 1, "the names", by=ours.alice, at=NOW)
    version = decide(case, replace(withheld(full("FOIA 43(2)")), label="the names"), by=ours.alice, part=n)
    assert [part.decision.outcome for part in queries.answers(case)[0].parts] == [
        Outcome.DISCLOSED,
        Outcome.WITHHELD,
    ]
    assert story(authority=case.authority, chain=case.id)[-1].words["which"] == "question 1, part 2"  # type: ignore[index]
    actions.remove_part(case, 1, n, version=version, by=ours.alice, at=NOW)
    assert [part.decision for part in queries.answers(case)[0].parts] == [DISCLOSED]
    assert story(authority=case.authority, chain=case.id)[-1].words == {
        "which": "question 1, part 2",
        "decision": "held; withheld under section 43(2)",
    }


def test_a_question_not_decided_yet_is_divided_into_two() -> None:
    ours, case = started()
    assert actions.add_part(case, 2, "the yearly cost", by=ours.alice, at=NOW) == 2
    assert [part.decision.label for part in queries.answers(case)[1].parts] == ["", "the yearly cost"]


@pytest.mark.parametrize("part", [1, 2])
def test_a_part_that_is_gone_is_not_changed(part: int) -> None:
    ours, case = started()
    with pytest.raises(Refused, match="not there any more"):
        actions.remove_part(case, 1, part, version=None, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="not there any more"):
        actions.decide(case, 1, DISCLOSED, part=3, version=None, by=ours.alice, at=NOW, on=TODAY)


def test_two_questions_share_one_answer() -> None:
    ours, case = started()
    version = decide(case, DISCLOSED, by=ours.alice)
    actions.same_as(case, 2, 1, by=ours.alice, at=NOW)
    decide(case, withheld(full("FOIA 43(2)")), by=ours.alice, version=version)
    first, second = queries.answers(case)
    assert (second.same_as, second.parts) == (1, first.parts)
    with pytest.raises(Refused, match="decide that one"):
        decide(case, DISCLOSED, by=ours.alice, question=2)
    actions.on_its_own(case, 2, by=ours.alice, at=NOW)
    assert queries.undecided(case) == (2,)


def test_sharing_makes_no_chain_and_drops_no_decision() -> None:
    ours = office()
    case = logged(ours.alice, questions=("One?", "Two?", "Three?"))
    decide(case, DISCLOSED, by=ours.alice)
    share = [
        (1, 1, "its own answer"),
        (1, 2, "decision of its own"),
        (3, 2, "choose that one"),
        (1, 3, "of its own"),
    ]
    actions.same_as(case, 2, 1, by=ours.alice, at=NOW)
    for question, other, says in share:
        with pytest.raises(Refused, match=says):
            actions.same_as(case, question, other, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="of its own already"):
        actions.on_its_own(case, 3, by=ours.alice, at=NOW)


def test_what_is_missing_from_the_whole_request() -> None:
    """FOIA 1(1)(a): not held is said only where somebody looked."""
    ours, case = started()
    decide(case, NOT_HELD, by=ours.alice)
    assert [one.says for one in queries.missing(case)] == [
        "Question 2: nothing is decided yet.",
        "Question 1: nothing shows that anybody looked for it. Ask for a search first.",
    ]
    assert queries.undecided(case) == (2,)


def test_what_is_undecided_in_many_requests(django_assert_num_queries: "DjangoAssertNumQueries") -> None:
    ours, first = started()
    second, third = logged(ours.alice), logged(ours.alice)
    decide(first, DISCLOSED, by=ours.alice)
    actions.same_as(first, 2, 1, by=ours.alice, at=NOW)
    decide(second, Decision(held=Held.HELD), by=ours.alice)
    with django_assert_num_queries(3):
        found = queries.undecided_of(ours.row.id, [first.id, second.id, third.id])
    assert found == {first.id: 0, second.id: 2, third.id: 2}
    assert [len(queries.undecided(case)) for case in (first, second, third)] == [0, 2, 2]


def test_whose_hands_were_on_it() -> None:
    ours, case = started()
    carol = officer(ours.row, "Carol Case", Role.CASE_OFFICER, by=ours.ada)
    assert queries.hands(case) == frozenset()
    version = decide(case, DISCLOSED, by=ours.alice)
    decide(case, NOT_HELD, by=carol, version=version)
    assert queries.hands(case) == {ours.alice.id, carol.id}


def test_what_was_in_force_on_the_day_counts() -> None:
    ours, case = started()
    with pytest.raises(Refused, match="not in force"):
        actions.decide(
            case,
            1,
            withheld(full("FOIA 22A(1)")),
            version=None,
            by=ours.alice,
            at=NOW,
            on=date(2014, 9, 30),
        )
