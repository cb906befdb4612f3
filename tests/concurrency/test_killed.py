"""A worker is killed in the middle of sending: nobody knows how far it came, and nothing is sent twice."""

import asyncio
import threading
from typing import Any

import pytest

from tests.concurrency.processes import whole, worker
from tests.concurrency.test_at_once import LETTERS, MAIL, counted
from tests.installation import Installation
from tests.plumbing.post.servers import Post, real

LATER = """
from datetime import UTC, datetime, timedelta
from threading import Event
from foidesk.worker.rounds import ROUNDS, turn
for minutes in (1, 11, 12, 600):
    turn(ROUNDS, lambda: datetime.now(UTC) + timedelta(minutes=minutes), Event())
"""


class Slow(Post):
    """A mail server that has read the words of a message and does not come to an end with it."""

    def __init__(self) -> None:
        super().__init__()
        self.reading = threading.Event()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Take the message down, and never answer."""
        self.taken.append(envelope.original_content)
        self.reading.set()
        await asyncio.sleep(3600)
        return "250 too late"


def killed_in_the_middle_of_sending(installation: Installation) -> None:
    installation.python(LETTERS.format(n=1, way="handed"))
    first, second = Slow(), Post()
    with real(first) as route:
        installation.python(MAIL.format(port=route.way.port))  # type: ignore[union-attr]
        with worker(installation) as process:
            assert first.reading.wait(60)
            process.kill()
            process.wait(10)
    with real(second) as route:
        installation.python(MAIL.format(port=route.way.port))  # type: ignore[union-attr]
        with worker(installation) as process:
            assert process.wait(60) == 0
        found = counted(installation)
        assert found["sending"] == found["handed-to-post"] == 1
        installation.python(LATER)
    assert counted(installation)["uncertain"] == 2  # the message and the parcel
    assert len(first.taken) == 1
    assert second.taken == []
    whole(installation)


@pytest.mark.slow
def test_killed(installation: Installation) -> None:
    killed_in_the_middle_of_sending(installation)


@pytest.mark.postgres
@pytest.mark.slow
def test_killed_on_postgresql(installation_pg: Installation) -> None:
    killed_in_the_middle_of_sending(installation_pg)
