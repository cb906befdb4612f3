"""Taking a Word file of a letter back: chosen, compared field by field, and stored only when confirmed.

The file itself is kept nowhere. Between the two pages its words are in the officer's own page alone.
"""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from foidesk.blocks.kinds import clean
from foidesk.desk.letters.differences import differences
from foidesk.desk.letters.forms import Versioned
from foidesk.desk.letters.one import one_letter
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.letters import actions, queries
from foidesk.letters.queries import Editable
from foidesk.letters.rules import WHO, Kind
from foidesk.pages import forms
from foidesk.people.rules import insist, lacks
from foidesk.typesetting.word_back import MOST, Returned, read

if TYPE_CHECKING:
    from foidesk.letters.models import Letter

_LARGEST = 1_000_000


class Choose(forms.Form):
    """The file that comes back."""

    file = forms.FileField(
        label=_("Word file of this letter"),
        help_text=_("Only what officers typed is read of it. The file is not kept, and never leaves."),
        max_bytes=MOST,
        error_messages={"required": _("Choose the Word file that was fetched from the letter")},
    )


class Take(Versioned):
    """Which of the differences to take; what the file says goes with the page."""

    texts = forms.CharField(max_length=_LARGEST, strip=False, widget=forms.HiddenInput)
    state = forms.CharField(max_length=64, widget=forms.HiddenInput)
    take = forms.MultipleChoiceField(label=_("Take these into the letter"), widget=forms.Checkboxes)

    def __init__(self, *args: Any, called: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(called)

    def offer(self, called: Mapping[str, str]) -> None:
        """Let these texts be chosen, by name."""
        cast(forms.MultipleChoiceField, self.fields["take"]).choices = list(called.items())

    def clean_texts(self) -> dict[str, str]:
        """The words by the names of their fields."""
        try:
            found = json.loads(self.cleaned_data["texts"])
        except (ValueError, RecursionError) as why:
            raise forms.ValidationError(_now("Choose the file again")) from why
        if not isinstance(found, dict) or not all(isinstance(text, str) for text in found.values()):
            raise forms.ValidationError(_now("Choose the file again"))
        return {name: clean(text) for name, text in found.items()}

    def anew(self, draft: Editable, version: int) -> None:
        """Let what was chosen be sent again, with open eyes, against the letter as it stands now."""
        chosen = self.data.getlist("take") if isinstance(self.data, QueryDict) else []
        self.data = {
            "version": str(version),
            "state": draft.state,
            "texts": self.data["texts"],
            "take": chosen,
        }


@page()
def word_back(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponse:
    """Choose the file."""
    return _choose(request, one_letter(request, case, letter), Choose())


@require_POST
@page()
def compare(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponse:
    """Read the file, and show what is different in it."""
    found = one_letter(request, case, letter)
    insist(lacks(request.desk.actor, WHO[Kind(found.kind)]))
    form = Choose(request.POST, request.FILES)
    if form.is_valid():
        with attempt(form) as tried:
            names = queries.editable(found).called
            returned = read(form.cleaned_data["file"].read(), letter=str(found.id), names=names)
        if tried.done:
            return _compare(request, found, returned)
    return _choose(request, found, form)


@require_POST
@page()
def take(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponseBase:
    """Store what was chosen of the differences."""
    found, desk = one_letter(request, case, letter), request.desk
    insist(lacks(desk.actor, WHO[Kind(found.kind)]))
    draft = queries.editable(found)
    form = Take(request.POST, called=draft.called)
    if not form.is_valid() and "texts" not in form.cleaned_data:
        return redirect("desk:letter-word-back", case=case, letter=letter)
    texts = form.cleaned_data["texts"]
    if form.is_valid():
        with attempt(form) as tried:
            actions.take_back(
                found,
                {name: text for name, text in texts.items() if name in form.cleaned_data["take"]},
                version=form.cleaned_data["version"],
                state=form.cleaned_data["state"],
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return redirect("desk:letter", case=case, letter=letter)
    found = one_letter(request, case, letter)
    form.anew(queries.editable(found), found.version)
    return _compare(request, found, Returned(texts, ""), form)


def _choose(request: DeskRequest, letter: "Letter", form: Choose) -> HttpResponse:
    return case_page(
        request,
        one_case(request, letter.case_id),
        "desk/letters/word_back.html",
        tab="case-letters",
        page_heading=_now("Take a Word file back"),
        letter=letter,
        form=form,
    )


def _compare(
    request: DeskRequest, letter: "Letter", returned: Returned, form: Take | None = None
) -> HttpResponse:
    """The page of differences; `form` is the one that was refused.

    Where the letter has moved on since the file was fetched, nothing is chosen beforehand.
    """
    draft = queries.editable(letter)
    other = {name: text for name, text in returned.texts.items() if draft.texts.get(name, text) != text}
    since = form is None and returned.state != draft.state
    if form is None:
        form = Take(called=draft.called, initial=_beginning(letter, draft, other, chosen=not since))
    form.offer({name: draft.called[name] for name in other})
    return case_page(
        request,
        one_case(request, letter.case_id),
        "desk/letters/differences.html",
        tab="case-letters",
        page_heading=_now("What is different in the Word file"),
        letter=letter,
        form=form,
        since=since,
        differences=[(draft.called[name], differences(draft.texts[name], other[name])) for name in other],
        missing=[]
        if form.is_bound
        else [draft.called[one] for one in draft.texts if one not in returned.texts],
    )


def _beginning(
    letter: "Letter", draft: Editable, other: Mapping[str, str], *, chosen: bool
) -> dict[str, object]:
    return {
        "version": letter.version,
        "state": draft.state,
        "texts": json.dumps(other, ensure_ascii=False),
        "take": list(other) if chosen else [],
    }
