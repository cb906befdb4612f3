"""Letting a finding pass: one officer asks with a reason, another looks and agrees, or does not."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.desk.files.found import one_document
from foidesk.desk.material.forms import Agree, Pass
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.documents import queries as documents
from foidesk.documents.rules import NO_REQUEST
from foidesk.findings.meaning import Meaning
from foidesk.findings.meanings import MEANINGS
from foidesk.law.refusal import Refused
from foidesk.material import actions, queries
from foidesk.material.queries import Passing
from foidesk.material.rules import may_pass
from foidesk.pages.saying import said
from foidesk.people import queries as people
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.documents.models import Document


@dataclass(frozen=True)
class Told:
    """A finding with what it means, who asked that it may pass, and who agreed."""

    passing: Passing
    meaning: Meaning
    asked_by: str
    agreed_by: str
    never: str


@page(Permission.HANDLE)
def ask(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """The findings that keep a file from leaving; ask that one of them may pass."""
    found, desk = one_document(request, document), request.desk
    if found.case_id is None:
        raise Refused(NO_REQUEST)
    case = one_case(request, found.case_id)
    told = _told(found) if documents.tells_who_asks(found, desk.actor) is None else []
    offered = [(n, one) for n, one in enumerate(told) if one.passing.override is None and not one.never]
    form = Pass(
        request.POST if request.method == "POST" else None,
        findings=[(str(n), _label(one)) for n, one in offered],
    )
    if request.method == "POST" and form.is_valid():
        finding = told[int(form.cleaned_data["finding"])].passing.finding
        with attempt(form) as tried:
            actions.override(
                found,
                code=finding.code,
                where=finding.where,
                says=finding.says,
                reason=form.cleaned_data["reason"],
                by=desk.actor,
                at=desk.now,
            )
        if tried.done:
            return redirect("desk:file-pass", document=found.id)
    return case_page(
        request,
        case,
        "desk/material/pass.html",
        tab="case-files",
        page_heading=_("Let a finding pass"),
        document=found,
        told=told,
        form=form if offered else None,
    )


@page()
def answer(request: DeskRequest, override: UUID) -> HttpResponseBase:
    """Look at what a colleague would let pass, and agree or do not."""
    desk = request.desk
    row = queries.override(desk.office.id, override)
    if row is None or row.document.case_id is None:
        raise Http404
    found = one_document(request, row.document_id)
    case = one_case(request, row.document.case_id)
    form = Agree(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        act = actions.agree_override if request.POST.get("say") == "agree" else actions.decline_override
        with attempt(form) as tried:
            act(row, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:file", document=found.id)
    covered = documents.tells_who_asks(found, desk.actor) is not None
    told = [] if covered else _told(found)
    same = (one for one in told if one.passing.override is not None and one.passing.override.id == row.id)
    return case_page(
        request,
        case,
        "desk/material/agree.html",
        tab="case-files",
        page_heading=_("May it pass?"),
        document=found,
        override=row,
        told=next(same, None),
        form=form,
        own=row.asked_by == desk.actor.id and not desk.office.single_officer,
        alone=row.asked_by == desk.actor.id and desk.office.single_officer,
    )


def _told(found: "Document") -> list[Told]:
    passing = queries.passing(found)
    rows = [one.override for one in passing if one.override is not None]
    names = people.names([key for row in rows for key in (row.asked_by, row.agreed_by) if key is not None])
    return [
        Told(
            one,
            MEANINGS[one.finding.code],
            names.get(one.override.asked_by, "") if one.override else "",
            names.get(one.override.agreed_by, "") if one.override and one.override.agreed_by else "",
            said(against.says) if (against := may_pass(one.finding)) else "",
        )
        for one in passing
    ]


def _label(one: Told) -> str:
    finding = one.passing.finding
    where = f"{finding.where}: " if finding.where else ""
    return f"{said(one.meaning.title)} – {where}{said(finding.says)}"
