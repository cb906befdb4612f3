"""What is typed on the pages of a request."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from foidesk.cases.rules import State
from foidesk.desk.case_header import STATE_WORDS
from foidesk.pages import forms
from foidesk.people.queries import Colleague

MINE = "mine"
"""Whose requests are wanted where it is one's own, and those of which one answers a question."""


class CaseFilter(forms.Form):
    """How the list of requests is narrowed; it stands in the address."""

    mark_optional = False
    q = forms.CharField(label=_("Reference or title"), max_length=100, required=False)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("Any")), *((state.value, STATE_WORDS[state]) for state in State)],
        widget=forms.Select,
    )
    owner = forms.ChoiceField(label=_("Owner"), required=False, widget=forms.Select)

    def __init__(self, *args: Any, colleagues: Sequence[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [  # type: ignore[attr-defined]
            ("", _("Anyone")),
            (MINE, _("Me, also of single questions")),
            *((str(found.id), found.name) for found in colleagues),
        ]
