"""Somebody with a browser, and the mail server that they send through."""

import re
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, ClassVar, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

BEYOND_DOUBT = {"serious", "critical"}
ROLES: tuple[Literal["button"], Literal["link"]] = ("button", "link")


@dataclass
class Postbox:
    """A mail server's memory. aiosmtpd calls `handle_DATA` for each message it takes."""

    port: int = 0
    messages: list[EmailMessage] = field(default_factory=list)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Take the message."""
        self.messages.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 taken"

    def to(self, address: str) -> list[EmailMessage]:
        """The messages to one address, in the order they came."""
        return [message for message in self.messages if address in str(message["To"])]


class Person:
    """One person at one browser. Every page that is opened is tried for accessibility."""

    everyone: ClassVar[list["Person"]] = []

    def __init__(self, browser: Browser, address: str, *, scripts: bool = False, width: int = 1280) -> None:
        self.address = address
        context = browser.new_context(java_script_enabled=True, viewport={"width": width, "height": 900})
        self.page: Page = context.new_page()
        self.page.set_default_timeout(15_000)
        self.everyone.append(self)
        if not scripts:
            # The page's own scripts do not run; axe is given to the page by the browser's inspector.
            context.route("**/*.js", lambda route: route.abort())

    def open(self, path: str) -> "Person":
        """Open an address of the desk."""
        self.page.goto(self.address + path)
        return self.check()

    def sign_in(self, email: str, password: str) -> "Person":
        """Come in by the sign-in page."""
        self.open("/desk/sign-in/").fill("E-mail address", email).fill("Password", password)
        return self.press("Sign in").sees("Work")

    def fill(self, label: str, words: str) -> "Person":
        """Type into the field with this label."""
        self.page.get_by_label(label, exact=False).first.fill(words)
        return self

    def fill_day(self, name: str, day: Any) -> "Person":
        """Type a day into the three fields of a date."""
        for part, value in (("day", day.day), ("month", day.month), ("year", day.year)):
            self.page.locator(f"[name={name}_{part}]").fill(str(value))
        return self

    def choose(self, label: str) -> "Person":
        """Choose a radio button or tick a box."""
        self.page.get_by_label(label, exact=False).first.check()
        return self

    def press(self, name: str) -> "Person":
        """Press a button."""
        return self._click(name)

    def follow(self, name: str) -> "Person":
        """Follow a link."""
        return self._click(name)

    def _click(self, name: str) -> "Person":
        """A link that looks like a button is announced as one, so both are looked for."""
        button, link = (self.page.get_by_role(role, name=name) for role in ROLES)
        with self.page.expect_navigation():
            button.or_(link).first.click()
        return self.check()

    def sees(self, *words: str) -> "Person":
        """These words stand on the page."""
        for word in words:
            expect(self.page.locator("body")).to_contain_text(word)
        return self

    def does_not_see(self, *words: str) -> "Person":
        """None of these words stands on the page."""
        for word in words:
            expect(self.page.locator("body")).not_to_contain_text(word)
        return self

    def check(self) -> "Person":
        """Nothing on the page keeps anybody out: axe finds nothing serious."""
        found = Axe().run(self.page).response["violations"]
        barriers = [
            f"{one['id']}: {node['html'][:200]}"
            for one in found
            if one["impact"] in BEYOND_DOUBT
            for node in one["nodes"]
        ]
        assert not barriers, f"{self.page.url}\n" + "\n".join(barriers)
        return self

    @property
    def words(self) -> str:
        """All words of the page that is open, or nothing once it is closed."""
        return "" if self.page.is_closed() else self.page.locator("main").first.inner_text()

    @property
    def path(self) -> str:
        """The address of the page that is open, from its first stroke on."""
        return re.sub(r"^https?://[^/]+", "", self.page.url)
