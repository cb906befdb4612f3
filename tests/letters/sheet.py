"""Looking at documents and pages in a real browser without any server: what they load comes from disk."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, sync_playwright

import foidesk.pages

STATIC = Path(foidesk.pages.__file__).parent / "static"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
ADDRESS = "http://desk.example"


@contextmanager
def browsing(chromium: str, pages: Mapping[str, str]) -> Iterator[Page]:
    """A page in a browser for which these addresses hold these documents, and nothing else exists."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ADDRESS)
        file = STATIC / path.partition("/static/")[2]
        if path in pages:
            route.fulfill(body=pages[path], content_type="text/html; charset=utf-8")
        elif "/static/" in path and file.is_file():
            route.fulfill(path=file)
        else:
            route.abort()

    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.route("**/*", answer)
        yield page
        browser.close()


def faults(page: Page, *, besides: frozenset[str] = frozenset()) -> list[str]:
    """What axe finds, but for rules that do not apply, and whether one must scroll sideways."""
    found = [
        f"{one['id']}: {one['help']}"
        for one in Axe().run(page, options=RULES).response["violations"]
        if one["id"] not in besides
    ]
    if not page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
        found.append("One has to scroll sideways.")
    return found
