"""What is typed about a note, a call and correspondence; a call in the order in which one jots it down."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.timezone import localtime
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from foidesk.audit.rules import LONDON
from foidesk.desk.notes.words import CALL_WAYS, MEANS, PARTIES, WAYS
from foidesk.documents.rules import Upload
from foidesk.notes.rules import (
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_FILES,
    Kind,
    Means,
    NewNote,
    Party,
    Way,
    Words,
)
from foidesk.pages import forms
from foidesk.pages.times import time_of_day

if TYPE_CHECKING:
    from foidesk.notes.models import Note, OpenWords, PersonalWords


def _choices(words: Mapping[Any, Any]) -> list[tuple[str, Any]]:
    return [(key.value, says) for key, says in words.items()]


class NoteForm(forms.Form):
    """A note in its officer's own words."""

    kind: ClassVar[Kind] = Kind.NOTE
    text = forms.LongText(label=_("What is to be kept"), max_length=LONGEST_TEXT, counted=True, rows=6)
    personal = forms.BooleanField(
        label=_("It is personal: health, circumstances, or a complaint about an officer"),
        help_text=_(
            "Its words are kept apart, for those who may know who asks. Everybody else sees that there is a "
            "personal note, by whom and when."
        ),
        required=False,
    )

    def new(self, today: date) -> NewNote:
        """The note, after the form was found valid."""
        typed = self.cleaned_data
        return NewNote(self.kind, Words(typed["text"]), on=today, personal=typed["personal"])

    def attached(self) -> list[Upload]:
        """The files that came with it."""
        files = self.cleaned_data.get("uploads") or ()
        return [Upload(file.name, file.content_type or "", file.read()) for file in files]


class _Exchange(NoteForm):
    """What a call and correspondence have in common."""

    party = forms.TypedChoiceField(
        label=_("With whom?"),
        choices=_choices(PARTIES),
        coerce=Party,
        initial=Party.APPLICANT.value,
        widget=forms.Radios(small=True),
    )
    who = forms.CharField(
        label=_("Name or post"),
        help_text=_("Not needed where it was the applicant."),
        max_length=LONGEST_LINE,
        required=False,
    )
    on = forms.DayField(label=_("On which day?"), called=_("The day"))
    promised = forms.CharField(
        label=_("What was promised"),
        help_text=_("For example: to ring back with the date"),
        max_length=LONGEST_LINE,
        required=False,
    )
    promise_on = forms.DayField(
        label=_("By when"),
        called=_("The day of the promise"),
        help_text=_("From then on it stands on the work page until somebody says what came of it."),
        required=False,
    )

    def new(self, today: date) -> NewNote:
        """The note, after the form was found valid."""
        typed = self.cleaned_data
        return NewNote(
            self.kind,
            Words(typed["text"], typed["who"], typed["promised"]),
            on=typed["on"],
            at=typed.get("at"),
            party=typed["party"],
            way=typed["way"],
            means=typed.get("means"),
            promise_on=typed["promise_on"],
            personal=typed["personal"],
        )


class CallForm(_Exchange):
    """A call: what was said comes first, and all else is filled in as it mostly is."""

    kind = Kind.CALL
    field_order = ("text", "promised", "promise_on", "way", "party", "who", "on", "clock_time", "personal")
    way = forms.TypedChoiceField(
        label=_("Who rang?"),
        choices=_choices(CALL_WAYS),
        coerce=Way,
        initial=Way.CAME.value,
        widget=forms.Radios(inline=True, small=True),
    )
    clock_time = forms.CharField(label=_("At what time?"), help_text=_("For example, 14:30"), max_length=10)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.relabel("text", _now("What was said"))
        self.fields["promised"].help_text = _now(
            "For example: to ring back with the date. The Enter key keeps the call."
        )
        if not self.is_bound:
            self.fields["text"].widget.attrs["autofocus"] = True

    def clean_clock_time(self) -> time:
        """The time of day that was typed."""
        found = time_of_day(self.cleaned_data["clock_time"])
        if found is None:
            raise forms.ValidationError(_now("Give the time of the call, for example 14:30"))
        return found

    def clean(self) -> dict[str, Any]:
        """The moment of the call, in London."""
        typed: dict[str, Any] = super().clean() or {}
        if typed.get("on") and typed.get("clock_time"):
            typed["at"] = datetime.combine(typed["on"], typed["clock_time"], tzinfo=LONDON)
        return typed


class CorrespondenceForm(_Exchange):
    """Correspondence that is no letter of the procedure: with a colleague, another authority, the press."""

    kind = Kind.CORRESPONDENCE
    field_order = (
        "means",
        "way",
        "party",
        "who",
        "on",
        "text",
        "uploads",
        "promised",
        "promise_on",
        "personal",
    )
    means = forms.TypedChoiceField(
        label=_("What was it?"), choices=_choices(MEANS), coerce=Means, widget=forms.Radios(small=True)
    )
    way = forms.TypedChoiceField(
        label=_("Which way did it go?"),
        choices=_choices(WAYS),
        coerce=Way,
        initial=Way.CAME.value,
        widget=forms.Radios(inline=True, small=True),
    )
    uploads = forms.FilesField(
        label=_("Files"),
        help_text=_("They are kept among the files of the request, where everybody who reads it opens them."),
        max_files=MOST_FILES,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.relabel("text", _now("Its words, or what they come to"))
        self.fields["party"].initial = None


class Reason(forms.Form):
    """Why a note is taken out."""

    why = forms.CharField(label=_("Why is it taken out?"), max_length=LONGEST_LINE)


class Came(forms.Form):
    """What came of a promise."""

    how = forms.CharField(
        label=_("What came of it?"),
        help_text=_("For example: rang back on Tuesday and told her the date"),
        max_length=LONGEST_LINE,
    )


FORMS: Mapping[Kind, type[NoteForm]] = {form.kind: form for form in (NoteForm, CallForm, CorrespondenceForm)}


def as_typed(note: "Note", words: "OpenWords | PersonalWords") -> dict[str, Any]:
    """What stands in the fields when a note is corrected."""
    typed = {
        "text": words.text,
        "who": words.who,
        "promised": words.promised,
        "on": note.happened_on,
        "promise_on": note.promise_on,
        "personal": note.personal,
        "party": note.party,
        "way": note.way,
        "means": note.means,
    }
    if note.happened_at:
        typed["clock_time"] = f"{localtime(note.happened_at, LONDON):%H:%M}"
    return typed
