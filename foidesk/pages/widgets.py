"""Ways of asking that Django lacks: a hint under each choice, a day in three fields, uncut text."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

DAY_PARTS = ("day", "month", "year")
WIDTHS = {"day": 2, "month": 5, "year": 4}
"""In characters; a month may be written as its name."""


class _Hinted(forms.RadioSelect):
    """Choices which may each carry a line of help."""

    def __init__(
        self,
        attrs: dict[str, Any] | None = None,
        choices: Iterable[Any] = (),
        *,
        hints: Mapping[str, Any] | None = None,
        small: bool = False,
        inline: bool = False,
    ) -> None:
        super().__init__(attrs, choices)
        self.hints = dict(hints or {})
        self.small = small
        self.inline = inline

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One choice for the template, with its hint tied to the input."""
        option = super().create_option(name, value, *args, **kwargs)
        option["hint"] = self.hints.get(str(value), "")
        if option["hint"] and "id" in option["attrs"]:
            option["attrs"]["aria-describedby"] = f"{option['attrs']['id']}-hint"
        return option

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template of the choices reads."""
        context = super().get_context(name, value, attrs)
        context["widget"] |= {"small": self.small, "inline": self.inline}
        return context


class Radios(_Hinted):
    """One of several. `hints` gives help by value; `inline` sets two short choices side by side."""


class Checkboxes(_Hinted, forms.CheckboxSelectMultiple):
    """Any of several, with `hints` by value."""


class Textarea(forms.Textarea):
    """Several lines. A limit is told and counted, but nothing typed or pasted is cut off by the browser."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template reads, without the limit that would cut text off silently."""
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"].pop("maxlength", None)
        return context


class FilesInput(forms.FileInput):
    """Chooses several files at once."""

    allow_multiple_selected = True


class DayInput(forms.MultiWidget):
    """Day, month and year as three short fields: `name_day`, `name_month`, `name_year`."""

    template_name = "pages/forms/day.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({part: forms.TextInput() for part in DAY_PARTS}, attrs)
        self.wrong: frozenset[str] = frozenset()

    def decompress(self, value: Any) -> list[Any]:
        """The three figures of a date."""
        return [value.day, value.month, value.year] if isinstance(value, date) else ["", "", ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template reads: each field with its label, and whether it is the wrong one."""
        context = super().get_context(name, value, attrs)
        labels = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
        for part, field in zip(DAY_PARTS, context["widget"]["subwidgets"], strict=True):
            field |= {"label": labels[part], "wrong": part in self.wrong, "width": WIDTHS[part]}
        return context

    def id_for_label(self, id_: str | None) -> str:
        """No single field carries the label: the legend does."""
        return ""
