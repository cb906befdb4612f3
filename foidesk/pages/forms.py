"""Forms as GOV.UK lays them out: label, hint, error, input, in that order, complete without JavaScript.

    from foidesk.pages import forms

    class LogForm(forms.Form):
        received = forms.DayField(label=_("Date of receipt"), help_text=_("For example, 6 January 2025"))
        applicant = forms.CharField(label=_("Applicant's name"), max_length=200)
        words = forms.LongText(label=_("What they ask"), max_length=20_000, counted=True, rows=12)
        regime = forms.ChoiceField(
            label=_("Regime"), choices=[("FOIA", _("Freedom of information")), ("EIR", _("Environmental"))],
            widget=forms.Radios(hints={"EIR": _("Emissions, land, water, noise, waste")}),
        )
        attached = forms.FilesField(label=_("Files"), required=False, max_files=20)

In the view:

    form = LogForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            log_request(..., by=..., at=...)
        except Refused as refused:
            form.refuse(refused)
        else:
            return redirect(...)
    return render(request, "desk/log.html", {"form": form})

In the template, the error summary and "Error:" in the title come from the base page when the context holds
`form` (or `formset`, or `has_errors` as true beside an own `{% error_summary form_one form_two %}`):

    <form method="post" enctype="multipart/form-data" novalidate>
      {% csrf_token %}
      {{ form }}                                             every field, or one by one:
      {{ form.received.as_field_group }}
      {% include "pages/forms/field.html" with field=form.regime heading=True only %}   label is the page's h1
      {% include "pages/components/button.html" with text=_("Log and acknowledge") only %}
    </form>
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import (
    BaseFormSet,
    BooleanField,
    CharField,
    ChoiceField,
    DecimalField,
    EmailField,
    HiddenInput,
    IntegerField,
    MultipleChoiceField,
    PasswordInput,
    Select,
    TextInput,
    TypedChoiceField,
    ValidationError,
    formset_factory,
)
from django.forms.renderers import TemplatesSetting
from django.forms.utils import pretty_name
from django.utils.translation import gettext

from foidesk.law.refusal import Refused
from foidesk.pages.bound import BoundField
from foidesk.pages.fields import DayField, FileField, FilesField, LongText
from foidesk.pages.saying import said
from foidesk.pages.widgets import Checkboxes, DayInput, FilesInput, Radios, Textarea

__all__ = [
    "BooleanField",
    "CharField",
    "Checkboxes",
    "ChoiceField",
    "DayField",
    "DayInput",
    "DecimalField",
    "EmailField",
    "FileField",
    "FilesField",
    "FilesInput",
    "Form",
    "HiddenInput",
    "IntegerField",
    "LongText",
    "MultipleChoiceField",
    "PasswordInput",
    "Problem",
    "Radios",
    "Renderer",
    "Select",
    "TextInput",
    "Textarea",
    "TypedChoiceField",
    "ValidationError",
    "formset_factory",
    "problems",
]

NOT_FILLED_IN = forms.Field.default_error_messages["required"]


class Renderer(TemplatesSetting):
    """Lays out every form of the project with the templates of this room (`FORM_RENDERER`)."""

    form_template_name = "pages/forms/form.html"
    formset_template_name = "pages/forms/formset.html"
    field_template_name = "pages/forms/field.html"
    bound_field_class = BoundField


class Form(forms.Form):
    """The base of our forms: errors say what to do, optional fields are marked, the server checks.

    Set `mark_optional = False` where "(optional)" would mislead, as in filters or where one of two is needed.
    """

    use_required_attribute = False
    mark_optional: ClassVar[bool] = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if field.label is None:
                field.label = pretty_name(name)
            if field.error_messages.get("required") is NOT_FILLED_IN:
                field.error_messages["required"] = _when_empty(field)
            if isinstance(field, IntegerField | DecimalField):
                _say_in_plain_words(field)

    def relabel(self, name: str, label: Any) -> None:
        """Ask for a field in other words; what is said where it was left empty follows."""
        field = self.fields[name]
        own = field.error_messages.get("required") == _when_empty(field)
        field.label = label
        if own:
            field.error_messages["required"] = _when_empty(field)

    def refuse(self, refused: Refused, field: str | None = None) -> None:
        """Show why an action was refused as errors of the form, or of one field, each with its provision."""
        for refusal in refused.refusals:
            says = said(refusal.says)
            says = f"{says} ({refusal.provision})" if refusal.provision else says
            self.add_error(field, ValidationError(says, code="refused"))


def _say_in_plain_words(field: forms.Field) -> None:
    """Messages about a number that name what was asked; the check fills in `limit_value` and `max`."""
    label = str(field.label).replace("%", "%%")
    for code, says in (
        ("min_value", gettext("“%(label)s” must be %%(limit_value)s or more")),
        ("max_value", gettext("“%(label)s” must be %%(limit_value)s or less")),
        ("max_decimal_places", gettext("“%(label)s” may have at most %%(max)s figures after the point")),
    ):
        field.error_messages.setdefault(code, says % {"label": label})


def _when_empty(field: forms.Field) -> str:
    """What to do about an empty field, in its own words."""
    label = str(field.label)
    if label.endswith("?"):
        return gettext("Answer the question “%(label)s”") % {"label": label}
    lower = label if label[1:2].isupper() else label[:1].lower() + label[1:]
    if isinstance(field, forms.ChoiceField | forms.FileField):
        return gettext("Choose %(label)s") % {"label": lower}
    if isinstance(field, forms.BooleanField):
        return gettext("Tick the box to confirm: %(label)s") % {"label": label}
    return gettext("Enter %(label)s") % {"label": lower}


@dataclass(frozen=True, kw_only=True)
class Problem:
    """A line of an error summary: what to do, and the id of the input it is about ("" for none)."""

    text: str
    anchor: str


def problems(parts: Iterable[object]) -> Iterator[Problem]:
    """Every error of forms and sets of forms, in the order of the page; anything else is passed over."""
    for part in parts:
        if isinstance(part, BaseFormSet):
            yield from (Problem(text=str(text), anchor="") for text in part.non_form_errors())
            yield from problems(part.forms)
        elif isinstance(part, forms.BaseForm) and part.errors:
            yield from (Problem(text=str(text), anchor="") for text in part.errors.get(NON_FIELD_ERRORS, ()))
            for name in part.fields:
                yield from (
                    Problem(text=str(text), anchor=_anchor(part[name])) for text in part.errors.get(name, ())
                )


def _anchor(field: object) -> str:
    return field.anchor if isinstance(field, BoundField) and not field.is_hidden else ""
