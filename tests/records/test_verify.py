"""`foidesk verify`: quiet about what is whole, plain about what is not."""

import json
from pathlib import Path

import pytest
from django.db import connection

from foidesk.audit import triggers
from foidesk.cli import main
from foidesk.records import queries
from tests.walk import logged, office

pytestmark = pytest.mark.django_db


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = main.main(["verify", *words])
    return code, capsys.readouterr().out


def force(sql: str) -> None:
    """Somebody with the database itself takes the refusal away, changes, and puts it back."""
    on = " ON audit_event" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER audit_event_no_update{on}")
        cursor.execute(sql)
    triggers.install(connection)


def test_a_desk_that_was_worked_with_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    logged(office().alice)
    code, out = said(capsys)
    assert (code, out.strip().endswith("whole")) == (0, True)


def test_one_byte_of_an_event_shows(capsys: pytest.CaptureFixture[str]) -> None:
    logged(office().alice)
    force("UPDATE audit_event SET verb = 'cases.lodged' WHERE verb = 'cases.logged'")
    code, out = said(capsys)
    assert code == 1
    assert "was changed after it was written" in out


def test_a_missing_trigger_shows(capsys: pytest.CaptureFixture[str]) -> None:
    office()
    on = " ON audit_event" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER audit_event_no_delete{on}")
    code, out = said(capsys)
    triggers.install(connection)
    assert code == 1
    assert "audit_event_no_delete" in out


def test_a_changed_due_date_shows(capsys: pytest.CaptureFixture[str]) -> None:
    logged(office().alice)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_case SET due_on = '2025-01-03'")
    code, out = said(capsys, "--json")
    findings = [finding for line in out.splitlines() for finding in json.loads(line)["findings"]]
    assert code == 1
    assert [finding["where"] for finding in findings] == ["case FOI 0001/24"]


def test_heads_kept_elsewhere_show_a_record_that_was_rewritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logged(office().alice)
    heads = tmp_path / "heads"
    assert said(capsys, "--heads", str(heads))[0] == 0
    assert said(capsys, "--against", str(heads))[0] == 0
    lines = [json.loads(line) for line in heads.read_text().splitlines()]
    lines[0]["digest"] = "f" * 64
    heads.write_text("\n".join(json.dumps(line) for line in lines))
    code, out = said(capsys, "--against", str(heads))
    assert code == 1
    assert "not the event that stood there" in out


@pytest.mark.parametrize("content", ["not json", "{}", '{"authority": 1}'])
def test_a_file_that_holds_no_heads_is_named(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heads = tmp_path / "heads"
    heads.write_text(content)
    assert main.main(["verify", "--against", str(heads)]) == 2
    assert "is no file of heads" in capsys.readouterr().err


def test_nothing_to_verify_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys) == (0, "No office has been set up yet: there is nothing to verify.\n")
    assert queries.heads() == []
