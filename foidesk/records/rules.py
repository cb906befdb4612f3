"""When backups and tests of them are due, which backups are kept, and when somebody is warned. Pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from foidesk.audit.rules import LONDON, Deed
from foidesk.law.refusal import Refusal

WATCHED = Deed(
    "records.watched", "set that administrators are warned of a backup that is older than {days} days"
)
DEEDS = (WATCHED,)

LOST_AFTER = timedelta(hours=3)
"""So long a run may go without an end; then it is taken to have been killed."""
AGAIN_AFTER = timedelta(hours=1)
"""After a run that failed, the next try."""
TEST_AGAIN_AFTER = timedelta(days=1)
USUAL_DAYS = 2
COPIES_KEPT = 3
MOST_DAYS = 31


class Kind(StrEnum):
    """What was run."""

    BACKUP = "backup"
    TEST = "restore-test"


class State(StrEnum):
    """How a run stands."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Schedule:
    """When backups are made (`at`, London time; None: never by themselves), and how many are kept.

    `days` and `weeks` are for how many of them the newest backup of each stays; `test_days` is how often one
    is restored to see whether that can be done, 0 for never.
    """

    at: time | None = time(1, 30)
    days: int = 14
    weeks: int = 8
    test_days: int = 7


@dataclass(frozen=True)
class Last:
    """The newest runs of a kind: when the good one began, the failed one ended, the one under way began."""

    done: datetime | None = None
    failed: datetime | None = None
    running: datetime | None = None


def read_schedule(at: str, keep: str, test: str) -> Schedule:
    """A schedule from the settings' words. Raises ValueError with a sentence."""
    daily = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", at.strip())
    if not daily and at.strip() != "never":
        raise ValueError("FOIDESK_BACKUP_AT is a time such as 01:30, or the word never.")
    numbers = re.fullmatch(r"(\d{1,3}) +(\d{1,3})", keep.strip())
    if not numbers or not int(numbers[1]):
        raise ValueError(
            "FOIDESK_BACKUP_KEEP is a number of days, at least 1, and one of weeks: such as '14 8'."
        )
    if not re.fullmatch(r"\d{1,3}", test.strip()):
        raise ValueError("FOIDESK_RESTORE_TEST_DAYS is a number of days, 0 for never.")
    moment = time(int(daily[1]), int(daily[2])) if daily else None
    return Schedule(moment, int(numbers[1]), int(numbers[2]), int(test))


def name_of(at: datetime, *, sealed: bool = True, before: str = "") -> str:
    """The file name of a backup made at a moment; `before` is the version whose upgrade it came before."""
    stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    kind = f"before-{before}" if before else "foidesk"
    return f"{kind}-{stamp}.tar{'.age' if sealed else ''}"


def moment_of(name: str) -> datetime | None:
    """When the backup of that name was made; None for other names, and for backups before upgrades."""
    if not re.fullmatch(r"foidesk-\d{8}T\d{6}Z\.tar\.age", name):
        return None
    try:
        return datetime.strptime(name[8:24], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def spare(names: Collection[str], schedule: Schedule, *, proved: str | None = None) -> list[str]:
    """The backups that need not be kept any longer, oldest first.

    The newest of each of the last days and weeks stays, and so does `proved`, the last that was restored as a
    test. Names of other things are never spare, nor is the newest backup.
    """
    made = sorted((moment, name) for name in names if (moment := moment_of(name)))
    days: dict[object, str] = {}
    weeks: dict[object, str] = {}
    for moment, name in made:
        day = moment.astimezone(LONDON).date()
        days[day], weeks[day.isocalendar()[:2]] = name, name
    stay = {*list(days.values())[-schedule.days :], proved}
    if schedule.weeks:
        stay |= set(list(weeks.values())[-schedule.weeks :])
    return [name for _moment, name in made if name not in stay]


def copies_to_spare(names: Collection[str]) -> list[str]:
    """All but the newest copies that were kept before upgrades."""
    copies = [name for name in names if re.fullmatch(r"before-.+-\d{8}T\d{6}Z\.tar(\.age)?", name)]
    return sorted(copies, key=lambda name: re.sub(r".*-(\d{8}T\d{6}Z)\..*", r"\1", name))[:-COPIES_KEPT]


def backup_due(schedule: Schedule, last: Last, *, now: datetime) -> bool:
    """Whether a backup is to be made now: none was since today's time of day, or yesterday's before that."""
    if schedule.at is None or _under_way(last, now) or _just_failed(last, now, AGAIN_AFTER):
        return False
    here = now.astimezone(LONDON)
    slot = datetime.combine(here.date(), schedule.at, LONDON)
    if slot > here:
        slot = datetime.combine(here.date() - timedelta(days=1), schedule.at, LONDON)
    return last.done is None or last.done < slot


def test_due(schedule: Schedule, last: Last, backups: Last, *, now: datetime) -> bool:
    """Whether the newest backup is to be restored as a test: there is one, the last test is old enough."""
    if not schedule.test_days or backups.done is None or _under_way(last, now) or _under_way(backups, now):
        return False
    if _just_failed(last, now, TEST_AGAIN_AFTER):
        return False
    return last.done is None or now - last.done >= timedelta(days=schedule.test_days)


def too_old(last: datetime | None, since: datetime, *, days: int, now: datetime) -> bool:
    """Whether a warning is due: the last backup, or else the office itself, is older than so many days."""
    return now - (last or since) > timedelta(days=days)


def fits(days: int) -> Refusal | None:
    """After how many days a warning may come."""
    if 1 <= days <= MOST_DAYS:
        return None
    return Refusal("A warning comes after 1 to {most} days. Give a number between them.", most=MOST_DAYS)


def _under_way(last: Last, now: datetime) -> bool:
    return last.running is not None and now - last.running < LOST_AFTER


def _just_failed(last: Last, now: datetime, rest: timedelta) -> bool:
    newer = last.failed is not None and (last.done is None or last.failed > last.done)
    return newer and last.failed is not None and now - last.failed < rest


def newest(names: Sequence[str]) -> str | None:
    """The newest backup among the names of a folder."""
    made = sorted((moment, name) for name in names if (moment := moment_of(name)))
    return made[-1][1] if made else None
