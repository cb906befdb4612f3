"""The scanner of this installation, as the settings name it."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from foidesk.plumbing.scanner.clamd import Address, NoAnswer, address, scan

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
"""What every scanner must find, so that one can be tried: harmless, and made for that."""


def of_installation() -> Address | None:
    """Where FOIDESK_CLAMD says that a scanner listens; None without one. Raises ImproperlyConfigured."""
    if not settings.CLAMD:
        return None
    try:
        return address(settings.CLAMD)
    except ValueError as why:
        raise ImproperlyConfigured(f"FOIDESK_CLAMD names no scanner. {why}") from why


def is_required() -> bool:
    """Whether no file may be looked at before a scanner has answered."""
    return bool(settings.CLAMD_REQUIRED)


def malware_in(data: bytes) -> str | None:
    """The name of the malware in a file, "" where there is none, None where no scanner is set up.

    Raises NoAnswer where one is set up, or required, and gives no answer.
    """
    where = of_installation()
    if where is None:
        if is_required():
            raise NoAnswer("A scanner is required, and FOIDESK_CLAMD names none.")
        return None
    return scan(where, data)
