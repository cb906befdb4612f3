"""The words of letters: every paragraph with its standard words and the office's own, and its versions."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.stationery import preview
from foidesk.desk.stationery.comparing import Run, compared
from foidesk.desk.stationery.forms import From, Paragraph
from foidesk.letters import actions, queries
from foidesk.people.queries import names
from foidesk.people.rules import Permission
from foidesk.wording.catalogue import FIELDS, GROUPS, title_of
from foidesk.wording.phrases import OPTIONAL, faults_of, fields_of, optional_fields_of
from foidesk.wording.standard import STANDARD, Name

if TYPE_CHECKING:
    from datetime import date

    from foidesk.letters.models import Wording


@dataclass(frozen=True)
class Shown:
    """A paragraph in the list: the words that hold today, and what is to be known of them."""

    name: Name
    title: str
    words: str
    own: bool = False
    since: "date | None" = None
    later: "date | None" = None
    unfit: bool = False
    left_out: bool = False


@dataclass(frozen=True)
class Version:
    """One version of an office's own words, and how it differs from what stood before."""

    row: "Wording"
    who: str
    runs: tuple[Run, ...]


@page(Permission.MANAGE)
def words(request: DeskRequest) -> HttpResponse:
    """Every paragraph, by kind of letter."""
    desk = request.desk
    own = queries.own_words(desk.office.id, on=desk.today)
    later = queries.later_words(desk.office.id, on=desk.today)
    standing = queries.style(desk.office.id, on=desk.today).standing

    def shown(name: Name) -> Shown:
        row, next_one = own.get(name), later.get(name)
        text = row.text if row else ""
        return Shown(
            name=name,
            title=title_of(name),
            words=text or STANDARD[name],
            own=bool(text),
            since=row.from_on if row and text else None,
            later=next_one.from_on if next_one else None,
            unfit=bool(text and faults_of(name, text)),
            left_out=name in OPTIONAL and name not in standing,
        )

    groups = [(group.title, [shown(name) for name in group.names]) for group in GROUPS]
    return render(request, "desk/stationery/words.html", {"groups": groups})


@page(Permission.MANAGE)
def paragraph(request: DeskRequest, name: str) -> HttpResponseBase:
    """One paragraph: the office's own words for it, seen in a letter before they are kept; its versions."""
    if name not in STANDARD:
        raise Http404
    desk, known, looked = request.desk, Name(name), None
    cases, newest = preview.choices(desk), _newest(request, known)
    initial = {
        "version": newest.n if newest else 0,
        "text": (newest.text if newest else "") or STANDARD[known],
        "from_on": desk.today,
    }
    back = request.POST.get("do") == "standard"
    form = Paragraph(None if back else request.POST or None, initial=initial, cases=cases, name=known)
    standard = From(request.POST if back else None, initial=initial, prefix="standard")
    tried = standard if back else form
    if tried.is_bound and tried.is_valid():
        if form.is_bound and request.POST.get("do") != "save":
            typed = form.cleaned_data
            looked = preview.of_paragraph(request, typed["case"], known, typed["text"])
        elif _kept(request, tried, known):
            return redirect("desk:words-of-letters")
    return _draw(request, known, form, standard, looked)


def _kept(request: DeskRequest, form: Paragraph | From, name: Name) -> bool:
    """Keep what was typed, or go back to the standard words; a refusal shows in the form."""
    desk, typed = request.desk, form.cleaned_data
    with attempt(form) as tried:
        if isinstance(form, Paragraph):
            actions.word(
                name,
                typed["text"],
                version=typed["version"],
                from_on=typed["from_on"],
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        else:
            actions.back_to_standard(
                name,
                version=typed["version"],
                from_on=typed["from_on"],
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
    if not tried.done:
        newest = _newest(request, name)
        form.now_at(newest.n if newest else 0)
    return tried.done


def _newest(request: DeskRequest, name: Name) -> "Wording | None":
    versions = queries.word_versions(request.desk.office.id, name)
    return versions[0] if versions else None


def _draw(
    request: DeskRequest, name: Name, form: Paragraph, standard: From, looked: preview.Preview | None
) -> HttpResponse:
    versions = _versions(request, name)
    must, may = fields_of(name), optional_fields_of(name)
    context = {
        "name": name,
        "heading": title_of(name),
        "standard_words": STANDARD[name],
        "fields": [(f"{{{one}}}", FIELDS[one], one in must) for one in sorted(must | may)],
        "form": form,
        "standard": standard,
        "has_errors": bool(standard.errors),
        "looked": looked,
        "versions": versions,
        "own": bool(versions and versions[0].row.text),
        "optional": name in OPTIONAL,
    }
    return render(request, "desk/stationery/paragraph.html", context)


def _versions(request: DeskRequest, name: Name) -> list[Version]:
    rows = queries.word_versions(request.desk.office.id, name)
    known = names(row.written_by for row in rows)
    texts = [*(row.text or STANDARD[name] for row in rows), STANDARD[name]]
    return [
        Version(row, known.get(row.written_by, ""), compared(old, new))
        for row, (new, old) in zip(rows, pairwise(texts), strict=True)
    ]
