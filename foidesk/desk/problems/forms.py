"""Finding a problem, and what was found about it."""

from django.utils.translation import gettext_lazy as _

from foidesk.pages import forms


class Find(forms.Form):
    """The reference that somebody was shown."""

    reference = forms.CharField(
        label=_("Reference"),
        help_text=_("As the page that failed showed it, for example K7QF-2MXP-9RTD"),
        max_length=64,
        required=False,
    )
    mark_optional = False


class Look(forms.Form):
    """What an administrator found or did."""

    note = forms.LongText(
        label=_("What did you find or do?"),
        help_text=_("The next person reads this when it happens again. Name nobody who asked."),
        max_length=2_000,
        rows=4,
    )
