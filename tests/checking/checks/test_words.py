"""Words made plain, days named in them, and who a letter is from."""

from datetime import date

import pytest

from foidesk.checking.checks.office import Sort, names, sort_of
from foidesk.checking.checks.words import dates, day, own_words, plain, quote
from tests.checking.checks.built import TODAY, context, letter

NEAR = date(2025, 6, 2)


def test_plain_words_have_no_quotes_capitals_or_breaks() -> None:
    assert plain("The\u00a0Council’s  “Plan”\n– 2025") == 'the council\'s "plan" - 2025'


def test_the_words_of_the_request_and_of_an_act_are_not_the_authoritys_own() -> None:
    assert own_words(letter("request|Send it.\n\nHere.\n\nstatute|It is exempt.")) == "here."


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("by 30 june 2025", date(2025, 6, 30)),
        ("by the 3rd of july, 2025", date(2025, 7, 3)),
        ("by 3 july", date(2025, 7, 3)),
        ("on 20 december", date(2024, 12, 20)),
        ("by june 30, 2025", date(2025, 6, 30)),
        ("30/06/2025", date(2025, 6, 30)),
        ("30.6.25", date(2025, 6, 30)),
        ("31 june 2025", None),
        ("section 12.3.45", None),
    ],
)
def test_days(words: str, on: date | None) -> None:
    assert [one for _, one in dates(words, near=NEAR)] == ([on] if on else [])


def test_a_letter_is_judged_by_its_day() -> None:
    assert day(letter("Here."), context()) == TODAY
    assert day(letter("Here.", written_on=NEAR), context(sent_on=date(2025, 7, 1))) == date(2025, 7, 1)


def test_a_quote_is_short() -> None:
    assert quote("a\n b") == "a b"
    assert len(quote("word " * 40)) <= 70


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Office of the Police, Fire and Crime Commissioner for Marlshire", Sort.COMMISSIONER),
        ("OFFICE OF THE POLICE AND CRIME COMMISSIONER", Sort.COMMISSIONER),
        ("POLICE & CRIME\nCOMMISSIONER", Sort.COMMISSIONER),
        ("MARLSHIRE POLICE", Sort.FORCE),
        ("Harrowdale Constabulary", Sort.FORCE),
        ("City of Marlbury Council", Sort.COUNCIL),
        ("St Aldhelm's NHS Foundation Trust", Sort.HEALTH),
        ("Marlshire University Hospitals NHS Foundation Trust", Sort.HEALTH),
        ("University of Pellingham", Sort.UNIVERSITY),
        ("Northmere Fire and Rescue Authority", Sort.FIRE),
        ("Ministry of Harbours", Sort.DEPARTMENT),
        ("The Police Federation", None),
        ("the Council and the police", None),
        ("Police forces, and the Police Service", None),
    ],
)
def test_authorities_by_name(text: str, sort: Sort | None) -> None:
    assert [name.sort for name in names(text)] == ([sort] if sort else [])
    assert sort_of(letter("Here."), context(office=text)) is sort
