"""The settings of a policy profile as they are typed, each with what the law says beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.forms.boundfield import BoundField
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foidesk.authorities.rules.settings import BY_NAME, SETTINGS, STARTS, Part, Setting, in_words
from foidesk.clock.happening import ReceiptRule
from foidesk.clock.profile import PROFILES, ClarificationMode, Profile
from foidesk.clock.profile_guard import faults
from foidesk.clock.span import Since
from foidesk.desk.office.forms import Versioned
from foidesk.desk.office.span import SpanField
from foidesk.law.refusal import Refused
from foidesk.pages import forms
from foidesk.pages.saying import said, said_lazy

MOST_DAYS = 2_000


@dataclass(frozen=True)
class Section:
    """Some settings that belong together, as fields."""

    title: str
    fields: tuple[BoundField, ...]


def _days(*, required: bool = False) -> forms.IntegerField:
    return forms.IntegerField(
        min_value=0,
        max_value=MOST_DAYS,
        required=required,
        error_messages=dict.fromkeys(("required", "invalid"), _("Type a whole number of days.")),
        widget=forms.TextInput({"class": "govuk-input--width-4", "inputmode": "numeric"}),
    )


def _choice(name: str, choices: type[ReceiptRule] | type[ClarificationMode]) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        choices=[(one.value, said_lazy(_sentence(in_words(name, one)))) for one in choices],
        coerce=choices,
        widget=forms.Radios(small=True),
    )


def _sentence(words: str) -> str:
    """Words with a capital first letter, and no other letter changed."""
    return words[:1].upper() + words[1:]


class Start(forms.Form):
    """With which profile to begin; it stands in the address and changes nothing."""

    start = forms.ChoiceField(
        label=_("Fill the form with"),
        choices=[(name, said_lazy(words)) for name, words in STARTS.items()],
        widget=forms.Select,
    )


class ProfileForm(Versioned):
    """Every setting of a profile. `start` is the profile the office began with."""

    mark_optional = False
    start = forms.ChoiceField(choices=[(name, name) for name in PROFILES], widget=forms.HiddenInput)
    receipt_rule = _choice("receipt_rule", ReceiptRule)
    acknowledge_within = _days()
    internal_target = _days()
    clarification_mode = _choice("clarification_mode", ClarificationMode)
    clarification_lapse = SpanField(since=[Since.ASKED])
    narrowing_pauses = forms.BooleanField(required=False)
    narrowing_lapse = SpanField(since=[Since.ASKED])
    pit_max = _days(required=True)
    review_window = SpanField(since=[Since.ISSUED, Since.RECEIVED])
    review_target = _days(required=True)
    review_max = _days(required=True)
    complaint_days = _days(required=True)
    repeat_interval = SpanField(since=[Since.COMPLIED])
    publish_after = _days()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for setting in SETTINGS:
            field = self.fields[setting.name]
            field.label, field.help_text = said(setting.title), _beside(setting)

    @property
    def sections(self) -> Iterator[Section]:
        """The settings by the part of the procedure they belong to."""
        for part in Part:
            names = [setting.name for setting in SETTINGS if setting.part is part]
            yield Section(said(part.value), tuple(self[name] for name in names))

    @property
    def profile(self) -> Profile:
        """What was typed, after the form was found valid."""
        values = {name: self.cleaned_data[name] for name in BY_NAME}
        return Profile(self.cleaned_data["start"], **values)

    def clean(self) -> dict[str, Any]:
        """Each setting that the law does not leave to an office is refused where it stands."""
        typed = super().clean() or {}
        for name in BY_NAME:
            if name in typed and (wrong := faults(replace(PROFILES["default"], **{name: typed[name]}))):
                self.refuse(Refused(*wrong), field=name)
        return typed


def filled(profile: Profile, version: int) -> dict[str, object]:
    """What the fields hold for a profile."""
    values = {name: getattr(profile, name) for name in BY_NAME}
    return {"version": version, "start": profile.name, **values}


def _beside(setting: Setting) -> SafeString:
    """What stands beside a setting: its effect, the law and how far it moves, what is unsettled."""
    provision = f" ({setting.provision})" if setting.provision else ""
    law = f"{said(setting.law).removesuffix('.')}{provision}. {said(setting.moves.value)}"
    lines = [(gettext("The law:"), law)]
    if setting.doubt:
        lines.append((gettext("Not settled:"), said(setting.doubt)))
    beside = format_html_join("", '<span class="fd-beside"><strong>{}</strong> {}</span>', lines)
    return format_html('<span class="fd-beside">{}</span>{}', said(setting.effect), beside)
