"""A sentence is English by itself, and tells its pattern to whoever would say it otherwise."""

import copy
from datetime import date

import pytest

from foidesk.language.sentence import Sentence, say
from foidesk.pages.saying import said
from tests.language.pseudo import spoken

DAY = date(2025, 1, 6)


def test_it_is_plain_english_to_whoever_does_not_translate() -> None:
    told = say("By {day}, {n} of {all}.", day=DAY, n=2, all=("questions", "parts", "letters"))
    assert told == "By Monday 6 January 2025, 2 of questions, parts and letters."
    assert said(told) == told


def test_what_fills_it_is_no_pattern() -> None:
    assert say("They wrote “{words}”.", words="{day} {0}") == "They wrote “{day} {0}”."


def test_a_field_that_nothing_fills_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        say("By {day}.")


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy])
def test_a_copy_is_a_sentence_still(again: object) -> None:
    told = say("By {day}.", day=DAY)
    assert callable(again)
    same = again(told)
    assert isinstance(same, Sentence)
    assert (same, same.pattern, same.fields) == (told, told.pattern, told.fields)


def test_another_language_translates_the_pattern_the_days_and_the_sentences_inside() -> None:
    told = say("{who} has until {day}: {what}", who="Mo", day=DAY, what=say("answer by then."))
    with spoken():
        line = said(told)
        assert line == "⟦Mo has until ⟦Monday⟧ 6 ⟦January⟧ 2025: ⟦answer by then.⟧⟧"
