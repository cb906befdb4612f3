"""What is typed in the settings."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from foidesk.authorities.actions import MailDetails, OfficeDetails
from foidesk.authorities.rules import FactKey, MailWay, Security
from foidesk.pages import forms


class Versioned(forms.Form):
    """A form that knows which version of a thing it was drawn from."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def now_at(self, version: int) -> None:
        """Let what was typed be sent again, with open eyes, in place of the version that stands now."""
        self.data = {name: self.data[name] for name in self.data} | {"version": str(version)}


class Office(Versioned):
    """What an office says of itself."""

    name = forms.CharField(label=_("Name of the authority"), max_length=200)
    address = forms.LongText(label=_("Postal address"), max_length=500, rows=4, required=False)
    email = forms.EmailField(label=_("E-mail address for requests"), max_length=254, required=False)
    telephone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    website = forms.CharField(label=_("Website"), max_length=200, required=False)
    review_contact = forms.LongText(
        label=_("Where a request for internal review goes"),
        help_text=_("Every answer says it: section 17(7)(a). No answer goes without it."),
        max_length=500,
        rows=3,
        required=False,
    )
    opcc = forms.BooleanField(
        label=_("The office of a police and crime commissioner (section 35 is then not offered)"),
        required=False,
    )
    central = forms.BooleanField(
        label=_("A body in Part I of Schedule 1 to the Act, such as a government department"),
        help_text=_("The appropriate limit of section 12 is then the higher one."),
        required=False,
    )
    reference_pattern = forms.CharField(
        label=_("How references are written"),
        help_text=_(
            "{number:4} is the number with four digits, {yy} or {year} the year of receipt, {typed} a second "
            "part typed by hand: FOI {number:4}/{yy}, SCO/FOI/{number:3}/{year}, "
            "FOI {number:4}/{yy} – OPCC {typed}"
        ),
        max_length=60,
    )
    first_number = forms.IntegerField(
        label=_("First number to carry on from"),
        help_text=_("For the year in the next field. Requests that are logged already keep their numbers."),
        min_value=1,
        max_value=999_999,
    )
    first_year = forms.IntegerField(label=_("Year of that number"), min_value=2005, max_value=2100)
    single_officer = forms.BooleanField(
        label=_("One person does everything here, and approves alone after a checklist and a reason"),
        required=False,
    )

    def details(self) -> OfficeDetails:
        """What was typed, after the form was found valid."""
        typed = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return OfficeDetails(**typed)


class FirstOffice(forms.Form):
    """The least that makes a desk: whose it is, and who begins."""

    code = forms.CharField(
        label=_("Set-up code"),
        help_text=_("It is shown in the terminal in which FOI Desk was started."),
        max_length=40,
    )
    name = forms.CharField(label=_("Name of the authority"), max_length=200)
    email = forms.EmailField(label=_("E-mail address for requests"), max_length=254)
    reference_pattern = forms.CharField(
        label=_("How references are written"),
        help_text=_("FOI {number:4}/{yy} gives FOI 0001/25. It can be changed in the settings."),
        max_length=60,
        initial="FOI {number:4}/{yy}",
    )
    first_number = forms.IntegerField(
        label=_("First number to carry on from"), min_value=1, max_value=999_999, initial=1
    )
    officer = forms.CharField(label=_("Your name"), max_length=120)
    officer_email = forms.EmailField(label=_("Your e-mail address, to sign in"), max_length=254)
    password = forms.CharField(
        label=_("A password"),
        help_text=_("At least 12 characters. Three words that do not belong together are easy to remember."),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput,
    )


class Mail(Versioned):
    """How mail leaves."""

    sender_name = forms.CharField(label=_("Name that applicants see"), max_length=200)
    sender_address = forms.EmailField(label=_("Address that mail comes from"), max_length=254)
    way = forms.ChoiceField(
        label=_("How mail leaves"),
        choices=[
            (MailWay.SMTP.value, _("Through the office's mail server")),
            (MailWay.FOLDER.value, _("Not at all: into a folder on this machine, to try things out")),
        ],
        widget=forms.Radios,
    )
    host = forms.CharField(label=_("Mail server"), max_length=200, required=False)
    port = forms.IntegerField(label=_("Port"), min_value=1, max_value=65_535)
    security = forms.ChoiceField(
        label=_("Protection"),
        choices=[
            (Security.STARTTLS.value, _("STARTTLS (port 587)")),
            (Security.TLS.value, _("TLS from the start (port 465)")),
            (Security.NONE.value, _("None: only for a server on this machine")),
        ],
        widget=forms.Select,
    )
    username = forms.CharField(label=_("User name"), max_length=200, required=False)
    password = forms.CharField(
        label=_("Password"),
        help_text=_("Leave this empty to keep the password that is stored."),
        max_length=200,
        strip=False,
        required=False,
        widget=forms.PasswordInput,
    )

    def clean(self) -> dict[str, Any]:
        """A server is named where one is used."""
        typed = super().clean() or {}
        if typed.get("way") == MailWay.SMTP.value and not typed.get("host"):
            self.add_error("host", _("Enter: mail server"))
        return typed

    def details(self) -> MailDetails:
        """What was typed, after the form was found valid."""
        typed = self.cleaned_data
        return MailDetails(
            way=MailWay(typed["way"]),
            sender_name=typed["sender_name"],
            sender_address=typed["sender_address"],
            host=typed["host"],
            port=typed["port"],
            security=Security(typed["security"]),
            username=typed["username"],
            password=typed["password"] or None,
        )


class TestMail(forms.Form):
    """Where a test message goes."""

    address = forms.EmailField(label=_("Send a test message to"), max_length=254)


class Correction(forms.Form):
    """A fact that is otherwise by now."""

    value = forms.LongText(label=_("What is right now"), max_length=1000, rows=3)
    source = forms.CharField(
        label=_("Where you found it"), help_text=_("A web page, a letter, a law"), max_length=300
    )

    def __init__(self, *args: Any, key: FactKey, **kwargs: Any) -> None:
        super().__init__(*args, prefix=key.value, **kwargs)
        self.key = key
