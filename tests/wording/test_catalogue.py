"""Whoever writes an office's own words finds every paragraph, and every field told."""

from foidesk.wording.catalogue import FIELDS, GROUPS, title_of
from foidesk.wording.phrases import STANDARD_PHRASES, fields_of, optional_fields_of
from foidesk.wording.standard import STANDARD, Name


def test_every_paragraph_stands_in_one_group() -> None:
    assert sorted(name for group in GROUPS for name in group.names) == sorted(STANDARD)


def test_every_field_is_told_with_an_example_that_fills_it() -> None:
    used = {field for name in Name for field in fields_of(name) | optional_fields_of(name)}
    assert used == set(FIELDS)
    for name in Name:
        every = fields_of(name) | optional_fields_of(name)
        assert STANDARD_PHRASES.say(name, **{field: FIELDS[field].example for field in every})


def test_paragraphs_are_called_by_words() -> None:
    assert title_of(Name.LATE_EIR) == "Late (Regulations)"
    assert title_of(Name.DEAR_REQUESTER) == "Dear requester"
    assert len({title_of(name) for name in Name}) == len(Name)
