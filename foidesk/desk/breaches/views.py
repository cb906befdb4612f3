"""The breaches of an office, and one with everything about it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from foidesk.audit.queries import story
from foidesk.desk.breaches.forms import SORTS
from foidesk.desk.breaches.found import may_manage, one_breach
from foidesk.desk.breaches.gone import shown
from foidesk.desk.breaches.holders import holders, warnings
from foidesk.desk.breaches.words import ANSWERS, HINTS, QUESTIONS, STEPS, all_told, people, told
from foidesk.desk.cases.history import told as sentences
from foidesk.desk.page import DeskRequest, page
from foidesk.oversight import queries, rules
from foidesk.oversight.rules import About, Sort, State, Step
from foidesk.pages.paging import page_of
from foidesk.people.queries import names

if TYPE_CHECKING:
    from foidesk.oversight.models import Account, Breach, Done, Judgement


@dataclass(frozen=True)
class Item:
    """A line of the checklist: what was done, by whom recorded, and where more is recorded."""

    step: Step
    says: str
    hint: str
    done: "list[tuple[Done, str, str]]"
    stands: bool
    href: str


@dataclass(frozen=True)
class Decision:
    """A decision: the question, what was decided last by whom and why, and what before."""

    about: About
    question: str
    last: "tuple[Judgement, str, str] | None"
    before: "list[tuple[Judgement, str, str]]"


@page()
def breaches(request: DeskRequest) -> HttpResponse:
    """Every breach that exists for whoever looks, the newest first, with its state."""
    desk, asked = request.desk, request.GET.get("state", "")
    rows = queries.visible(desk.actor)
    state = asked if asked in {one.value for one in State} else ""
    found = page_of(rows.filter(state=state) if state else rows, request.GET.get("page"))
    listed = list(found.object_list)
    desk.shown.add(cases=queries.cases_behind(listed))
    context = {
        "page": found,
        "rows": all_told(listed, queries.standings(listed), now=desk.now),
        "state": state,
        "states": [one.value for one in State],
        "reporters": names(row.reported_by for row in listed),
        "any": bool(state) or bool(listed),
    }
    return render(request, "desk/breaches/breaches.html", context)


@page()
def one(request: DeskRequest, breach: UUID) -> HttpResponse:
    """Where it stands, the 72 hours, who has it, what is decided and done, the letters, the history."""
    found, rows = one_breach(request, breach)
    accounts, standing = queries.accounts(found), queries.standing(found)
    account = accounts[0]
    done, judged = queries.done(found), queries.judgements(found)
    known = names({*(row.entered_by for row in done), *(row.decided_by for row in judged)} | _hands(accounts))
    context: dict[str, Any] = {
        "told": told(found, standing, now=request.desk.now),
        "breach": found,
        "account": account,
        "earlier": [(row, known.get(row.written_by, "")) for row in accounts[1:]],
        "written_by": known.get(account.written_by, ""),
        "sorts": [SORTS[Sort(one)] for one in account.sorts],
        "people": people(account.people),
        "records": people(account.records),
        "warnings": warnings(rows, account.aware_at),
        "decisions": [_decision(about, judged, known) for about in About],
        "checklist": [_item(found, step, done, known) for step in Step],
        "missing": rules.against_closing(standing),
        "may_manage": may_manage(request, found),
        "may_reopen": rules.may_manage(request.desk.actor, of=found.authority) is None,
        "lacking": rules.may_manage(request.desk.actor, of=found.authority),
        "history": list(reversed(sentences(story(authority=found.authority, chain=found.id)))),
        "holders": holders(rows),
        "went_out": shown(rows),
        "published": queries.published(rows),
        "references": sorted({row.case.reference for row in rows if row.case and row.struck_at is None}),
        "from_aware": account.aware_at != account.found_at,
    }
    return render(request, "desk/breaches/one.html", context)


def _hands(accounts: "list[Account]") -> set[UUID]:
    return {row.written_by for row in accounts}


def _decision(about: About, judged: "list[Judgement]", known: dict[UUID, str]) -> Decision:
    told = [
        (row, str(ANSWERS[about, row.needed]), known.get(row.decided_by, ""))
        for row in judged
        if row.about == about
    ]
    return Decision(about, str(QUESTIONS[about]), told[0] if told else None, told[1:])


def _item(breach: "Breach", step: Step, done: "list[Done]", known: dict[UUID, str]) -> Item:
    rows = [row for row in done if row.step == step]
    strikes = {row.id: reverse("desk:breach-strike", args=[breach.id, row.id]) for row in rows}
    return Item(
        step=step,
        says=str(STEPS[step]),
        hint=str(HINTS[step]),
        done=[(row, known.get(row.entered_by, ""), strikes[row.id]) for row in rows],
        stands=any(row.struck_at is None for row in rows),
        href=reverse("desk:breach-record", args=[breach.id, step.value]),
    )
