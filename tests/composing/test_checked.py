"""No letter of ours raises anything that the checker calls unlawful, whatever form and layout it has."""

import pytest

from foidesk.checking import engine
from foidesk.checking.context import Context
from foidesk.checking.finding import Report
from foidesk.composing.engine import compose
from foidesk.composing.facts import ResponseFacts
from foidesk.composing.kinds import LetterFacts
from foidesk.composing.style import Reasons, Style
from foidesk.days.calendar import Calendar
from tests.composing import three_letters as three
from tests.composing.notices import NOTICES
from tests.composing.outcomes import PARTS, answer, part_of
from tests.composing.test_compose import ACKNOWLEDGEMENT, CLARIFICATION

LETTERS: dict[str, LetterFacts] = {
    **three.THREE,
    **NOTICES,
    "acknowledgement": ACKNOWLEDGEMENT,
    "clarification": CLARIFICATION,
    **{f"{law} {name}": answer(part_of(law, name), regime=law) for law, name in PARTS},
}


def context(facts: LetterFacts, *, known: bool) -> Context:
    """What the desk knows of its own letter; or no more than anybody who reads it."""
    envelope = facts.envelope
    if not known:
        return Context(today=envelope.written_on)
    return Context(
        today=envelope.written_on,
        received_on=envelope.request.received_on,
        sent_on=envelope.written_on,
        office=envelope.letterhead.office,
        applicant=(envelope.request.applicant,),
        calendar=Calendar.shipped(),
        facts=facts,
    )


def found(report: Report) -> list[tuple[str, str, str]]:
    """What a report calls unlawful."""
    return [(one.code, one.where, one.says) for one in report.findings if one.must]


@pytest.mark.parametrize("name", LETTERS)
def test_our_own_letters_are_lawful_to_the_checker(name: str) -> None:
    facts = LETTERS[name]
    letter = compose(facts)
    for known in (True, False):
        told = context(facts, known=known)
        assert found(engine.check_html(letter.html, told)) == []
        assert found(engine.check_text(letter.text, told)) == []


@pytest.mark.parametrize("reasons", [Reasons.BY_PROVISION, Reasons.APPENDIX])
@pytest.mark.parametrize("name", [name for name in LETTERS if isinstance(LETTERS[name], ResponseFacts)])
def test_so_they_are_wherever_their_reasons_stand(name: str, reasons: Reasons) -> None:
    facts = LETTERS[name]
    letter = compose(facts, style=Style(reasons=reasons, blind=True, footer=True))
    assert found(engine.check_html(letter.html, context(facts, known=True))) == []
