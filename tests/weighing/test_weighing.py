"""What is weighed before a request is called vexatious: prompts and notes, no score and no verdict."""

import pytest

from foidesk.audit.queries import faults, story
from foidesk.cases import actions as cases
from foidesk.cases.models import Case
from foidesk.cases.rules import Clearance
from foidesk.clock.profile import PROFILES
from foidesk.law.refusal import Refused
from foidesk.law.vexatious import INDICATORS, INDICATORS_VERSION, Theme
from foidesk.people.rules import Actor
from foidesk.weighing import actions, queries, rules
from foidesk.weighing.models import Note, Weighing
from foidesk.weighing.rules import Checklist
from tests.walk import NOW, TODAY, logged, office, stranger

pytestmark = pytest.mark.django_db

BURDEN = {"theme-burden": "Forty hours of an office of two."}
VALUE = {"theme-value": "The contract is of public interest."}


def weigh(case: Case, notes: dict[str, str], by: Actor, version: int = 0) -> Weighing:
    return actions.weigh(case, notes, version=version, by=by, at=NOW)


def test_the_two_lists_are_dransfields_themes_and_cumbrias_twelve() -> None:
    assert [prompt.theme for prompt in rules.PROMPTS[Checklist.THEMES]] == list(Theme)
    assert [prompt.key for prompt in rules.PROMPTS[Checklist.INDICATORS]] == [one.key for one in INDICATORS]
    assert len(INDICATORS) == 12
    assert Checklist.INDICATORS.endswith(INDICATORS_VERSION)
    assert len(rules.BY_KEY) == 16


@pytest.mark.parametrize("name", PROFILES)
def test_each_profile_has_its_list(name: str) -> None:
    assert rules.usual(name) is (Checklist.INDICATORS if name == "cumbria" else Checklist.THEMES)


def test_notes_are_kept_by_prompt_and_told() -> None:
    ours = office()
    case = logged(ours.alice)
    weigh(case, BURDEN | {"theme-motive": " "}, ours.alice)
    weigh(case, VALUE, ours.alice, version=1)
    assert queries.notes(case) == BURDEN | VALUE
    row = queries.weighing(case)
    assert row is not None
    assert (row.version, row.weighed_by) == (2, ours.alice.id)
    first, second = story(authority=case.authority, chain=case.id)[-2:]
    assert first.words == {"noted": "burden", **BURDEN}
    assert second.words == {"noted": "value or serious purpose", **VALUE}
    assert list(faults(authority=case.authority)) == []


def test_a_note_that_is_taken_out_stays_in_the_record() -> None:
    ours = office()
    case = logged(ours.alice)
    weigh(case, BURDEN, ours.alice)
    weigh(case, {"theme-burden": ""}, ours.alice, version=1)
    assert not Note.objects.of(case.authority).exists()
    told = [entry.words for entry in story(authority=case.authority, chain=case.id)[-2:]]
    assert told[0] == {"noted": "burden", **BURDEN}


def test_a_second_officer_overwrites_nothing() -> None:
    ours = office()
    case = logged(ours.alice)
    weigh(case, BURDEN, ours.alice)
    with pytest.raises(Refused, match="Alice Able noted something here since you opened the page"):
        weigh(case, VALUE, ours.alice)
    assert queries.notes(case) == BURDEN


@pytest.mark.parametrize(
    ("notes", "says"),
    [
        ({}, "Nothing is new"),
        ({"theme-burden": "  "}, "Nothing is new"),
        ({"score": "7"}, "belongs to nothing on the list"),
        ({"scattergun": "x" * 5_001}, "Shorten to 5,000 characters: Scattergun approach"),
    ],
)
def test_what_can_not_be_kept(notes: dict[str, str], says: str) -> None:
    ours = office()
    with pytest.raises(Refused, match=says):
        weigh(logged(ours.alice), notes, ours.alice)


def test_who_may_note() -> None:
    ours = office()
    case = logged(ours.alice)
    for who, says in ((ours.bob, "handle requests"), (stranger(), "another office")):
        with pytest.raises(Refused, match=says):
            weigh(case, BURDEN, who)


def test_nothing_is_noted_once_the_answer_has_left() -> None:
    ours = office()
    case = logged(ours.alice)
    clearance = Clearance(case.id, case.id, "manifest", TODAY)
    cases.respond(case, clearance=clearance, by=ours.alice.id, at=NOW)
    with pytest.raises(Refused, match="has been sent"):
        weigh(case, BURDEN, ours.alice)
