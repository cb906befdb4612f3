"""What an office may decide about its own time, and what it may not."""

from dataclasses import replace
from typing import Any

import pytest

from foidesk.clock.profile import PROFILES, Profile
from foidesk.clock.profile_guard import faults
from foidesk.clock.span import Since, Span, Unit

DEFAULT = PROFILES["default"]


def test_six_profiles_come_with_the_clock() -> None:
    """Six profiles come with the clock: the default, and those of five offices that publish their rules."""
    offices = ["cumbria", "kent", "staffordshire", "hertfordshire", "leicestershire"]
    assert [name for name, profile in PROFILES.items() if profile.name == name] == ["default", *offices]
    for same in ("hertfordshire", "leicestershire"):
        assert replace(PROFILES[same], name="default") == DEFAULT


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda one: one.name)
def test_each_profile_is_lawful_and_can_be_written_down(profile: Profile) -> None:
    """A profile that comes with the clock passes its own guard, and is the same when written and read."""
    assert faults(profile) == ()
    assert Profile.read(profile.as_mapping()) == profile


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"internal_target": 21}, "The office’s own target must lie between 1 and 20"),
        ({"internal_target": 0}, "between 1 and 20"),
        ({"acknowledge_within": 30}, "The day for acknowledging"),
        ({"review_target": 30}, "The target of a review"),
        ({"review_max": 60}, "The longest review"),
        ({"pit_max": 60}, "The longest time for the public interest"),
        ({"publish_after": 0}, "The time for publishing"),
        ({"review_window": Span(20, Unit.WD, Since.ISSUED)}, "may not be shorter than 40 working days"),
        ({"review_window": Span(1, Unit.CM, Since.ISSUED)}, "may not be shorter than 2 months"),
        ({"review_window": Span(40, Unit.WD, Since.ASKED)}, "cannot run from the day something was asked"),
        ({"complaint_days": 28}, "less than 42 calendar days"),
        ({"clarification_lapse": Span(0, Unit.WD, Since.ASKED)}, "between 1 and 1000"),
        (
            {"repeat_interval": Span(60, Unit.WD, Since.ISSUED)},
            "cannot run from the day something was issued",
        ),
    ],
)
def test_a_profile_moves_no_date_of_the_law(change: dict[str, Any], says: str) -> None:
    """An office may set itself an earlier date or give applicants longer, never the reverse. FOIA 10(1)"""
    assert any(says in fault.says for fault in faults(replace(DEFAULT, **change)))


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({}, "needs a name"),
        ({"name": " "}, "must be words"),
        ({"name": "x", "limit": 450}, "no setting called limit"),
        ({"name": "x", "pit_max": "40"}, "pit_max must be a whole number"),
        ({"name": "x", "narrowing_pauses": 1}, "must be true or false"),
        ({"name": "x", "receipt_rule": "code"}, "must be one of act, code_2018"),
        ({"name": "x", "review_window": {"n": 40}}, "must have n, unit and since"),
        ({"name": "x", "review_window": {"n": 40, "unit": "W", "since": "issued"}}, "one of WD, CD, CM"),
    ],
)
def test_a_profile_that_cannot_be_read_says_why(values: dict[str, Any], says: str) -> None:
    """A setting misspelt or of the wrong kind is refused in a sentence."""
    with pytest.raises(ValueError, match=says):
        Profile.read(values)
