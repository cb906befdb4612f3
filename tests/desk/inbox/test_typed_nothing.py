"""A character that no database keeps, in an address that was not judged yet."""

from django.test import Client
from django.urls import reverse

from tests.inbox.steps import came
from tests.walk import Office


def test_a_nul_in_the_address_is_told(ours: Office, alice: Client) -> None:
    page = reverse("desk:log-from", args=[came(ours.alice).id])
    for do in ("log", "split:0"):
        answer = alice.post(page, {"do": do, "address": "jo\0@applicant.example"})
        assert answer.status_code == 200
