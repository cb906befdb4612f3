"""What is typed to search past answers."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from foidesk.pages import forms


class Search(forms.Form):
    """Words to look for."""

    mark_optional = False
    q = forms.CharField(
        label=_("Search past answers"),
        help_text=_("For example: contracts, complaints, vehicles"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"type": "search"}),
    )


class SearchLog(Search):
    """The same, narrowed to the answers of one year."""

    year = forms.ChoiceField(label=_("Year of the answer"), required=False)

    def __init__(self, *args: Any, years: Iterable[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [  # type: ignore[attr-defined]
            ("", _("All years")),
            *((str(year), str(year)) for year in years),
        ]
