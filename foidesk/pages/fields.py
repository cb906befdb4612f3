"""Fields of forms whose errors say what to do: a day, a long text, files."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foidesk.pages.widgets import DAY_PARTS, DayInput, FilesInput, Textarea

# fmt: off
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)
# fmt: on
EARLIEST_YEAR = 1900
LARGEST_FILE = 50 * 1024 * 1024


class DayField(forms.Field):
    """A day, typed as day, month (figure or name) and year; gives a `datetime.date`.

    Errors name the field by `called`, or by its label where that is no question.
    """

    widget = DayInput

    def __init__(self, *, called: Any = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.called = called

    def clean(self, value: Any) -> date | None:
        """The day, or `None` where nothing was typed and nothing is required. Raises `ValidationError`."""
        typed = [str(part or "").strip() for part in value or ("", "", "")]
        missing = [part for part, text in zip(DAY_PARTS, typed, strict=True) if not text]
        if len(missing) == len(DAY_PARTS):
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        if missing:
            raise self._error(gettext("%(name)s must include a %(parts)s"), missing)
        return self._day(*typed)

    def _day(self, day: str, month: str, year: str) -> date:
        """The day of three filled fields. Raises `ValidationError` naming the field that is wrong."""
        if not re.fullmatch(r"[0-9]{4}", year) or int(year) < EARLIEST_YEAR:
            raise self._error(gettext("%(name)s must have a year of four figures, like 2025"), ["year"])
        if (number := _month(month)) is None:
            raise self._error(gettext("%(name)s must be a real date: check the month"), ["month"])
        if not re.fullmatch(r"[0-9]{1,2}", day):
            raise self._error(gettext("%(name)s must be a real date: check the day"), ["day"])
        try:
            return date(int(year), number, int(day))
        except ValueError as wrong:
            raise self._error(gettext("%(name)s must be a real date: check the day"), ["day"]) from wrong

    def _error(self, message: str, parts: Sequence[str]) -> ValidationError:
        words = {"day": gettext("day"), "month": gettext("month"), "year": gettext("year")}
        named = gettext(" and ").join(words[part] for part in parts)
        name = self.called or self.label or gettext("Date")
        return ValidationError(
            message, code="day", params={"name": name, "parts": named, "wrong": frozenset(parts)}
        )


def _month(text: str) -> int | None:
    """1 to 12 from a figure, a name or its first three letters or more ("Sept"); `None` for anything else."""
    if re.fullmatch(r"[0-9]{1,2}", text):
        return int(text) if 1 <= int(text) <= len(MONTHS) else None
    name = text.lower().rstrip(".")
    found = [number for number, month in enumerate(MONTHS, 1) if len(name) >= 3 and month.startswith(name)]
    return found[0] if found else None


class LongText(forms.CharField):
    """Several lines of text. `counted` shows how many characters are left; line ends are counted once."""

    widget = Textarea
    default_error_messages = {"max_length": _("This is too long: use %(limit_value)d characters or fewer")}

    def __init__(self, *, counted: bool = False, rows: int = 5, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.counted = counted
        self.widget.attrs["rows"] = rows

    def to_python(self, value: Any) -> str:
        """The text with line ends as `\\n`."""
        return (super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")


class FileField(forms.FileField):
    """One file of at most `max_bytes`; an empty file is refused."""

    widget = forms.FileInput
    default_error_messages = {
        "empty": _("The selected file is empty: open it where it came from, and choose the one with content"),
        "max_length": _("The name of the selected file is too long"),
    }

    def __init__(self, *, max_bytes: int = LARGEST_FILE, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 255)
        super().__init__(**kwargs)
        self.max_bytes = max_bytes

    def to_python(self, data: Any) -> Any:
        """The upload (`UploadedFile`), or `None`. Raises `ValidationError` where it is empty or too large."""
        upload = super().to_python(data)
        if upload is not None and (upload.size or 0) > self.max_bytes:
            raise ValidationError(
                gettext("“%(name)s” is too large: the largest file that can be taken is %(size)s"),
                code="max_bytes",
                params={"name": upload.name, "size": filesizeformat(self.max_bytes)},
            )
        return upload


class FilesField(FileField):
    """Up to `max_files` files; gives a list, which is empty where none was chosen."""

    widget = FilesInput

    def __init__(self, *, max_files: int = 20, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.max_files = max_files

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Each upload, checked. Raises `ValidationError`."""
        uploads = data if isinstance(data, list | tuple) else [data] if data else []
        if not uploads:
            super().clean(None, initial)
        if len(uploads) > self.max_files:
            raise ValidationError(
                gettext("Choose no more than %(count)d files"),
                code="max_files",
                params={"count": self.max_files},
            )
        return [super(FilesField, self).clean(upload) for upload in uploads]
