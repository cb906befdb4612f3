"""`foidesk web`: the pages, served by waitress. Any number of these may run beside each other."""

import argparse
import errno
import signal
from types import FrameType
from typing import NoReturn

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from waitress import create_server

from foidesk.cli.installation import database
from foidesk.cli.trouble import CouldNotRun
from foidesk.cli.upgrading import refuse_newer

THREADS = 8
# Larger than the largest upload that a page takes: the page itself then says in a sentence what is too large.
LARGEST_BODY = 4 * settings.DATA_UPLOAD_MAX_MEMORY_SIZE
LIMITS = {
    "threads": THREADS,
    "connection_limit": 500,
    "channel_timeout": 60,
    "max_request_header_size": 32 * 1024,
    "max_request_body_size": LARGEST_BODY,
    "ident": None,
}


def register(parser: argparse.ArgumentParser) -> None:
    """Where to listen."""
    parser.add_argument("--address", default="127.0.0.1", help="the network address to listen at")
    parser.add_argument("--port", type=port, default=8000, help="the port; 0 for any that is free")


def port(text: str) -> int:
    """A port's number. Raises ArgumentTypeError when it is none."""
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: give a number from 0 to 65535")
    return int(text)


def shown(address: str) -> str:
    """An address as it stands in a link."""
    return f"[{address}]" if ":" in address else address


def run(args: argparse.Namespace) -> int:
    """Serve until told to stop; requests under way are finished first."""
    signal.signal(signal.SIGTERM, _stop)
    with database():
        refuse_newer()
    try:
        server = create_server(
            get_wsgi_application(), host=args.address, port=args.port, **LIMITS, **_proxy()
        )
    except (OSError, ValueError) as trouble:
        raise CouldNotRun(
            f"{args.address} port {args.port} cannot be listened at: {_why(trouble)}"
        ) from trouble
    print(f"FOI Desk answers at http://{shown(server.effective_host)}:{server.effective_port}/", flush=True)
    server.run()
    return 0


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


def _proxy() -> dict[str, object]:
    """Whose word on the visitor's address and on HTTPS is believed: that of FOIDESK_PROXY, or nobody's."""
    if not settings.PROXY:
        return {}
    return {
        "trusted_proxy": settings.PROXY,
        "trusted_proxy_headers": "x-forwarded-for x-forwarded-proto",
        "clear_untrusted_proxy_headers": True,
    }


def _why(trouble: OSError | ValueError) -> str:
    if isinstance(trouble, OSError) and trouble.errno == errno.EADDRINUSE:
        return "another program uses it. Choose another with --port."
    if isinstance(trouble, OSError) and trouble.errno == errno.EACCES:
        return "ports under 1024 need special rights. Choose a higher one with --port."
    return f"{trouble}. Choose an address of this machine with --address."
