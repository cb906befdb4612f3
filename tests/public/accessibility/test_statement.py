"""The accessibility statement: at the foot of every page, with whom to tell, claiming only what is known."""

import html

import pytest
from django.test import Client
from django.urls import reverse

from tests.walk import found, office

pytestmark = pytest.mark.django_db


def said(address: str) -> str:
    page = Client().get(address)
    assert page.status_code == 200
    return " ".join(html.unescape(page.content.decode()).split())


def test_the_first_page_leads_to_a_statement_with_a_contact() -> None:
    office()
    assert 'href="/accessibility/"' in said("/")
    shown = said("/accessibility/")
    assert "mailto:foi@marlshire.example" in shown
    assert "do not claim that the pages comply fully" in shown


def test_with_several_offices_each_has_its_own() -> None:
    office()
    found("Office of Otherham")
    shown = said("/o/office-of-otherham/accessibility/")
    assert "Office of Otherham" in shown
    assert "its address is on its first page" in said("/accessibility/")
    assert Client().get(reverse("public:accessibility", kwargs={"office": "nowhere"})).status_code == 404
