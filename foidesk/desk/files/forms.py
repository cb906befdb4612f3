"""What is typed about files."""

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from foidesk.pages import forms
from foidesk.printing.ranges.choice import Form

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384


class AddFiles(forms.Form):
    """Files that an officer lays to a request."""

    uploads = forms.FilesField(
        label=_("Add files"),
        help_text=_(
            "Totals rather than records, where totals answer the question. Each file is inspected by itself."
        ),
        max_files=20,
    )


class ChooseCells(forms.Form):
    """A range of a sheet; its columns are ticked in the table itself."""

    every = forms.BooleanField(label=_("All columns that show"), required=False)
    rows_from = forms.IntegerField(label=_("First row"), min_value=1, max_value=MOST_ROWS)
    rows_to = forms.IntegerField(
        label=_("Last row"),
        help_text=_("Leave it empty for all rows to the end."),
        min_value=1,
        max_value=MOST_ROWS,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """The rows in their order, and the columns as first and last of each run of neighbours."""
        typed = super().clean() or {}
        first, last = typed.get("rows_from"), typed.get("rows_to") or MOST_ROWS
        if first and last < first:
            self.add_error("rows_to", _("The last row must not come before the first"))
        ticked = self.data.getlist("columns") if isinstance(self.data, QueryDict) else []
        columns = sorted({int(one) for one in ticked if one.isascii() and one.isdigit() and len(one) < 6})
        runs = [(1, MOST_COLUMNS)] if typed.get("every") else _runs(columns)
        if not runs:
            self.add_error("every", _("Tick the columns to be given, or all of them"))
        return typed | {"rows": (first, last), "runs": runs}


def _runs(columns: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for one in columns:
        if runs and runs[-1][1] == one - 1:
            runs[-1] = (runs[-1][0], one)
        elif 1 <= one <= MOST_COLUMNS:
            runs.append((one, one))
    return runs


class MakeTable(forms.Form):
    """What is made of the cells that were chosen."""

    form = forms.ChoiceField(
        label=_("What is to be made of them?"),
        choices=[
            (Form.CSV, _("CSV, which every program opens")),
            (Form.ODS, _("OpenDocument spreadsheet")),
            (Form.PDF, _("PDF, to be read and printed")),
        ],
        widget=forms.Radios(
            hints={
                Form.CSV: _(
                    "Plain text. Several ranges stand one below the other, an empty line between them."
                ),
                Form.ODS: _("A sheet for each range. Numbers as they show, not as they lay behind it."),
                Form.PDF: _("The first row of each range is its head, said again on every page."),
            }
        ),
    )
    name = forms.CharField(
        label=_("Name of the file"),
        help_text=_("Whoever gets it reads it. Without its ending."),
        max_length=100,
    )


class MakePages(forms.Form):
    """Whether pages are laid out, or the words are enough."""

    LAID_OUT, WORDS = "laid-out", "words"
    shape = forms.ChoiceField(
        label=_("What is to be made of it?"),
        choices=[(LAID_OUT, _("Pages as they look")), (WORDS, _("A transcript of its words"))],
        initial=LAID_OUT,
        widget=forms.Radios(
            hints={
                WORDS: _("Without layout and pictures, and marked as such: for when the pages fail."),
            }
        ),
    )


class Clean(forms.Form):
    """Nothing is typed: the button asks for the copy."""


class Listened(forms.Form):
    """What somebody heard in a recording."""

    heard = forms.LongText(
        label=_("What is in it?"),
        help_text=_(
            "Who speaks, about what, whether anybody is named or can be recognised, and what is heard in the "
            "background. At least a sentence."
        ),
        max_length=2_000,
        rows=6,
    )
    seconds = forms.IntegerField(
        label=_("How long is it, in seconds?"),
        help_text=_("As your player shows it. Leave it empty if it shows none."),
        min_value=1,
        required=False,
    )
