"""The pages of what comes in, in a browser: sound by axe at both widths."""

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.happenings.validity import Lack, Validity
from foidesk.inbox.actions import routing, settling
from foidesk.inbox.rules import Referral
from foidesk.weighing import actions as weighing
from tests.desk.inbox.steps import TYPED, upload
from tests.desk.inbox.test_routing import SAID
from tests.desk.inbox.test_validity import GREEN
from tests.inbox.letters import eml
from tests.inbox.steps import came, waiting
from tests.letters.sheet import ADDRESS, browsing, faults
from tests.walk import NOW, TODAY, Office, logged

pytestmark = [pytest.mark.browser, pytest.mark.slow]


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
    look(chromium, pages)


def test_what_a_request_lacks_and_where_else_messages_go(ours: Office, alice: Client, chromium: str) -> None:
    step_two = upload(alice, eml(GREEN))
    said = alice.post(reverse("desk:log-request"), SAID).headers["Location"]
    message = came(ours.alice, eml("When is the next meeting? An FOI.", message_id="<d@x.example>"))
    pages = {
        "/laws": alice.get(step_two).content.decode(),
        "/lacks": alice.post(step_two, TYPED | {"applicant_name": "", "lacks": "address"}).content.decode(),
        "/said": alice.get(said).content.decode(),
        "/unsaid": alice.post(
            reverse("desk:log-request"), {"text": "How loud?", "channel": "call"}
        ).content.decode(),
        "/business": read(alice, "message-outside", message.id),
        "/refer": read(alice, "message-refer", message.id),
        "/no-request": read(alice, "message-set-aside", message.id),
    }
    told = "It asks the Chief Constable."
    routing.refer(message, "Police", how=Referral.TOLD, reason=told, by=ours.alice, at=NOW, on=TODAY)
    case = logged(ours.alice, validity=Validity(frozenset({Lack.NAME})))
    pages |= {
        "/referred": read(alice, "message", message.id),
        "/back": read(alice, "message-back", message.id),
        "/gone": read(alice, "set-aside"),
        "/lacking": read(alice, "logged", case.id),
        "/complete": read(alice, "make-valid", case.id),
        "/themes": read(alice, "weighing", case.id),
    }
    weighing.weigh(case, {"scattergun": "It asks for everything."}, version=0, by=ours.alice, at=NOW)
    indicators = reverse("desk:weighing", args=[case.id]) + "?list=indicators-2013"
    pages["/indicators"] = alice.get(indicators).content.decode()
    look(chromium, pages)


def look(chromium: str, pages: dict[str, str]) -> None:
    """At every page, wide and narrow."""
    with browsing(chromium, pages) as page:
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            for name in pages:
                page.goto(ADDRESS + name)
                assert faults(page) == [], name
