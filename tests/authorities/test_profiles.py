"""How an office keeps its own time, version by version."""

from dataclasses import replace
from datetime import date

import pytest

from foidesk.audit.queries import story
from foidesk.audit.rules import day_chain
from foidesk.authorities import actions, queries
from foidesk.authorities.rules.settings import SETTINGS, differences, in_words
from foidesk.clock.happening import ReceiptRule
from foidesk.clock.profile import PROFILES, Profile
from foidesk.clock.span import Since, Span, Unit
from foidesk.law.refusal import Refused
from tests.authorities.profiles_page import PAGE, page
from tests.walk import NOW, TODAY, Office, office

LATER = date(2025, 3, 3)
TARGET = replace(PROFILES["default"], internal_target=15)


def set_profile(ours: Office, profile: Profile, *, version: int = 1, on: date = LATER) -> None:
    actions.set_profile(ours.row.id, profile, version=version, by=ours.ada.id, at=NOW, on=on)


@pytest.mark.django_db
def test_an_office_begins_with_the_law_alone() -> None:
    assert queries.clock_settings(office().row.id).profile == PROFILES["default"]


@pytest.mark.django_db
def test_what_was_in_use_on_an_earlier_day_is_told() -> None:
    ours = office()
    set_profile(ours, PROFILES["cumbria"])
    assert queries.profile(ours.row.id) == PROFILES["cumbria"]
    assert queries.profile(ours.row.id, on=TODAY) == PROFILES["default"]
    assert queries.profile(ours.row.id, on=date(2001, 1, 1)) == PROFILES["default"]
    assert [row.base for row, _profile in queries.profile_versions(ours.row.id)] == ["cumbria", "default"]


@pytest.mark.django_db
def test_the_record_says_what_changed() -> None:
    ours = office()
    set_profile(ours, TARGET)
    event = story(authority=ours.row.id, chain=day_chain(ours.row.id, LATER))[-1]
    assert event.words is not None
    assert (
        event.words["changes"] == "The office’s own target for the answer: 15 working days instead of none."
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("profile", "version", "says"),
    [
        (replace(TARGET, internal_target=30), 1, "between 1 and 20 working days"),
        (replace(TARGET, review_window=Span(20, Unit.WD, Since.ISSUED)), 1, "not be shorter"),
        (PROFILES["default"], 1, "Nothing is different"),
        (TARGET, 7, "Somebody changed this"),
    ],
)
def test_a_profile_the_law_does_not_allow_is_refused(profile: Profile, version: int, says: str) -> None:
    ours = office()
    with pytest.raises(Refused, match=says):
        set_profile(ours, profile, version=version)
    assert len(queries.profile_versions(ours.row.id)) == 1


def test_every_setting_of_a_profile_is_explained() -> None:
    named = [setting.name for setting in SETTINGS]
    assert set(named) == set(PROFILES["default"].as_mapping()) - {"name"}


@pytest.mark.parametrize("name", PROFILES)
def test_every_value_of_every_profile_has_words(name: str) -> None:
    for setting in SETTINGS:
        assert in_words(setting.name, getattr(PROFILES[name], setting.name))


def test_a_difference_is_a_sentence() -> None:
    kent = differences(PROFILES["default"], PROFILES["kent"])
    assert kent[0] == "Starting profile: As Kent’s policy has it instead of The law and the Code alone."
    assert any("40 working days after the answer reached the applicant" in one for one in kent)
    code = replace(PROFILES["default"], receipt_rule=ReceiptRule.CODE_2018)
    assert "received on the next working day" in differences(PROFILES["default"], code)[0]


def test_the_page_of_profiles_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "Run: python -m tests.authorities.profiles_page"
