"""Deciding under each law: the Act with more time for the public interest, the EIR, and subject access."""

from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.cases.actions import report
from foidesk.clock.happening import Kind
from foidesk.decisions import queries
from foidesk.decisions.answer import Held, Outcome
from foidesk.happenings.events import NewHappening
from foidesk.law.exemption import Limb
from foidesk.law.regime import Regime
from tests.browsing import signed_in
from tests.desk.decisions.test_deciding_pages import decided, href, step, text, version
from tests.everyone.typing_in import day
from tests.walk import NOW, TODAY, Office, logged, office

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def alice(ours: Office) -> Client:
    return signed_in(ours.alice)


@pytest.fixture
def case(ours: Office) -> "Case":
    """A question under the Act, one about the environment, one about the applicant."""
    asked = ("What does it cost?", "Which trees were felled?", "What do you hold about me?")
    return logged(ours.alice, questions=asked, regimes=(Regime.FOIA, Regime.EIR, Regime.SAR))


def test_more_time_for_the_public_interest(alice: Client, case: "Case") -> None:
    """FOIA 10(3), 17(2)."""
    step(alice, href(case, "decide-held"), held=Held.HELD)
    page = step(alice, href(case, "decide-outcome"), outcome=Outcome.PENDING)
    assert "When do you expect to have decided?" in text(page)
    page = step(alice, href(case, "decide-words"), **day("estimate_on", TODAY.replace(year=2099)))
    assert "Which provision?" in text(page)
    page = alice.post(
        href(case, "choose-provision"), {"key": "FOIA 43(2)", "version": version(page)}, follow=True
    )
    assert "Where does the balance lie" not in text(page)
    page = alice.get(href(case, "decide-check"))
    assert "First the applicant gets a notice" in text(page)
    assert "fortieth working day" in text(page)
    assert "Being weighed" in text(alice.get(href(case, "questions")))
    notice = text(alice.get(reverse("desk:record-one", args=[case.id, Kind.PIT_EXTENSION])))
    assert "The questions do not bear out such a notice yet" in notice
    assert "fortieth working day" in notice
    assert 'value="FOIA 43(2)"' in notice
    assert 'value="2099"' in notice


def test_more_time_is_refused_for_an_absolute_exemption(alice: Client, case: "Case") -> None:
    step(alice, href(case, "decide-held"), held=Held.HELD)
    page = step(alice, href(case, "decide-outcome"), outcome=Outcome.PENDING)
    page = alice.post(href(case, "choose-provision"), {"key": "FOIA 41(1)", "version": version(page)})
    assert "nothing can wait for one" in text(page)
    assert decided(case).grounds == ()


def test_an_environmental_question_has_exceptions(alice: Client, case: "Case") -> None:
    """EIR 12(5)(e): adverse effect only, never on emissions, and disclosure is presumed."""
    page = step(alice, href(case, "decide-held", question=2), held=Held.HELD)
    assert "section 12" not in text(page)
    page = step(alice, href(case, "decide-outcome", question=2), outcome=Outcome.WITHHELD)
    assert "Regulation 12(5)(e)" in text(page)
    assert "Regulation 12(4)(a)" not in text(page)
    assert "Section 43(2)" not in text(page)
    choose = href(case, "choose-provision", question=2)
    page = alice.post(choose, {"key": "EIR 12(5)(e)", "version": version(page)}, follow=True)
    for words in (
        "Is the information on emissions",
        "Disclosure is presumed",
        "Which law makes it confidential?",
    ):
        assert words in text(page)
    assert Limb.WOULD_BE_LIKELY_TO not in decided_limbs(text(page))
    assert "Leave the reasons out" not in text(page)
    address = href(case, "decide-provision", "EIR 12(5)(e)", question=2)
    page = step(alice, address, on_emissions="yes", limb=Limb.WOULD)
    assert "information on emissions. Disclose it" in text(page)
    page = step(alice, address, on_emissions="no", limb=Limb.WOULD)
    assert decided(case, question=2).grounds[0].on_emissions is False


def decided_limbs(page: str) -> list[str]:
    """How likely an officer may say the harm is."""
    return [limb for limb in Limb if f'value="{limb}"' in page]


def test_an_exemption_of_the_act_is_refused_there(alice: Client, case: "Case") -> None:
    step(alice, href(case, "decide-held", question=2), held=Held.HELD)
    page = step(alice, href(case, "decide-outcome", question=2), outcome=Outcome.WITHHELD)
    choose = href(case, "choose-provision", question=2)
    page = alice.post(choose, {"key": "FOIA 43(2)", "version": version(page)})
    assert "belongs to another law than this question" in text(page)
    assert decided(case, question=2).grounds == ()


def test_what_is_not_held_is_an_exception_there(alice: Client, case: "Case") -> None:
    """EIR 12(4)(a)."""
    step(alice, href(case, "decide-held", question=2), held=Held.NOT_HELD)
    page = text(alice.get(href(case, "questions")))
    assert "Not held under regulation 12(4)(a)" in page
    assert "the Environmental Information Regulations" in page


def test_own_data_is_not_decided_here(alice: Client, case: "Case") -> None:
    """It goes by subject access: said on the page, and when it is tried all the same."""
    page = text(alice.get(href(case, "decide", question=3)))
    assert "answered as a subject access request" in page
    assert "Decide this question" not in page
    tried = alice.post(href(case, "decide-held", question=3), {"version": "", "held": Held.HELD})
    assert "there is nothing to decide on it here" in text(tried)
    assert queries.answers(case)[2].parts == ()
    assert queries.undecided(case) == (1, 2)


def test_questions_under_different_laws_share_no_answer(alice: Client, case: "Case") -> None:
    page = alice.post(href(case, "same-answer", question=2), {"other": "1"})
    assert "answered under different laws" in text(page)
    assert queries.answers(case)[1].same_as is None


@pytest.mark.parametrize(
    ("regime", "says"),
    [(Regime.EIR, "belongs to another law"), (Regime.SAR, "subject access request")],
)
def test_a_question_that_comes_under_another_law_is_decided_again(
    ours: Office, alice: Client, case: "Case", regime: Regime, says: str
) -> None:
    """What was chosen under the Act is told as a clash; as own data there is nothing to decide."""
    step(alice, href(case, "decide-held"), held=Held.HELD)
    alice.post(href(case, "decide-outcome"), {"version": str(decided_version(case)), "outcome": "withheld"})
    alice.post(href(case, "choose-provision"), {"key": "FOIA 43(2)", "version": str(decided_version(case))})
    event = NewHappening(Kind.REGIME_SET, TODAY, (1,), regime=regime)
    report(case, event, reason="Looked at again", by=ours.alice, at=NOW, on=TODAY)
    assert says in text(alice.get(href(case, "decide")))
    for name in ("questions", "decide-check", "decide-outcome", "decide-provisions"):
        assert alice.get(href(case, name)).status_code == 200
    assert queries.undecided_of(case.authority, [case.id]) == {case.id: 1}


def decided_version(case: "Case") -> object:
    """The version of the first part as it stands."""
    return queries.answers(case)[0].parts[0].version
