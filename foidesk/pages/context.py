"""What every page knows: whose desk it is, who sits at it, where the links of header and footer lead."""

from importlib.metadata import version
from typing import Any

from django.http import HttpRequest

VERSION = version("foidesk")
LINKS = ("home_href", "search_href", "sign_out_href", "account_href", "help_href", "accessibility_href")


def frame(request: HttpRequest) -> dict[str, Any]:
    """The context of the base pages.

    The doors set `request.desk` (staff) or `request.office` (everybody) to an object with `office_name` and,
    as far as it has them, `navigation` and the links of header and footer; what it lacks is left out.
    """
    desk = getattr(request, "desk", None)
    host = desk or getattr(request, "office", None)
    return {
        "desk": desk,
        "version": VERSION,
        "frame_page": "pages/desk.html" if desk else "pages/public.html",
        "office_name": getattr(host, "office_name", ""),
        "navigation": getattr(host, "navigation", ()),
        **{name: getattr(host, name, "") for name in LINKS},
    }
