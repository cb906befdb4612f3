"""A field of a form as its page needs it: its class names, where its error points, how it is laid out."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField as DjangoBoundField
from django.forms.widgets import Input

from foidesk.pages.fields import LongText
from foidesk.pages.widgets import DAY_PARTS, DayInput

CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.PasswordInput, "govuk-input govuk-password-input__input govuk-js-password-input-input"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.Textarea, "govuk-textarea"),
    (forms.Select, "govuk-select"),
    (Input, "govuk-input"),
)
"""The class names of each widget, the most particular kind first; the first name also carries the error."""


class BoundField(DjangoBoundField):
    """Adds to Django's bound field what GOV.UK's markup needs. Made by the renderer, for every form."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """The attributes of the input: class names, what describes it, whether it is wrong."""
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        if isinstance(widget, DayInput):
            widget.wrong = self._wrong_parts()
        if self.use_fieldset:
            attrs.pop("aria-invalid", None)
        elif names := self._class_names(widget):
            attrs["class"] = f"{names} {widget.attrs.get('class', '')}".strip()
        return attrs

    def _class_names(self, widget: forms.Widget) -> str:
        names = next((names for kind, names in CLASSES if isinstance(widget, kind)), "")
        if widget.is_hidden or not names:
            return ""
        if self.limit:
            names += " govuk-js-character-count"
        return f"{names} {names.split()[0]}--error" if self.errors else names

    def _wrong_parts(self) -> frozenset[str]:
        """Which of day, month and year are wrong; all of them where the error does not say."""
        if not self.errors:
            return frozenset()
        wrong = (error.params.get("wrong") for error in self.errors.as_data() if error.params)
        return frozenset().union(*(parts for parts in wrong if parts)) or frozenset(DAY_PARTS)

    @property
    def anchor(self) -> str:
        """The id an error leads to: the first input that is wrong."""
        widget = self.field.widget
        if isinstance(widget, DayInput):
            first = next((n for n, part in enumerate(DAY_PARTS) if part in self._wrong_parts()), 0)
            return f"{self.auto_id}_{first}"
        if isinstance(widget, forms.RadioSelect) and len(self.subwidgets):
            return f"{self.auto_id}_0"
        return self.id_for_label or self.auto_id

    @property
    def layout(self) -> str:
        """How the field is built: "hidden", "tick" (a box and its label), "group" (fieldset) or "plain"."""
        if self.is_hidden:
            return "hidden"
        if isinstance(self.field.widget, forms.CheckboxInput):
            return "tick"
        return "group" if self.use_fieldset else "plain"

    @property
    def limit(self) -> int:
        """How many characters a counted text may have; 0 where nothing is counted."""
        field = self.field
        return field.max_length or 0 if isinstance(field, LongText) and field.counted else 0

    @property
    def optional(self) -> bool:
        """Whether the label says that nothing need be filled in."""
        return (
            bool(getattr(self.form, "mark_optional", False))
            and not self.field.required
            and self.layout != "tick"
        )

    @property
    def aria_describedby(self) -> str | None:
        """The ids of the hint, the error and the count, in the order they are read."""
        described = super().aria_describedby
        if self.limit and described is not None:
            return f"{described} {self.auto_id}-info".strip()
        return described
