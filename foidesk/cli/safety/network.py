"""How the pages are reached, and what the log tells."""

import ipaddress
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from foidesk.cli.demo.loading import NAME as DEMO_SIGN_IN
from foidesk.cli.demo.office import OFFICE as DEMO
from foidesk.cli.safety.finding import Finding, advice, must

HERE = {"localhost", "127.0.0.1", "[::1]"}


def look(offices: list[str]) -> Iterator[Finding]:
    """`offices` are the names of those that this installation holds."""
    yield from _https()
    yield from _hosts()
    yield from _proxy()
    if not settings.ADDRESS:
        yield must(
            "Links in mail need this desk's address. Set FOIDESK_ADDRESS, such as https://foi.example."
        )
    elif urlsplit(settings.ADDRESS).scheme != "https":
        yield must("Links in mail would lead to plain HTTP. Let FOIDESK_ADDRESS begin with https://.")
    if not (settings.DESK_HOST and settings.PUBLIC_HOST):
        yield advice(
            "Staff and public share one host, so that a fault in a public page reaches the desk. "
            "Set FOIDESK_DESK_HOST and FOIDESK_PUBLIC_HOST."
        )
    if DEMO.name in offices or Path(settings.HOME, DEMO_SIGN_IN).exists():
        yield must(
            "This installation holds the invented demo office, whose password was printed. "
            "Begin a new one: set FOIDESK_HOME and DATABASE_URL to an empty folder and database."
        )


def _https() -> Iterator[Finding]:
    if settings.DEBUG:
        yield must("Errors are shown to everybody with what they hold. Take DEBUG out of the settings.")
    if not settings.HTTPS:
        yield must(
            "Pages are not bound to HTTPS. Put a server with a certificate before them: FOIDESK_HTTPS=1."
        )
    if settings.LOGGING["root"]["level"] == "DEBUG":
        yield must("The log tells more than an office needs. Set FOIDESK_LOG_LEVEL to INFO or WARNING.")
    if not settings.PROBLEMS_TO:
        yield advice("Nobody is mailed when something fails. Set FOIDESK_PROBLEMS_TO to an e-mail address.")


def _hosts() -> Iterator[Finding]:
    hosts = set(settings.ALLOWED_HOSTS)
    if hosts <= HERE:
        yield must("Nobody but this machine can open the pages. Set FOIDESK_HOSTS to the names they go by.")
    if wide := sorted(host for host in hosts if host.startswith(("*", "."))):
        yield must(
            f"The pages answer to names that others choose ({' '.join(wide)}). "
            "Let FOIDESK_HOSTS hold whole names only."
        )


def _proxy() -> Iterator[Finding]:
    if settings.HTTPS and not settings.PROXY:
        yield must(
            "The server before this one is not believed when it says who visits and that HTTPS was used. "
            "Set FOIDESK_PROXY to its address, such as 127.0.0.1."
        )
    elif settings.PROXY and not _is_address(settings.PROXY):
        yield must(
            "FOIDESK_PROXY believes more than one machine, so that visitors can pretend to be others. "
            "Set it to the one IP address of the server before this one."
        )


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
