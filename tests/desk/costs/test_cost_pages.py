"""The pages of costs, fees and advice: what they say, what they refuse, and what is kept of typing."""

import html
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.authorities import actions as authorities
from foidesk.authorities.rules.charges import NewCharge
from foidesk.clock.happening import Kind as Event
from foidesk.happenings.events import NewHappening
from foidesk.law.regime import Regime
from foidesk.searches import actions, queries
from foidesk.searches.rules.activity import Activity
from foidesk.searches.rules.lines import Kind, NewLine
from tests.browsing import signed_in
from tests.everyone.typing_in import day
from tests.walk import NOW, TODAY, Office, logged, reported, stranger

if TYPE_CHECKING:
    from foidesk.cases.models import Case

HOURS = 60
TIME = {"activity": "locating", "kind": "estimate", "minutes": "60", "who": "Records", "basis": "Boxes"}


def href(name: str, case: "Case", *more: object) -> str:
    return reverse(f"desk:{name}", args=[case.id, *more])


def text(browser: Client, name: str, case: "Case", *more: object) -> str:
    page = browser.get(href(name, case, *more))
    assert page.status_code == 200
    return told(page.content)


def told(content: bytes) -> str:
    return " ".join(html.unescape(content.decode()).split())


def enter(ours: Office, case: "Case", minutes: int, activity: Activity = Activity.LOCATING) -> None:
    line = NewLine(activity, Kind.ESTIMATE, minutes, None, (1,), "Records team", "Twelve boxes in the store")
    actions.enter_cost(case, line, by=ours.alice, at=NOW)


@pytest.mark.parametrize(
    ("minutes", "says"),
    [
        (18 * HOURS, "<strong>would not exceed</strong> the limit of £450 (18 hours)"),
        (18 * HOURS + 1, "<strong>would exceed</strong> the limit of £450 (18 hours)"),
    ],
)
def test_the_verdict_stands_at_the_top(
    ours: Office, case: "Case", alice: Client, minutes: int, says: str
) -> None:
    """FOIA 12(1)."""
    enter(ours, case, minutes)
    assert says in text(alice, "case-costs", case)


def test_an_empty_ledger_says_what_to_do(case: "Case", alice: Client) -> None:
    page = text(alice, "case-costs", case)
    assert "No time is entered yet" in page
    assert "Nothing that counts is entered yet" in page


def test_time_that_never_counts_is_shown_apart(ours: Office, case: "Case", alice: Client) -> None:
    """Fees Regulations 4(3)."""
    enter(ours, case, 60)
    enter(ours, case, 3000, Activity.REDACTING)
    page = text(alice, "case-costs", case)
    assert "The work that counts is <strong>1 hour</strong>, £25." in page
    assert "Recorded apart: never counts" in page


def test_a_sample_is_entered_and_its_arithmetic_shown(case: "Case", alice: Client) -> None:
    typed = TIME | {
        "minutes": "",
        "records": "7069",
        "tried": "10",
        "sample_minutes": "15",
        "questions": ["2"],
    }
    assert alice.post(href("enter-cost", case), typed).status_code == 302
    page = text(alice, "case-costs", case)
    assert "7,069 records × 15 minutes for 10 records tried = 10,603 minutes" in page
    assert "Question 2" in page


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"minutes": ""}, "Give either the minutes, or a sample"),
        ({"records": "10"}, "A sample needs all three"),
        ({"minutes": "-1"}, "must be 1 or more"),
        ({"minutes": "", "records": "5", "tried": "9", "sample_minutes": "1"}, "no more than there are"),
        ({"basis": ""}, "how the estimate was made"),
        ({"who": ""}, "Answer the question “Who did it, or would?”"),
        ({"activity": "dancing"}, "Select a valid choice"),
        ({"questions": ["7"]}, "Select a valid choice"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    case: "Case", alice: Client, typed: dict[str, Any], says: str
) -> None:
    page = alice.post(href("enter-cost", case), TIME | {"who": "Gita's team"} | typed)
    assert page.status_code == 200
    assert says in told(page.content)
    assert typed.get("who") == "" or "Gita's team" in told(page.content)
    assert queries.cost_estimate(case, on=TODAY).own == ()


def test_a_line_is_struck_out_with_a_reason(ours: Office, case: "Case", alice: Client) -> None:
    enter(ours, case, 60)
    key = queries.cost_estimate(case, on=TODAY).own[0].key
    there = href("strike-entry", case, "cost", key)
    assert "Locating it: 1 hour" in told(alice.get(there).content)
    assert "Answer the question" in told(alice.post(there, {"why": ""}).content)
    assert alice.post(there, {"why": "Entered twice"}).headers["Location"] == href("case-costs", case)
    assert alice.get(there).status_code == 404
    assert "struck out 60 minutes for locating it: Entered twice" in text(alice, "history", case)


@pytest.mark.parametrize("what", ["cost", "together", "fee", "fee-line", "advice", "anything"])
def test_nothing_else_can_be_struck_out(ours: Office, case: "Case", alice: Client, what: str) -> None:
    elsewhere = logged(ours.alice)
    enter(ours, elsewhere, 60)
    key = queries.cost_estimate(elsewhere, on=TODAY).own[0].key
    assert alice.post(href("strike-entry", case, what, key), {"why": "No"}).status_code == 404


def test_candidates_are_shown_with_why_and_taken_with_a_reason(
    ours: Office, case: "Case", other: "Case", campaign: "Case", alice: Client
) -> None:
    """Fees Regulations 5."""
    enter(ours, other, 18 * HOURS)
    page = text(alice, "case-together", case)
    assert "Received Friday 1 November 2024; 22 of 60 working days. From the same address." in page
    assert "Its words are like this request’s" in page
    typed = {"others": [str(other.id), str(campaign.id)], "similar": "Both ask for the platform"}
    refused = told(alice.post(href("case-together", case), typed).content)
    assert "Say why these persons seem to act in concert" in refused
    assert "Both ask for the platform" in refused
    typed["concert"] = "Both quote one campaign's page"
    assert alice.post(href("case-together", case), typed).status_code == 302
    page = text(alice, "case-together", case)
    assert "are <strong>22</strong> working days, both days counted" in page
    assert "All together: <strong>18 hours</strong>" in page
    assert "Taken together with it" in text(alice, "case-costs", case)
    assert f'counted towards: <a class="govuk-link" href="{href("case-costs", case)}"' in text(
        alice, "case-costs", other
    )


def test_a_request_is_named_by_its_reference(case: "Case", other: "Case", alice: Client) -> None:
    typed = {"reference": other.reference, "similar": "Both"}
    assert alice.post(href("case-together", case), typed).status_code == 302
    assert [row.other for row in queries.taken_together(case)] == [other]
    page = told(alice.post(href("case-together", case), typed | {"reference": "FOI 9999/99"}).content)
    assert "No request to this office has the reference FOI 9999/99." in page


def test_earlier_requests_are_a_prompt(case: "Case", other: "Case", alice: Client) -> None:
    """FOIA 14(2)."""
    page = text(alice, "earlier-requests", case)
    assert other.reference in page
    assert "Not answered when this request was made: section 14(2) cannot apply" in page
    assert "it decides nothing" in page
    assert "No earlier request came" in text(alice, "earlier-requests", other)


def test_a_fee_from_first_line_to_last_day(case: "Case", alice: Client) -> None:
    """FOIA 9(2): three months beginning with the day of the notice."""
    page = text(alice, "case-fees", case)
    assert "No fee is asked" in page
    assert "The estimate does not exceed the cost limit" in page
    there = href("begin-fee", case, "section-9")
    assert alice.post(there, {"why": "Forty sheets on paper"}).status_code == 302
    line = {"item": "reproduction", "what": "Sheets of A4", "pence": "15", "units": "40"}
    assert alice.post(href("fee-line", case), line).status_code == 302
    page = text(alice, "case-fees", case)
    assert "A fee of <strong>£6</strong>" in page
    assert "40 × 15p = £6" in page
    assert "Monday 6 January 2025" in page
    assert "Wednesday 5 March 2025" in page
    staff = {"item": "staff-time", "what": "Copying out", "units": "30"}
    refused = told(alice.post(href("fee-line", case), staff).content)
    assert "Staff time may not be charged" in refused
    assert "(Fees Regulations 6(4))" in refused
    assert "A fee is begun already" in told(alice.post(there, {"why": "Again"}).content)


def test_a_notice_that_was_given_shows_its_day_and_what_it_stated(
    ours: Office, case: "Case", alice: Client
) -> None:
    """FOIA 9(2)."""
    alice.post(href("begin-fee", case, "section-9"), {"why": "Forty sheets on paper"})
    line = {"item": "reproduction", "what": "Sheets of A4", "pence": "15", "units": "40"}
    alice.post(href("fee-line", case), line)
    reported(ours, case, NewHappening(Event.FEES_NOTICE, date(2024, 12, 4), pence=500), on=TODAY)
    page = text(alice, "case-fees", case)
    assert "Wednesday 4 December 2024 – £5" in page
    assert "Monday 3 March 2025" in page
    assert "states another amount than these lines" in page
    assert "Last day for the notice" not in page


def test_environmental_information_has_no_limit(ours: Office, case: "Case", alice: Client) -> None:
    """EIR 8 and 12(4)(b)."""
    reported(ours, case, NewHappening(Event.REGIME_SET, TODAY, regime=Regime.EIR), on=TODAY)
    enter(ours, case, 40 * HOURS)
    page = text(alice, "case-costs", case)
    assert "Environmental information has no cost limit" in page
    assert "would exceed</strong>" not in page
    assert "nothing of this request is answered under the Act" in text(alice, "case-together", case)


def test_a_line_of_the_schedule_brings_its_own_price(ours: Office, case: "Case", alice: Client) -> None:
    """Cumbria 5.2: 15p a sheet."""
    sheet = NewCharge("A4 sheet", 15, "sheet", date(2024, 1, 1), "Chief Executive", free="The first")
    row = authorities.enter_charge(ours.row.id, sheet, by=ours.ada.id, at=NOW, on=TODAY)
    alice.post(href("begin-fee", case, "section-9"), {"why": "Paper"})
    line = {"item": "reproduction", "charge": str(row.id), "units": "40"}
    assert "A4 sheet: 15p a sheet<br>Free: The first" in text(alice, "case-fees", case)
    for more, says in (
        ({"what": "Sheets"}, "Choose a line of the schedule or type one, not both"),
        ({"item": "staff-time"}, "Staff time is charged by the minute"),
    ):
        assert says in told(alice.post(href("fee-line", case), line | more).content)
    assert alice.post(href("fee-line", case), line).status_code == 302
    assert "40 × 15p = £6" in text(alice, "case-fees", case)


@pytest.mark.parametrize(
    ("basis", "says"),
    [("section-13", "does not exceed the cost limit"), ("eir-8", "Nothing here is answered under")],
)
def test_a_fee_that_is_not_open_is_refused(case: "Case", alice: Client, basis: str, says: str) -> None:
    """FOIA 13, EIR 8."""
    typed = {"why": "Because", "confirmed": "on"}
    assert says in told(alice.post(href("begin-fee", case, basis), typed).content)
    assert alice.get(href("begin-fee", case, "section-99")).status_code == 404
    assert queries.fee(case, on=TODAY) is None


def test_advice_is_prompted_and_recorded(ours: Office, case: "Case", alice: Client) -> None:
    """FOIA 16(1)."""
    assert "Nothing about this request calls for advice" in text(alice, "case-advice", case)
    enter(ours, case, 19 * HOURS)
    page = text(alice, "case-advice", case)
    assert "The estimate exceeds the cost limit: tell the applicant how to bring the request within" in page
    typed = {"kind": "narrow-cost", "text": "Ask for one year only.", **day("given_on")}
    assert alice.post(href("record-advice", case), typed).status_code == 302
    page = text(alice, "case-advice", case)
    assert "Ask for one year only." in page
    assert "Recorded by Alice Able" in page
    assert "The estimate exceeds" not in page
    assert "recorded advice to the applicant on Friday 6 December 2024" in text(alice, "history", case)


def test_advice_that_is_due_stands_among_the_tasks(ours: Office, case: "Case", alice: Client) -> None:
    """FOIA 16(1)."""
    assert "Advised" not in text(alice, "case", case)
    enter(ours, case, 19 * HOURS)
    page = text(alice, "case", case)
    assert "Advised" in page
    assert "tell the applicant how to bring the request within the cost limit" in page


def test_whoever_only_reads_sees_no_button(ours: Office, case: "Case", other: "Case") -> None:
    bob = signed_in(ours.bob)
    for name in ("case-costs", "case-together", "earlier-requests", "case-fees", "case-advice"):
        page = text(bob, name, case)
        assert '<form method="post" novalidate' not in page
        assert "Enter time" not in page
        assert "Begin this fee" not in page
    assert other.reference in text(bob, "case-together", case)


def test_charlie_finds_none_of_it(ours: Office, case: "Case") -> None:
    charlie = signed_in(stranger())
    enter(ours, case, 60)
    key = queries.cost_estimate(case, on=TODAY).own[0].key
    for name in ("case-costs", "case-together", "earlier-requests", "case-fees", "case-advice", "enter-cost"):
        assert charlie.get(href(name, case)).status_code == 404
    assert charlie.post(href("strike-entry", case, "cost", key), {"why": "x"}).status_code == 404
