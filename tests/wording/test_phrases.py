"""Paragraphs: strict fields, no template language, an office's own words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.law.refusal import Refused
from foidesk.wording.phrases import LONGEST, STANDARD_PHRASES, Phrases, faults_of, fields_of
from foidesk.wording.standard import STANDARD, Name

OUR_OWN_LETTERS = re.compile(r"[{}]")


@pytest.mark.parametrize("name", Name)
def test_every_paragraph_has_standard_words_that_keep_its_own_rules(name: Name) -> None:
    assert faults_of(name, STANDARD[name]) == ()
    filled = STANDARD_PHRASES.say(name, **dict.fromkeys(fields_of(name), "something"))
    assert not OUR_OWN_LETTERS.search(filled)


WRONG = [
    ("", "Write the words"),
    ("By then.", "{due_on} is missing"),
    ("By {due_on}, {name}.", "no field {name}"),
    ("By {due_on} {{ case }}", "Braces are only for"),
    ("By {due_on} {Case.id}", "Braces are only for"),
    ("By {due_on}" + "x" * LONGEST, "longer than"),
]


@pytest.mark.parametrize(("text", "says"), WRONG)
def test_wrong_fields_are_refused_with_a_sentence(text: str, says: str) -> None:
    assert any(says in refusal.says for refusal in faults_of(Name.ACKNOWLEDGED_DUE, text))
    with pytest.raises(Refused):
        Phrases({Name.ACKNOWLEDGED_DUE: text}).say(Name.ACKNOWLEDGED_DUE, due_on="Monday")


def test_an_empty_value_is_refused_and_a_missing_one_is_a_fault_of_the_program() -> None:
    with pytest.raises(Refused, match="it is empty: due on"):
        STANDARD_PHRASES.say(Name.ACKNOWLEDGED_DUE, due_on=" ")
    with pytest.raises(ValueError, match="acknowledged-due"):
        STANDARD_PHRASES.say(Name.ACKNOWLEDGED_DUE)


@given(st.text(min_size=1).filter(str.strip))
def test_what_is_filled_in_is_not_read_again(value: str) -> None:
    said = Phrases({Name.DEAR: "Dear {applicant}"}).say(Name.DEAR, applicant=value + "{applicant}")
    assert said == f"Dear {value}{{applicant}}"
