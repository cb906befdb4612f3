"""What is typed of a breach."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import QueryDict
from django.utils.timezone import localtime
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from foidesk.oversight.rules import (
    LONGEST_NAME,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_PEOPLE,
    NewAccount,
    Sort,
    Step,
)
from foidesk.pages import forms
from foidesk.pages.templatetags.foidesk import LONDON
from foidesk.pages.times import time_of_day

UTC = ZoneInfo("UTC")
SORTS = {
    Sort.CONTACT: _("Names, addresses and other contact details"),
    Sort.STAFF: _("Who works where, and in what rank or role"),
    Sort.VICTIMS: _("Victims, witnesses or complainants"),
    Sort.CRIME: _("Offences, allegations or convictions"),
    Sort.HEALTH: _("Health"),
    Sort.SPECIAL: _("Race, religion, politics, union membership, sex life, genetic or biometric data"),
    Sort.CHILDREN: _("Children"),
    Sort.MONEY: _("Bank details, pay or other money matters"),
    Sort.OTHER: _("Something else about people"),
    Sort.NONE: _("Nothing about people that anybody knows of yet"),
}


class Timed(forms.Form):
    """A form with moments: each a day and a time in London."""

    moments: tuple[str, ...] = ()
    """Names of moments; `{name}_on` and `{name}_time` are its fields."""

    def clean(self) -> dict[str, Any]:
        """Each moment under `{name}_at`; None where neither day nor time was typed."""
        typed: dict[str, Any] = super().clean() or {}
        for name in self.moments:
            typed[f"{name}_at"] = self._moment(typed, name)
        return typed

    def _moment(self, typed: dict[str, Any], name: str) -> datetime | None:
        day, said = typed.get(f"{name}_on"), str(typed.get(f"{name}_time") or "").strip()
        clock_time = time_of_day(said) if said else None
        if said and clock_time is None:
            self.add_error(f"{name}_time", _now("Give the time as in 14:30"))
        elif said and not day and not self.errors.get(f"{name}_on"):
            self.add_error(f"{name}_on", _now("Give the day that belongs to the time"))
        elif day and not said and not self.errors.get(f"{name}_time"):
            self.add_error(f"{name}_time", _now("Give the time that belongs to the day, as in 14:30"))
        if day is None or clock_time is None:
            return None
        moment = datetime.combine(day, clock_time, tzinfo=LONDON)
        if moment.astimezone(UTC).astimezone(LONDON).time() != clock_time:
            self.add_error(f"{name}_time", _now("The clocks went forward then: there was no such time"))
            return None
        return moment


def as_typed(name: str, moment: datetime) -> dict[str, Any]:
    """A moment as it stands in its two fields."""
    here = localtime(moment, LONDON)
    return {f"{name}_on": here.date(), f"{name}_time": f"{here:%H:%M}"}


def _day(label: Any, called: Any, **more: Any) -> forms.DayField:
    return forms.DayField(label=label, called=called, **more)


def _time(label: Any, **more: Any) -> forms.CharField:
    widget = forms.TextInput(attrs={"class": "govuk-input--width-5", "autocomplete": "off"})
    help_text = more.pop("help_text", _("For example, 14:30"))
    return forms.CharField(label=label, help_text=help_text, max_length=10, widget=widget, **more)


def _text(label: Any, help_text: Any = "", *, required: bool = False, rows: int = 4) -> forms.LongText:
    return forms.LongText(
        label=label, help_text=help_text, max_length=LONGEST_TEXT, rows=rows, required=required
    )


def _number(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        help_text=_("About how many is enough. Leave it empty while it is not known."),
        min_value=0,
        max_value=MOST_PEOPLE,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "inputmode": "numeric"}),
    )


class KnownForm(Timed):
    """What is known of a breach. Nothing but what happened and when it was found is asked at first."""

    moments = ("found", "aware")
    happened = _text(_("What happened?"), _("What went out, to whom, and how it came about."), required=True)
    found_by = forms.CharField(
        label=_("Who found it?"),
        help_text=_("A name or a post. It may be somebody outside: the applicant, a journalist."),
        max_length=LONGEST_NAME,
    )
    found_on = _day(_("On which day was it found?"), _("The day it was found"))
    found_time = _time(_("At what time was it found?"))
    aware_on = _day(
        _("Did the office become aware later? On which day?"),
        _("The day the office became aware"),
        help_text=_(
            "The 72 hours run from when the office became aware. Leave this empty, and they run from when it "
            "was found: that can’t be too late."
        ),
        required=False,
    )
    aware_time = _time(_("At what time did the office become aware?"), required=False)
    whose = _text(_("Whose information is it?"), _("Groups, not names: “officers of two stations”."), rows=2)
    sorts = forms.MultipleChoiceField(
        label=_("What kind of information?"),
        choices=[(sort.value, label) for sort, label in SORTS.items()],
        widget=forms.Checkboxes(small=True),
        required=False,
    )
    people = _number(_("How many people is it about?"))
    records = _number(_("How many records are there?"))
    who_has_it = _text(
        _("Who else has it, or may have it?"),
        _("Beyond what is listed below from the record: printouts, copies passed on, websites."),
        rows=3,
    )
    consequences = _text(
        _("What is likely to come of it for the people?"),
        _("For example: being found at home, fraud, embarrassment. The Commissioner asks for it: 33(3)(c)."),
    )
    measures = _text(
        _("What has been done about it, and what is proposed?"),
        _("The Commissioner asks for it: 33(3)(d)."),
    )

    @property
    def account(self) -> NewAccount:
        """What was typed, after the form was found valid."""
        typed = self.cleaned_data
        return NewAccount(
            happened=typed["happened"],
            found_by=typed["found_by"],
            found_at=typed["found_at"],
            aware_at=typed.get("aware_at") or typed["found_at"],
            whose=typed["whose"],
            sorts=frozenset(Sort(one) for one in typed["sorts"]),
            people=typed["people"],
            records=typed.get("records"),
            who_has_it=typed.get("who_has_it", ""),
            consequences=typed.get("consequences", ""),
            measures=typed.get("measures", ""),
        )


class AgainForm(KnownForm):
    """The same, by somebody who read the account `seen`."""

    seen = forms.CharField(max_length=36, widget=forms.HiddenInput)

    def clean_seen(self) -> UUID:
        """Its key. Raises ValidationError for what is none."""
        try:
            return UUID(self.cleaned_data["seen"])
        except ValueError as wrong:
            raise forms.ValidationError(_now("Open the page again: it is not complete.")) from wrong

    def now_at(self, seen: UUID) -> None:
        """Let what was typed be sent again, with open eyes, in place of the account that stands now."""
        if isinstance(self.data, QueryDict):
            typed = self.data.copy()
            typed["seen"] = str(seen)
            self.data = typed


class ReportForm(KnownForm):
    """A breach as it is reported: the least that is needed now; the rest is added on its page."""

    title = forms.CharField(
        label=_("What went out, in a few words?"),
        help_text=_("For example: a table of costs with a hidden sheet. Name nobody here."),
        max_length=LONGEST_TITLE,
    )
    reference = forms.CharField(
        label=_("Reference of the request, if there is one"), max_length=100, required=False
    )
    field_order = ("title", "reference", "happened")

    def __init__(self, *args: Any, begun: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("records", "who_has_it", "consequences", "measures"):
            del self.fields[name]
        if begun:
            del self.fields["reference"]


class DecideForm(forms.Form):
    """A decision, with its reasons either way."""

    needed = forms.ChoiceField(label=_("What is decided?"), widget=forms.Radios)
    reasons = _text(
        _("Why?"),
        _("Whichever way it is decided: how likely harm is, how bad it would be, and for how many."),
        required=True,
        rows=6,
    )

    def __init__(self, *args: Any, choices: Iterable[tuple[str, Any]], question: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["needed"].choices = list(choices)  # type: ignore[attr-defined]
        self.relabel("needed", question)


class DoneForm(Timed):
    """Something that was done."""

    moments = ("done",)
    words = _text(_("What was done, by whom, and how?"), required=True, rows=5)
    done_on = _day(_("On which day?"), _("The day"))
    done_time = _time(_("At what time?"))
    late_why = _text(
        _("Why was it notified after the 72 hours?"),
        _("Only where it was. The reasons go with the notification: UK GDPR 33(1)."),
    )

    def __init__(self, *args: Any, step: Step, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if step is not Step.NOTIFIED:
            del self.fields["late_why"]


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.LongText(label=_("Why?"), max_length=LONGEST_TEXT, rows=3)


class CloseForm(forms.Form):
    """A button."""


class FindForm(forms.Form):
    """The request of which more went out."""

    reference = forms.CharField(label=_("Reference of the request"), max_length=100)


class GoneForm(forms.Form):
    """What of a request went out."""

    gone = forms.MultipleChoiceField(label=_("What of it went out?"), widget=forms.Checkboxes(small=True))

    def __init__(self, *args: Any, choices: Iterable[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gone"].choices = list(choices)  # type: ignore[attr-defined]
