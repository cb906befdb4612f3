"""Mail, backups and the worker: what keeps an office going after its first day."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from foidesk.authorities.queries import mail_route
from foidesk.authorities.rules import MailWay, Security
from foidesk.cli.safety.finding import Finding, advice, must
from foidesk.plumbing.trouble.queries import last_beat
from foidesk.plumbing.trouble.rules import is_late
from foidesk.records.backup.keys import any_public
from foidesk.records.queries import last
from foidesk.records.rules import Kind
from foidesk.release.outbox import no_way_out

if TYPE_CHECKING:
    from foidesk.authorities.models import Authority

BACKUP_EVERY = timedelta(days=2)
TEST_EVERY = timedelta(days=35)


def look(offices: "list[Authority]", *, at: datetime) -> Iterator[Finding]:
    """Each office's mail, then backups and worker."""
    for office in offices:
        yield from _mail(office)
    yield from _backups(at)
    yield from worker(at=at)


def worker(*, at: datetime) -> Iterator[Finding]:
    """That no worker was seen of late: pages answer without one, but nothing is sent."""
    beat = last_beat()
    if beat is None:
        yield advice("The worker has never run: no mail is sent. Start it: foidesk worker")
    elif is_late(beat, at=at):
        yield advice(
            f"The worker has not run since {beat:%Y-%m-%d %H:%M} UTC: no mail is sent. "
            "Start it: foidesk worker"
        )


def _mail(office: "Authority") -> Iterator[Finding]:
    route, says = mail_route(office.id), "Set it in the desk under Settings, Mail."
    wrong = no_way_out(office.id)
    if wrong is not None:
        yield must(f"{office.name}: {wrong.says} {says}")
    elif route is not None and route.way == MailWay.FOLDER:
        yield must(f"{office.name}: mail goes into a folder and reaches nobody. {says}")
    elif route is not None and route.security == Security.NONE:
        yield must(
            f"{office.name}: mail and its password go to the mail server unencrypted. "
            "Choose STARTTLS or TLS in the desk under Settings, Mail."
        )


def _backups(at: datetime) -> Iterator[Finding]:
    made, tested = last(Kind.BACKUP).done, last(Kind.TEST).done
    how = "docs/how-tos/backup.md says how."
    if not any_public(Path(settings.HOME)):
        yield must(f"There is no key to seal backups with. Make one: foidesk backup-key; {how}")
    if settings.BACKUP_AT.strip() == "never":
        yield must(f"No backup is made by itself. Set FOIDESK_BACKUP_AT to a time such as 01:30; {how}")
    if made is None:
        yield must(f"No backup was ever made. Make one: foidesk backup; {how}")
    elif at - made > BACKUP_EVERY:
        yield must(f"The last backup is of {made:%Y-%m-%d}. See why no newer one was made; {how}")
    if settings.RESTORE_TEST_DAYS.strip() == "0":
        yield advice(f"Restoring is not tested by itself. Try it by hand, often; {how}")
    elif tested is None:
        yield must(f"No backup was ever restored as a test, so that nobody knows whether it can be; {how}")
    elif at - tested > TEST_EVERY:
        yield must(f"The last backup that was restored as a test is of {tested:%Y-%m-%d}; {how}")
