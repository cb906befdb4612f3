"""Who works on a request, who stands aside, to whom it is restricted, who knows who asks: on one page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.desk.handling.away import away_words
from foidesk.desk.handling.forms import INTERESTS
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.handling import queries
from foidesk.handling.rules import Interest, may_restrict
from foidesk.people.queries import names
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case, Question
    from foidesk.handling.models import Conflict, Share


@dataclass(frozen=True)
class Asked:
    """A question and who answers it; `share` is None where that is the owner."""

    question: "Question"
    share: "Share | None"
    away: str


@dataclass(frozen=True)
class Aside:
    """An interest as it is read, and whether whoever looks may take it back."""

    row: "Conflict"
    interest: str
    by: str
    may_end: bool


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponse:
    """Everybody who has to do with a request at this office, and what each may not."""
    found, desk = one_case(request, case), request.desk
    away = away_words(found.authority, on=desk.today)
    restriction = queries.restriction(found)
    return case_page(
        request,
        found,
        "desk/handling/people.html",
        tab="case-people",
        page_heading=_("People"),
        owner_away=away.get(found.owner_id, "") if found.owner_id else "",
        asked=_asked(found, away),
        may_assign=any(map(desk.actor.may, (Permission.HANDLE, Permission.LOG, Permission.MANAGE))),
        aside=_aside(request, found),
        stands_aside=queries.must_stand_aside(found, desk.actor),
        restriction=restriction,
        restricted_by=names([restriction.restricted_by]) if restriction else {},
        named=queries.named(restriction) if restriction else [],
        may_restrict=may_restrict(desk.actor, of=found.authority) is None,
        unmaskings=queries.unmaskings(found),
        knows=queries.knows_applicant(desk.actor, found),
        by_role=desk.actor.may(Permission.KNOW_APPLICANT),
        me=desk.actor.id,
    )


def _asked(case: "Case", away: dict[UUID, str]) -> list[Asked]:
    held = queries.shares(case)
    return [
        Asked(
            question,
            held.get(question.n),
            away.get(held[question.n].officer_id, "") if question.n in held else "",
        )
        for question in cases.questions(case)
    ]


def _aside(request: DeskRequest, case: "Case") -> list[Aside]:
    rows, actor = queries.conflicts(case), request.desk.actor
    known = names(row.declared_by for row in rows)
    may = actor.may(Permission.MANAGE) or actor.may(Permission.RESTRICT)
    return [
        Aside(
            row,
            str(INTERESTS[Interest(row.interest)]),
            known.get(row.declared_by, ""),
            row.ended_at is None and (may or row.officer_id == actor.id),
        )
        for row in rows
    ]
