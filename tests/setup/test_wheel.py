"""The package as an office installs it: whole, and working on a machine that has nothing of ours."""

import http.cookiejar
import re
import shutil
import signal
import stat
import subprocess
import sys
import urllib.parse
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.architecture.house import PROJECT
from tests.installation import ROOT
from tests.walk import PASSWORD

pytestmark = pytest.mark.slow

VERSION = PROJECT["project"]["version"]
BUILD = "from setuptools.build_meta import build_wheel; build_wheel('dist')"
FIRST = {
    "name": "Office of the Commissioner for Marlshire",
    "email": "foi@marlshire.example",
    "reference_pattern": "FOI {number:4}/{yy}",
    "first_number": "28",
    "officer": "Una Only",
    "officer_email": "una@marlshire.example",
    "password": PASSWORD,
}


@pytest.fixture(scope="module")
def sources() -> list[str]:
    """Every file of the package, by its path in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "foidesk"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("This is no checkout, so nobody can tell which files belong to the package.")
    return [name for name in listed.stdout.splitlines() if (ROOT / name).exists()]


@pytest.fixture(scope="module")
def wheel(sources: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from what the repository holds and nothing that lies beside it."""
    place = tmp_path_factory.mktemp("sources")
    for name in [*sources, "pyproject.toml", "README.md", "LICENSE"]:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, place / name)
    subprocess.run([sys.executable, "-c", BUILD], cwd=place, check=True, capture_output=True)
    (built,) = (place / "dist").glob("foidesk-*.whl")
    return built


@pytest.fixture(scope="module")
def bare(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of a bare environment into which the wheel was installed, with what it needs."""
    place = tmp_path_factory.mktemp("bare") / "venv"
    subprocess.run([sys.executable, "-m", "venv", place], check=True, capture_output=True)
    pip = [str(place / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    asked = [*pip, "download", "--no-deps", "--dest", str(place / "asked"), "waitress"]
    if subprocess.run(asked, capture_output=True, check=False, timeout=120).returncode:
        pytest.skip("The package index is out of reach, so that nothing can be installed from it.")
    done = subprocess.run(
        [*pip, "install", str(wheel)], capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stderr
    return place / "bin"


def test_the_wheel_holds_every_file_of_the_package(wheel: Path, sources: list[str]) -> None:
    held = zipfile.ZipFile(wheel).namelist()
    assert {name for name in held if name.startswith("foidesk/")} == set(sources)
    for licence in ("LICENSE", "foidesk/pages/static/govuk/LICENSE"):
        assert f"foidesk-{VERSION}.dist-info/licenses/{licence}" in held


def test_it_is_a_working_desk_where_nothing_else_is(bare: Path, tmp_path: Path) -> None:
    # Nothing of this test's own environment: no repository, no settings, a new home.
    env = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [str(bare / "foidesk"), *words]
        return subprocess.run(
            command, env=env, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
        )

    assert run("--version").stdout == f"foidesk {VERSION}\n"
    with _serving(bare, env, tmp_path) as (address, code):
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        first = browser.open(address, timeout=20).read().decode()
        for sheet in re.findall(r'href="(/static/[^"]+\.css)"', first):
            assert browser.open(urllib.parse.urljoin(address, sheet), timeout=20).status == 200
        assert first.count(".css") == 2
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', first)
        assert token
        typed = urllib.parse.urlencode({**FIRST, "code": code, "csrfmiddlewaretoken": token[1]})
        desk = browser.open(urllib.request.Request(address, typed.encode()), timeout=20)
        page = desk.read().decode()
        assert desk.url.endswith("/desk/settings/")
        assert f"FOI Desk, version {VERSION}" in page
        for part in ("healthz", "readyz"):
            assert browser.open(urllib.parse.urljoin(address, f"/{part}"), timeout=20).status == 200
        worker = run("check")
        assert (worker.returncode, worker.stderr) == (0, "")
        verified = run("verify")
        assert verified.returncode == 0, verified.stdout
        assert f"{FIRST['name']}: " in verified.stdout
    if sys.platform == "linux":
        home = tmp_path / ".local" / "share" / "foidesk"
        assert stat.S_IMODE(home.stat().st_mode) == 0o700
        assert (home / "foidesk.sqlite3").exists()


@contextmanager
def _serving(bare: Path, env: dict[str, str], place: Path) -> Iterator[tuple[str, str]]:
    """An empty desk of its own: the address of its first page, and the set-up code."""
    command = [str(bare / "foidesk"), "serve", "--empty"]
    with subprocess.Popen(
        command, env=env, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as desk:
        assert desk.stdout
        try:
            says = [desk.stdout.readline().split() for _line in range(2)]
            assert all(says), desk.stderr.read() if desk.stderr else ""
            yield says[0][-1], says[1][-1]
        finally:
            desk.send_signal(signal.SIGTERM)
            _out, err = desk.communicate(timeout=30)
    assert (desk.returncode, err) == (0, "")
