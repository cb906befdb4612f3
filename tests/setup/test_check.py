"""`foidesk check`: an installation that is as it should be, and what it says when it is not."""

import sqlite3

from tests.installation import Installation


def test_a_new_installation_is_as_it_should_be(installation: Installation) -> None:
    done = installation.run("check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Everything is as it should be.\n", "")


def test_an_office_on_a_network_needs_more(installation: Installation) -> None:
    done = installation.run("check", "--deploy")
    assert done.returncode == 1
    assert {line.split(":")[0] for line in done.stdout.splitlines()} == {"must", "advice"}
    for name in ("FOIDESK_HTTPS", "FOIDESK_ADDRESS", "FOIDESK_HOSTS", "FOIDESK_PUBLIC_HOST"):
        assert name in done.stdout


def test_a_secret_that_others_can_read_is_named(installation: Installation) -> None:
    (installation.home / "secret.key").chmod(0o644)
    done = installation.run("check")
    assert done.returncode == 1
    assert "chmod 600" in done.stdout


def test_a_missing_trigger_is_named(installation_sqlite: Installation) -> None:
    with sqlite3.connect(installation_sqlite.home / "foidesk.sqlite3") as connection:
        connection.execute("DROP TRIGGER audit_event_no_update")
    connection.close()
    done = installation_sqlite.run("check")
    assert done.returncode == 1
    assert "audit_event_no_update is missing" in done.stdout


def test_a_database_that_is_behind_is_told_so(installation_sqlite: Installation) -> None:
    (installation_sqlite.home / "foidesk.sqlite3").unlink()
    done = installation_sqlite.run("check")
    assert done.returncode == 1
    assert "foidesk migrate" in done.stdout
