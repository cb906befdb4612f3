"""What is typed when a message is taken in, sorted, or confirmed as an answer."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from foidesk.cases.rules import SPOKEN, Channel
from foidesk.inbox.rules import LONDON, Spoken
from foidesk.pages import forms
from foidesk.pages.templatetags.foidesk import day
from foidesk.pages.times import time_of_day

if TYPE_CHECKING:
    from foidesk.inbox.models import Message

CHANNEL_WORDS = {
    Channel.EMAIL: _("E-mail"),
    Channel.LETTER: _("Letter"),
    Channel.CALL: _("Telephone call"),
    Channel.IN_PERSON: _("In conversation"),
    Channel.SOCIAL: _("Message on a social-media or other site"),
    Channel.BY_HAND: _("Handed in, in writing"),
}
CHANNELS = [(channel.value, words) for channel, words in CHANNEL_WORDS.items()]


class TakeIn(forms.Form):
    """A message as a file, or its words; with whatever was said, when and to whom."""

    mark_optional = False
    file = forms.FileField(
        label=_("The message as a file"),
        help_text=_("An .eml file: in your mail program, save the message or drag it to a folder."),
        required=False,
    )
    text = forms.LongText(
        label=_("Or its words"),
        help_text=_(
            "Paste the text of an e-mail, with its From, Sent and Subject lines if you have them; "
            "or type what a letter, a caller or a message on some site says."
        ),
        required=False,
        rows=14,
    )
    channel = forms.TypedChoiceField(
        label=_("How did the words come?"),
        choices=CHANNELS,
        coerce=Channel,
        initial=Channel.EMAIL.value,
        widget=forms.Radios(hints=dict.fromkeys(SPOKEN, _("Fill in below when it was said and to whom."))),
    )
    said_on = forms.DayField(label=_("On which day was it said?"), called=_("The day"), required=False)
    said_time = forms.CharField(
        label=_("At what time?"), help_text=_("For example, 14:30"), max_length=10, required=False
    )
    hearer = forms.CharField(label=_("Who took the call, or was spoken to?"), max_length=120, required=False)
    read_back = forms.BooleanField(
        label=_("The words above were read back, and are what was meant"), required=False
    )

    def clean(self) -> dict[str, Any]:
        """Either a file or words."""
        cleaned: dict[str, Any] = super().clean() or {}
        text = cleaned.get("text", "").strip()
        if cleaned.get("file") and text:
            self.add_error("text", _now("Give the file or the words, not both: take one of them out"))
        elif not cleaned.get("file") and not text and not self.errors:
            self.add_error("file", _now("Choose the message, or paste or type its words below"))
        if text and cleaned.get("channel") in SPOKEN and not self.errors:
            self._clean_spoken(cleaned)
        return cleaned

    def _clean_spoken(self, cleaned: dict[str, Any]) -> None:
        """A day, a time and a hearer for what was said: nothing else shows that it was."""
        wanted = {
            "said_on": _now("Give the day on which it was said"),
            "said_time": _now("Give the time at which it was said, for example 14:30"),
            "hearer": _now("Say who took the call, or was spoken to"),
        }
        for name, says in wanted.items():
            if not cleaned.get(name):
                self.add_error(name, says)
        if cleaned.get("said_time") and time_of_day(cleaned["said_time"]) is None:
            self.add_error("said_time", wanted["said_time"])

    def spoken(self) -> Spoken | None:
        """When and to whom it was said, after the form was found valid; None for what came in writing."""
        typed = self.cleaned_data
        moment = time_of_day(typed["said_time"])
        if typed["channel"] not in SPOKEN or moment is None:
            return None
        said_at = datetime.combine(typed["said_on"], moment, tzinfo=LONDON)
        return Spoken(said_at, typed["hearer"], typed["read_back"])


class Join(forms.Form):
    """Which request a message belongs to."""

    reference = forms.CharField(
        label=_("Reference of the request"),
        help_text=_("The message is laid to that request. It moves no date by itself."),
        max_length=100,
    )


class Answer(forms.Form):
    """What came from the applicant, when, and whether it is enough."""

    message = forms.ChoiceField(label=_("Where is the answer?"), required=False, widget=forms.Radios)
    channel = forms.TypedChoiceField(
        label=_("How did the words come?"), choices=CHANNELS, coerce=Channel, widget=forms.Select
    )
    words = forms.LongText(label=_("What does the applicant say?"), required=False, max_length=100_000)
    received_on = forms.DayField(
        label=_("When did the answer come?"),
        called=_("The day the answer came"),
        help_text=_("The day anyone at the office received it, not the day it was entered here."),
    )
    sufficient = forms.ChoiceField(
        label=_("Can the information be identified and located now?"),
        choices=[("yes", _("Yes")), ("no", _("No, something must still be made clear"))],
        widget=forms.Radios(
            hints={
                "yes": _("The twenty working days are counted from the day this answer came."),
                "no": _("No date runs until the applicant has said enough."),
            }
        ),
    )

    def __init__(
        self, *args: Any, messages: "Sequence[Message]", awaited: Sequence[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if len(awaited) > 1:
            self.fields["questions"] = forms.MultipleChoiceField(
                label=_now("Which questions is the answer about?"),
                help_text=_now("The others go on waiting."),
                choices=[(str(n), f"{n}. {Truncator(text).chars(100)}") for n, text in awaited],
                initial=[str(n) for n, _text in awaited],
                widget=forms.Checkboxes,
            )
            self.order_fields(["message", "channel", "words", "received_on", "questions", "sufficient"])
        self.fields["message"].choices = [  # type: ignore[attr-defined]
            *((str(message.id), _label(message)) for message in messages),
            ("", _("It came otherwise: I type it below")),
        ]

    def questions(self) -> list[int] | None:
        """What the answer is about, after the form was found valid; None where there is nothing to choose."""
        chosen = self.cleaned_data.get("questions")
        return None if chosen is None else [int(n) for n in chosen]

    def clean(self) -> dict[str, Any]:
        """Words where no message is chosen."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("message") and not cleaned.get("words", "").strip() and "words" not in self.errors:
            self.add_error("words", _now("Choose the message that is the answer, or type what was said"))
        return cleaned


def _label(message: "Message") -> str:
    sender = message.sender_name or message.sender_address or _now("somebody unnamed")
    words = {
        "sender": sender,
        "subject": message.subject or _now("no subject"),
        "day": day(message.received_at),
    }
    if message.received_at:
        return _now("“%(subject)s” from %(sender)s, arrived %(day)s") % words
    return _now("“%(subject)s” from %(sender)s") % words
