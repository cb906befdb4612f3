"""Personal data of others in a letter, and what belongs in it."""

import pytest

from foidesk.anatomy.letter import Kind
from foidesk.checking.checks.people import find
from tests.checking.checks.built import codes, context, letter

DATA = "personal-data"
HEAD = "head|Marlshire County Council\nfoi@marlshire.example\n\nhead|Dear Rowan Ellery\n\n"

# fmt: off
WORDS = (
    ("The objector is at jean.abbott@postbox.example.", DATA),
    ("Her National Insurance number is QQ123456C.", ""),
    ("Her National Insurance number is AB123456C.", DATA),
    ("The child was born on 4 May 2015 (date of birth 04/05/2015).", DATA),
    ("Ring the neighbour on 07700 900123.", DATA),
    ("Mrs Abbott lives at 14 Tanner Street, Marlbury MB1 4QT.", DATA),
    ("The complainant, Mrs Jean Abbott, wrote twice.", DATA),
    (("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example&data=05%7C02%7Cjo.ward%40m"
      "a"
     "rlshire.example%7C9"), DATA),
    # what belongs there
    (("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example&data=05%7C02%7Cfoi%40marls"
      "h"
     "ire.example%7C9"), ""),
    ("Write to foi@marlshire.example or democratic.services@marlshire.example.", ""),
    ("Ask press@harrowdale.police.example or ring 01632 960114.", ""),
    ("Marlshire Police HQ, Ridge Lane, Marlbury MB9 2PD may hold it.", ""),
    ("The head of planning, Priya Venkataraman, decided it. The Chief Executive is Mr John Weld.", ""),
    ("rights|Complain to jo.ward@marlshire.example, 07700 900456.", ""),
    ("foot|Jo Ward\nInformation Officer\njo.ward@marlshire.example\n07700 900456", ""),
    (("rights|The Commissioner is at icocasework@ico.org.uk, 0303 123 1113, Wycliffe House, Wilmslow SK9 "
     "5AF."), ""),
    ("For queries please contact me at jo.ward@marlshire.example.", ""),
    ("Email: xxxxx@xxxxxxxxxxx.xxx.xx", ""),
    ("The lead officer is jo.ward@marlshire.example.", ""),
    ("The lead officer of the force is jo.wright@harrowdale.police.uk.", f"{DATA}?"),
    ("Write to jo.webb@larkfield.example.", DATA),
    ("Write to monitoring.officer@larkfield.example or countysolicitor@larkfield.example.", ""),
    ("Councillor Jane Holt voted. The Leader, Cllr Sue Banks, answered the witness questions.", ""),
    ("The victims' commissioner, Dame Vera Holt, and the patient liaison officer, Ann Dow, replied.", ""),
    # in the request as quoted
    ("request|My number is 07700 900789.", f"{DATA}?"),
    ("request|Regards, Rowan, r.ellery@postbox.example", f"{DATA}?"),
    ("request|What did jean.abbott@postbox.example write to you?", DATA),
    ("-----Original Message-----\nFrom: R Ellery <r.e@postbox.example>\nSent: 3 May 2025", ""),
    ("From: request-998-abc@whatdotheyknow.example", ""),
    ("request|I wrote to jo.ward@marlshire.example.", f"{DATA}?"),
    ("request|Please send it to foi@marlshire.example.", ""),
)
# fmt: on


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_whose_data(words: str, found: str) -> None:
    assert codes(find(letter(HEAD + words), context())) == found


def test_what_the_office_publishes_is_its_own() -> None:
    known = context(contacts=("jean.abbott@postbox.example",))
    assert not codes(find(letter("Ask jean.abbott@postbox.example."), known))


def test_what_is_known_of_the_applicant_is_advice_in_the_request() -> None:
    known = context(applicant=("r.e@postbox.example",))
    assert codes(find(letter("request|What did r.e@postbox.example write?"), known)) == f"{DATA}?"
    named = context(applicant=("Rowan Ellery",))
    assert codes(find(letter("request|What did r.ellery@postbox.example write?"), named)) == f"{DATA}?"


def test_a_fees_notice_says_where_to_pay() -> None:
    words = "Pay to sort code 12-34-56, account number 12345678."
    assert not codes(find(letter(words, Kind.FEES), context()))
    assert codes(find(letter(words), context())) == DATA


def test_it_can_be_turned_off() -> None:
    assert not codes(find(letter("Ask jean.abbott@postbox.example."), context(personal=False)))
