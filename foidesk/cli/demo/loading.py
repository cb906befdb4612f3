"""Making the demo office, whole or not at all, and keeping its sign-in for the next start."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.db import connection
from django.utils import timezone

from foidesk.authorities.actions import confirm_fact
from foidesk.authorities.queries import offices
from foidesk.authorities.rules import FactKey
from foidesk.cli.demo import course, office
from foidesk.cli.demo.answered import ANSWERED
from foidesk.cli.demo.clocks import CLOCKS
from foidesk.cli.demo.days import Days
from foidesk.cli.demo.office import MEMBERS, OFFICE
from foidesk.cli.demo.passphrase import passphrase
from foidesk.cli.demo.put_right import PUT_RIGHT
from foidesk.cli.demo.standing import standing
from foidesk.cli.demo.stories import OPEN
from foidesk.cli.demo.walk import Walk
from foidesk.people.rules import Role

NAME = "demo-sign-in.txt"
"""Where the sign-in is kept for the owner of the installation, to be printed at each start."""


def load(home: Path) -> str | None:
    """Make the demo office where there is none yet, and say how to sign in; the same words at later starts.

    None where the installation holds another office: then nothing is changed. It is made whole or not at
    all.
    """
    path = home / NAME
    with _whole():
        found = offices()
        if not found:
            password = passphrase()
            words = _sign_in(password)
            _make(home, password, now=timezone.now())
            _keep(path, words)
            return words
    ours = any(one.name == OFFICE.name for one in found)
    return path.read_text() if ours and path.exists() else None


def _make(home: Path, password: str, *, now: datetime) -> None:
    days = Days(now)
    staff = office.found(days, password)
    walk = Walk(staff=staff, days=days, folder=home / "mail", at=days.at(office.FOUNDED, "10:00"))
    course.tell(walk, (*ANSWERED, *OPEN, *CLOCKS, *PUT_RIGHT, standing, _look_again))


def _look_again(walk: Walk) -> course.Story:
    """The administrator looks once more whether what letters say of the regulator is still right."""
    yield walk.days.at(1, "08:40")
    ada = walk.staff[Role.ADMINISTRATOR]
    for key in FactKey:
        confirm_fact(ada.authority, key, by=ada.id, at=walk.at, on=walk.on)


def _sign_in(password: str) -> str:
    width = max(len(member.email) for member in MEMBERS) + 3
    rows = (f"  {member.email:<{width}}{member.job} ({member.title})" for member in MEMBERS)
    return "\n".join(
        [
            "It holds an invented office with requests in every state. Its mail stays in the folder “mail”.",
            f"The password of all its officers is  {password}",
            "Sign in as:",
            *rows,
        ]
    )


def _keep(path: Path, words: str) -> None:
    """Write the sign-in so that only the owner of the installation can read it."""
    path.unlink(missing_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(words)


@contextmanager
def _whole() -> Iterator[None]:
    """One transaction around the whole walk, ended by our own hand.

    `atomic` would refuse it: the worker's claim of a message wants to be committed before it is sent, so that
    a crash shows. Here nothing is sent but files in a folder, and after a crash there is no office.
    """
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    try:
        yield
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    finally:
        connection.set_autocommit(True)
