"""The letters about a breach, to copy or to keep as text: they are sent from the office's own mail."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import FactKey
from foidesk.desk.breaches.found import one_breach
from foidesk.desk.breaches.holders import Holder, as_sent, entries_named, holders
from foidesk.desk.breaches.words import STEPS
from foidesk.desk.page import DeskRequest, page
from foidesk.handling import queries as handling
from foidesk.oversight import letters as composing
from foidesk.oversight import queries, rules
from foidesk.oversight.facts import Facts, Sent, Written
from foidesk.oversight.rules import Letter, Step
from foidesk.pages.templatetags.foidesk import moment

if TYPE_CHECKING:
    from foidesk.oversight.models import Breach, Thing

HEADINGS = {
    Letter.RECIPIENT: gettext_lazy("Please delete it: to whoever has it"),
    Letter.WHATDOTHEYKNOW: gettext_lazy("Please hide it: to WhatDoTheyKnow"),
    Letter.COMMISSIONER: gettext_lazy("The notification to the Commissioner"),
    Letter.PEOPLE: gettext_lazy("To the people it is about"),
}
THEN = {
    Letter.RECIPIENT: Step.ASKED,
    Letter.WHATDOTHEYKNOW: Step.ASKED,
    Letter.COMMISSIONER: Step.NOTIFIED,
    Letter.PEOPLE: Step.TOLD,
}
"""What is recorded once a letter has gone."""


@page()
def letter(request: DeskRequest, breach: UUID, letter: str) -> HttpResponse:
    """One letter, composed from what is known now. `?to=…` names the letter whose recipient it goes to."""
    found, rows = one_breach(request, breach)
    if letter not in {one.value for one in Letter}:
        raise Http404
    which = Letter(letter)
    there = holders(rows)
    holder = _holder(there, request.GET.get("to", ""))
    written = _written(which, _facts(request, found, rows, there), holder)
    knows = all(handling.knows_applicant(request.desk.actor, case) for case in queries.cases_of(rows))
    if "download" in request.GET and knows:
        return _as_text(found, which, written)
    context = {
        "breach": found,
        "heading": HEADINGS[which],
        "written": written,
        "gaps": written.gaps,
        "knows": knows,
        "then": THEN[which].value,
        "then_words": STEPS[THEN[which]],
        "to": request.GET.get("to", "") if holder is not None else "",
        "letter": which.value,
        "may_manage": rules.may_manage(request.desk.actor, of=found.authority) is None,
    }
    return render(request, "desk/breaches/letter.html", context)


def _holder(there: list[Holder], key: str) -> Holder | None:
    """The holder that the address names. One that is not of this breach does not exist here."""
    if not key:
        return None
    found = next((one for one in there if str(one.thing.id) == key), None)
    if found is None:
        raise Http404
    return found


def _written(which: Letter, facts: Facts, holder: Holder | None) -> Written:
    sent = as_sent(holder) if holder is not None else Sent()
    match which:
        case Letter.RECIPIENT:
            return composing.to_recipient(facts, sent)
        case Letter.WHATDOTHEYKNOW:
            return composing.to_whatdotheyknow(facts, sent)
        case Letter.COMMISSIONER:
            return composing.to_commissioner(facts)
        case Letter.PEOPLE:
            return composing.to_people(facts)


def _facts(request: DeskRequest, breach: "Breach", rows: "list[Thing]", there: list[Holder]) -> Facts:
    desk, account = request.desk, queries.known(queries.account(breach))
    done = [row for row in queries.done(breach) if row.struck_at is None]
    told = [row for row in done if row.step == Step.NOTIFIED]
    at = min((row.done_at for row in told), default=desk.now)
    known = authorities.facts(desk.office.id, on=desk.today)
    regulator = known.get(FactKey.REGULATOR_NAME)
    return Facts(
        office=desk.office.name,
        letterhead=desk.office.letterhead,
        contact=", ".join(filter(None, (desk.office.email, desk.office.telephone))),
        number=breach.n,
        title=breach.title,
        account=account,
        written_at=desk.now,
        done=tuple(
            _("%(when)s: %(words)s") % {"when": moment(row.done_at), "words": row.words}
            for row in done
            if row.step in (Step.CONTAINED, Step.ASKED, Step.CONFIRMED, Step.TOLD, Step.OTHER)
        ),
        sent=tuple(as_sent(one) for one in there),
        late=rules.late(rules.due_at(account.aware_at), at=at),
        late_why=next((row.late_why for row in told if row.late_why), ""),
        regulator=regulator.value if regulator is not None else Facts.regulator,
        published=tuple(entries_named(rows)),
    )


def _as_text(breach: "Breach", which: Letter, written: Written) -> HttpResponse:
    """The letter as a plain text file."""
    text = f"{written.where}\n{written.subject}\n\n{written.text}"
    answer = HttpResponse(text.encode(), content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="breach-{breach.n}-{which.value}.txt"'
    return answer
