"""The machine's clock is set back, and forth, while cases move.

Pages and worker read a clock that is wrong by up to a day either way and jumps. Nothing that was acknowledged
is lost, the chains stand in the order of what was done, references have no gap, no message comes twice.
"""

import sys
import time

from tests.faults.house import Run, Seen, house, script

WHAT = "The clock set back and forth while cases move."
JUMPS = 8
HOURS = (-24.0, -2.0, -0.1, 0.0, 0.1, 2.0)


def once(run: Run, *, jumps: int = JUMPS) -> Seen:
    """One desk whose clock jumps so many times."""
    run.home.parent.mkdir(exist_ok=True)
    clock = run.home.parent / "clock"
    clock.write_text("0")
    with house(run.url, run.home, start=False) as desk:
        desk.installation.extra["FAULTS_CLOCK"] = str(clock)
        for process in (*desk.webs, *desk.workers):
            process.module = "tests.faults.starter"
        desk.start()
        told, wrong = [], 0.0
        with desk.moving(2, run.seed):
            for _ in range(jumps):
                desk.after(run.chance.randint(3, 12))
                wrong = run.chance.choice([hours for hours in HOURS if hours != wrong])
                beside = clock.with_suffix(".new")
                beside.write_text(str(wrong * 3600))
                beside.replace(clock)
                told.append(f"{wrong:+g} h")
            desk.after(10)
            clock.write_text("0")
            time.sleep(1)
        desk.settle()
        return Seen(f"the clock was wrong by {', '.join(told)}; {desk.tell()}", desk.lost())


if __name__ == "__main__":
    sys.exit(script(WHAT, once, databases=("sqlite", "postgresql")))
