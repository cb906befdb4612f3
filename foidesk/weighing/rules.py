"""Two lists of things to weigh: the four themes of Dransfield, and the Commissioner's indicators of 2013."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.cases.rules import State, not_worked_on
from foidesk.language.words import listed
from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal
from foidesk.law.source import Source
from foidesk.law.vexatious import INDICATORS, INDICATORS_FROM, THEME_ASKS, THEMES_FROM, Theme

WEIGHED = Deed("weighing.weighed", "noted what speaks for and against calling the request vexatious: {noted}")
DEEDS = (WEIGHED,)

LONGEST_NOTE = 5_000
_BY_INDICATORS = frozenset({"cumbria"})
"""The profiles of offices whose procedure lists the indicators."""


class Checklist(StrEnum):
    """Which list an officer goes through. The stored notes keep their own keys, whichever is shown."""

    THEMES = "themes"
    INDICATORS = "indicators-2013"


@dataclass(frozen=True)
class Prompt:
    """One thing to look at: a key that is never reused, what it is called, and what it asks."""

    key: str
    theme: Theme
    title: str
    asks: str


THEME_TITLES: Mapping[Theme, str] = {
    Theme.BURDEN: "Burden",
    Theme.MOTIVE: "Motive",
    Theme.VALUE: "Value or serious purpose",
    Theme.HARASSMENT: "Harassment or distress",
}
PROMPTS: Mapping[Checklist, Sequence[Prompt]] = {
    Checklist.THEMES: tuple(
        Prompt(f"theme-{theme}", theme, THEME_TITLES[theme], THEME_ASKS[theme]) for theme in Theme
    ),
    Checklist.INDICATORS: tuple(Prompt(one.key, one.theme, one.title, one.asks) for one in INDICATORS),
}
SOURCES: Mapping[Checklist, Source] = {
    Checklist.THEMES: THEMES_FROM,
    Checklist.INDICATORS: INDICATORS_FROM,
}
BY_KEY: Mapping[str, Prompt] = {prompt.key: prompt for prompts in PROMPTS.values() for prompt in prompts}


def usual(profile: str) -> Checklist:
    """The list of an office with this profile: Cumbria's procedure has the indicators, the law the themes."""
    return Checklist.INDICATORS if profile in _BY_INDICATORS else Checklist.THEMES


def may_weigh(state: State) -> Refusal | None:
    """Why nothing is noted any more: the answer has been sent; None before."""
    if state is State.ANSWERED:
        return Refusal("The answer to this request has been sent: what was weighed before it stays as it is.")
    return not_worked_on(state)


def faults_of(notes: Mapping[str, str]) -> tuple[Refusal, ...]:
    """Why notes can't be kept as they stand; nothing when they can."""
    unknown = [key for key in notes if key not in BY_KEY]
    if unknown:
        return (Refusal("One of the notes belongs to nothing on the list. Open the page again."),)
    long = [BY_KEY[key].title for key, text in notes.items() if len(text) > LONGEST_NOTE]
    if long:
        return (
            Refusal(
                "Shorten to {longest_note} characters: {long}.",
                longest_note=f"{LONGEST_NOTE:,}",
                long=listed(long),
            ),
        )
    return ()


def stale(who: str) -> Refusal:
    """Somebody noted something on the same request meanwhile."""
    return Refusal(
        "{who} noted something here since you opened the page. Nothing of yours was stored "
        "and nothing was overwritten: compare the two, and save again what should stand.",
        foia("14(1)"),
        who=who,
    )
