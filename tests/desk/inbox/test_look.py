"""The pages of what comes in, in a browser: sound by axe at both widths."""

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.inbox.actions import settling
from tests.desk.inbox.steps import TYPED, upload
from tests.inbox.letters import eml
from tests.inbox.steps import came, waiting
from tests.letters.sheet import ADDRESS, browsing, faults
from tests.walk import NOW, TODAY, Office

pytestmark = pytest.mark.browser


def read(browser: Client, name: str, *args: object) -> str:
    return browser.get(reverse(f"desk:{name}", args=args)).content.decode()


def test_the_pages_are_without_faults_on_a_desk_and_on_a_phone(
    ours: Office, alice: Client, chromium: str
) -> None:
    case = waiting(ours.alice)
    joined = came(ours.alice, eml("The one for consultations.", message_id="<c@x.example>"))
    settling.join(joined, case, by=ours.alice, at=NOW, on=TODAY)
    step_two = upload(alice, eml(date="", arrived="", files={"table.csv": b"a,b"}))
    pages = {
        "/take-in": read(alice, "log-request"),
        "/nothing": alice.post(reverse("desk:log-request"), {"channel": "e-mail"}).content.decode(),
        "/log": alice.get(step_two).content.decode(),
        "/wrong": alice.post(step_two, TYPED | {"title": "", "received_on_year": "2023"}).content.decode(),
        "/inbox": read(alice, "inbox"),
        "/message": alice.get(step_two.replace("log/", "")).content.decode(),
        "/joined": read(alice, "message", joined.id),
        "/answer": read(alice, "confirm-answer", case.id),
        "/logged": read(alice, "logged", case.id),
    }
    alice.post(step_two, TYPED)
    pages["/twice"] = alice.get(reverse("desk:message", args=[joined.id]) + "?already=1").content.decode()
    pages["/files"] = read(alice, "case-files", case.id)
    with browsing(chromium, pages) as page:
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            for name in pages:
                page.goto(ADDRESS + name)
                assert faults(page) == [], name
