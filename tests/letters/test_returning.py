"""Words of a Word file take the place of those an officer typed, and of nothing else."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from foidesk.audit.queries import story
from foidesk.decisions import actions as deciding
from foidesk.decisions import queries as decided
from foidesk.decisions.answer import Decision, ReasonKind
from foidesk.law.refusal import Refused
from foidesk.letters import actions, queries
from foidesk.letters.rules import Details, Point
from foidesk.people.rules import Actor, Role
from tests import walk
from tests.letters.decided import COST, DISCLOSED, WITHHELD, decide, decide_both
from tests.walk import NOW, TODAY

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter

pytestmark = pytest.mark.django_db

POINT = Point(2, "Which cost?", "They are kept in different papers.", "Set-up\nRunning")
OPENING, ANSWER = "0/0/opening/", "1/1/answer/"
APPLIES, HARM, FOR = (f"2/1/{text}/FOIA 43(2)" for text in ("applies", "harm", "for"))


@pytest.fixture
def ours() -> walk.Office:
    return walk.office(review_contact="Chief Executive, 1 High Street, Marlford")


@pytest.fixture
def case(ours: walk.Office) -> "Case":
    return walk.logged(ours.alice)


@pytest.fixture
def letter(case: "Case", ours: walk.Office) -> "Letter":
    """An answer with opening words."""
    decide_both(case, by=ours.alice)
    made = actions.draft_response(case, by=ours.alice, at=NOW, on=TODAY)
    return actions.amend(made, Details(opening="First."), version=1, by=ours.alice, at=NOW, on=TODAY)


def take(letter: "Letter", texts: dict[str, str], by: Actor, state: str = "", version: int = 2) -> None:
    state = state or queries.editable(letter).state
    actions.take_back(letter, texts, version=version, state=state, by=by, at=NOW, on=TODAY)


def decision(case: "Case", n: int) -> Decision:
    return decided.answers(case)[n - 1].parts[0].decision


def again(letter: "Letter") -> "Letter":
    found = queries.letter(letter.authority, letter.id)
    assert found is not None
    return found


def test_a_letter_tells_its_officers_texts_by_name(letter: "Letter") -> None:
    found = queries.editable(letter)
    assert found.texts[ANSWER] == "Marlshire Together."
    assert found.called[HARM] == "Question 2, FOIA 43(2): the harm"
    assert found.called[OPENING] == "Opening words"
    assert found.state != queries.editable(replace_opening(letter, "Other.")).state


def replace_opening(letter: "Letter", words: str) -> "Letter":
    letter.opening = words
    return letter


def test_the_words_of_a_letter_are_its_own(letter: "Letter", ours: walk.Office) -> None:
    take(letter, {OPENING: "Good day."}, ours.alice)
    assert again(letter).opening == "Good day."
    assert again(letter).version == 3


def test_the_words_of_a_decision_are_decided_again(letter: "Letter", case: "Case", ours: walk.Office) -> None:
    before = decision(case, 2)
    take(
        letter,
        {ANSWER: "Together, since 2020.", HARM: "Rivals would undercut it.", FOR: "- Money\n- Trust"},
        ours.alice,
    )
    assert decision(case, 1) == replace(DISCLOSED, answer="Together, since 2020.")
    (ground,) = decision(case, 2).grounds
    assert ground.text(ReasonKind.HARM) == "Rivals would undercut it."
    assert ground.text(ReasonKind.FOR) == "Money\nTrust"
    assert ground.text(ReasonKind.AGAINST) == before.grounds[0].text(ReasonKind.AGAINST)
    assert replace(ground, reasons=()) == replace(before.grounds[0], reasons=())
    last = story(authority=case.authority, chain=case.id)[-1]
    assert last.verb == "letters.taken-back"
    assert last.words and last.words["fields"].startswith(
        "Question 1: the information; Question 2, FOIA 43(2)"
    )
    assert ours.alice.id in queries.hands(letter)


def test_of_several_texts_the_one_that_changed_is_found(
    letter: "Letter", case: "Case", ours: walk.Office
) -> None:
    was = queries.editable(letter).texts[APPLIES]
    take(
        letter,
        {APPLIES: was.replace("They are the supplier's.", "They are theirs.\n\nAnd ours.")},
        ours.alice,
    )
    (ground,) = decision(case, 2).grounds
    assert ground.text(ReasonKind.WHOSE_INTERESTS) == "They are theirs.\n\nAnd ours."
    assert ground.text(ReasonKind.WHY) == "It is the price the supplier offered us."


def test_where_it_cannot_be_found_nothing_is_stored(
    letter: "Letter", case: "Case", ours: walk.Office
) -> None:
    before = decision(case, 2)
    with pytest.raises(Refused, match="more than one of them has changed"):
        take(letter, {OPENING: "Good day.", APPLIES: "All new."}, ours.alice)
    assert (again(letter).opening, decision(case, 2)) == ("First.", before)


def test_reasons_given_once_for_two_questions_change_in_both(case: "Case", ours: walk.Office) -> None:
    decide(case, 1, WITHHELD, by=ours.alice)
    decide(case, 2, WITHHELD, by=ours.alice)
    letter = actions.draft_response(case, by=ours.alice, at=NOW, on=TODAY)
    take(letter, {HARM.replace("2/1", "1/1"): "Rivals would undercut it."}, ours.alice, version=1)
    harms = {decision(case, n).grounds[0].text(ReasonKind.HARM) for n in (1, 2)}
    assert harms == {"Rivals would undercut it."}


def test_the_estimate_of_a_cost_is_taken_back(case: "Case", ours: walk.Office) -> None:
    decide(case, 1, COST, by=ours.alice)
    decide(case, 2, DISCLOSED, by=ours.alice)
    letter = actions.draft_response(case, by=ours.alice, at=NOW, on=TODAY)
    take(letter, {"1/1/advice/": "Ask for a month."}, ours.alice, version=1)
    assert decision(case, 1).text(ReasonKind.ADVICE) == "Ask for a month."
    assert decision(case, 1).text(ReasonKind.HOURS) == "31"


def test_what_is_asked_is_taken_back(case: "Case", ours: walk.Office) -> None:
    letter = actions.draft_clarification(case, (POINT,), by=ours.alice, at=NOW, on=TODAY)
    take(letter, {"2/0/unclear/": "Which year?"}, ours.alice, version=1)
    (row,) = queries.points(letter)
    assert (row.unclear, row.needed, row.suggestions) == ("Which year?", POINT.needed, POINT.suggestions)


def test_nothing_is_overwritten(letter: "Letter", case: "Case", ours: walk.Office) -> None:
    state = queries.editable(letter).state
    version = decided.answers(case)[0].parts[0].version
    deciding.decide(
        case, 1, replace(DISCLOSED, answer="Other."), version=version, by=ours.alice, at=NOW, on=TODAY
    )
    with pytest.raises(Refused, match="changed after the differences were shown"):
        take(letter, {OPENING: "Good day."}, ours.alice, state=state)
    with pytest.raises(Refused, match="Somebody changed this letter"):
        take(letter, {OPENING: "Good day."}, ours.alice, version=1)
    assert again(letter).opening == "First."


def test_a_field_that_the_letter_does_not_have_is_refused(letter: "Letter", ours: walk.Office) -> None:
    with pytest.raises(Refused, match="changed after"):
        take(letter, {"7/1/harm/FOIA 43(2)": "x"}, ours.alice)


def test_who_may_not_write_takes_nothing_back(letter: "Letter", ours: walk.Office) -> None:
    for actor in (ours.paula, walk.stranger()):
        with pytest.raises(Refused):
            take(letter, {OPENING: "Good day."}, actor)
    assert again(letter).opening == "First."


def test_whoever_fetches_a_letter_has_no_hand_in_it(
    letter: "Letter", case: "Case", ours: walk.Office
) -> None:
    dora = walk.officer(ours.row, "Dora Double", Role.CASE_OFFICER, Role.APPROVER, by=ours.ada)
    actions.fetched(letter, "PDF", by=dora, at=NOW)
    last = story(authority=case.authority, chain=case.id)[-1]
    assert (last.verb, last.by, last.words and last.words["form"]) == ("letters.fetched", dora.id, "PDF")
    assert queries.hands(letter) == {ours.alice.id}


def test_who_need_not_know_who_asks_fetches_nothing(letter: "Letter", ours: walk.Office) -> None:
    for actor in (ours.bob, ours.paula, walk.stranger()):
        with pytest.raises(Refused):
            actions.fetched(letter, "PDF", by=actor, at=NOW)
