"""A form that is sent after the session ended: nothing happens, and nothing typed is lost."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.walk import office

pytestmark = pytest.mark.django_db
WORDS = "A long explanation that took a quarter of an hour to write."


def test_what_was_typed_is_shown_again() -> None:
    office()
    page = f"http://testserver{reverse('desk:office')}"
    answer = Client().post(page, {"address": WORDS, "password": WORDS.upper()}, HTTP_REFERER=page)
    shown = answer.content.decode()
    assert answer.status_code == 403
    assert WORDS in shown
    assert WORDS.upper() not in shown
    assert reverse("desk:sign-in") in shown


def test_a_page_of_somebody_else_can_put_no_words_there() -> None:
    office()
    answer = Client().post(reverse("desk:office"), {"address": WORDS}, HTTP_REFERER="https://evil.example/")
    assert WORDS not in answer.content.decode()
