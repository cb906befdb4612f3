"""A question that was missed at logging is added, and a question's words are put right, with a reason."""

import uuid

import pytest

from foidesk.audit.queries import story
from foidesk.cases import actions, queries
from foidesk.cases.models import Question
from foidesk.cases.rules import Clearance
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from tests.walk import NOW, TODAY, again, logged, office, stranger

pytestmark = pytest.mark.django_db
SAID = "It stood in the last line of the letter."


def test_a_question_that_was_missed_is_asked_since_receipt() -> None:
    alice = office().alice
    case = logged(alice)
    actions.add_question(case, " Who chose it? ", reason=SAID, by=alice, at=NOW)
    assert [(one.n, one.text) for one in queries.questions(case)][-1] == (3, "Who chose it?")
    told = next(e for e in story(authority=case.authority, chain=case.id) if e.verb == "cases.question-added")
    assert (told.facts["n"], told.words) == (3, {"text": "Who chose it?", "reason": SAID})
    assert queries.clock(case, as_of=TODAY).by_question["3"].due == again(case).due_on
    assert list(queries.faults(case.authority)) == []


def test_a_missed_question_may_be_under_another_law() -> None:
    alice = office().alice
    case = logged(alice)
    row = actions.add_question(case, "What noise?", regime=Regime.EIR, reason=SAID, by=alice, at=NOW)
    assert (row.regime, again(case).regime) == ("EIR", "MIXED")
    assert list(queries.faults(case.authority)) == []


def test_a_questions_words_are_put_right_and_the_applicants_own_text_stays() -> None:
    alice = office().alice
    case = logged(alice)
    before = queries.questions(case)[0].text
    actions.reword(case, 1, "Which engagement platform?", reason="A slip in typing.", by=alice, at=NOW)
    assert queries.questions(case)[0].text == "Which engagement platform?"
    assert again(case).words == case.words
    told = story(authority=case.authority, chain=case.id)[-1]
    assert told.words is not None
    assert (told.words["before"], told.words["after"]) == (before, "Which engagement platform?")
    assert list(queries.faults(case.authority)) == []
    Question.objects.of(case.authority).filter(case=case, n=1).update(text="Forged?")
    assert [fault.says for fault in queries.faults(case.authority)] == [
        "A question that was added or put right is not what the record tells."
    ]


def test_what_was_answered_keeps_its_words_and_takes_a_question_that_was_missed() -> None:
    alice = office().alice
    case = logged(alice)
    actions.respond(case, clearance=Clearance(uuid.uuid4(), case.id, "m", TODAY), by=alice.id, at=NOW)
    with pytest.raises(Refused, match="The answer that was sent quotes these words"):
        actions.reword(case, 1, "Which?", reason=SAID, by=alice, at=NOW)
    assert actions.add_question(case, "Who chose it?", reason=SAID, by=alice, at=NOW).n == 3
    assert again(case).answered_on == TODAY
    assert list(queries.faults(case.authority)) == []


@pytest.mark.parametrize(
    ("text", "reason", "says"),
    [("", SAID, "Write the question"), ("Who?", " ", "Say how"), ("x" * 20_001, SAID, "Shorten")],
)
def test_words_and_a_reason_are_needed(text: str, reason: str, says: str) -> None:
    alice = office().alice
    case = logged(alice)
    with pytest.raises(Refused, match=says):
        actions.add_question(case, text, reason=reason, by=alice, at=NOW)
    with pytest.raises(Refused, match=says):
        actions.reword(case, 1, text, reason=reason, by=alice, at=NOW)


def test_who_may_and_what_is_there() -> None:
    ours = office()
    case = logged(ours.alice)
    for somebody, says in ((ours.bob, "does not let you"), (stranger(), "another office")):
        with pytest.raises(Refused, match=says):
            actions.reword(case, 1, "Who?", reason=SAID, by=somebody, at=NOW)
    with pytest.raises(Refused, match="no question 7"):
        actions.reword(case, 7, "Who?", reason=SAID, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="Nothing is different"):
        actions.reword(case, 1, queries.questions(case)[0].text, reason=SAID, by=ours.alice, at=NOW)
