"""Signing in: a wrong password makes one wait longer, and never keeps an office out."""

from datetime import timedelta

import pytest

from foidesk.law.refusal import Refused
from foidesk.people import actions, rules
from foidesk.people.models import FailedSignIns
from tests.walk import NOW, PASSWORD, TODAY, office

pytestmark = pytest.mark.django_db


def try_in(password: str, *, network: str = "192.0.2.1", seconds: int = 0) -> str:
    at = NOW + timedelta(seconds=seconds)
    try:
        officer = actions.sign_in(
            email="Alice@marlshire.example", password=password, network=network, at=at, on=TODAY
        )
    except Refused as refused:
        return str(refused)
    return officer.name


def test_the_right_password_opens() -> None:
    office()
    assert try_in(PASSWORD) == "Alice Able"


def test_ten_wrong_passwords_make_one_wait_and_no_more() -> None:
    office()
    said = [try_in("wrong") for _ in range(10)]
    assert all("do not go together" in words for words in said[:5])
    assert all("Wait 31 seconds" in words for words in said[5:])
    assert "Wait" in try_in(PASSWORD)
    assert try_in(PASSWORD, seconds=60) == "Alice Able"


def test_whoever_guesses_elsewhere_keeps_nobody_out() -> None:
    office()
    for n in range(30):
        try_in("wrong", network="198.51.100.7", seconds=n)
    assert try_in(PASSWORD, seconds=31) == "Alice Able"


def test_an_unknown_account_is_refused_in_the_same_words() -> None:
    office()
    with pytest.raises(Refused) as refused:
        actions.sign_in(email="nobody@x.example", password="x", network="192.0.2.1", at=NOW, on=TODAY)
    assert str(refused.value) == try_in("wrong")


def test_success_forgets_the_failures() -> None:
    office()
    for _ in range(4):
        try_in("wrong")
    try_in(PASSWORD)
    assert not FailedSignIns.objects.in_every_office().exists()


@pytest.mark.parametrize(("failures", "seconds"), [(4, 0), (5, 30), (6, 60), (8, 240), (10, 900), (500, 900)])
def test_the_wait_grows_and_has_an_end(failures: int, seconds: int) -> None:
    assert rules.wait_after(failures) == timedelta(seconds=seconds)


def test_a_whole_network_waits_a_minute_at_most() -> None:
    assert rules.network_wait_after(49) == timedelta(0)
    assert rules.network_wait_after(10_000) == timedelta(minutes=1)
