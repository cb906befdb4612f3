"""One file: what was found in it, and what can be done about it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from foidesk.cleaning.engine import loses
from foidesk.desk.files.becoming import line
from foidesk.desk.files.found import one_document
from foidesk.desk.files.words import Row, row
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.documents import queries, rules
from foidesk.documents.queries import Findings
from foidesk.documents.rules import State, Version
from foidesk.findings.finding import Finding
from foidesk.findings.meaning import Meaning
from foidesk.findings.meanings import MEANINGS
from foidesk.material import queries as material
from foidesk.opening.types import Type
from foidesk.pages.parts import Link
from foidesk.people import queries as people
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.documents.models import Document, Making
    from foidesk.language.sentence import Sentence

SHEETS = frozenset({Type.XLSX, Type.XLSM, Type.XLSB, Type.XLS, Type.ODS, Type.CSV})
"""The types of which chosen cells are given, and never the file itself."""
SHOWN = 100
"""Findings on one page: those that block come first."""


@dataclass(frozen=True)
class Told:
    """The findings of one code: what it means, what to do, and each place."""

    meaning: Meaning
    found: tuple[Finding, ...]


@dataclass(frozen=True)
class Wish:
    """Something that is to be made of a file, and why it could not be."""

    making: "Making"
    why: "Sentence | None"


@page()
def one(request: DeskRequest, document: UUID) -> HttpResponse:
    """What is known of a file."""
    found = one_document(request, document)
    context = _about(request, found)
    if found.case_id is None:
        return render(request, "desk/files/alone.html", context)
    case, thing = one_case(request, found.case_id), material.thing(found)
    context["fate"] = line(thing) if thing is not None else None
    return case_page(
        request, case, "desk/files/one.html", tab="case-files", page_heading=found.name, **context
    )


def _about(request: DeskRequest, found: "Document") -> dict[str, Any]:
    actor, state = request.desk.actor, State(found.state)
    covered = queries.tells_who_asks(found, actor)
    # What is found in such a file may be the very name that is kept from view.
    findings = queries.findings_of(found) if covered is None else Findings((), found.findings)
    prints = rules.against_pages(found.kind) is None and rules.against_making(state, under_way=False) is None
    made = queries.making_of(found)
    listenings = queries.listenings_of(found)
    names = people.names([one.listened_by for one in listenings])
    return {
        "row": row(found),
        "document": found,
        "against": rules.cannot_leave(state),
        "waits": queries.waits_for(found),
        "blocking": _by_code(findings.blocking[:SHOWN]),
        "weak": _by_code(findings.weak[:SHOWN]),
        "more": findings.more + max(len(findings.blocking) - SHOWN, 0) + max(len(findings.weak) - SHOWN, 0),
        "advice": queries.advice_of(found) if covered is None else [],
        "covered": covered,
        "opens": covered is None and rules.cannot_be_opened(state) is None,
        "pieces": queries.pieces_of(found),
        "pages": queries.pages_of(found),
        "versions": _others(queries.versions_of(found), found),
        "children": [row(child) for child in queries.children_of(found)],
        "parent": queries.document(found.authority, found.parent_id) if found.parent_id else None,
        "same": queries.same_as(found, actor),
        "listeners": [(names.get(one.listened_by, ""), one) for one in listenings],
        "may_listen": state is State.TO_BE_HEARD and covered is None,
        "may_apart": actor.may(Permission.HANDLE) and found.kind in rules.CARRIERS and found.apart_at is None,
        "may_clean": actor.may(Permission.HANDLE) and state is State.BLOCKED and bool(loses(found.kind)),
        "may_choose": actor.may(Permission.HANDLE) and covered is None and found.kind in SHEETS,
        "may_print": actor.may(Permission.HANDLE) and found.case_id is not None and prints,
        "strikes": _strikes(found) if covered is None else None,
        "makings": _makings(found),
        "was_made": rules.WAYS.get(made.way) if made else None,
        "may_handle": actor.may(Permission.HANDLE),
    }


def _makings(found: "Document") -> list[Wish]:
    """What is being made of a file, and the last of each kind where it failed."""
    rows = queries.makings_of(found)
    latest = {one.kind: one for one in reversed(rows)}
    shown = [one for one in rows if one.open or one == latest[one.kind]]
    return [Wish(one, queries.why_not_made(one)) for one in shown]


def _strikes(found: "Document") -> Link | None:
    """Where boxes are drawn in it, or in what it was made from; None for what has no pages."""
    if found.kind != Type.PDF or found.case_id is None:
        return None
    if found.version == Version.REDACTED and found.made_from_id is not None:
        href = reverse("desk:strike-out-copy", args=[found.made_from_id])
        return Link(text=_("What is struck out of it, and the proof"), href=href)
    return Link(text=_("Strike out in this file"), href=reverse("desk:strike-out", args=[found.id]))


def _others(versions: "list[Document]", found: "Document") -> list[Row]:
    """The other versions of a file; none for one that stands alone."""
    return [row(version) for version in versions if version.id != found.id]


def _by_code(findings: tuple[Finding, ...]) -> list[Told]:
    """Findings of one code together, in the order in which the codes first come."""
    codes = dict.fromkeys(finding.code for finding in findings)
    return [
        Told(MEANINGS[code], tuple(finding for finding in findings if finding.code is code)) for code in codes
    ]
