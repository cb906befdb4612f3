"""`foidesk reset-password`: a code for the only administrator who forgot, and one line on what was done."""

import re

import pytest

from foidesk.audit.models import Event
from foidesk.cli import main
from foidesk.people import actions
from tests.walk import NOW, TODAY, office

pytestmark = pytest.mark.django_db


def test_a_code_is_made_and_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    ours = office()
    assert main.main(["reset-password", "Ada@marlshire.example"]) == 0
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert said.startswith("Made a one-time code for Ada Admin, noted in the record: ")
    code = re.search(r"(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}", said)
    assert code is not None
    assert Event.objects.of(ours.row.id).filter(verb="people.machine-code").count() == 1
    actions.use_key(code[0], "seven quiet green doors", at=NOW, on=TODAY)


def test_an_unknown_address_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    office()
    before = Event.objects.in_every_office().count()
    assert main.main(["reset-password", "nobody@marlshire.example"]) == 2
    assert "Nobody has an open account" in capsys.readouterr().err
    assert Event.objects.in_every_office().count() == before
