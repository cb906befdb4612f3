"""Paragraphs: strict fields, no template language, an office's own words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.law.refusal import Refused
from foidesk.wording.phrases import (
    LONGEST,
    OPTIONAL,
    STANDARD_PHRASES,
    Phrases,
    faults_of,
    fields_of,
    optional_fields_of,
    tidied,
)
from foidesk.wording.standard import STANDARD, Name

OUR_OWN_LETTERS = re.compile(r"[{}]")


@pytest.mark.parametrize("name", Name)
def test_every_paragraph_has_standard_words_that_keep_its_own_rules(name: Name) -> None:
    assert faults_of(name, STANDARD[name]) == ()
    every = fields_of(name) | optional_fields_of(name)
    filled = STANDARD_PHRASES.say(name, **dict.fromkeys(every, "something"))
    assert not OUR_OWN_LETTERS.search(filled)


WRONG = [
    ("", "Write the words"),
    ("By then.", "{due_on} is missing"),
    ("By {due_on}, {name}.", "no field {name}"),
    ("By {due_on} {{ case }}", "Braces are only for"),
    ("By {due_on} {Case.id}", "Braces are only for"),
    ("By {due_on}" + "x" * LONGEST, "longer than"),
    ("By {due_on}, [insert name].", "“[insert name]” waits to be filled in"),
    ("By {due_on}, XXXX.", "waits to be filled in"),
    ("By {due_on}, «Title».", "waits to be filled in"),
    ("By {due_on}\u202e.", "a character in it that nobody sees"),
]
NOT_WRONG = [
    "By {due_on}, at the latest (20 working days).",
    "By {due_on}.\r\nWe mean it [see above].",
    "By {due_on} <b>at the latest</b>",
    "By {due_on}, and not on {due_on} plus one.",
]


@pytest.mark.parametrize(("text", "says"), WRONG)
def test_wrong_fields_are_refused_with_a_sentence(text: str, says: str) -> None:
    assert any(says in refusal.says for refusal in faults_of(Name.ACKNOWLEDGED_DUE, text))
    with pytest.raises(Refused, match="own words of “acknowledged due” in the settings"):
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


@pytest.mark.parametrize("text", NOT_WRONG)
def test_ordinary_words_are_kept(text: str) -> None:
    assert faults_of(Name.ACKNOWLEDGED_DUE, tidied(text)) == ()


def test_some_fields_must_be_said_and_some_may() -> None:
    assert fields_of(Name.FOOTER) == set()
    assert optional_fields_of(Name.FOOTER) == {"office", "email", "telephone", "website"}
    assert faults_of(Name.FOOTER, "Ring {telephone}.") == ()
    assert Phrases({Name.FOOTER: "Ring {telephone}."}).say(Name.FOOTER, telephone="01632") == "Ring 01632."
    assert Phrases({Name.FOOTER: "Ask us."}).say(Name.FOOTER, telephone="", office="") == "Ask us."
    (fault,) = faults_of(Name.FOOTER, "By {due_on}.")
    assert "no field {due_on}; its fields are: {email}, {office}, {telephone}, {website}." in fault.says
    with pytest.raises(Refused, match="it is empty: telephone"):
        Phrases({Name.FOOTER: "Ring {telephone}."}).say(Name.FOOTER, office="Ours")


def test_what_no_law_asks_for_may_be_left_out_and_nothing_else() -> None:
    assert {name for name in Name if STANDARD_PHRASES.stands(name)} == set(Name) - {Name.BLIND, Name.FOOTER}
    assert {name for name in Name if not Phrases(standing=frozenset()).stands(name)} == OPTIONAL


def test_words_are_kept_with_one_kind_of_line_end() -> None:
    assert tidied(" One \r\ntwo\rthree \n\n") == "One\ntwo\nthree"
