"""What notices and letters to others gather: lateness, and a name that nobody else is told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from foidesk.composing.notices import ConsultationFacts, ExtensionFacts
from foidesk.letters import queries
from foidesk.letters.rules import Kind
from tests.release.notices import ASKING, SOON, asking, drafted, waiting
from tests.release.steps import Journey, journey
from tests.walk import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours() -> Journey:
    return journey()


def test_a_consultation_that_names_the_applicant_is_kept_back(ours: Journey) -> None:
    facts = queries.facts_of(asking(ours))
    assert isinstance(facts, ConsultationFacts)
    name = ours.case.applicant.name
    assert name in facts.applicant
    assert facts.envelope.request.applicant == ""
    telling = asking(ours, replace(ASKING, words=f"{name} wants to know what we pay."))
    assert any("names the applicant" in one.says for one in queries.findings(telling, on=TODAY))


def test_a_notice_after_the_time_for_answering_owns_up(ours: Journey) -> None:
    """FOIA 17(1), 10(3)."""
    waiting(ours)
    letter = drafted(ours, Kind.EXTENSION)
    facts = queries.facts_of(letter)
    assert isinstance(facts, ExtensionFacts)
    assert facts.late is None
    assert ours.case.due_on is not None
    letter.written_on = ours.case.due_on + timedelta(days=7)
    assert letter.written_on < SOON
    late = queries.facts_of(letter)
    assert isinstance(late, ExtensionFacts)
    assert late.late is not None
    assert (late.late.due_on, late.late.working_days) == (ours.case.due_on, 5)
