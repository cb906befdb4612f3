"""The policy profile, as an administrator sets it."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from foidesk.authorities import queries as authorities
from foidesk.cases import queries as cases
from foidesk.clock.profile import PROFILES
from foidesk.clock.span import Since, Span, Unit
from tests.browsing import signed_in
from tests.walk import Office, logged, office

pytestmark = pytest.mark.django_db
PAGE = "/desk/settings/profile/"


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def ada(ours: Office) -> Client:
    return signed_in(ours.ada)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def typed(browser: Client, start: str = "", **changes: str) -> dict[str, str]:
    """What the form sends when it is sent as it was drawn, but for some changes."""
    form = browser.get(PAGE, {"start": start} if start else {}).context["form"]
    sent: dict[str, str] = {}
    for name, value in form.initial.items():
        match value:
            case Span(n, unit, since):
                sent |= {f"{name}_n": str(n), f"{name}_unit": unit.value, f"{name}_since": since.value}
            case True:
                sent[name] = "on"
            case None | False:
                continue
            case _:
                sent[name] = str(value)
    return sent | changes


def test_a_profile_is_chosen_looked_at_and_used(ours: Office, ada: Client) -> None:
    case = logged(ours.alice)
    sent = typed(ada, "kent", internal_target="15")
    looked = words(ada.post(PAGE, sent | {"do": "look"}))
    assert "Starting profile: As Kent’s policy has it instead of The law and the Code alone." in looked
    assert "Of 1 open requests, 1 get another date of the office’s own." in looked
    assert authorities.profile(ours.row.id) == PROFILES["default"]
    assert ada.post(PAGE, sent | {"do": "save"}).status_code == 302
    stored = authorities.profile(ours.row.id)
    assert (stored.name, stored.internal_target) == ("kent", 15)
    assert stored.review_window == Span(40, Unit.WD, Since.RECEIVED)
    again = cases.case(ours.row.id, case.id)
    assert again is not None
    assert (again.due_on, again.office_due_on) == (date(2025, 1, 6), date(2024, 12, 24))
    assert list(cases.faults(ours.row.id)) == []


def test_another_rule_of_receipt_moves_the_office_s_dates(ours: Office, ada: Client) -> None:
    """A request received on a Saturday is due a working day later by the Code of 2018, and verify agrees."""
    case = logged(ours.alice, received_on=date(2024, 11, 30))
    assert ada.post(PAGE, typed(ada, receipt_rule="code_2018", do="save")).status_code == 302
    assert [found.statutory for found in cases.deadlines(case)].count(False) > 0
    assert list(cases.faults(ours.row.id)) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"internal_target": "21"}, "must lie between 1 and 20 working days, not 21. (FOIA 10(1))"),
        ({"review_window_n": "20"}, "may not be shorter than 40 working days"),
        ({"complaint_days": "41"}, "42 calendar days"),
        ({"pit_max": "60"}, "between 20 and 40 working days"),
        ({"review_max": ""}, "Type a whole number of days."),
        ({"repeat_interval_n": "sixty", "repeat_interval_unit": "WD"}, "Type a whole number from 1 to 1,000"),
        ({"start": "surrey"}, "Select a valid choice"),
    ],
)
def test_what_the_law_does_not_leave_to_an_office_is_refused_at_its_field(
    change: dict[str, str], says: str, ours: Office, ada: Client
) -> None:
    refused = ada.post(PAGE, typed(ada, do="save") | change)
    assert refused.status_code == 200
    assert says in words(refused) or "start" in refused.context["form"].errors
    assert authorities.profile(ours.row.id) == PROFILES["default"]


def test_the_second_of_two_administrators_is_told(ours: Office, ada: Client) -> None:
    mine = typed(ada, internal_target="10", do="save")
    ada.post(PAGE, typed(ada, internal_target="15", do="save"))
    assert "Somebody changed this after you opened it" in words(ada.post(PAGE, mine))
    assert authorities.profile(ours.row.id).internal_target == 15


def test_each_setting_stands_beside_the_law_and_its_doubts(ada: Client) -> None:
    page = words(ada.get(PAGE))
    assert "<strong>The law:</strong> Promptly, and within 20 working days (FOIA 10(1))." in page
    assert "It may be made longer for applicants, never shorter than this." in page
    assert "<strong>Not settled:</strong> No statute lets a request lapse." in page
    assert "What no profile can move" in page


def test_what_was_in_use_before_is_told(ours: Office, ada: Client) -> None:
    ada.post(PAGE, typed(ada, internal_target="15", do="save"))
    assert "Ada Admin: The office’s own target for the answer: 15 working days instead of none." in words(
        ada.get(PAGE)
    )
