"""Drafting, changing and checking letters of a request that was logged."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from foidesk.audit.queries import story
from foidesk.authorities import actions as authorities
from foidesk.authorities.rules import FactKey
from foidesk.composing.facts import ResponseFacts
from foidesk.decisions import queries as decided
from foidesk.law.refusal import Refused
from foidesk.letters import actions, queries
from foidesk.letters.rules import Details, Kind, Point, Salutation
from foidesk.wording.standard import Name
from tests import walk
from tests.composing.reading import flat

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter

pytestmark = pytest.mark.django_db

STATED = {
    FactKey.REGULATOR_NAME,
    FactKey.REGULATOR_ADDRESS,
    FactKey.REGULATOR_TELEPHONE,
    FactKey.REGULATOR_WEB,
    FactKey.OFFICE_CONTACT,
}
POINT = Point(
    2,
    "Which cost do you mean?",
    "Running costs and set-up costs are kept in different papers.",
    "Set-up\nRunning",
)


@pytest.fixture
def office() -> walk.Office:
    return walk.office(review_contact="Chief Executive, 1 High Street, Marlford")


@pytest.fixture
def case(office: walk.Office) -> "Case":
    return walk.logged(office.alice)


def acknowledgement(case: "Case", office: walk.Office) -> "Letter":
    return actions.draft_acknowledgement(case, by=office.alice, at=walk.NOW, on=walk.TODAY)


def response(case: "Case", office: walk.Office, on: date = walk.TODAY) -> "Letter":
    return actions.draft_response(case, by=office.alice, at=walk.NOW, on=on)


def said(letter: "Letter") -> str:
    return flat(queries.composed(letter).text)


def test_the_acknowledgement_is_complete_at_once(case: "Case", office: walk.Office) -> None:
    letter = acknowledgement(case, office)
    words = said(letter)
    assert "on Monday 6 January 2025 at the latest" in words
    assert "Dear Jo Applicant" in words
    assert "2. What does it cost each year?" in words
    assert words.endswith("Alice Able Office of Marlshire")
    assert queries.findings(letter, on=walk.TODAY) == ()
    assert queries.sketched(case, Kind.ACKNOWLEDGEMENT, by=office.alice, on=walk.TODAY) == (
        queries.composed(letter)
    )
    assert queries.hands(letter) == {office.alice.id}


def test_a_draft_is_told_in_the_record_of_the_request(case: "Case", office: walk.Office) -> None:
    letter = acknowledgement(case, office)
    last = story(authority=case.authority, chain=case.id)[-1]
    assert last.verb == "letters.drafted"
    assert last.facts["letter"] == str(letter.id)


def test_there_is_one_acknowledgement_and_one_answer(case: "Case", office: walk.Office) -> None:
    acknowledgement(case, office)
    with pytest.raises(Refused, match="draft of the acknowledgement already"):
        acknowledgement(case, office)


def test_who_may_not_handle_may_not_draft(case: "Case", office: walk.Office) -> None:
    with pytest.raises(Refused, match="Your role does not let you"):
        actions.draft_response(case, by=office.bob, at=walk.NOW, on=walk.TODAY)


def test_a_change_counts_once_and_tells_what_changed(case: "Case", office: walk.Office) -> None:
    letter = acknowledgement(case, office)
    details = Details(
        opening="We spoke on the telephone.", salutation=Salutation.NEUTRAL, second_reference="A 7"
    )
    changed = actions.amend(letter, details, version=1, by=office.alice, at=walk.NOW, on=walk.TODAY)
    assert changed.version == 2
    assert "Dear requester" in said(changed)
    assert "Your reference: A 7" in said(changed)
    words = story(authority=case.authority, chain=case.id)[-1].words
    assert words is not None
    assert words["changes"] == "opening words, salutation, the applicant's reference, signature"


def test_the_second_of_two_officers_is_told_and_nothing_is_overwritten(
    case: "Case", office: walk.Office
) -> None:
    letter = acknowledgement(case, office)
    first = Details(opening="First.")
    actions.amend(letter, first, version=1, by=office.alice, at=walk.NOW, on=walk.TODAY)
    with pytest.raises(Refused, match="Somebody changed this letter"):
        actions.amend(
            letter, Details(opening="Second."), version=1, by=office.alice, at=walk.NOW, on=walk.TODAY
        )
    again = queries.letter(case.authority, letter.id)
    assert again is not None
    assert again.opening == "First."


def test_a_letter_is_the_same_letter_on_another_day(case: "Case", office: walk.Office) -> None:
    letter = acknowledgement(case, office)
    again = queries.letter(case.authority, letter.id)
    assert again is not None
    assert queries.composed(again).digest == queries.composed(letter).digest


def test_a_question_to_the_applicant_says_something_of_each_question(
    case: "Case", office: walk.Office
) -> None:
    """FOIA 1(3): a general question that says nothing in particular is refused."""
    for points, words in (
        ((), "at least one question"),
        ((replace(POINT, unclear=" "),), "say what is not clear"),
        ((replace(POINT, needed=""),), "identify and locate"),
        ((replace(POINT, n=9),), "no such question"),
    ):
        with pytest.raises(Refused, match=words):
            actions.draft_clarification(case, points, by=office.alice, at=walk.NOW, on=walk.TODAY)
    letter = actions.draft_clarification(case, (POINT,), by=office.alice, at=walk.NOW, on=walk.TODAY)
    assert queries.asked(letter) == (2,)
    assert queries.findings(letter, on=walk.TODAY) == ()
    assert "We are getting on with question 1" in said(letter)
    assert queries.checked(letter, on=walk.TODAY).advised == ()


def test_a_late_question_to_the_applicant_is_warned_of(case: "Case", office: walk.Office) -> None:
    letter = actions.draft_clarification(case, (POINT,), by=office.alice, at=walk.NOW, on=walk.TODAY)
    day_14, day_15 = date(2024, 12, 23), date(2024, 12, 24)
    assert queries.checked(letter, on=day_14).advised == ()
    (warning,) = queries.checked(letter, on=day_15).advised
    assert "working day 15 of 20" in warning.says


def test_what_is_asked_can_be_changed(case: "Case", office: walk.Office) -> None:
    letter = actions.draft_clarification(case, (POINT,), by=office.alice, at=walk.NOW, on=walk.TODAY)
    details = Details(signed_name="Alice Able")
    points = (replace(POINT, n=1),)
    letter = actions.amend(letter, details, points, version=1, by=office.alice, at=walk.NOW, on=walk.TODAY)
    assert queries.asked(letter) == (1,)
    same = actions.amend(letter, details, points, version=2, by=office.alice, at=walk.NOW, on=walk.TODAY)
    assert same.version == 2


def test_an_answer_does_not_leave_undecided(case: "Case", office: walk.Office) -> None:
    letter = response(case, office)
    assert "Question 1: not decided yet" in said(letter)
    checked = queries.checked(letter, on=walk.TODAY)
    assert checked.undecided == decided.missing(case, on=walk.TODAY)
    assert queries.findings(letter, on=walk.TODAY) == checked.undecided


def test_an_answer_does_not_leave_with_stale_details_of_the_regulator(
    case: "Case", office: walk.Office
) -> None:
    letter = response(case, office)
    later = walk.TODAY + timedelta(days=400)
    stale = queries.checked(letter, on=later).stale
    assert {fact.key for fact in stale} == STATED
    for key in FactKey:
        authorities.confirm_fact(case.authority, key, by=office.ada.id, at=walk.NOW, on=later)
    assert queries.checked(letter, on=later).stale == ()


def test_a_corrected_detail_asks_for_a_new_date(case: "Case", office: walk.Office) -> None:
    letter = response(case, office)
    tomorrow = walk.TODAY + timedelta(days=1)
    authorities.correct_fact(
        case.authority,
        FactKey.REGULATOR_NAME,
        "Information Commission",
        source="its letter",
        by=office.ada.id,
        at=walk.NOW,
        on=tomorrow,
    )
    assert "apply to the Information Commissioner for" in said(letter)
    assert "corrected after the date it bears" in queries.checked(letter, on=tomorrow).dated[0].says
    letter = actions.date_again(letter, version=1, by=office.alice, at=walk.NOW, on=tomorrow)
    assert "apply to the Information Commission for" in said(letter)
    assert queries.checked(letter, on=tomorrow).dated == ()


def test_an_answer_that_became_late_must_say_so(case: "Case", office: walk.Office) -> None:
    letter, late = response(case, office), date(2025, 1, 8)
    assert "became late" in queries.checked(letter, on=late).dated[0].says
    letter = actions.date_again(letter, version=1, by=office.alice, at=walk.NOW, on=late)
    assert "It was due on Monday 6 January 2025; we are writing 2 working days after that." in said(letter)


def test_the_day_for_a_review_is_reckoned_from_the_letter(case: "Case", office: walk.Office) -> None:
    facts = queries.facts_of(response(case, office))
    assert isinstance(facts, ResponseFacts)
    assert facts.review.until == date(2025, 2, 6)
    assert facts.review.contact == "Chief Executive, 1 High Street, Marlford"


def test_an_address_that_tracks_keeps_a_letter_back(case: "Case", office: walk.Office) -> None:
    wrapped = "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org&data=05"
    sealed = "https://secure-web.cisco.com/1abc/https"
    letter = acknowledgement(case, office)
    letter = actions.amend(
        letter, Details(opening=f"See {wrapped}"), version=1, by=office.alice, at=walk.NOW, on=walk.TODAY
    )
    assert queries.findings(letter, on=walk.TODAY) == ()
    assert "See https://example.org" in said(letter)
    letter = actions.amend(
        letter, Details(opening=f"See {sealed}"), version=2, by=office.alice, at=walk.NOW, on=walk.TODAY
    )
    (finding,) = queries.findings(letter, on=walk.TODAY)
    assert "tells others who opens it" in finding.says


def test_an_office_says_a_paragraph_in_its_own_words(case: "Case", office: walk.Office) -> None:
    letter = acknowledgement(case, office)
    own = "The answer comes by {due_on}, we promise."
    actions.word(
        Name.ACKNOWLEDGED_DUE,
        own,
        version=0,
        from_on=walk.TODAY,
        by=office.ada,
        at=walk.NOW,
        on=walk.TODAY,
    )
    assert "The answer comes by Monday 6 January 2025, we promise." in said(letter)


def test_another_authority_sees_no_letter(case: "Case", office: walk.Office) -> None:
    letter = acknowledgement(case, office)
    charlie = walk.stranger()
    assert queries.letter(charlie.authority, letter.id) is None
