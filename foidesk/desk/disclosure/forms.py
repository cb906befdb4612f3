"""What is typed to change an entry of the log, to publish it, and to withdraw it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from foidesk.disclosure.article import PublicAnswer
from foidesk.disclosure.rules import LONGEST_ANSWER, LONGEST_QUESTION, LONGEST_TITLE, Wording
from foidesk.pages import forms


class Versioned(forms.Form):
    """A form that knows which version of the entry its officer saw."""

    version = forms.CharField(max_length=36, widget=forms.HiddenInput)

    def clean_version(self) -> UUID:
        """The version. Raises ValidationError for what is none."""
        try:
            return UUID(self.cleaned_data["version"])
        except ValueError as wrong:
            raise forms.ValidationError(_now("Open the page again: it is not complete.")) from wrong

    def now_at(self, version: UUID) -> None:
        """Let what was typed be sent again, with open eyes, in place of the version that stands now."""
        self.data = {name: self.data[name] for name in self.data} | {"version": str(version)}


class Change(Versioned):
    """The title, and each question with its answer."""

    title = forms.CharField(
        label=_("Title"), help_text=_("What was asked about, in a few words"), max_length=LONGEST_TITLE
    )

    def __init__(self, *args: Any, answers: Sequence[PublicAnswer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.answers = answers
        for one in answers:
            number = {"n": one.n}
            question, answer = _now("Question %(n)s") % number, _now("Answer to question %(n)s") % number
            self.fields[f"question_{one.n}"] = _text(question, one.question, LONGEST_QUESTION)
            self.fields[f"answer_{one.n}"] = _text(answer, one.answer, LONGEST_ANSWER)

    @property
    def wording(self) -> Wording:
        """What was typed."""
        typed = self.cleaned_data
        texts = {one.n: (typed[f"question_{one.n}"], typed[f"answer_{one.n}"]) for one in self.answers}
        return Wording(typed["title"], texts)


def _text(label: str, initial: str, longest: int) -> forms.LongText:
    """A field for a text, about as high as the text is long."""
    empty = _now("%(label)s is empty: where something is left out, say so in brackets") % {"label": label}
    lines = sum(1 + len(line) // 80 for line in initial.split("\n"))
    return forms.LongText(
        label=label,
        initial=initial,
        max_length=longest,
        rows=max(3, min(lines + 1, 25)),
        error_messages={"required": empty},
    )


class Publish(Versioned):
    """That exactly this is published; and why, where the gate has a doubt."""

    mark_optional = False
    reason = forms.LongText(
        label=_("Why this may be published in spite of the doubt"), max_length=2_000, rows=3, required=False
    )

    def __init__(self, *args: Any, doubts: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not doubts:
            del self.fields["reason"]


class Withdraw(forms.Form):
    """Why everyone shall read it no more."""

    reason = forms.LongText(
        label=_("Why is it withdrawn?"),
        help_text=_("For the record of this office. The public page says only that it was withdrawn."),
        max_length=2_000,
        rows=3,
    )


class Find(forms.Form):
    """Words to look for in entries of any state."""

    mark_optional = False
    q = forms.CharField(label=_("Search the log, drafts too"), max_length=200, required=False)
