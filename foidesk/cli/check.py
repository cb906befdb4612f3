"""`foidesk check`: whether this installation is set up as it should be; `--deploy`: as an office must."""

import argparse
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured

from foidesk.audit.queries import missing_triggers
from foidesk.cli.installation import database, waiting_migrations
from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.files.place import Away, Damaged, try_out


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it should be. `must`: until it is put right, the installation is unsound."""

    must: bool
    says: str


def register(parser: argparse.ArgumentParser) -> None:
    """How strictly to look."""
    parser.add_argument(
        "--deploy", action="store_true", help="look also for what an office on a network needs"
    )


def run(args: argparse.Namespace) -> int:
    """Print one line for each finding; 1 when anything must be put right."""
    with database():
        findings = list(_findings(args.deploy))
    for finding in findings:
        print(f"{'must' if finding.must else 'advice'}: {' '.join(finding.says.split())}")
    if not findings:
        print("Everything is as it should be.")
    return 1 if any(finding.must for finding in findings) else 0


def _findings(deploy: bool) -> Iterator[Finding]:
    yield from _of_django(deploy)
    yield from _of_secrets(Path(settings.HOME))
    yield from _of_database()
    yield from _of_files()
    if deploy:
        yield from _of_network()


def _of_django(deploy: bool) -> Iterator[Finding]:
    for message in checks.run_checks(include_deployment_checks=deploy):
        if not message.is_silenced():
            yield Finding(message.is_serious(), f"{message.msg} {message.hint or ''} ({message.id})")


def _of_secrets(home: Path) -> Iterator[Finding]:
    """The files that hold secrets are for their owner alone."""
    for path in (home / "secret.key", home / "setup.code"):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield Finding(True, f"{path} can be read by others on this machine. Run: chmod 600 '{path}'")


def _of_database() -> Iterator[Finding]:
    waiting = waiting_migrations()
    if waiting:
        yield Finding(True, f"The database is {len(waiting)} changes behind. Run: foidesk migrate")
        return
    for name in missing_triggers():
        yield Finding(
            True,
            f"The database does not refuse changes of the record: {name} is missing. Run 'foidesk migrate', "
            "then 'foidesk verify' to see whether the record was touched.",
        )


def _of_files() -> Iterator[Finding]:
    """Whether a file that is kept now could be read again."""
    try:
        try_out(of_installation())
    except (ImproperlyConfigured, Away, Damaged) as trouble:
        why = trouble.__cause__ or trouble
        says = str(why).partition("\n")[0][:400]
        yield Finding(
            True, f"Files can't be kept where FOIDESK_FILES says: {says}. Put that right, then check again."
        )


def _of_network() -> Iterator[Finding]:
    if not settings.HTTPS:
        yield Finding(
            True,
            "Pages are not bound to HTTPS. Put a server with a certificate before them: FOIDESK_HTTPS=1.",
        )
    if not settings.ADDRESS:
        yield Finding(
            True, "Links in mail need this desk's address. Set FOIDESK_ADDRESS, such as https://foi.example."
        )
    if set(settings.ALLOWED_HOSTS) <= {"localhost", "127.0.0.1", "[::1]"}:
        yield Finding(
            True, "Nobody but this machine can open the pages. Set FOIDESK_HOSTS to the names they go by."
        )
    if settings.HTTPS and not settings.PROXY:
        yield Finding(
            True,
            "The server before this one is not believed when it says who visits and that HTTPS was used. "
            "Set FOIDESK_PROXY to its address, such as 127.0.0.1.",
        )
    if not (settings.DESK_HOST and settings.PUBLIC_HOST):
        yield Finding(
            False,
            "Staff and public share one host, so that a fault in a public page reaches the desk. "
            "Set FOIDESK_DESK_HOST and FOIDESK_PUBLIC_HOST.",
        )
