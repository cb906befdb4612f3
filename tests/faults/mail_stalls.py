"""A mail server that takes the words of a message and then stalls, or hangs up without a word.

What it may have taken becomes uncertain and is never sent again by itself, however long one waits.
"""

import asyncio
import random
import sys
from collections import Counter
from typing import Any

from tests.faults.house import Run, Seen, house, script
from tests.plumbing.post.servers import Post

WHAT = "SMTP that accepts, then stalls."
PATIENCE = "3"
DEEDS = 40


class Moody(Post):
    """Takes every message, and then answers, stalls, or hangs up."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self.chance, self.moods = chance, list[str]()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Take the message down, in one of three moods."""
        self.taken.append(envelope.original_content)
        self.moods.append(self.chance.choice(["answers", "stalls", "hangs up"]))
        if self.moods[-1] == "stalls":
            await asyncio.sleep(3600)
        if self.moods[-1] == "hangs up":
            server.transport.abort()
        return "250 taken"


def once(run: Run, *, deeds: int = DEEDS) -> Seen:
    """One desk with a moody mail server."""
    post = Moody(run.chance)
    with house(run.url, run.home, workers=2, post=post, start=False) as desk:
        desk.installation.extra["FAULTS_PATIENCE"] = PATIENCE
        for process in (*desk.webs, *desk.workers):
            process.module = "tests.faults.starter"
        desk.start()
        with desk.moving(2, run.seed):
            desk.after(deeds)
        desk.until(lambda: not desk.states()["waiting"], "a message still waits")
        desk.settle()
        lost = desk.lost()
        states, unsure = desk.states(), len(post.moods) - post.moods.count("answers")
        if states["uncertain"] != unsure or states["sent"] != post.moods.count("answers"):
            lost.append(f"the server was {dict(Counter(post.moods))}, and the outbox says {dict(states)}")
        moods = ", ".join(f"{mood} {n} times" for mood, n in sorted(Counter(post.moods).items()))
        return Seen(f"the server {moods}; {desk.tell()}", lost)


if __name__ == "__main__":
    sys.exit(script(WHAT, once, databases=("sqlite", "postgresql")))
