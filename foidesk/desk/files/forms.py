"""What is typed about files."""

from django.utils.translation import gettext_lazy as _

from foidesk.pages import forms


class AddFiles(forms.Form):
    """Files that an officer lays to a request."""

    uploads = forms.FilesField(
        label=_("Add files"),
        help_text=_(
            "Totals rather than records, where totals answer the question. Each file is inspected by itself."
        ),
        max_files=20,
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
