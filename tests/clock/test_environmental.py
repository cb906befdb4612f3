"""Environmental information. EIR 5 to 11"""

import pytest

from foidesk.clock.happening import Happening, Kind
from foidesk.clock.reckoning import DeadlineKind, State
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from tests.clock.days import EIR, clock, codes, d, due, events

ASKED, CAME = "clarification-asked", "clarification-received"


@pytest.mark.parametrize(
    ("received", "expected"),
    [("2025-03-03", "2025-04-01"), ("2025-03-08", "2025-04-07"), ("2024-06-24", "2024-07-23")],
)
def test_twenty_working_days(received: str, expected: str) -> None:
    """The information is made available no later than 20 working days after receipt. EIR 5(2)

    Received 3 March 2025: due 1 April. The 2018 Code's rule of receipt belongs to the Act alone.
    """
    reckoning = clock(events(received, regime=EIR))
    assert (reckoning.due, reckoning.of) == (d(expected), 20)
    assert str(reckoning.steps[-1].provision) == "EIR 5(2)"


def test_particulars_begin_the_count_afresh() -> None:
    """A request too general is made more particular within 20 working days; then 20 more run. EIR 9(2), 9(4)

    Received 6 January 2025, asked 10 January, particulars 24 January: due 21 February 2025.
    """
    reckoning = clock(events("2025-01-06", (ASKED, "2025-01-10"), (CAME, "2025-01-24"), regime=EIR))
    assert reckoning.due == d("2025-02-21")
    assert due(clock(events("2025-01-06", regime=EIR)), DeadlineKind.CLARIFICATION_ASK) == d("2025-02-03")


def test_forty_working_days_where_notice_was_given_in_time() -> None:
    """A complex and voluminous request may take 40 working days, if that is said by day 20. EIR 7

    Received 3 March 2025: notice by 1 April; then due 1 May 2025.
    """
    extended = events("2025-03-03", ("eir-extension", "2025-04-01"), regime=EIR)
    reckoning = clock(extended)
    assert (reckoning.due, reckoning.of, codes(reckoning)) == (d("2025-05-01"), 40, [])
    assert due(reckoning, DeadlineKind.EXTENSION_NOTICE) == d("2025-04-01")
    assert [step.n for step in reckoning.steps if step.n][-1] == 40


def test_a_late_notice_extends_nothing() -> None:
    """A notice after day 20 does not lengthen the time. EIR 7"""
    reckoning = clock(events("2025-03-03", ("eir-extension", "2025-04-02"), regime=EIR))
    assert (reckoning.due, reckoning.state) == (d("2025-04-01"), State.OVERDUE)
    assert codes(reckoning) == ["extension-notice-late"]


def test_charges_paid_in_advance() -> None:
    """Sixty working days to pay; the days from the demand to the payment are left out. EIR 8(5), 8(6)

    Demand on 1 July 2025: to be paid by 26 September, not by 30 September as under the Act.
    """
    waiting = clock(events("2025-06-23", ("fees-notice", "2025-07-01"), regime=EIR))
    assert due(waiting, DeadlineKind.FEE_LAPSE) == d("2025-09-26")
    rounds = ("fees-notice", "2025-02-12"), ("fee-paid", "2025-02-27")
    assert clock(events("2025-02-03", *rounds, regime=EIR)).due == d("2025-03-20")
    late = ("fees-notice", "2025-07-01"), ("fee-paid", "2025-09-29")
    assert clock(events("2025-06-23", *late, regime=EIR)).state is State.LAPSED


def test_there_is_no_public_interest_extension() -> None:
    """Weighing the public interest lengthens nothing; such a notice is refused. EIR 7, 12(1)"""
    with pytest.raises(Refused, match="only FOIA has it"):
        clock(events("2025-03-03", ("pit-extension", "2025-03-31"), regime=EIR))
    kinds = {deadline.kind for deadline in clock(events("2025-03-03", regime=EIR)).deadlines}
    assert not kinds & {DeadlineKind.PIT_NOTICE, DeadlineKind.PIT_DECISION_MAX}
    assert not kinds & {DeadlineKind.S12_REFUSAL_NOTICE, DeadlineKind.AGGREGATION_LAST_DAY}


def test_writing_and_name_are_not_asked_for() -> None:
    """A request by word of mouth is a request; section 8 does not stop its clock. EIR 5(1)"""
    reckoning = clock(events("2025-03-03", ("not-valid", "2025-03-04"), regime=EIR))
    assert (reckoning.due, codes(reckoning)) == (d("2025-04-01"), ["not-valid-elsewhere"])


def regime_set(on: str, regime: Regime, *questions: str) -> Happening:
    """The law that applies from that day."""
    return Happening(Kind.REGIME_SET, d(on), frozenset(questions) or None, regime=regime)


def test_the_date_of_receipt_stays_when_the_law_changes() -> None:
    """A request found to be environmental keeps its date of receipt. EIR 5(2)"""
    changed = [*events("2025-03-03"), regime_set("2025-03-20", EIR)]
    reckoning = clock(changed)
    assert (reckoning.due, reckoning.by_question["1"].regime) == (d("2025-04-01"), EIR)


def test_an_extension_falls_with_its_law() -> None:
    """A public interest extension falls on the change to the Regulations, and the 40 days on that to the Act.

    FOIA 10(3); EIR 7
    """
    pit = [*events("2025-03-03", ("pit-extension", "2025-03-31")), regime_set("2025-04-07", EIR)]
    reckoning = clock(pit)
    assert (reckoning.due, reckoning.state) == (d("2025-04-01"), State.OVERDUE)
    assert "extension-void" in codes(reckoning)
    longer = [*events("2025-03-03", ("eir-extension", "2025-03-31"), regime=EIR)]
    back = clock([*longer, regime_set("2025-04-07", Regime.FOIA)])
    assert (back.due, back.state) == (d("2025-04-01"), State.OVERDUE)


def test_each_question_has_its_own_law() -> None:
    """Questions of one request may be under different laws. EIR 5(2); UK GDPR 12A"""
    changed = [
        *events("2025-03-03"),
        regime_set("2025-03-04", EIR, "2"),
        regime_set("2025-03-04", Regime.SAR, "3"),
    ]
    reckoning = clock(changed, questions=("1", "2", "3"))
    each = {name: (one.regime.value, one.due) for name, one in reckoning.by_question.items()}
    assert each == {
        "1": ("FOIA", d("2025-04-01")),
        "2": ("EIR", d("2025-04-01")),
        "3": ("SAR", d("2025-04-03")),
    }
    assert "Question 3: " in reckoning.sentence


def test_two_laws_on_one_day_are_refused() -> None:
    """A question is under one law at a time."""
    with pytest.raises(Refused, match="Two different laws"):
        clock([*events("2025-03-03"), regime_set("2025-03-04", EIR), regime_set("2025-03-04", Regime.SAR)])
