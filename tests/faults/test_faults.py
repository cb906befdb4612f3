"""Each fault once and shortly. The scripts do it longer and more often: see the README beside this."""

from functools import partial

import pytest

from tests.faults import clock_back, database_away, disk_full, killed, mail_stalls
from tests.faults.house import Run, Seen, on, script

SEED = 4

FAULTS = {
    "killed": partial(killed.once, blows=3),
    "clock back": partial(clock_back.once, jumps=3),
    "mail stalls": partial(mail_stalls.once, deeds=12),
    "disk full": partial(disk_full.once, times=1),
    "database away": partial(database_away.once, times=1),
}

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default::ResourceWarning")]


@pytest.mark.parametrize("fault", ["killed", "clock back", "mail stalls", "disk full"])
def test_nothing_is_lost(fault: str) -> None:
    seen = on("sqlite", SEED, FAULTS[fault])
    assert seen.lost == [], seen.told


@pytest.mark.postgres
@pytest.mark.parametrize("fault", ["killed", "database away"])
def test_nothing_is_lost_on_postgresql(fault: str) -> None:
    seen = on("postgresql", SEED, FAULTS[fault])
    assert seen.lost == [], seen.told


def test_a_script_ends_with_1_when_anything_was_lost(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def loses(_run: Run) -> Seen:
        return Seen("one blow", ["a request was acknowledged and is not there"])

    monkeypatch.setattr("sys.argv", ["fault", "--times", "2", "--seed", "7"])
    assert script("A fault.", loses, databases=("sqlite",)) == 1
    said = capsys.readouterr().out
    assert "run 2 (seed 8, sqlite): one blow" in said
    assert "A fault. Run 2 times: 2 LOST." in said
