"""The cost ledger: only four activities count, and 18 hours at £25 are the limit and not above it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.authorities.rules.costs import CostLimit
from foidesk.law.citation import Citation, foia
from foidesk.searches.rules.activity import COUNTED, Activity
from foidesk.searches.rules.ledger import CostEstimate, Taken, lacking
from foidesk.searches.rules.lines import Kind, Line, NewLine, Sample, faults_of_line, hours_in_words, told

LIMIT = CostLimit(pounds=450, rate=25)
CENTRAL = CostLimit(pounds=600, rate=25)
HOURS = 60
OTHER = Taken(UUID(int=1), "FOI 0002/24", date(2024, 12, 2), minutes=0, to_confirm=0)


def line(activity: Activity, minutes: int, kind: Kind = Kind.ESTIMATE, *questions: int) -> Line:
    return Line(activity, kind, minutes, questions, "Records team", "One drawer a day")


def of(*lines: Line, limit: CostLimit = LIMIT, others: tuple[Taken, ...] = ()) -> CostEstimate:
    return CostEstimate(limit, lines, others)


@pytest.mark.parametrize(
    ("limit", "minutes", "exceeds", "hours", "pence"),
    [
        (LIMIT, 18 * HOURS, False, "18 hours", 450_00),
        (LIMIT, 18 * HOURS + 1, True, "18 hours 1 minute", 450_42),
        (LIMIT, 17 * HOURS + 59, False, "17 hours 59 minutes", 449_58),
        (CENTRAL, 24 * HOURS, False, "24 hours", 600_00),
        (CENTRAL, 24 * HOURS + 1, True, "24 hours 1 minute", 600_42),
        (LIMIT, 0, False, "0 minutes", 0),
    ],
)
def test_to_reach_the_limit_is_not_to_exceed_it(
    limit: CostLimit, minutes: int, exceeds: bool, hours: str, pence: int
) -> None:
    """Fees Regulations 3 and 4(4); FOIA 12(1): "would exceed"."""
    found = of(line(Activity.LOCATING, minutes), limit=limit)
    assert (found.exceeds, found.hours, found.pence) == (exceeds, hours, pence)


@pytest.mark.parametrize("activity", sorted(set(Activity) - COUNTED))
def test_what_never_counts_is_told_apart(activity: Activity) -> None:
    """Fees Regulations 4(3): redacting, exemptions, consulting, checking and writing never count."""
    found = of(line(Activity.LOCATING, 60), line(activity, 100 * HOURS))
    assert (found.minutes, found.apart, found.exceeds) == (60, 100 * HOURS, False)
    assert found.by_activity(counted=False)[activity] == 100 * HOURS
    assert len(found.basis) == 1


@pytest.mark.parametrize(
    ("determining", "extracting", "limb"),
    [
        (0, 18 * HOURS, None),
        (0, 18 * HOURS + 1, foia("12(1)")),
        (18 * HOURS, 1, foia("12(1)")),
        (18 * HOURS + 1, 0, foia("12(2)")),
    ],
)
def test_the_limb_turns_on_what_confirming_alone_would_cost(
    determining: int, extracting: int, limb: Citation | None
) -> None:
    """FOIA 12(2): the duty to confirm stays unless confirming alone would exceed the limit."""
    found = of(line(Activity.DETERMINING, determining), line(Activity.EXTRACTING, extracting))
    assert found.limb == limb


def test_requests_taken_together_are_added() -> None:
    """Fees Regulations 5(1)."""
    other = replace(OTHER, minutes=10 * HOURS, to_confirm=2 * HOURS)
    found = of(line(Activity.LOCATING, 8 * HOURS), others=(other,))
    assert (found.minutes, found.own_minutes, found.to_confirm) == (18 * HOURS, 8 * HOURS, 2 * HOURS)
    assert not found.exceeds
    assert of(line(Activity.LOCATING, 8 * HOURS + 1), others=(other,)).limb == foia("12(1)")


@pytest.mark.parametrize(
    ("sample", "minutes", "arithmetic"),
    [
        (Sample(7069, 10, 15), 10603, "7,069 records × 15 minutes for 10 records tried = 10,603 minutes"),
        (Sample(200, 20, 100), 1000, "200 records × 100 minutes for 20 records tried = 1,000 minutes"),
        (Sample(3, 2, 1), 1, "3 records × 1 minute for 2 records tried = 1 minute"),
        (Sample(1, 1, 1), 1, "1 record × 1 minute for 1 record tried = 1 minute"),
    ],
)
def test_a_sample_is_extrapolated_in_the_open(sample: Sample, minutes: int, arithmetic: str) -> None:
    assert (sample.extrapolated, sample.arithmetic) == (minutes, arithmetic)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 60_000))
def test_an_extrapolation_never_overstates(records: int, tried: int, minutes: int) -> None:
    found = Sample(records, tried, minutes).extrapolated
    assert found * tried <= records * minutes < (found + 1) * tried


def test_each_question_has_its_own_sum() -> None:
    found = of(
        line(Activity.LOCATING, 60, Kind.SPENT, 1),
        line(Activity.LOCATING, 5, Kind.SPENT, 1, 2),
        line(Activity.RETRIEVING, 7),
        line(Activity.CHECKING, 99, Kind.SPENT, 1),
    )
    assert found.by_question([1, 2]) == {(1,): 60, (2,): 0, (1, 2): 5, (): 7}


def test_a_line_is_told_without_naming_anybody() -> None:
    sampled = Line(
        Activity.EXTRACTING, Kind.ESTIMATE, 1000, (1,), "Gita Green", "By hand", Sample(200, 20, 100)
    )
    assert told(sampled) == (
        "16 hours 40 minutes would be needed on extracting it from other information: "
        "200 records × 100 minutes for 20 records tried = 1,000 minutes; By hand"
    )
    assert (
        told(Line(Activity.LOCATING, Kind.SPENT, 5, (), "Gita Green", "")) == "5 minutes spent on locating it"
    )


GOOD = NewLine(Activity.LOCATING, Kind.ESTIMATE, 60, None, (1,), "Records team", "Twelve boxes")


@pytest.mark.parametrize(
    ("new", "says"),
    [
        (replace(GOOD, minutes=None), "either the minutes, or a sample"),
        (replace(GOOD, sample=Sample(10, 2, 5)), "either the minutes, or a sample"),
        (replace(GOOD, minutes=0), "whole number, from 1"),
        (replace(GOOD, minutes=60_001), "to 60,000"),
        (replace(GOOD, questions=(9,)), "questions of this request"),
        (replace(GOOD, who=" "), "who did the work"),
        (replace(GOOD, basis=" "), "how the estimate was made"),
        (replace(GOOD, minutes=None, sample=Sample(5, 6, 5)), "no more than there are"),
        (replace(GOOD, minutes=None, sample=Sample(5, 0, 5)), "at least one record"),
        (replace(GOOD, minutes=None, sample=Sample(5, 1, 0)), "minutes the sample took"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(new: NewLine, says: str) -> None:
    faults = faults_of_line(new, known=frozenset({1, 2}))
    assert len(faults) == 1
    assert says in faults[0].says


def test_a_sound_line_has_no_fault() -> None:
    assert faults_of_line(GOOD, known=frozenset({1})) == ()
    assert faults_of_line(replace(GOOD, kind=Kind.SPENT, basis=""), known=frozenset({1})) == ()


def test_what_an_estimate_lacks() -> None:
    """FOIA 12(1): an estimate must be sensible and realistic, and rest on evidence; 16(1): help to narrow."""
    assert "Nothing that counts" in lacking(of(), advised=False)[0].says
    plain = of(line(Activity.LOCATING, 60))
    assert [one.says.split(".")[0] for one in lacking(plain, advised=False)] == ["No sample was tried"]
    sampled = replace(line(Activity.LOCATING, 20 * HOURS), sample=Sample(200, 20, 120))
    assert [one.provision for one in lacking(of(sampled), advised=False)] == [foia("16(1)")]
    assert lacking(of(sampled), advised=True) == ()


@pytest.mark.parametrize(("minutes", "words"), [(1, "1 minute"), (60, "1 hour"), (121, "2 hours 1 minute")])
def test_hours_in_words(minutes: int, words: str) -> None:
    assert hours_in_words(minutes) == words
