"""The pages themselves: no crown, nothing inline, one heading, whole without JavaScript, sound by axe."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.wsgi import get_wsgi_application
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright
from waitress.server import create_server

import foidesk.pages
from tests.pages import gallery

pytestmark = pytest.mark.urls(gallery.__name__)

ROOM = Path(foidesk.pages.__file__).parent
PAGES = ("/", "/form", "/question", "/panel", "/nowhere", "/may-not")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def test_the_vendored_styles_hold_no_typeface_and_no_picture_of_govuk() -> None:
    styles = (ROOM / "static/govuk/govuk-frontend.min.css").read_text()
    assert '"6.6.0"' in styles
    assert "url(" not in styles
    assert "GDS Transport" not in styles


def test_templates_hold_no_script_and_no_style_of_their_own() -> None:
    for template in (ROOM / "templates").rglob("*.html"):
        words = template.read_text()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?! type=\"module\" src=)", words), template


@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_one_heading_a_title_and_a_way_past_the_menu(client: Client, name: str) -> None:
    words = client.get(name).content.decode()
    assert words.count("<h1") == 1
    assert re.search(r"<title>[A-Z]", words)
    assert 'href="#main-content"' in words
    assert '<html lang="en"' in words


def test_the_title_says_that_there_are_errors(client: Client) -> None:
    words = client.post("/form", {"form-TOTAL_FORMS": "0", "form-INITIAL_FORMS": "0"}).content.decode()
    assert "<title>Error: Log a request" in words
    assert 'id="error-summary" tabindex="-1"' in words


def test_a_post_button_is_a_form_with_its_proof_of_origin(client: Client) -> None:
    words = client.get("/").content.decode()
    assert '<input type="hidden" name="version" value="3">' in words
    assert words.count("csrfmiddlewaretoken") == 3
    assert "&lt;cameras&gt;" in words


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def address() -> Iterator[str]:
    """Where the gallery is served: by a plain server, because it needs no database."""
    server = create_server(get_wsgi_application(), host="127.0.0.1", port=0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://localhost:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


def without_faults(page: Page) -> bool:
    """No fault by axe, and nothing to scroll sideways for."""
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 320])
def test_pages_are_without_faults_at_any_width(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for name in PAGES:
        page.goto(address + name)
        assert without_faults(page), name
    page.goto(address + "/form")
    page.get_by_role("button", name="Log and acknowledge").click()
    assert without_faults(page)
    assert page.evaluate("document.activeElement.id") == "error-summary"
    assert wrong == []
    page.close()


@pytest.mark.browser
def test_a_form_works_without_javascript(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + "/form")
    page.get_by_label("Month").fill("February")
    page.get_by_role("button", name="Log and acknowledge").click()
    page.get_by_role("link", name="Date of receipt must include a day and year").click()
    assert page.url.endswith("#id_received_0")
    assert page.get_by_label("Month").input_value() == "February"
    page.close()
