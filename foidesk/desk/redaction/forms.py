"""What is typed while something is struck out: where, under which provision; what a reader says."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.forms import NumberInput
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.desk.redaction.provisions import OTHER, any_other, decided
from foidesk.pages import forms
from foidesk.redaction.engine.marks import Box
from foidesk.redaction.rules import Place, Says

if TYPE_CHECKING:
    from foidesk.documents.models import Document

EDGES = ("left", "top", "right", "bottom")
LONGEST_SOUGHT = 200
EVERY = "every"
"""What the button sends that ticks places of all kinds."""


class Provision(forms.Form):
    """Under which provision: those of the case's decisions, then any other."""

    mark_optional = False
    provision = forms.ChoiceField(
        label=gettext_lazy("Strike out under"), widget=forms.Radios(small=True), required=False
    )
    other = forms.ChoiceField(label=gettext_lazy("Another provision"), widget=forms.Select, required=False)

    def __init__(self, *args: Any, document: "Document", on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._under = decided(document)
        named = [(value, one.name) for value, one in self._under.items()]
        chosen = self.fields["provision"]
        if isinstance(chosen, forms.ChoiceField) and isinstance(chosen.widget, forms.Radios):
            chosen.choices = [*named, (OTHER, _("Another provision, chosen below"))]
            chosen.widget.hints = {value: one.says for value, one in self._under.items()}
        rest = self.fields["other"]
        if isinstance(rest, forms.ChoiceField):
            rest.choices = [("", _("Choose a provision")), *any_other(document, on=on)]
        if not self._under:
            self.fields["provision"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """Gives `under`: the citation and the number of the question, which is None for another provision."""
        typed = super().clean() or {}
        value, other = typed.get("provision", ""), typed.get("other", "")
        if value in self._under:
            typed["under"] = (self._under[value].provision, self._under[value].question)
        elif other:
            typed["under"] = (other, None)
        elif value == OTHER or not self._under:
            self.add_error("other", _("Choose the provision under which it is struck out"))
        elif "provision" not in self.errors:
            self.add_error("provision", _("Choose the provision under which it is struck out"))
        return typed

    def begin_with(self, provision: str, question: int | None) -> None:
        """Have this provision chosen when the page is opened."""
        value = f"{question}:{provision}"
        found = value if value in self._under else self._of(provision)
        if found:
            self.initial["provision"] = found
        elif provision:
            self.initial.update(provision=OTHER, other=provision)
        elif len(self._under) == 1:
            self.initial["provision"] = next(iter(self._under))

    def _of(self, provision: str) -> str:
        return next((value for value, one in self._under.items() if one.provision == provision), "")


def _edge(label: Any, empty: Any) -> forms.DecimalField:
    says = {"required": empty, "invalid": gettext_lazy("Give the box in points, like 72 or 84.5")}
    widget = NumberInput(attrs={"class": "govuk-input--width-4", "autocomplete": "off", "step": "any"})
    return forms.DecimalField(label=label, widget=widget, error_messages=says)


class Draw(Provision):
    """A box: four numbers, which a mouse, a finger or somebody at the keys fills in."""

    left = _edge(gettext_lazy("Left"), gettext_lazy("Enter where the box begins at the left"))
    top = _edge(gettext_lazy("Top"), gettext_lazy("Enter where the box begins at the top"))
    right = _edge(gettext_lazy("Right"), gettext_lazy("Enter where the box ends at the right"))
    bottom = _edge(gettext_lazy("Bottom"), gettext_lazy("Enter where the box ends at the bottom"))

    @property
    def box(self) -> Box:
        """The four numbers, once they were checked."""
        left, top, right, bottom = (float(self.cleaned_data[name]) for name in EDGES)
        return left, top, right, bottom

    @property
    def drawn(self) -> tuple[float, ...] | None:
        """The box that was sent and not taken, to be shown on the page again; None where it is none."""
        if not self.is_bound:
            return None
        try:
            return tuple(float(str(self.data.get(name, ""))) for name in EDGES)
        except ValueError:
            return None


class Ticked(Provision):
    """Places that were found, and those of them that are ticked; all lines of one find go together.

    A button ticks all places, or all of one kind, without striking anything out: `ticking` is what it sent.
    """

    def __init__(self, data: Any, *, found: Sequence[Place], **kwargs: Any) -> None:
        sent = data if isinstance(data, MultiValueDict) else MultiValueDict()
        self.ticking, self._found = sent.get("tick", ""), found
        self.ticked = frozenset(sent.getlist("place")) | self._told()
        super().__init__(None if self.ticking else data, **kwargs)
        if self.ticking:
            self.initial = {name: sent.get(name, "") for name in ("provision", "other")}

    def _told(self) -> frozenset[str]:
        """The places of which the button speaks."""
        if not self.ticking:
            return frozenset()
        return frozenset(place_key(one) for one in self._found if self.ticking in (EVERY, one.kind))

    def clean(self) -> dict[str, Any]:
        """Gives `places` too. What was ticked and is not found any more is left out."""
        typed = super().clean()
        finds = {place.find for place in self._found if place_key(place) in self.ticked}
        typed["places"] = [place for place in self._found if place.find in finds]
        if not typed["places"]:
            self.add_error(None, _("Tick the places that are to be struck out"))
        return typed


def place_key(place: Place) -> str:
    """What a tick sends."""
    left, top, right, bottom = place.box
    return f"{place.page}:{left:.2f},{top:.2f},{right:.2f},{bottom:.2f}"


class Find(forms.Form):
    """What is looked for in the whole file."""

    mark_optional = False
    sought = forms.CharField(
        label=gettext_lazy("Find in the whole file"),
        help_text=gettext_lazy(
            "Capitals and accents do not matter. What is only a picture of words is not found."
        ),
        max_length=LONGEST_SOUGHT,
    )
    whole = forms.BooleanField(label=gettext_lazy("Whole words only"), required=False)


class Said(forms.Form):
    """What the second reader says."""

    says = forms.ChoiceField(
        label=gettext_lazy("What do you say?"),
        choices=[
            (Says.AGREED.value, gettext_lazy("I agree: what is struck out should be, and nothing else")),
            (Says.SENT_BACK.value, gettext_lazy("I send it back")),
        ],
        widget=forms.Radios(),
    )
    comments = forms.LongText(
        label=gettext_lazy("What should be changed, or why it is right"),
        help_text=gettext_lazy("Name the page and the words. It stays in the history of the request."),
        max_length=2_000,
        rows=4,
        required=False,
    )


class Ask(forms.Form):
    """Nothing is typed: the button asks."""
