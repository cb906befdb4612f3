"""One request made of two, two of one, and what may not move."""

from datetime import date

import pytest

from foidesk.cases import actions as cases
from foidesk.cases import queries as reading
from foidesk.cases.models import Case, Question
from foidesk.cases.rules import AddressKind, AtRest, Closure, NewApplicant, State
from foidesk.clock.happening import Kind
from foidesk.decisions import actions as decisions
from foidesk.decisions import queries as decided
from foidesk.handling import actions as handled
from foidesk.handling import queries as handling
from foidesk.handling.rules import Interest
from foidesk.happenings.events import NewHappening
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from foidesk.letters import actions as letters
from foidesk.letters import queries as written
from foidesk.people.rules import Role
from foidesk.records.queries import verify
from foidesk.relations import actions as relations
from foidesk.relations import queries
from foidesk.relations.models import Related, TakenOut
from foidesk.relations.rules import Relation
from foidesk.release import actions
from foidesk.release import queries as release
from foidesk.searches import actions as searches
from foidesk.searches.rules import Asking
from tests.letters.decided import DISCLOSED, decide
from tests.release.steps import Journey
from tests.walk import NOW, TODAY, Office, again, logged, office, officer, stranger

pytestmark = pytest.mark.django_db

THREE = ("Which platform?", "What does it cost?", "What is the noise of it?")
LAWS = (Regime.FOIA, Regime.FOIA, Regime.EIR)
TWINS = {"received_on": date(2024, 12, 5), "questions": ("Who chose it?",), "title": "Choice of platform"}


@pytest.fixture
def ours() -> Office:
    return office(review_contact="review@marlshire.example")


@pytest.fixture
def first(ours: Office) -> Case:
    return logged(ours.alice)


@pytest.fixture
def later(ours: Office) -> Case:
    return logged(ours.alice, **TWINS)


def merge(one: Case, other: Case, ours: Office) -> Case:
    return actions.merge(one, other, reason="One matter.", by=ours.alice, at=NOW, on=TODAY)


def split(case: Case, numbers: set[int], ours: Office, title: str = "Noise of the platform") -> Case:
    return actions.split(case, numbers, title=title, reason="Another law.", by=ours.alice, at=NOW, on=TODAY)


def whole() -> list[str]:
    return [f"{fault.where}: {fault.says}" for one in verify() for fault in one.faults]


def asked(case: Case) -> list[tuple[int, str]]:
    return [(one.n, one.text) for one in reading.questions(case)]


@pytest.mark.parametrize("crosswise", [False, True])
def test_the_request_received_first_takes_over_the_other(
    ours: Office, first: Case, later: Case, crosswise: bool
) -> None:
    due_on = first.due_on
    went_on = merge(later, first, ours) if crosswise else merge(first, later, ours)
    assert went_on.id == first.id
    assert asked(first)[-1] == (3, "Who chose it?")
    later, first = again(later), again(first)
    assert (later.state, later.closed_as) == (State.NOT_TO_ANSWER, Closure.MERGED)
    assert reading.questions(later) == []
    assert [one.text for one in reading.every_question(later)] == ["Who chose it?"]
    assert first.due_on == due_on
    assert {row.due_on for row in reading.deadlines(first) if row.kind == "response"} == {due_on}
    (came,), (went,) = queries.came_here(first), queries.went_away(later)
    assert (came.question.n, came.other, came.n) == (3, later, 1)
    assert (went.question.n, went.other, went.n) == (1, first, 3)
    assert whole() == []


def test_each_question_keeps_its_law(ours: Office, first: Case) -> None:
    noise = logged(ours.alice, **TWINS | {"regime": Regime.EIR})
    merge(first, noise, ours)
    assert [one.regime for one in reading.questions(first)] == ["FOIA", "FOIA", "EIR"]
    assert again(first).regime == "MIXED"
    assert whole() == []


def test_what_went_on_about_either_ends(ours: Office, first: Case, later: Case) -> None:
    prepared = Journey(ours, first).submitted()
    merge(first, later, ours)
    found = release.parcel(first.authority, prepared.id)
    assert found is not None
    assert found.void_why == f"{later.reference} was merged into the request."


def test_strangers_are_not_merged(ours: Office, first: Case) -> None:
    sam = NewApplicant("Sam Smith", AddressKind.EMAIL, "sam@smith.example")
    other = logged(ours.alice, applicant=sam)
    with pytest.raises(Refused, match="do not come from the same applicant"):
        merge(first, other, ours)
    assert whole() == []


def test_what_the_applicant_was_told_of_the_later_one_keeps_it(
    ours: Office, first: Case, later: Case
) -> None:
    event = NewHappening(Kind.CLARIFICATION_ASKED, date(2024, 12, 6))
    cases.report(later, event, by=ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="under which the applicant was told, so it can’t move"):
        merge(first, later, ours)


def test_a_question_does_not_join_what_waits_as_a_whole(ours: Office, first: Case, later: Case) -> None:
    event = NewHappening(Kind.CLARIFICATION_ASKED, date(2024, 12, 6))
    cases.report(first, event, by=ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="would get a later date by that"):
        merge(first, later, ours)


def test_a_restricted_request_is_not_merged(
    ours: Office, first: Case, later: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handling, "restriction", lambda case: case)
    with pytest.raises(Refused, match="restricted to some officers"):
        merge(first, later, ours)


def test_a_merged_request_is_opened_again_with_its_questions(ours: Office, first: Case, later: Case) -> None:
    merge(first, later, ours)
    actions.reopen(again(later), reason="Two matters.", by=ours.alice, at=NOW)
    assert again(later).state == State.IN_HAND
    assert asked(later) == [(1, "Who chose it?")]
    assert [n for n, _text in asked(first)] == [1, 2]
    assert queries.related(later, ours.alice) == []
    assert queries.came_here(first) == []
    assert whole() == []
    merge(first, again(later), ours)
    assert [n for n, _text in asked(first)] == [1, 2, 4]
    assert whole() == []


def test_questions_come_back_only_while_nobody_works_on_them(ours: Office, first: Case, later: Case) -> None:
    merge(first, later, ours)
    asking = Asking("Sue Search", "sue@marlshire.example", (3,), "Who", date(2024, 12, 13))
    search = searches.ask(first, asking, links_at="x/", by=ours.alice, at=NOW, on=TODAY).search
    with pytest.raises(Refused, match="Sue Search is still asked about question 3"):
        actions.reopen(again(later), reason="Two.", by=ours.alice, at=NOW)
    searches.take_back(search, reason="Not now.", by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="Nobody looked at what goes on"):
        relations.reopen(again(later), reason="Two.", by=ours.alice, at=NOW)
    actions.reopen(again(later), reason="Two.", by=ours.alice, at=NOW)


def test_some_questions_become_a_request_of_their_own(ours: Office) -> None:
    case = logged(ours.alice, questions=THREE, regimes=LAWS)
    new = split(case, {3}, ours)
    assert asked(case) == [(1, THREE[0]), (2, THREE[1])]
    assert asked(new) == [(1, THREE[2])]
    new, case = again(new), again(case)
    assert (new.received_on, new.applicant_id) == (case.received_on, case.applicant_id)
    assert new.reference != case.reference
    assert (new.regime, case.regime) == ("EIR", "FOIA")
    assert new.due_on == case.due_on
    (seen,) = queries.related(new, ours.bob)
    assert (seen.other, seen.says) == (case, "was split from")
    assert whole() == []


def test_what_was_decided_stays_readable_and_is_decided_again(ours: Office) -> None:
    case = logged(ours.alice, questions=THREE)
    for n in (1, 2, 3):
        decide(case, n, DISCLOSED, by=ours.alice)
    new = split(case, {2}, ours)
    assert [answer.n for answer in decided.answers(case)] == [1, 3]
    assert decided.undecided(case) == ()
    assert decided.undecided(new) == (1,)
    assert decided.undecided_of(case.authority, [case.id, new.id]) == {case.id: 0, new.id: 1}
    letter = letters.draft_response(again(case), by=ours.alice, at=NOW, on=TODAY)
    text = written.composed(letter).text
    assert "Question 3: " in text
    assert "Question 2: " not in text
    assert whole() == []


def test_a_letter_about_a_moved_law_names_no_law_it_has_not(ours: Office) -> None:
    case = logged(ours.alice, questions=THREE, regimes=(Regime.FOIA, Regime.EIR, Regime.FOIA))
    split(case, {2}, ours)
    for n in (1, 3):
        decide(case, n, DISCLOSED, by=ours.alice)
    letter = letters.draft_response(again(case), by=ours.alice, at=NOW, on=TODAY)
    assert "Environmental" not in written.composed(letter).text
    told = letters.draft_acknowledgement(again(case), by=ours.alice, at=NOW, on=TODAY)
    assert "What does it cost?" not in written.composed(told).text


def test_a_split_is_undone_by_merging(ours: Office) -> None:
    case = logged(ours.alice, questions=THREE, regimes=LAWS)
    new = split(case, {3}, ours)
    merge(case, again(new), ours)
    assert asked(case) == [(1, THREE[0]), (2, THREE[1]), (4, THREE[2])]
    assert [one.regime for one in reading.questions(case)] == ["FOIA", "FOIA", "EIR"]
    assert whole() == []


def test_a_question_that_shares_an_answer_does_not_go_alone(ours: Office, first: Case) -> None:
    decide(first, 1, DISCLOSED, by=ours.alice)
    decisions.same_as(first, 2, 1, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="same answer as question 1"):
        split(first, {2}, ours)


def test_a_question_somebody_searches_for_stays(ours: Office, first: Case) -> None:
    asking = Asking("Sue Search", "sue@marlshire.example", (2,), "Cost", date(2024, 12, 13))
    searches.ask(first, asking, links_at="x/", by=ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="Sue Search is still asked about question 2"):
        split(first, {2}, ours)
    split(first, {1}, ours)


def test_a_request_with_one_question_is_not_split(ours: Office, later: Case) -> None:
    with pytest.raises(Refused, match="At least one question must stay"):
        split(later, {1}, ours)


@pytest.mark.parametrize("who", ["bob", "paula"])
def test_only_who_handles_requests_moves_questions(ours: Office, first: Case, later: Case, who: str) -> None:
    by = getattr(ours, who)
    with pytest.raises(Refused, match="Your role does not let you handle"):
        actions.merge(first, later, reason="-", by=by, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="Your role does not let you handle"):
        actions.split(first, {1}, title="Part", reason="-", by=by, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="Your role does not let you handle"):
        relations.link(first, Relation.SEE_ALSO, later, reason="-", by=by, at=NOW)


def test_charlie_of_another_office_moves_nothing(ours: Office, first: Case, later: Case) -> None:
    charlie = stranger()
    with pytest.raises(Refused, match="belongs to another office"):
        actions.merge(first, later, reason="-", by=charlie, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="belongs to another office"):
        relations.link(first, Relation.SEE_ALSO, later, reason="-", by=charlie, at=NOW)


def test_a_proof_about_some_questions_moves_no_others(ours: Office, first: Case, later: Case) -> None:
    with pytest.raises(Refused, match="This proof is for another request"):
        cases.pass_on(
            first,
            [1],
            to=later,
            at_rest=AtRest(first.id, frozenset({2})),
            reason="-",
            by=ours.alice,
            at=NOW,
        )


def test_a_link_is_seen_from_both_and_taken_out_with_a_reason(ours: Office, first: Case, later: Case) -> None:
    row = relations.link(first, Relation.ANSWERED_WITH, later, reason="One letter.", by=ours.alice, at=NOW)
    for case in (first, later):
        (seen,) = queries.related(case, ours.alice)
        assert seen.says == "is to be answered on the same day as"
        assert seen.loose
    with pytest.raises(Refused, match="recorded already"):
        relations.link(later, Relation.ANSWERED_WITH, first, reason="Again.", by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="Say why the link was wrong"):
        relations.take_out(row, reason="", by=ours.alice, at=NOW)
    relations.take_out(row, reason="Two matters.", by=ours.alice, at=NOW)
    assert queries.related(first, ours.alice) == []
    with pytest.raises(Refused, match="Somebody took this link out before you"):
        relations.take_out(row, reason="Again.", by=ours.alice, at=NOW)
    assert whole() == []


def test_what_was_done_is_not_taken_out_like_a_link(ours: Office, first: Case, later: Case) -> None:
    merge(first, later, ours)
    row = queries.of_kind(later, Relation.MERGED_INTO)
    assert row is not None
    with pytest.raises(Refused, match="can’t be taken out by itself"):
        relations.take_out(row, reason="Wrong.", by=ours.alice, at=NOW)


def test_who_may_be_asked_to_become_one(ours: Office, first: Case, later: Case) -> None:
    sam = NewApplicant("Sam Smith", AddressKind.EMAIL, "sam@smith.example")
    logged(ours.alice, applicant=sam)
    assert queries.candidates(first, ours.alice) == [later]


def test_changed_relations_and_questions_are_found(ours: Office, first: Case, later: Case) -> None:
    merge(first, later, ours)
    says = "What is stored of it is not what the record tells."
    rows = Related.objects.of(first.authority)
    rows.update(relation=Relation.DUPLICATE_OF)
    assert any(says in fault for fault in whole())
    rows.update(relation=Relation.MERGED_INTO)
    out = TakenOut(authority=first.authority, related=rows.get(), reason="", made_at=NOW, made_by=ours.ada.id)
    out.save(force_insert=True)
    assert any(says in fault for fault in whole())
    Question.objects.of(first.authority).filter(case=later).update(moved=False)
    assert any("Which of its questions moved" in fault for fault in whole())


def test_the_acknowledgement_of_what_is_left_keeps_its_numbers(ours: Office) -> None:
    case = logged(ours.alice, questions=THREE)
    split(case, {2}, ours)
    letter = letters.draft_acknowledgement(again(case), by=ours.alice, at=NOW, on=TODAY)
    told = written.composed(letter)
    assert f"1. {THREE[0]}" in told.text
    assert f"3. {THREE[2]}" in told.text
    assert f'<li value="3">{THREE[2]}</li>' in told.html


def test_who_has_an_interest_in_either_merges_nothing(ours: Office, first: Case, later: Case) -> None:
    colleague = officer(ours.row, "Cas Caseman", Role.CASE_OFFICER, by=ours.ada)
    handled.declare(later, Interest.APPLICANT, reason="A cousin.", by=colleague, at=NOW)
    for pair in ((first, later), (later, first)):
        with pytest.raises(Refused, match="interest"):
            actions.merge(*pair, reason="-", by=colleague, at=NOW, on=TODAY)
