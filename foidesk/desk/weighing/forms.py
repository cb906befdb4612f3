"""What is noted beside each thing to weigh."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField

from foidesk.pages import forms
from foidesk.pages.saying import said
from foidesk.weighing.rules import LONGEST_NOTE, THEME_TITLES, Prompt


@dataclass(frozen=True)
class Group:
    """The prompts of one theme; its title is empty where the prompts are the themes themselves."""

    title: str
    fields: tuple[BoundField, ...]


class Notes(forms.Form):
    """One note for each prompt of a list. All may stay empty but one."""

    mark_optional = False
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, prompts: Sequence[Prompt], kept: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.prompts = prompts
        for prompt in prompts:
            self.fields[prompt.key] = forms.LongText(
                label=said(prompt.title),
                help_text=said(prompt.asks),
                max_length=LONGEST_NOTE,
                rows=3,
                required=False,
                initial=kept.get(prompt.key, ""),
            )

    def notes(self) -> dict[str, str]:
        """The notes as they were typed, by key."""
        return {prompt.key: self.cleaned_data[prompt.key] for prompt in self.prompts}

    def groups(self) -> Iterator[Group]:
        """The fields under their themes."""
        themes = dict.fromkeys(prompt.theme for prompt in self.prompts)
        single = len(themes) == len(self.prompts)
        for theme in themes:
            fields = tuple(self[prompt.key] for prompt in self.prompts if prompt.theme is theme)
            yield Group("" if single else said(THEME_TITLES[theme]), fields)
