"""What is typed to load a calendar: the file, and for each day it lacks whether that stays a holiday.

Between looking and loading the file travels with the form, packed, and is read anew each time.
"""

import base64
import binascii
import zlib
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from foidesk.calendars.new_version import Difference, Place
from foidesk.calendars.reading import MOST_BYTES
from foidesk.language.words import day_in_words
from foidesk.law.refusal import Refusal, Refused
from foidesk.pages import forms

LONGEST_PACKED = 1_000_000


class CalendarFile(forms.Form):
    """A newer calendar."""

    file = forms.FileField(
        label=_("A file of bank holidays"),
        help_text=_("gov.uk’s bank-holidays.json, or a file in FOI Desk’s own form"),
        max_bytes=MOST_BYTES,
    )


class Carried(forms.Form):
    """The file that was looked at, and the calendar it was compared with."""

    content = forms.CharField(max_length=LONGEST_PACKED, widget=forms.HiddenInput)
    name = forms.CharField(max_length=255, widget=forms.HiddenInput)
    before = forms.CharField(max_length=60, widget=forms.HiddenInput)


class Decisions(Carried):
    """For each day that the calendar in use has and the file has not: does it stay?"""

    def __init__(self, *args: Any, undecided: Sequence[Difference], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places: dict[str, Place] = {f"{one.on}:{one.nation}": (one.nation, one.on) for one in undecided}
        for one in undecided:
            self.fields[f"{one.on}:{one.nation}"] = forms.ChoiceField(
                label=f"{day_in_words(one.on)}, {one.nation.label}: {one.name}",
                choices=[("keep", _("stays a bank holiday")), ("drop", _("is no bank holiday any more"))],
                widget=forms.Radios(small=True),
                error_messages={"required": _("Say of each day whether it stays a bank holiday")},
            )

    def chosen(self, what: str) -> frozenset[Place]:
        """The days of which this was said, after the form was found valid."""
        return frozenset(place for name, place in self.places.items() if self.cleaned_data.get(name) == what)

    @property
    def asked(self) -> Sequence[Any]:
        """The questions, as fields."""
        return [self[name] for name in self.places]


def packed(content: bytes) -> str:
    """A file as text that a form can carry."""
    return base64.b64encode(zlib.compress(content, 9)).decode("ascii")


def unpacked(text: str) -> bytes:
    """The file again. Raises Refused for anything that `packed` did not make."""
    try:
        opened = zlib.decompressobj()
        content = opened.decompress(base64.b64decode(text.encode("ascii"), validate=True), MOST_BYTES)
    except (binascii.Error, zlib.error, UnicodeEncodeError):
        content = b""
    if not content:
        raise Refused(Refusal("The file did not come back whole. Choose it again."))
    return content
