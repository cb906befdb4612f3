"""PostgreSQL is stopped and started again under a desk at work, which nobody starts again.

While it is away pages say so in a sentence, with 503; afterwards pages and worker go on by themselves.
"""

import sys
import time

from tests.faults.house import Run, Seen, house, script
from tests.faults.visitor import Unanswered, Visitor

WHAT = "The database away and back."
TIMES = 3
SAYS = "The desk can’t be reached at the moment"


def once(run: Run, *, times: int = TIMES) -> Seen:
    """One desk whose database goes away so many times."""
    assert run.postgres is not None
    with house(run.url, run.home) as desk:
        faults = []
        with desk.moving(2, run.seed):
            for _ in range(times):
                desk.after(run.chance.randint(5, 20))
                run.postgres.stop()
                faults += _unsaid(desk.addresses[0])
                time.sleep(run.chance.uniform(1, 8))
                run.postgres.start()
                desk.sent(after=12)
        desk.settle()
        faults += {f"a page said: {one}" for one in desk.ledger.unanswered if one.startswith("500")}
        away = sum(one.startswith("503") for one in desk.ledger.unanswered)
        return Seen(f"away {times} times, said so {away} times; {desk.tell()}", desk.lost() + faults)


def _unsaid(address: str) -> list[str]:
    """What a page says wrongly while the database is away; nothing when it says so with 503."""
    try:
        answer = Visitor(address).get("/desk/sign-in/")
        answer = Visitor(address).get("/") if answer.status == 200 else answer
    except Unanswered as said:
        return [] if str(said).startswith("503") and SAYS in str(said) else [str(said)[:300]]
    return [f"a page answered {answer.status} without a database"]


if __name__ == "__main__":
    sys.exit(script(WHAT, once, databases=("postgresql",)))
