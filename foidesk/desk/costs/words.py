"""How costs, fees and advice are called on the pages."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from foidesk.pages import forms
from foidesk.searches.rules.activity import Activity
from foidesk.searches.rules.advice import AdviceKind
from foidesk.searches.rules.fees import Basis, Item
from foidesk.searches.rules.lines import Kind

ACTIVITIES = {
    Activity.DETERMINING: _("Finding out whether it is held"),
    Activity.LOCATING: _("Locating it"),
    Activity.RETRIEVING: _("Retrieving it"),
    Activity.EXTRACTING: _("Extracting it from other information"),
    Activity.REDACTING: _("Redacting"),
    Activity.EXEMPTIONS: _("Considering exemptions and the public interest"),
    Activity.CONSULTING: _("Consulting others, and legal advice"),
    Activity.CHECKING: _("Reading through and checking"),
    Activity.WRITING: _("Writing the answer"),
    Activity.OTHER: _("Anything else"),
}
KINDS = {Kind.ESTIMATE: _("Still to do"), Kind.SPENT: _("Spent")}
ADVICE = {
    AdviceKind.CLARIFY: _("How to make the request clear"),
    AdviceKind.NARROW_COST: _("How to bring the request within the cost limit"),
    AdviceKind.OTHER_AUTHORITY: _("Who else may hold it, and how to reach them"),
    AdviceKind.FORMAT: _("The form in which it can be had"),
    AdviceKind.WRITING_HELP: _("Help with putting the request in writing"),
    AdviceKind.INVALID: _("What the request still needs to be valid"),
}
ITEMS = {
    Item.REPRODUCTION: _("Copying or printing"),
    Item.POSTAGE: _("Postage, or another way of sending"),
    Item.FORMAT: _("The form the applicant prefers, such as a disc or large print"),
    Item.STAFF_TIME: _("Staff time for informing the applicant and sending"),
}


CONFIRMED = {
    Basis.SECTION_13: _("No other law obliges the office to give this information"),
    Basis.EIR_8: _("It is neither looked at on the spot nor in a public register or list"),
}


def choices_of(words: Mapping[Any, Any], which: Iterable[StrEnum]) -> list[tuple[str, Any]]:
    """Some of these words as the choices of a field."""
    return [(one.value, words[one]) for one in which]


def figure() -> forms.TextInput:
    """A short field for a whole number."""
    return forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "numeric"})
