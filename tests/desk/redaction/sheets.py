"""What tests of these pages do at a browser."""

from typing import TYPE_CHECKING

from django.test import Client
from django.urls import reverse

from tests.letters.decided import decide_both
from tests.redaction.boxed import paper
from tests.walk import Office, logged

if TYPE_CHECKING:
    from foidesk.documents.models import Document

UNDER = "2:FOIA 43(2)"


def minutes_of(ours: Office, *pages: tuple[str, ...]) -> "Document":
    """Minutes of a request whose second question is withheld under section 43(2)."""
    case = logged(ours.alice)
    decide_both(case, by=ours.alice)
    return paper(ours, *pages, case=case, name="minutes.pdf")


def read(browser: Client, name: str, *about: object, **asked: str | int) -> str:
    """Open a page."""
    return browser.get(reverse(f"desk:{name}", args=list(about)), asked).content.decode()


def post(browser: Client, name: str, *about: object, at: str = "", **typed: object) -> str:
    """Send a form; gives the page that comes then."""
    address = reverse(f"desk:{name}", args=list(about)) + at
    return browser.post(address, typed, follow=True).content.decode()


def opened(browser: Client, document: "Document") -> str:
    """Open the pages of a file."""
    return post(browser, "strike-out-open", document.id)
