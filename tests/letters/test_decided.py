"""What was decided and searched is what the letter says."""

import pytest

from foidesk.decisions.answer import BuildingBlocks, Decision, Elsewhere, Held, Outcome, Reason, ReasonKind
from foidesk.letters import actions, queries
from foidesk.searches import actions as searches
from foidesk.searches.rules import Activity, Asking, Finding, Looked, Report, TrueAnswer
from tests import walk
from tests.composing.reading import flat
from tests.letters import decided

pytestmark = pytest.mark.django_db

NOT_HELD = Decision(
    held=Held.NOT_HELD,
    outcome=Outcome.NOT_HELD,
    true_answer=TrueAnswer.NOTHING_RECORDED,
    building_blocks=BuildingBlocks.NONE,
    elsewhere=Elsewhere.NAMED,
    reasons=(Reason(ReasonKind.ELSEWHERE, "Marlshire Police, foi@marlshire-police.example"),),
)
SAYS = {
    "disclosed": (decided.DISCLOSED, ["giving it to you", "Marlshire Together."]),
    "withheld": (
        decided.WITHHELD,
        ["section 43(2) of the Act", "would do the following harm", "It is public money.", "Its rivals"],
    ),
    "ncnd": (decided.NEITHER, ["neither confirm nor deny", "section 31(3)", "No inference"]),
    "cost": (decided.COST, ["section 12(2)", "would take 31 hours", "930 files", "Ask for one year."]),
    "accessible": (
        decided.ACCESSIBLE,
        ["You can already get it another way", "https://marlshire.example/spend"],
    ),
}


def letter_about(decision: Decision) -> str:
    """The plain words of an answer whose first question is decided so."""
    office = walk.office(review_contact="Chief Executive")
    case = walk.logged(office.alice)
    decided.decide(case, 1, decision, by=office.alice)
    decided.decide(case, 2, decided.DISCLOSED, by=office.alice)
    letter = actions.draft_response(case, by=office.alice, at=walk.NOW, on=walk.TODAY)
    assert queries.findings(letter, on=walk.TODAY) == ()
    return flat(queries.composed(letter).text)


@pytest.mark.parametrize("name", SAYS)
def test_a_decision_is_told_with_its_reasons(name: str) -> None:
    decision, sentences = SAYS[name]
    said = letter_about(decision)
    assert [sentence for sentence in sentences if sentence not in said] == []


def test_what_is_not_held_is_told_with_where_was_looked() -> None:
    """FOIA 1(1)(a), 16: the places and words of the search stand in the letter, not who looked."""
    office = walk.office(review_contact="Chief Executive")
    case = walk.logged(office.alice)
    asking = Asking(
        colleague="Sam Seeker",
        email="sam@marlshire.example",
        questions=(1,),
        words="Which platform?",
        due_on=walk.TODAY,
        note="",
    )
    search = searches.ask(
        case, asking, links_at="https://desk.example/s/", by=office.alice, at=walk.NOW, on=walk.TODAY
    ).search
    report = Report(
        finding=Finding.NOT_HELD,
        looked=(Looked("The contracts register", "platform"), Looked("Mailboxes")),
        minutes={Activity.LOCATING: 20},
        explanation="Nothing came up.",
        true_answer=TrueAnswer.NOTHING_RECORDED,
    )
    searches.answer(search, report, at=walk.NOW, on=walk.TODAY)
    decided.decide(case, 1, NOT_HELD, by=office.alice)
    decided.decide(case, 2, decided.DISCLOSED, by=office.alice)
    letter = actions.draft_response(case, by=office.alice, at=walk.NOW, on=walk.TODAY)
    assert queries.findings(letter, on=walk.TODAY) == ()
    said = flat(queries.composed(letter).text)
    assert "- The contracts register; words looked for: platform - Mailboxes" in said
    assert "Nor do we hold other information" in said
    assert "Somebody else may be able to help you. Marlshire Police" in said
    assert "Sam" not in said
