"""`foidesk serve`: a whole desk on this machine: database up to date, pages and worker started."""

import argparse
import errno
import importlib
import ipaddress
import os
import socket
import time
from pathlib import Path
from threading import Event

from django.conf import settings

from foidesk.cli import first_code
from foidesk.cli.children import Child, keep, stop, stop_on_signals
from foidesk.cli.installation import database
from foidesk.cli.trouble import CouldNotRun
from foidesk.cli.upgrading import bring_up_to_date
from foidesk.cli.web import port, shown
from foidesk.people.queries import any_account

FIRST_PORT = 8000
PORTS_TRIED = 50
SLOWEST_START = 60.0


def register(parser: argparse.ArgumentParser) -> None:
    """What to serve, and where."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--demo", action="store_true", help="with an invented office; on this machine only")
    what.add_argument("--empty", action="store_true", help="make your own first authority and officer")
    parser.add_argument("--address", default="127.0.0.1", help="the network address to listen at")
    parser.add_argument(
        "--port", type=port, help=f"the port; otherwise {FIRST_PORT} or the next that is free"
    )


def run(args: argparse.Namespace) -> int:
    """Serve until told to stop. Raises `CouldNotRun` when that cannot begin."""
    if args.demo and not is_loopback(args.address):
        raise CouldNotRun(
            f"the demo office answers on this machine only, not at {args.address}. "
            "Leave --address out, or serve your own office without --demo."
        )
    number = args.port or free_port(args.address)
    with database():
        for line in bring_up_to_date():
            print(line, flush=True)
        words = _welcome(args, f"http://{shown(args.address)}:{number}")
    # Links in mail lead back here, unless the office says under which address the world sees it.
    os.environ.setdefault("FOIDESK_ADDRESS", f"http://{shown(args.address)}:{number}")
    stopping = stop_on_signals()
    children = [
        Child("web", ["web", "--address", args.address, "--port", str(number)]),
        Child("worker", ["worker"]),
    ]
    for child in children:
        child.start()
    if not _answers(children[0], args.address, number, stopping):
        stop(children)
        if stopping.is_set():
            return 0
        raise CouldNotRun("the pages did not start; the lines above say why.")
    print(words, flush=True)
    keep(children, stopping)
    return 0


def is_loopback(address: str) -> bool:
    """Whether nobody but this machine itself can reach an address."""
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False


def free_port(address: str) -> int:
    """The first port from 8000 that nobody listens at. Raises `CouldNotRun` when none is near."""
    for number in range(FIRST_PORT, FIRST_PORT + PORTS_TRIED):
        try:
            family = socket.getaddrinfo(address, number, type=socket.SOCK_STREAM)[0][0]
            with socket.socket(family) as trial:
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                trial.bind((address, number))
        except OSError as trouble:
            if trouble.errno != errno.EADDRINUSE:
                raise CouldNotRun(
                    f"{address} is no address of this machine. Choose another with --address."
                ) from trouble
        else:
            return number
    raise CouldNotRun(f"no port from {FIRST_PORT} to {number} is free at {address}. Choose one with --port.")


def _welcome(args: argparse.Namespace, address: str) -> str:
    """What is said once the pages answer: where they are and how to get in."""
    if args.demo:
        # The demo office is large and asked for by nobody else, so it is loaded by name.
        sign_in: str | None = importlib.import_module("foidesk.cli.demo").load(Path(settings.HOME))
        return (
            f"FOI Desk is at {address}/desk/\n{sign_in or 'It holds an office of your own: sign in as ever.'}"
        )
    if any_account():
        return f"FOI Desk is at {address}/desk/"
    code = first_code.make(Path(settings.HOME))
    return f"Make your office at {address}/desk/first/\nThe set-up code is {code}"


def _answers(web: Child, address: str, number: int, stopping: Event) -> bool:
    """Whether the pages can be reached; waits for it, but not for a process that has ended."""
    reach = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address, address)  # noqa: S104
    deadline = time.monotonic() + SLOWEST_START
    while time.monotonic() < deadline and not stopping.is_set():
        if web.process is None or web.process.poll() is not None:
            return False
        try:
            socket.create_connection((reach, number), timeout=1).close()
        except OSError:
            stopping.wait(0.1)
        else:
            return True
    return False
