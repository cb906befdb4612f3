"""Review, complaint, notices and appeals. Section 45 Code 5; EIR 11; FOIA 50 to 57"""

from dataclasses import replace
from typing import Any

import pytest

from foidesk.clock.happening import Happening, Kind
from foidesk.clock.profile import PROFILES
from foidesk.clock.reckoning import Deadline, DeadlineKind, Reckoning, State
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from tests.clock.days import EIR, clock, d, due, events, of

ISSUED, ARRIVED = "response-issued", "response-received"
WINDOW = DeadlineKind.IR_REQUEST_WINDOW


def one(reckoning: Reckoning, kind: DeadlineKind) -> Deadline:
    """The one deadline of that kind."""
    (found,) = of(reckoning, kind)
    return found


@pytest.mark.parametrize(
    ("profile", "expected", "because"),
    [
        ("default", "2025-05-30", "40 working days after it was sent, by the Code"),
        ("kent", "2025-06-03", "40 working days after it arrived"),
        ("staffordshire", "2025-06-02", "two months after it arrived"),
        ("hertfordshire", "2025-05-30", "as by default"),
        ("leicestershire", "2025-05-30", "as by default"),
        ("cumbria", None, "this office states no time"),
    ],
)
def test_the_time_to_ask_for_a_review(profile: str, expected: str | None, because: str) -> None:
    """A review is asked for within 40 working days of the answer, or as the office says. Section 45 Code 5.3

    Sent on Monday 31 March 2025 and received on Wednesday 2 April.
    """
    answered = events("2025-03-03", (ISSUED, "2025-03-31"), (ARRIVED, "2025-04-02"))
    found = due(clock(answered, profile=PROFILES[profile]), WINDOW)
    assert found == (d(expected) if expected else None), because


def test_representations_under_the_regulations() -> None:
    """Representations are made within 40 working days of the failure, whatever the office says. EIR 11(2)

    Refused on 1 October 2025: until 26 November.
    """
    answered = events("2025-09-01", (ISSUED, "2025-10-01"), regime=EIR)
    for profile in PROFILES.values():
        window = one(clock(answered, profile=profile), WINDOW)
        assert (window.due, window.statutory, str(window.provision)) == (d("2025-11-26"), True, "EIR 11(2)")


def test_the_outcome_of_a_review() -> None:
    """A review takes 20 working days, at most 40. Section 45 Code 5.4, 5.5

    Asked for on 14 April 2025: by 15 May, at the latest by 13 June.
    """
    asked = events("2025-03-03", (ISSUED, "2025-03-31"), ("ir-requested", "2025-04-14"))
    target, longest = (
        one(clock(asked), kind) for kind in (DeadlineKind.IR_RESPONSE, DeadlineKind.IR_RESPONSE_MAX)
    )
    assert (target.due, longest.due) == (d("2025-05-15"), d("2025-06-13"))
    assert not target.statutory and not longest.statutory
    tighter = replace(PROFILES["default"], review_target=10)
    assert due(clock(asked, profile=tighter), DeadlineKind.IR_RESPONSE) == d("2025-04-30")
    done = clock([*asked, Happening(Kind.IR_OUTCOME, d("2025-05-12"))])
    assert one(done, DeadlineKind.IR_RESPONSE).met == d("2025-05-12")


def test_the_decision_on_representations() -> None:
    """Under the Regulations there is one time, and it is law: 40 working days. EIR 11(4)"""
    asked = events("2025-03-03", (ISSUED, "2025-03-31"), ("ir-requested", "2025-04-14"), regime=EIR)
    tighter = replace(PROFILES["default"], review_max=20)
    decision = one(clock(asked, profile=tighter), DeadlineKind.IR_RESPONSE_MAX)
    assert (decision.due, decision.statutory) == (d("2025-06-13"), True)
    assert of(clock(asked), DeadlineKind.IR_RESPONSE) == []


def test_complaining_to_the_commissioner() -> None:
    """Six weeks after the last meaningful contact, the Commissioner may find undue delay. FOIA 50(2)(b)

    Outcome of the review on Monday 12 May 2025: Monday 23 June.
    """
    rounds = (ISSUED, "2025-03-31"), ("ir-requested", "2025-04-14"), ("ir-outcome", "2025-05-12")
    assert due(clock(events("2025-03-03", *rounds)), DeadlineKind.ICO_COMPLAINT_WINDOW) == d("2025-06-23")


@pytest.mark.parametrize(
    ("sent", "last"),
    [("2025-11-06", "2025-12-04"), ("2025-11-27", "2025-12-29"), ("2026-05-18", "2026-06-15")],
)
def test_appealing_to_the_tribunal(sent: str, last: str) -> None:
    """An appeal is received within 28 days of sending, or the next working day after. GRC Rules 22(1)(b)

    The decision notice was sent on 27 November 2025: 25 December and the days after are no working days, so
    29 December. 15 June 2026 is a holiday in Scotland only.
    """
    notice = Happening(Kind.NOTICE, d(sent), due=d("2026-12-01"), what="decision")
    reckoning = clock([*events("2025-03-03"), notice])
    assert due(reckoning, DeadlineKind.TRIBUNAL_APPEAL) == d(last)
    assert due(reckoning, DeadlineKind.DECISION_NOTICE) == d("2026-12-01")
    appealed = clock([*events("2025-03-03"), notice, Happening(Kind.APPEAL, d(sent))])
    assert one(appealed, DeadlineKind.DECISION_NOTICE).met == d(sent)


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("information", DeadlineKind.INFORMATION_NOTICE),
        ("enforcement", DeadlineKind.ENFORCEMENT_NOTICE),
    ],
)
def test_a_notice_states_its_own_date(what: str, kind: DeadlineKind) -> None:
    """The time to comply is read from the notice; the law gives no figure. FOIA 51, 52"""
    notice = Happening(Kind.NOTICE, d("2025-06-02"), due=d("2025-07-09"), what=what)
    assert due(clock([*events("2025-03-03"), notice]), kind) == d("2025-07-09")
    silent = clock([*events("2025-03-03"), notice._replace(due=None)])
    assert of(silent, kind) == []


def test_a_letter_from_the_commissioner() -> None:
    """A letter is answered by the date it states. FOIA 50"""
    letter = Happening(Kind.ICO_CONTACT, d("2025-06-02"), due=d("2025-06-16"))
    assert due(clock([*events("2025-03-03"), letter]), DeadlineKind.ICO_ENQUIRY) == d("2025-06-16")


def test_the_upper_tribunal() -> None:
    """Permission to appeal is asked for within 28 days of the tribunal's reasons."""
    reasons = Happening(Kind.NOTICE, d("2025-06-02"), what="tribunal")
    reckoning = clock([*events("2025-03-03"), reasons])
    assert due(reckoning, DeadlineKind.UPPER_TRIBUNAL_APPEAL) == d("2025-06-30")
    assert of(reckoning, DeadlineKind.TRIBUNAL_APPEAL) == []


def test_records_are_held_until_the_last_window_closes() -> None:
    """Records are kept until review, complaint and appeal are out of time. FOIA 77"""
    rounds = [(ISSUED, "2025-03-31"), ("ir-requested", "2025-04-14"), ("ir-outcome", "2025-05-12")]
    ends = [
        due(clock(events("2025-03-03", *rounds[:n])), DeadlineKind.RECORDS_HOLD)
        for n in range(len(rounds) + 1)
    ]
    assert ends == [None, d("2025-05-30"), d("2025-06-13"), d("2025-06-23")]


def test_similar_requests_within_sixty_working_days() -> None:
    """Requests received within any 60 consecutive working days may be costed together. Fees Regulations 5(2)

    Received Monday 3 March 2025, which is day 1: until Friday 30 May. After a Saturday day 1 is Monday.
    """
    reckoning = clock(events("2025-03-03"))
    assert due(reckoning, DeadlineKind.AGGREGATION_LAST_DAY) == d("2025-05-30")
    saturday, monday = clock(events("2025-03-08")), clock(events("2025-03-10"))
    each = [due(one, DeadlineKind.AGGREGATION_LAST_DAY) for one in (saturday, monday)]
    assert each == [d("2025-06-06")] * 2


def test_the_interval_before_a_repeated_request() -> None:
    """The interval runs from compliance with the earlier request; the law gives no length. FOIA 14(2)

    Cumbria finds 60 working days reasonable: complied on 3 February 2025, until 1 May.
    """
    answered = events("2025-01-06", (ISSUED, "2025-02-03"))
    kind = DeadlineKind.REPEAT_INTERVAL_END
    assert due(clock(answered, profile=PROFILES["cumbria"]), kind) == d("2025-05-01")
    assert due(clock(answered), kind) is None


def test_an_answer_known_only_by_its_arrival() -> None:
    """Where only the arrival is on record, that day is taken for the sending, and the officer is told."""
    reckoning = clock(events("2025-03-03", (ARRIVED, "2025-04-02")))
    assert (reckoning.state, [one.code for one in reckoning.warnings]) == (
        State.ANSWERED_LATE,
        ["sending-not-recorded"],
    )


@pytest.mark.parametrize(
    ("rounds", "says"),
    [
        ([(ISSUED, "2025-03-31"), (ARRIVED, "2025-03-28")], "no response had been sent"),
        ([(ISSUED, "2025-03-31"), ("ir-requested", "2025-03-10")], "nothing to review"),
        ([("ir-requested", "2025-04-14"), ("ir-outcome", "2025-04-11")], "no review had been asked for"),
        ([("notice", "2025-08-14"), ("appeal", "2025-08-11")], "no notice had been served"),
        ([("identity-received", "2025-03-14")], "no proof of identity had been asked for"),
        ([("regime-set", "2025-03-14")], "not which law it is"),
    ],
)
def test_what_cannot_follow_is_refused(rounds: list[tuple[str, str]], says: str) -> None:
    """A review before the answer, an outcome before the review, an arrival before the sending are refused."""
    with pytest.raises(Refused, match=says):
        clock(events("2025-03-03", *rounds))


def test_a_review_of_silence() -> None:
    """A review may be asked for when the answer is late. Section 45 Code 5.1"""
    rounds = ("ir-requested", "2025-04-14"), (ISSUED, "2025-04-22")
    assert clock(events("2025-03-03", *rounds)).state is State.ANSWERED_LATE


@pytest.mark.parametrize("change", [{"what": "parking"}, {"due": d("2025-01-01")}, {"due": d("2105-01-01")}])
def test_a_notice_that_cannot_be(change: dict[str, Any]) -> None:
    """A notice is one of the Commissioner's or the tribunal's, and its date does not lie before it."""
    notice = Happening(Kind.NOTICE, d("2025-06-02"))._replace(**change)
    with pytest.raises(Refused):
        clock([*events("2025-03-03"), notice])


def test_subject_access_has_no_such_windows() -> None:
    """The Code's review and the Commissioner's six weeks belong to the Act and the Regulations."""
    rounds = (ISSUED, "2025-03-31"), ("ir-requested", "2025-04-14")
    kinds = {one.kind for one in clock(events("2025-03-03", *rounds, regime=Regime.SAR)).deadlines}
    assert kinds == {DeadlineKind.RESPONSE, DeadlineKind.EXTENSION_NOTICE, DeadlineKind.EXTENDED_RESPONSE}
