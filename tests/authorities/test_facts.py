"""What an office takes to be so, and what a request may cost it."""

from datetime import date, timedelta

import pytest

from foidesk.authorities import actions, queries
from foidesk.authorities.actions import OfficeDetails
from foidesk.authorities.rules import CARDS, CostLimit, FactKey
from foidesk.authorities.rules.facts import pounds
from foidesk.authorities.rules.shipped import SHIPPED
from foidesk.law.refusal import Refused
from tests.walk import NOW, TODAY, found, office


def test_every_fact_is_shipped_but_the_office_s_own() -> None:
    assert set(CARDS) == set(FactKey)
    assert set(SHIPPED) == set(FactKey) - {FactKey.OFFICE_CONTACT}


@pytest.mark.django_db
def test_the_limit_is_that_of_the_kind_of_authority() -> None:
    """Fees Regulations 3 and 4(4): £450, or £600 in Part I of Schedule 1, at £25 an hour."""
    ours = found()
    assert queries.cost_limit(ours.id, on=TODAY) == CostLimit(pounds=450, rate=25)
    assert queries.cost_limit(ours.id, on=TODAY).hours == 18
    assert queries.cost_limit(ours.id, on=TODAY).minutes == 1080
    ministry = found("Ministry of Marl", opcc=False, central=True)
    assert queries.cost_limit(ministry.id, on=TODAY).pounds == 600
    assert queries.cost_limit(ministry.id, on=TODAY).hours == 24


@pytest.mark.django_db
def test_a_limit_that_changed_leaves_earlier_days_alone() -> None:
    ours = office()
    actions.correct_fact(
        ours.row.id, FactKey.COST_LIMIT, "£1,000", source="An Order", by=ours.ada.id, at=NOW, on=TODAY
    )
    assert queries.cost_limit(ours.row.id, on=TODAY).pounds == 1000
    assert queries.cost_limit(ours.row.id, on=TODAY - timedelta(days=1)).pounds == 450


@pytest.mark.parametrize("typed", ["", "450.50", "-450", "four", "0", "100001", "9" * 5000, "４５０", "£"])
def test_what_is_no_whole_pounds_is_none(typed: str) -> None:
    assert pounds(typed) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        (FactKey.COST_LIMIT, "450.50", "whole number of pounds"),
        (FactKey.OFFICE_CONTACT, "Elsewhere", "under Settings"),
        (FactKey.REGULATOR_NAME, " ", "Give the new words"),
        (FactKey.REGULATOR_NAME, "x" * 1001, "at most 1000 characters"),
    ],
)
def test_a_correction_that_says_nothing_is_refused(key: FactKey, value: str, says: str) -> None:
    ours = office()
    with pytest.raises(Refused, match=says):
        actions.correct_fact(ours.row.id, key, value, source="x", by=ours.ada.id, at=NOW, on=TODAY)


@pytest.mark.django_db
def test_a_threat_level_is_good_for_a_month_only() -> None:
    ours = office()
    level = queries.facts(ours.row.id, on=TODAY)[FactKey.THREAT_LEVEL]
    assert not level.stale(TODAY + timedelta(days=31))
    assert level.stale(TODAY + timedelta(days=32))


@pytest.mark.django_db
def test_an_office_is_either_a_commissioner_s_or_central() -> None:
    ours = office()
    with pytest.raises(Refused, match="Part I of Schedule 1"):
        actions.amend(
            ours.row.id,
            OfficeDetails(name="Both", opcc=True, central=True),
            version=1,
            by=ours.ada.id,
            at=NOW,
            on=date(2024, 12, 7),
        )
