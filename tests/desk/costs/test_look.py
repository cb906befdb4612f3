"""The pages of costs and advice in a browser: sound by axe, and no wider than a desk or a phone."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.searches import actions
from foidesk.searches.rules.activity import Activity
from foidesk.searches.rules.advice import AdviceKind, NewAdvice
from foidesk.searches.rules.fees import Basis, Item, NewFeeLine
from foidesk.searches.rules.lines import Kind, NewLine, Sample
from tests.letters.sheet import ADDRESS, browsing, faults
from tests.walk import NOW, TODAY, Office

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PICTURES = os.environ.get("COST_PICTURES", "")
PAGES = ("case-costs", "case-together", "earlier-requests", "case-fees", "case-advice")
FORMS = ("enter-cost", "fee-line", "record-advice")
SAMPLED = NewLine(
    Activity.EXTRACTING,
    Kind.ESTIMATE,
    sample=Sample(400, 20, 50),
    questions=(1,),
    who="Records team",
    basis="Each file of the store must be opened: the system does not index the word",
)


def test_the_pages_are_without_faults_on_a_desk_and_on_a_phone(
    alice: Client, case: "Case", other: "Case", campaign: "Case", ours: Office, chromium: str
) -> None:
    def page_of(name: str, *more: str) -> str:
        return alice.get(reverse(f"desk:{name}", args=[case.id, *more])).content.decode()

    pages = {f"/empty-{name}": page_of(name) for name in PAGES}
    pages |= {f"/{name}": page_of(name) for name in FORMS}
    pages["/begin"] = page_of("begin-fee", "section-9")
    pages["/refused"] = alice.post(reverse("desk:enter-cost", args=[case.id]), {"who": ""}).content.decode()
    _fill(ours, case, other)
    pages |= {f"/{name}": page_of(name) for name in PAGES}
    with browsing(chromium, pages) as page:
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            for name in pages:
                page.goto(ADDRESS + name)
                if PICTURES:
                    page.screenshot(path=Path(PICTURES) / f"{name[1:]}-{width}.png", full_page=True)
                assert faults(page) == [], name
                assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def _fill(ours: Office, case: "Case", other: "Case") -> None:
    by, at = ours.alice, NOW
    actions.begin_fee(
        case, Basis.SECTION_9, confirmed=True, why="Forty sheets on paper", by=by, at=at, on=TODAY
    )
    sheets = NewFeeLine(Item.REPRODUCTION, "Sheets of A4", 40, 15)
    actions.add_to_fee(case, sheets, by=by, at=at, on=TODAY)
    actions.enter_cost(case, SAMPLED, by=by, at=at)
    spent = replace(SAMPLED, kind=Kind.SPENT, sample=None, minutes=90, questions=())
    actions.enter_cost(case, replace(spent, activity=Activity.DETERMINING), by=by, at=at)
    actions.enter_cost(case, replace(spent, activity=Activity.REDACTING), by=by, at=at)
    actions.enter_cost(other, replace(spent, activity=Activity.LOCATING), by=by, at=at)
    actions.take_together(case, [other.id], similar="Both ask for the platform", by=by, at=at)
    given = NewAdvice(AdviceKind.CLARIFY, "Tell us which of the two platforms you mean.", TODAY, (1,))
    actions.advise(case, given, by=by, at=at, on=TODAY)
