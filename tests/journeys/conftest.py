"""What every journey stands on: an office on a real server, browsers, and a real mail server."""

import socket
from collections.abc import Generator, Iterator

import pytest
from aiosmtpd.controller import Controller
from playwright.sync_api import Browser, sync_playwright

from tests.installation import Installation
from tests.journeys.people import Person, Postbox

PACKAGE_SAYS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture
def browser(chromium: str) -> Iterator[Browser]:
    """A browser without a window. It is installed on this machine: nothing is downloaded.

    It ends with its test: while it lives, no other test of the same process can start one.
    """
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(PACKAGE_SAYS))
        yield started
        started.close()


@pytest.fixture
def postbox() -> Iterator[Postbox]:
    """A mail server that keeps what it is given."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    box = Postbox(port)
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    yield box
    controller.stop()


@pytest.fixture
def address(installation: Installation) -> Iterator[str]:
    """The address of a desk that serves this installation."""
    with installation.web() as found:
        yield found


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A journey that fails tells what each person had before them."""
    report = yield
    if report.failed:
        for person in Person.everyone:
            report.sections.append((f"The page at {person.page.url}", person.words))
    if report.when == "teardown":
        Person.everyone.clear()
    return report
