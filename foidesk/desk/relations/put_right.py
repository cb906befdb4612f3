"""Everything about a request that can be put right, in one list, each with where it is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.cases.rules import CLOSE, CLOSE_AS, TAKE_UP, Closure, State
from foidesk.decisions.afterwards import CORRECT
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.desk.relations.words import stands
from foidesk.people.rules import Actor, Permission, Transition, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@dataclass(frozen=True)
class Remedy:
    """One thing that can be put right: what it is, what it does, where; or why it can't be done now."""

    text: str
    says: str
    href: str
    against: str = ""


@page()
def put_right(request: DeskRequest, case: UUID) -> HttpResponse:
    """What can be put right about a request, and by whom."""
    found, desk = one_case(request, case), request.desk
    groups = [
        (_("The request should not be answered"), list(_closing(found, desk.actor))),
        (_("It belongs together with another, or apart"), list(_moving(found, desk.actor))),
        (_("Something was entered wrongly"), list(_entered(found, desk.actor))),
        (_("A letter is wrong"), list(_letters(found, desk.actor))),
        (_("Something went out"), list(_gone(found))),
    ]
    lacking = lacks(desk.actor, Permission.HANDLE)
    if lacking is not None:  # said once, not beside each thing that is another officer's to do
        groups = [(heading, [one for one in rows if not one.against]) for heading, rows in groups]
    return case_page(
        request,
        found,
        "desk/relations/put_right.html",
        tab="case",
        page_heading=_("Put right"),
        stands=stands(found, desk.actor),
        may_handle=lacking is None,
        lacking=lacking,
        groups=[(heading, rows) for heading, rows in groups if rows],
    )


def _closing(case: "Case", actor: Actor) -> Iterator[Remedy]:
    ways = (
        (
            Closure.WITHDRAWN,
            _("The applicant withdrew it"),
            _("It is closed with the day and the way it was said. Silence withdraws nothing."),
        ),
        (
            Closure.DUPLICATE,
            _("It is a duplicate"),
            _("The same applicant sent the same twice. It is closed; the one received first is answered."),
        ),
        (
            Closure.IN_ERROR,
            _("It was logged in error"),
            _("It asks for no information, or was made to another authority. It is closed as no request."),
        ),
    )
    for why, text, says in ways:
        href = reverse("desk:close-as", args=[case.id, why.value])
        yield Remedy(text, says, href, _against(CLOSE_AS, case, actor))
    yield Remedy(
        _("The applicant never answered, paid or proved"),
        _("Once the time for it is over, it can be closed. What comes later opens it again."),
        _at("close", case),
        _against(CLOSE, case, actor),
    )
    yield Remedy(
        _("It was closed by mistake"),
        _("It is opened again as if it had never been closed: its days did run."),
        _at("reopen", case),
        _against(TAKE_UP, case, actor),
    )


def _moving(case: "Case", actor: Actor) -> Iterator[Remedy]:
    open_now = _against(CLOSE_AS, case, actor)
    yield Remedy(
        _("It is one request with another"),
        _("Two open requests of one applicant become one, with one letter. The one received first goes on."),
        _at("merge", case),
        open_now,
    )
    one = _("It has one question only.") if len(cases.questions(case)) < 2 else ""
    yield Remedy(
        _("Some questions are better answered by themselves"),
        _("They become a request of their own, with the same date of receipt. Merging undoes it."),
        _at("split", case),
        open_now or one,
    )
    yield Remedy(
        _("It has to do with another request"),
        _("The two are linked, so that neither is read without the other. A link can be taken out again."),
        _at("link", case),
        _not_by(actor),
    )


def _entered(case: "Case", actor: Actor) -> Iterator[Remedy]:
    yield Remedy(
        _("A date is wrong"),
        _("Correct the day of receipt or anything else that was recorded, or take it out. The clock moves."),
        _at("dates", case),
        _not_by(actor),
    )
    yield Remedy(
        _("A question was missed, or taken down wrongly"),
        _("Add it, or put its words right on the page of the questions. What the applicant wrote stays."),
        _at("add-question", case),
        _not_by(actor),
    )
    yield Remedy(
        _("The applicant has another name or address, or somebody acts for them"),
        _("Letters go there from now on. Only an officer's word moves an address."),
        _at("applicant", case),
        _not_by(actor),
    )
    yield Remedy(
        _("A question is answered under the wrong law"),
        _("Set the law of the whole request or of some questions, from a day on."),
        _at("regime", case),
        _not_by(actor),
    )
    yield Remedy(
        _("A file or a message belongs to another request"),
        _("Move a file to the request it belongs to, or take a message out: it goes back to the inbox."),
        _at("case-files", case),
    )
    yield Remedy(
        _("A note or a call was written down wrongly"),
        _("Correct the note, or take it out."),
        _at("case-notes", case),
    )
    yield Remedy(
        _("The wrong people work on it, or can see it"),
        _("Give it or some of its questions to others, note an interest, restrict it or lift that."),
        _at("case-people", case),
    )


def _letters(case: "Case", actor: Actor) -> Iterator[Remedy]:
    yield Remedy(
        _("The answer that was sent was wrong, or lacks something"),
        _("A correction or a supplement says what changes and why. The answer stays as it was sent."),
        _at("correction", case),
        _against(CORRECT, case, actor),
    )
    yield Remedy(
        _("A letter was approved, or is in the outbox, and should not go"),
        _("Take the approval back, withdraw the letter, or take it out of the outbox while it waits."),
        _at("case-parcels", case),
    )


def _gone(case: "Case") -> Iterator[Remedy]:
    yield Remedy(
        _("Something went out that should not have"),
        _("A breach is reported: it is taken back as far as that goes, and the 72 hours are counted."),
        f"{reverse('desk:report-breach')}?of=case:{case.id}",
    )


def _against(transition: Transition[State], case: "Case", actor: Actor) -> str:
    """Why it can't be done now by this officer, the state first; empty when it can."""
    against = transition.refusals(State(case.state), actor, of=case.authority)
    return against[0].says if against else ""


def _not_by(actor: Actor) -> str:
    lacking = lacks(actor, Permission.HANDLE)
    return lacking.says if lacking is not None else ""


def _at(name: str, case: "Case") -> str:
    return reverse(f"desk:{name}", args=[case.id])
