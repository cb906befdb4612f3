"""A refusal for cost begins with what the cost ledger says, and never replaces what an officer typed."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.decisions import queries
from foidesk.decisions.answer import Held, Outcome, ReasonKind
from foidesk.searches.rules import Activity
from tests.browsing import signed_in
from tests.desk.decisions.test_deciding_pages import href, step, text
from tests.searches.costing import HOURS, SAMPLE, another, enter, join
from tests.walk import Office, logged, office

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db

SAMPLED = "- 20 hours would be needed on locating it: 400 records × 60 minutes for 20 records tried"
FILLED = "What was empty below is filled in from it"


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> "Case":
    return logged(ours.alice)


@pytest.fixture
def alice(ours: Office, case: "Case") -> Client:
    """Alice, who has chosen to refuse question 1 for its cost."""
    client = signed_in(ours.alice)
    step(client, href(case, "decide-held"), held=Held.HELD)
    step(client, href(case, "decide-outcome"), outcome=Outcome.COST)
    return client


def told(case: "Case", kind: ReasonKind) -> str:
    return queries.answers(case)[0].parts[0].decision.text(kind)


def test_hours_and_basis_are_filled_in_from_the_ledger(ours: Office, alice: Client, case: "Case") -> None:
    """FOIA 12(1): the estimate with how it was made, and without what never counts."""
    enter(case, ours.alice, SAMPLE)
    enter(case, ours.alice, replace(SAMPLE, activity=Activity.REDACTING, sample=None, minutes=9 * HOURS))
    page = text(alice.get(href(case, "decide-words")))
    for words in ("20 hours</textarea>", SAMPLED, "That is above the limit of £450", FILLED):
        assert words in page
    assert "redacting" not in page.partition("<form method")[2].replace("Reading, redacting", "")
    assert reverse("desk:case-costs", args=[case.id]) in page.partition(FILLED)[2]
    assert told(case, ReasonKind.HOURS) == ""


def test_what_was_typed_is_never_replaced(ours: Office, alice: Client, case: "Case") -> None:
    step(alice, href(case, "decide-words"), hours="30", estimate="We tried ten boxes.", advice="")
    enter(case, ours.alice, SAMPLE)
    page = text(alice.get(href(case, "decide-words")))
    assert "30</textarea>" in page
    assert "We tried ten boxes.</textarea>" in page
    assert "The cost ledger comes to <strong>20 hours</strong>" in page
    assert FILLED not in page


def test_what_is_sent_stands_and_the_empty_one_alone_is_filled(
    ours: Office, alice: Client, case: "Case"
) -> None:
    enter(case, ours.alice, SAMPLE)
    step(alice, href(case, "decide-words"), hours="About 20 hours", estimate="", advice="Ask for one year.")
    assert (told(case, ReasonKind.HOURS), told(case, ReasonKind.ESTIMATE)) == ("About 20 hours", "")
    page = text(alice.get(href(case, "decide-words")))
    assert "About 20 hours</textarea>" in page
    assert SAMPLED in page


def test_the_hours_of_requests_taken_together_are_told_and_name_none(
    ours: Office, alice: Client, case: "Case"
) -> None:
    """Fees Regulations 5."""
    enter(case, ours.alice, SAMPLE)
    other = another(ours, on=case.received_on)
    enter(other, ours.alice)
    join(case, ours, other)
    page = text(alice.get(href(case, "decide-words")))
    assert "30 hours</textarea>" in page
    assert "- 10 hours for 1 other request whose cost we take together with this one" in page
    assert other.reference not in page


def test_below_the_limit_the_page_says_that_it_is_no_reason(
    ours: Office, alice: Client, case: "Case"
) -> None:
    enter(case, ours.alice)
    assert "<strong>not above</strong> the limit of £450" in text(alice.get(href(case, "decide-words")))


def test_without_a_ledger_and_for_other_outcomes_nothing_is_said(
    ours: Office, alice: Client, case: "Case"
) -> None:
    assert "cost ledger" not in text(alice.get(href(case, "decide-words")))
    enter(case, ours.alice)
    step(alice, href(case, "decide-outcome"), outcome=Outcome.DISCLOSED)
    assert "cost ledger" not in text(alice.get(href(case, "decide-words")))
