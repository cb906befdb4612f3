"""A letter follows the law of each question, and the office's own time to ask for a review."""

from datetime import date

import pytest

from foidesk.authorities import actions as authorities
from foidesk.authorities import queries as offices
from foidesk.clock.profile import PROFILES
from foidesk.composing.facts import AcknowledgementFacts, ResponseFacts
from foidesk.law.regime import Regime
from foidesk.letters import actions, queries
from tests import walk

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> walk.Office:
    return walk.office(review_contact="Chief Executive, 1 High Street, Marlford")


def answer(office: walk.Office, *regimes: Regime, on: date = walk.TODAY) -> ResponseFacts:
    case = walk.logged(office.alice, regimes=regimes)
    letter = actions.draft_response(case, by=office.alice, at=walk.NOW, on=on)
    facts = queries.facts_of(letter)
    assert isinstance(facts, ResponseFacts)
    return facts


def under(office: walk.Office, profile: str) -> None:
    """The office keeps its time as another does; it began with the default."""
    if profile == "default":
        return
    row = offices.profile_versions(office.row.id)[0][0]
    authorities.set_profile(
        office.row.id, PROFILES[profile], version=row.n, by=office.ada.id, at=walk.NOW, on=walk.TODAY
    )


def test_each_question_is_told_under_its_own_law(office: walk.Office) -> None:
    """FOIA 17, EIR 14."""
    facts = answer(office, Regime.FOIA, Regime.EIR)
    assert facts.envelope.request.regimes == (Regime.FOIA, Regime.EIR)


def test_lateness_is_judged_by_what_the_letter_answers(office: walk.Office) -> None:
    """A month for subject access that has gone by does not make the rest late (FOIA 10(1))."""
    facts = answer(office, Regime.FOIA, Regime.SAR, on=date(2025, 1, 6))
    assert facts.late is None
    assert answer(office, Regime.FOIA, Regime.SAR, on=date(2025, 1, 8)).late is not None


def test_an_acknowledgement_knows_the_month_of_subject_access(office: walk.Office) -> None:
    """FOIA 10(1), UK GDPR 12(3): 3 December and one month, a Friday."""
    case = walk.logged(office.alice, regimes=(Regime.FOIA, Regime.SAR))
    letter = actions.draft_acknowledgement(case, by=office.alice, at=walk.NOW, on=walk.TODAY)
    facts = queries.facts_of(letter)
    assert isinstance(facts, AcknowledgementFacts)
    assert (facts.due_on, facts.own_data_due_on) == (date(2025, 1, 6), date(2025, 1, 3))


WINDOWS = [
    ("default", True, ""),
    ("kent", False, "40 working days of receiving this letter"),
    ("staffordshire", False, "2 months of receiving this letter"),
    ("cumbria", False, ""),
]


@pytest.mark.parametrize(("profile", "dated", "window"), WINDOWS)
def test_the_window_for_a_review_is_the_profile_s(
    office: walk.Office, profile: str, dated: bool, window: str
) -> None:
    """Section 45 Code 5.3 and the offices' own procedures; the EIR's 40 days stand whatever they say."""
    under(office, profile)
    review = answer(office, Regime.FOIA, Regime.EIR).review
    assert (review.until is not None, review.window) == (dated, window)
    assert review.representations_until is not None


def test_a_profile_cannot_shorten_the_time_for_representations(office: walk.Office) -> None:
    """EIR 11(2)."""
    under(office, "cumbria")
    review = answer(office, Regime.EIR, Regime.EIR).review
    assert review.until == review.representations_until
