"""A public interest that is still being weighed: only where it decides, with a day, not in the answer."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from foidesk.decisions import actions, queries
from foidesk.decisions.answer import Decision, Held, Outcome, Reason, ReasonKind
from foidesk.decisions.asks import WEIGHED
from foidesk.decisions.missing import missing
from foidesk.law.refusal import Refused
from tests.decisions.facts import MARLSHIRE, full
from tests.walk import NOW, TODAY, Office, logged, office

if TYPE_CHECKING:
    from foidesk.cases.models import Case

FORTIETH = date(2025, 2, 3)
SOON = date(2025, 1, 20)
FULL = full("FOIA 43(2)")
OPEN = replace(FULL, reasons=tuple(r for r in FULL.reasons if r.kind not in WEIGHED))
PENDING = Decision(held=Held.HELD, outcome=Outcome.PENDING, grounds=(OPEN,), estimate_on=SOON)
LATE = Reason(ReasonKind.LATER, "The Minister must be asked first.")
PLACE = replace(MARLSHIRE, longest={1: FORTIETH})


def lacks(decision: Decision) -> list[str]:
    return [refusal.says for refusal in missing(decision, PLACE, question=1)]


def test_the_balance_may_wait_and_nothing_else() -> None:
    """FOIA 10(3), 17(2): the provision and why it applies are given by day 20 all the same."""
    assert lacks(PENDING) == []
    bare = replace(PENDING, grounds=(replace(OPEN, reasons=(), limb=None),))
    assert ["say why it applies" in one for one in lacks(bare)].count(True) == 1
    assert any("describe the harm" in one for one in lacks(bare))
    assert not any("public interest" in one for one in lacks(bare))


def test_without_a_provision_nothing_waits() -> None:
    assert any("Choose the exemption relied on" in one for one in lacks(replace(PENDING, grounds=())))


@pytest.mark.parametrize(
    ("estimate", "reasons", "says"),
    [
        (None, (), "Estimate the day"),
        (TODAY, (), "has passed"),
        (date(2024, 12, 5), (), "has passed"),
        (date(2025, 2, 4), (), "fortieth working day"),
        (date(2025, 2, 4), (LATE,), ""),
        (FORTIETH, (), ""),
        (date(2024, 12, 7), (), ""),
    ],
)
def test_a_day_is_estimated(estimate: date | None, reasons: tuple[Reason, ...], says: str) -> None:
    """law.md 1.7: after today, and by working day 40 unless a reason is recorded."""
    found = lacks(replace(PENDING, estimate_on=estimate, reasons=reasons))
    assert [says in one for one in found] == ([True] if says else [])


@pytest.mark.django_db
class TestOnARequest:
    """With a question whose public interest is still being weighed, and one that is disclosed."""

    @pytest.fixture
    def ours(self) -> Office:
        return office()

    @pytest.fixture
    def case(self, ours: Office) -> "Case":
        case = logged(ours.alice)
        done = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer="Marlshire Together.")
        for question, decision in ((1, done), (2, PENDING)):
            actions.decide(case, question, decision, version=None, by=ours.alice, at=NOW, on=TODAY)
        return case

    def test_it_is_read_again_with_its_day(self, case: "Case") -> None:
        assert queries.answers(case)[1].parts[0].decision == PENDING
        assert queries.undecided(case) == (2,)
        assert queries.undecided_of(case.authority, [case.id]) == {case.id: 1}

    def test_the_answer_waits_and_says_what_to_do(self, case: "Case") -> None:
        """FOIA 17(2): the notice first."""
        (found,) = queries.missing(case, on=TODAY)
        assert "Question 2: the public interest is still being weighed" in found.says
        assert "it is written under Letters" in found.says

    def test_what_the_notice_is_about(self, case: "Case") -> None:
        """FOIA 10(3), 17(1) and (2): which parts, on what, and until when."""
        found = queries.extension(case, on=TODAY)
        assert (found.questions, found.provisions, found.estimate_on) == ((2,), ("FOIA 43(2)",), SOON)
        assert found.lacks == ()

    def test_a_notice_without_anything_that_waits(self, ours: Office) -> None:
        found = queries.extension(logged(ours.alice), on=TODAY)
        assert found.questions == ()
        assert "Say so there first" in found.lacks[0].says

    def test_the_fortieth_day_is_that_of_the_clock(self, ours: Office, case: "Case") -> None:
        """Received on Tuesday 3 December 2024."""
        version = queries.answers(case)[1].parts[0].version
        late = replace(PENDING, estimate_on=date(2025, 2, 28))
        actions.decide(case, 2, late, version=version, by=ours.alice, at=NOW, on=TODAY)
        (lacking,) = queries.extension(case, on=TODAY).lacks
        assert "Monday 3 February 2025 is the fortieth working day" in lacking.says

    def test_an_absolute_exemption_gives_no_more_time(self, ours: Office, case: "Case") -> None:
        """FOIA 10(3), 2(3)."""
        version = queries.answers(case)[1].parts[0].version
        absolute = replace(PENDING, grounds=(full("FOIA 41(1)"),))
        with pytest.raises(Refused, match="nothing can wait for one"):
            actions.decide(case, 2, absolute, version=version, by=ours.alice, at=NOW, on=TODAY)
