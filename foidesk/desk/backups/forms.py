"""What an office sets about backups: when it wants to be told that there is none."""

from django.utils.translation import gettext_lazy as _

from foidesk.pages import forms
from foidesk.records.rules import MOST_DAYS


class Watch(forms.Form):
    """After how many days a warning comes."""

    days = forms.IntegerField(
        label=_("Warn this office’s administrators when the last backup is older than so many days"),
        help_text=_("The warning stands on their Work page until there is a newer one."),
        min_value=1,
        max_value=MOST_DAYS,
    )
