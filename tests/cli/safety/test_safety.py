"""`foidesk check --deploy`: each unsafe setting is refused in a line that says what to do."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_django import Settings

from foidesk.authorities import actions as authorities
from foidesk.authorities.actions import MailDetails
from foidesk.authorities.queries import offices
from foidesk.authorities.rules import MailWay, Security
from foidesk.cli.demo.office import OFFICE as DEMO
from foidesk.cli.safety import database, network, secrets, upkeep
from foidesk.cli.safety.finding import Finding
from foidesk.plumbing.trouble import actions as trouble
from tests.walk import TODAY, found

NOW = datetime(2025, 1, 6, 12, tzinfo=UTC)
GOOD_KEY = "kq3RZ8v1mXwYt5Lb0JhNcPdS7uEgFaKoTiVyHxBzQ2W4r6D9"


@pytest.fixture
def safe(settings: Settings, tmp_path: Path) -> Settings:
    """An installation as an office needs it."""
    tmp_path.chmod(0o700)
    settings.HOME, settings.FILES = tmp_path, str(tmp_path / "files")
    settings.BACKUPS = str(tmp_path / "backups")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = GOOD_KEY, []
    settings.HTTPS, settings.DEBUG, settings.PROXY = True, False, "127.0.0.1"
    settings.ALLOWED_HOSTS = ["desk.foi.example", "foi.example"]
    settings.DESK_HOST, settings.PUBLIC_HOST = "desk.foi.example", "foi.example"
    settings.ADDRESS, settings.PROBLEMS_TO = "https://desk.foi.example", "it@foi.example"
    return settings


def musts(findings: Iterable[Finding]) -> str:
    return "\n".join(finding.says for finding in findings if finding.must)


@pytest.mark.usefixtures("safe")
def test_a_safe_installation_is_let_pass() -> None:
    assert [*network.look(["Office of Marlshire"]), *secrets.look()] == []


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("HTTPS", False, "FOIDESK_HTTPS=1"),
        ("DEBUG", True, "DEBUG"),
        ("PROXY", "", "FOIDESK_PROXY"),
        ("PROXY", "*", "more than one machine"),
        ("ALLOWED_HOSTS", ["*"], "names that others choose"),
        ("ALLOWED_HOSTS", [".foi.example"], "whole names only"),
        ("ALLOWED_HOSTS", ["localhost"], "FOIDESK_HOSTS"),
        ("ADDRESS", "", "FOIDESK_ADDRESS"),
        ("ADDRESS", "http://foi.example", "plain HTTP"),
        ("LOGGING", {"root": {"level": "DEBUG"}}, "FOIDESK_LOG_LEVEL"),
        ("SECRET_KEY", "x" * 60, "guessed"),
        ("SECRET_KEY", "abcdefghij", "guessed"),
        ("SECRET_KEY", f"change-me-{GOOD_KEY}", "copied from an example"),
        ("SECRET_KEY_FALLBACKS", ["short"], "earlier secret key"),
    ],
)
def test_what_is_unsafe_is_refused(safe: Settings, name: str, value: object, says: str) -> None:
    setattr(safe, name, value)
    assert says in musts([*network.look([]), *secrets.look()])


def test_a_key_that_is_also_a_password_is_refused(safe: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgres://foidesk:{GOOD_KEY}@db/foidesk")
    assert "something else too" in musts(secrets.look())


@pytest.mark.usefixtures("safe")
def test_the_demo_office_is_not_for_a_network() -> None:
    assert "demo office" in musts(network.look([DEMO.name]))


def test_a_folder_that_others_can_read_is_refused(safe: Settings, tmp_path: Path) -> None:
    for name, mode in (("inside", 0o755), ("home", 0o750)):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(mode)
    safe.HOME, safe.FILES = tmp_path / "home", str(tmp_path / "inside")
    says = musts(secrets.look())
    assert f"chmod 700 '{tmp_path / 'home'}'" in says
    assert f"chmod 700 '{tmp_path / 'inside'}'" in says


def test_one_host_for_staff_and_public_is_advised_against_and_let_pass(safe: Settings) -> None:
    safe.PUBLIC_HOST = ""
    (finding,) = network.look([])
    assert not finding.must
    assert "FOIDESK_PUBLIC_HOST" in finding.says


def test_a_network_filesystem_is_known_by_the_table_of_mounts() -> None:
    mounts = "/dev/sda1 / ext4 rw 0 0\nserver:/x /srv nfs4 rw 0 0\n/dev/sdb1 /srv/local xfs rw 0 0\nodd\n"
    assert database.filesystem(Path("/srv/foidesk/foidesk.sqlite3"), mounts) == "nfs4"
    assert database.filesystem(Path("/srv/local/x"), mounts) == "xfs"
    assert database.filesystem(Path("/srvx/x"), mounts) == "ext4"
    assert database.filesystem(Path("/srv"), "") == ""


@pytest.mark.django_db
def test_several_workers_are_too_many_for_sqlite(settings: Settings) -> None:
    if "sqlite" not in settings.DATABASES["default"]["ENGINE"]:
        pytest.skip("Several workers are well on PostgreSQL.")
    for process in (1, 2):
        assert "workers" not in musts(database.look(at=NOW))
        trouble.beat(host="here", process=process, version="1", at=NOW)
    assert "2 workers run on one SQLite database" in musts(database.look(at=NOW))


@pytest.mark.django_db
def test_mail_that_reaches_nobody_or_is_not_protected_is_refused() -> None:
    office = found()
    assert "goes into a folder" in musts(upkeep.look(offices(), at=NOW))
    smtp = MailDetails(
        way=MailWay.SMTP,
        sender_name="Marlshire",
        sender_address="foi@marlshire.example",
        host="mail.example",
        port=25,
        security=Security.NONE,
    )
    authorities.set_mail(office.id, smtp, by=None, at=NOW, on=TODAY)
    assert "unencrypted" in musts(upkeep.look(offices(), at=NOW))


@pytest.mark.django_db
def test_without_backups_and_a_test_of_them_no_office_goes_live() -> None:
    says = musts(upkeep.look([], at=NOW))
    assert "No backup was ever made" in says
    assert "foidesk backup-key" in says
    assert "No backup was ever restored as a test" in says


@pytest.mark.django_db
def test_a_schedule_of_never_is_refused_and_tests_by_hand_are_the_offices_choice(settings: Settings) -> None:
    settings.BACKUP_AT, settings.RESTORE_TEST_DAYS = "never", "0"
    says = musts(upkeep.look([], at=NOW))
    assert "FOIDESK_BACKUP_AT" in says
    assert "restored" not in says


@pytest.mark.django_db
def test_a_worker_that_is_away_is_named() -> None:
    assert "never run" in next(iter(upkeep.worker(at=NOW))).says
    trouble.beat(host="here", process=1, version="1", at=NOW - timedelta(hours=1))
    assert "has not run since 2025-01-06 11:00" in next(iter(upkeep.worker(at=NOW))).says
    trouble.beat(host="here", process=1, version="1", at=NOW)
    assert list(upkeep.worker(at=NOW)) == []
