"""Steps on the desk that several tests take."""

import html
import re
from collections.abc import Callable
from io import BytesIO

from django.test import Client
from django.urls import reverse

from foidesk.inbox.actions import taking
from foidesk.people.rules import Actor
from tests.inbox.letters import eml
from tests.walk import NOW, TODAY, Office

TYPED = {
    "applicant_name": "Jo Applicant",
    "address_kind": "e-mail",
    "address": "jo@applicant.example",
    "received_on_day": "3",
    "received_on_month": "12",
    "received_on_year": "2024",
    "channel": "e-mail",
    "title": "Citizen engagement platform",
    "question_0": "Which platform?",
    "question_1": "What does it cost?",
    "do": "log",
}
SignIn = Callable[[Actor], Client]


def upload(browser: Client, data: bytes, name: str = "message.eml") -> str:
    """Give a message to step one; where it leads."""
    file = BytesIO(data)
    file.name = name
    answer = browser.post(reverse("desk:log-request"), {"file": file, "text": "", "channel": "e-mail"})
    return str(answer.headers.get("Location", answer.content.decode()))


def words_of(page: str) -> str:
    """A page as it is read."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def came(ours: Office) -> str:
    """The page on which a message that came is logged."""
    message = taking.take_in(eml(), by=ours.alice, at=NOW, on=TODAY).message
    return reverse("desk:log-from", args=[message.id])
