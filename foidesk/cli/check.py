"""`foidesk check`: whether this installation is set up as it should be; `--deploy`: as an office must."""

import argparse
import stat
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from foidesk.audit.queries import missing_triggers
from foidesk.authorities.queries import offices
from foidesk.cli.installation import database
from foidesk.cli.safety import database as safe_database
from foidesk.cli.safety import malware, network, reading, secrets, upkeep
from foidesk.cli.safety.finding import Finding, must
from foidesk.plumbing import schema
from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.files.place import Away, Damaged, try_out


def register(parser: argparse.ArgumentParser) -> None:
    """How strictly to look."""
    parser.add_argument(
        "--deploy", action="store_true", help="look also for what an office on a network needs"
    )
    parser.add_argument(
        "--worker", action="store_true", help="look only whether a worker was seen in the last five minutes"
    )


def run(args: argparse.Namespace) -> int:
    """Print one line for each finding; 1 when anything must be put right."""
    with database():
        findings = list(_of_worker() if args.worker else _findings(args.deploy))
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
        yield from reading.look()
        yield from _of_deployment()


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
    if waiting := schema.waiting():
        yield must(f"The database is {len(waiting)} changes behind. Run: foidesk migrate")
        return
    if unknown := schema.unknown():
        yield must(
            f"The database was changed {len(unknown)} times by a newer release than this one. "
            "Install that release again."
        )
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


def _of_worker() -> Iterator[Finding]:
    """For supervisors: 1 when no worker runs."""
    yield from (must(found.says) for found in upkeep.worker(at=timezone.now()))


def _of_deployment() -> Iterator[Finding]:
    """What an office on a network needs; nothing of it can be asked of a database that is behind."""
    if schema.waiting():
        yield from network.look([])
        yield from secrets.look()
        return
    now, found = timezone.now(), offices()
    yield from network.look([office.name for office in found])
    yield from secrets.look()
    yield from malware.look()
    yield from safe_database.look(at=now)
    yield from upkeep.look(found, at=now)
