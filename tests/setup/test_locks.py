"""The lock files and the scripts that install them: every package by its hash, and no address of an index."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.house import PROJECT, ROOT

LOCKS = ("requirements.lock", "requirements-test.lock")
SCRIPTS = [
    *(path for path in (ROOT / "script").iterdir() if path.is_file() and not path.suffix),
    ROOT / ".ci/run",
]


def names(lock: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+)==", (ROOT / lock).read_text(), flags=re.MULTILINE))


def wanted(lines: list[str]) -> set[str]:
    return {re.split(r"[\[<>=;]", line)[0] for line in lines}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_its_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text())
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize(
    "file", [*LOCKS, "pyproject.toml", *(str(path.relative_to(ROOT)) for path in SCRIPTS)]
)
def test_no_index_is_named(file: str) -> None:
    assert not re.search(r"https?://|--index-url|--extra-index|--find-links", (ROOT / file).read_text())


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = PROJECT["project"]
    assert wanted(project["dependencies"]) | {"setuptools"} <= names("requirements.lock")
    assert wanted(project["optional-dependencies"]["test"]) <= names("requirements-test.lock")


def test_the_tests_run_on_the_versions_that_are_installed() -> None:
    pins = [set(re.findall(r"^([a-z0-9-]+==\S+)", (ROOT / lock).read_text(), re.MULTILINE)) for lock in LOCKS]
    both = names(LOCKS[0]) & names(LOCKS[1])
    assert {pin for pin in pins[0] if pin.split("==")[0] in both} <= pins[1]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_is_plain_sh(script: Path) -> None:
    assert script.read_text().startswith("#!/bin/sh\n")
    assert script.stat().st_mode & 0o111
    subprocess.run(["sh", "-n", str(script)], check=True)
