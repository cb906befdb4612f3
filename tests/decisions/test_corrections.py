"""An answer that has left is corrected or added to: decided anew, approved by another officer, and sent."""

from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import pytest

from foidesk.audit.queries import story
from foidesk.cases import actions as cases
from foidesk.cases import queries as requests
from foidesk.cases.rules import State as CaseState
from foidesk.decisions import actions, queries
from foidesk.decisions.afterwards import TRANSITIONS, State
from foidesk.decisions.models import Correction
from foidesk.law.refusal import Refused
from foidesk.letters import actions as letters
from foidesk.letters import queries as reading
from foidesk.release import actions as release
from foidesk.release import queries as leaving
from foidesk.release.rules import How
from foidesk.release.rules import State as ParcelState
from foidesk.searches import actions as searches
from foidesk.searches.rules import Asking
from tests.decisions.corrected import DAY, LATER, MORE, WRONG, anew, answered, begun, sent, submitted
from tests.release.steps import journey, now
from tests.walk import NOW, TODAY, again, logged, stranger

pytestmark = pytest.mark.django_db


def test_the_letter_says_what_it_corrects_what_changed_and_why_with_every_right() -> None:
    walk = begun()
    text = " ".join(submitted(walk).text.split())
    assert "Correction of our answer" in text
    assert "We sent you our answer on Friday 6 December 2024. Something in it was wrong" in text
    assert "about question 2; everything else in it stands" in text
    assert "We said that it costs 500 pounds. It costs 5,000." in text
    assert "A nought was lost in typing." in text
    assert "It costs 5,000 pounds." in text
    assert "Question 1" not in text
    assert "internal review" in text
    assert "Information Commissioner" in text


def test_what_was_sent_stays_and_so_does_the_day_of_the_answer() -> None:
    walk = begun()
    first = next(row for row in leaving.parcels_of(walk.case) if row.state == ParcelState.LEFT)
    parcel = sent(walk)
    case = again(walk.case)
    assert (parcel.kind, parcel.left_on) == ("correction", DAY)
    assert (case.state, case.answered_on) == (CaseState.ANSWERED, TODAY)
    assert now(first).text == first.text
    (row,) = queries.corrections(case)
    assert (row.state, row.sent_on, row.parcel) == (State.SENT, DAY, parcel.id)
    assert story(authority=case.authority, chain=case.id)[-1].verb == "decisions.correction-sent"
    for faults in (queries.faults, leaving.faults, requests.faults):
        assert list(faults(case.authority)) == []
    with pytest.raises(Refused, match="its decisions stand"):
        anew(walk, 2, "Nothing.")


def test_a_second_letter_names_the_first_correction() -> None:
    walk = begun()
    sent(walk)
    actions.correct_answer(walk.case, MORE, by=walk.ours.alice, at=LATER)
    anew(walk, 1, "We use Talkabout and Chatter.")
    letter = letters.draft_correction(walk.case, by=walk.ours.alice, at=LATER, on=DAY)
    text = " ".join(reading.composed(letter).text.split())
    assert "More on our answer to your request" in text
    assert "We corrected or added to that answer on Monday 16 December 2024 already." in text
    assert "What is new" in text


def test_only_the_questions_of_an_open_correction_are_decided_anew() -> None:
    walk = answered()
    with pytest.raises(Refused, match="begin a correction"):
        anew(walk, 2, "5,000 pounds.")
    actions.correct_answer(walk.case, WRONG, by=walk.ours.alice, at=LATER)
    with pytest.raises(Refused, match="The correction that is open is about question 2"):
        anew(walk, 1, "Chatter.")
    anew(walk, 2, "5,000 pounds.")


def test_a_question_that_was_missed_is_answered_in_a_correction() -> None:
    walk = answered()
    cases.add_question(walk.case, "Who chose it?", reason="Overlooked.", by=walk.ours.alice, at=LATER)
    missed = replace(WRONG, questions=(3,), changed="We missed a question.", why="It stood overleaf.")
    actions.correct_answer(walk.case, missed, by=walk.ours.alice, at=LATER)
    anew(walk, 3, "The board chose it.")
    assert "Who chose it?" in sent(walk).text
    assert again(walk.case).answered_on == TODAY


def test_a_colleague_is_asked_again_only_for_the_questions_of_a_correction() -> None:
    walk = answered()
    actions.correct_answer(walk.case, WRONG, by=walk.ours.alice, at=LATER)
    for questions, says in (((2,), ""), ((1, 2), "but for the questions of a correction")):
        asking = Asking("Gita Green", "gita@marlshire.example", questions, "Look again.", DAY)
        with pytest.raises(Refused, match=says) if says else nullcontext():
            searches.ask(
                walk.case,
                asking,
                links_at="https://desk.example/",
                reopened=queries.reopened(walk.case),
                by=walk.ours.alice,
                at=LATER,
                on=DAY,
            )


def test_without_a_new_decision_nothing_leaves() -> None:
    walk = answered()
    actions.correct_answer(walk.case, WRONG, by=walk.ours.alice, at=LATER)
    with pytest.raises(Refused, match="Question 2 has not been decided anew"):
        submitted(walk)


def test_it_is_given_up_with_a_reason_while_nothing_was_decided_in_it() -> None:
    walk = answered()
    actions.correct_answer(walk.case, WRONG, by=walk.ours.alice, at=LATER)
    with pytest.raises(Refused, match="Say why"):
        actions.give_up_correction(walk.case, reason=" ", by=walk.ours.alice, at=LATER)
    letter = letters.draft_correction(walk.case, by=walk.ours.alice, at=LATER, on=DAY)
    actions.give_up_correction(walk.case, reason="The figure was right.", by=walk.ours.alice, at=LATER)
    stale = reading.letter(letter.authority, letter.id)
    assert stale is not None
    assert "No correction of this answer is open. Begin one first." in [
        refusal.says for refusal in reading.findings(stale, on=DAY)
    ]
    assert list(queries.faults(walk.case.authority)) == []
    actions.correct_answer(walk.case, WRONG, by=walk.ours.alice, at=LATER)
    anew(walk, 2, "5,000 pounds.")
    with pytest.raises(Refused, match="Send the correction"):
        actions.give_up_correction(walk.case, reason="No.", by=walk.ours.alice, at=LATER)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"questions": ()}, "Choose the questions"),
        ({"questions": (9,)}, "Choose the questions"),
        ({"changed": " "}, "Say what changes"),
        ({"why": ""}, "Say why it changes"),
        ({"why": "x" * 10_001}, "Shorten them"),
    ],
)
def test_what_changed_and_why_are_needed(changes: dict[str, Any], says: str) -> None:
    walk = answered()
    with pytest.raises(Refused, match=says):
        actions.correct_answer(walk.case, replace(WRONG, **changes), by=walk.ours.alice, at=LATER)


def test_questions_that_share_an_answer_are_corrected_together() -> None:
    walk = journey()
    walk.decide()
    found = queries.answer(walk.case, 2)
    assert found is not None
    actions.remove_part(walk.case, 2, 1, version=found.parts[0].version, by=walk.ours.alice, at=NOW)
    actions.same_as(walk.case, 2, 1, by=walk.ours.alice, at=NOW)
    letter = letters.draft_response(walk.case, by=walk.ours.alice, at=NOW, on=TODAY)
    parcel = release.submit(release.prepare(letter, by=walk.ours.alice, at=NOW), by=walk.ours.alice, at=NOW)
    release.approve(parcel, manifest=parcel.manifest, by=walk.ours.bob, at=NOW)
    release.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, by=walk.ours.alice, at=NOW)
    with pytest.raises(Refused, match="Question 2 has the same answer as question 1: choose both"):
        actions.correct_answer(walk.case, WRONG, by=walk.ours.alice, at=LATER)


def test_who_may_and_when() -> None:
    walk = answered()
    for somebody, says in ((walk.ours.bob, "does not let you"), (stranger(), "another office")):
        with pytest.raises(Refused, match=says):
            actions.correct_answer(walk.case, WRONG, by=somebody, at=LATER)
    with pytest.raises(Refused, match="this can only be done while it is answered"):
        actions.correct_answer(logged(walk.ours.alice), WRONG, by=walk.ours.alice, at=LATER)
    actions.correct_answer(walk.case, WRONG, by=walk.ours.alice, at=LATER)
    with pytest.raises(Refused, match="A correction of this answer is open"):
        actions.correct_answer(walk.case, MORE, by=walk.ours.alice, at=LATER)


def test_whoever_decided_in_it_does_not_approve_it() -> None:
    walk = begun()
    parcel = submitted(walk)
    with pytest.raises(Refused, match="does not let you approve"):
        release.approve(parcel, manifest=parcel.manifest, by=walk.ours.alice, at=LATER)
    anew(walk, 2, "It costs 5,001 pounds.")
    with pytest.raises(Refused, match="was changed after this was prepared"):
        release.approve(parcel, manifest=parcel.manifest, by=walk.ours.bob, at=LATER)
    assert now(parcel).state == ParcelState.VOID


@pytest.mark.parametrize("row", TRANSITIONS, ids=lambda row: row.name)
def test_only_what_is_open_is_sent_or_given_up(row: Any) -> None:
    for state in (State.SENT, State.GIVEN_UP):
        assert row.refusals(state, None)
    assert row.refusals(State.OPEN, None) == ()


def test_what_changed_behind_the_desks_back_is_a_fault() -> None:
    walk = begun()
    Correction.objects.of(walk.case.authority).update(questions="1,2")
    assert [fault.says for fault in queries.faults(walk.case.authority)] == [
        "It does not stand where the record says."
    ]
