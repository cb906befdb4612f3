"""kill -9 of pages and of workers at random moments while cases move.

Everything that the desk acknowledged is there afterwards, every chain verifies, references have no gap, and
no message came twice.
"""

import sys
import time

from tests.faults.house import House, Run, Seen, house, script

WHAT = "kill -9 of web and worker while cases move."
BLOWS = 12
PEOPLE = 3


def once(run: Run, *, blows: int = BLOWS) -> Seen:
    """One desk, struck so many times."""
    with house(run.url, run.home, workers=2) as desk:
        with desk.moving(PEOPLE, run.seed):
            struck = [_strike(desk, run) for _ in range(blows)]
        desk.settle()
        told = (
            f"killed web {struck.count('web')} times and worker {struck.count('worker')} times; {desk.tell()}"
        )
        return Seen(told, desk.lost())


def _strike(desk: House, run: Run) -> str:
    """Wait for some deeds and a moment more, kill one process, and start it again."""
    desk.after(run.chance.randint(1, 12))
    time.sleep(run.chance.uniform(0.0, 0.4))
    victim = run.chance.choice([*desk.webs, *desk.workers])
    victim.kill()
    victim.start()
    return victim.words[0]


if __name__ == "__main__":
    sys.exit(script(WHAT, once, databases=("sqlite", "postgresql")))
