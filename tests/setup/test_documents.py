"""What the papers beside the code say is so."""

import re
from pathlib import Path

import pytest

from foidesk.cli.main import COMMANDS
from tests.architecture.house import CONTRACTS, PACKAGE, ROOT

PAPERS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
RUNNING = (ROOT / "docs/running.md").read_text()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_link_leads_somewhere(paper: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", paper.read_text())
    assert [link for link in links if not (paper.parent / link).exists()] == []


def test_every_setting_is_told_and_no_other() -> None:
    code = "".join(path.read_text() for path in (PACKAGE / "config").glob("*.py"))
    used = set(re.findall(r"environ(?:\.get)?[(\[]\"(FOIDESK_\w+|DATABASE_URL)", code))
    assert set(re.findall(r"FOIDESK_\w+|DATABASE_URL", RUNNING)) == used


def test_every_command_in_the_paper_exists() -> None:
    told = set(re.findall(r"^\| `foidesk (\w+)", RUNNING, flags=re.MULTILINE))
    assert told <= {command.name for command in COMMANDS}


def test_the_rooms_stand_in_the_order_of_the_ladder() -> None:
    rows = re.findall(r"^\| (`.*?`) \|", (ROOT / "CONTRIBUTING.md").read_text(), flags=re.MULTILINE)
    told = [set(re.findall(r"\w+", row)) for row in rows]
    built = [
        set(re.findall(r"\w+", re.sub(r"\(\w+\)", "", layer))) for layer in CONTRACTS["ladder"]["layers"]
    ]
    assert told == [rooms for rooms in built if rooms]
