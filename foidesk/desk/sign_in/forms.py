"""What is typed to come in."""

from django.utils.translation import gettext_lazy as _

from foidesk.pages import forms


class SignIn(forms.Form):
    """An officer's address and password."""

    email = forms.CharField(label=_("E-mail address"), max_length=254)
    password = forms.CharField(label=_("Password"), max_length=200, strip=False, widget=forms.PasswordInput)


class Forgotten(forms.Form):
    """Whose password is forgotten."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)


class Code(forms.Form):
    """A code that somebody handed over."""

    code = forms.CharField(
        label=_("One-time code"), help_text=_("Five groups of five letters and figures"), max_length=60
    )


class SetPassword(forms.Form):
    """A new password, typed twice."""

    password = forms.CharField(
        label=_("New password"),
        help_text=_("At least 12 characters. Three words that do not belong together are easy to remember."),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput,
    )
    again = forms.CharField(
        label=_("New password again"), max_length=200, strip=False, widget=forms.PasswordInput
    )

    def clean_again(self) -> str:
        """The same words twice."""
        again = str(self.cleaned_data["again"])
        if again != self.cleaned_data.get("password"):
            raise forms.ValidationError(_("The two passwords differ. Type the same one twice."))
        return again
