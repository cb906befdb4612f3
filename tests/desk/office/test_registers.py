"""The registers, as those who work here use them."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import FactKey
from tests.browsing import signed_in
from tests.everyone.registered import COPY, COUNCIL, INSTRUMENT, registered
from tests.walk import TODAY, Office, logged, office

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def ada(ours: Office) -> Client:
    return signed_in(ours.ada)


@pytest.fixture
def alice(ours: Office) -> Client:
    return signed_in(ours.alice)


def read(browser: Client, name: str, *args: object, **asked: str) -> str:
    answer = browser.get(reverse(f"desk:{name}", args=args), asked)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def post(browser: Client, page: str, /, *args: object, **typed: Any) -> str:
    """Where it leads, or the page that came back."""
    answer = browser.post(reverse(f"desk:{page}", args=args), typed)
    return str(answer.headers.get("Location") or " ".join(answer.content.decode().split()))


def test_whoever_handles_requests_confirms_a_fact_and_others_only_read(ours: Office, alice: Client) -> None:
    assert post(alice, "facts", do="confirm", fact=FactKey.THREAT_LEVEL) == reverse("desk:facts")
    paula = signed_in(ours.paula)
    assert "I looked: it is still right" not in read(paula, "facts")
    assert "Your role does not let you" in post(paula, "facts", do="confirm", fact=FactKey.THREAT_LEVEL)


def test_an_amount_is_corrected_as_a_whole_number_of_pounds(ours: Office, alice: Client) -> None:
    typed = {"do": "correct", "fact": "cost-limit", "cost-limit-source": "An Order"}
    assert "Give a whole number of pounds" in post(alice, "facts", **typed, **{"cost-limit-value": "450.50"})
    post(alice, "facts", **typed, **{"cost-limit-value": "£540"})
    known = authorities.facts(ours.row.id, on=TODAY.replace(year=2090))
    assert known[FactKey.COST_LIMIT].value == "£540"


def test_the_address_book_is_kept_found_and_empty_at_first(ours: Office, alice: Client) -> None:
    assert "The address book is empty." in read(alice, "address-book")
    assert post(alice, "new-body", version="0", **COUNCIL) == reverse("desk:address-book")
    assert "foi@anvil.example" in read(alice, "address-book", q="anvil council")
    assert "No entry holds these words." in read(alice, "address-book", q="harpsichord")
    assert "in the address book already" in post(alice, "new-body", version="0", **COUNCIL)
    assert "Give at least one way to reach it" in post(
        alice, "new-body", **COUNCIL | {"version": "0", "email": "", "name": "Another"}
    )
    row = authorities.address_book(ours.row.id)[0]
    assert "Take it out" not in read(alice, "body", row.id)
    assert post(alice, "confirm-body", row.id) == reverse("desk:address-book")


@pytest.mark.parametrize(
    ("back", "leads"),
    [("/desk/work/?x=1", "/desk/work/?x=1"), ("https://evil.example/", None), ("//evil.example", None)],
)
def test_an_address_is_confirmed_on_the_way_back_to_its_letter(
    back: str, leads: str | None, ours: Office, alice: Client
) -> None:
    body = registered(ours).body
    assert post(alice, "confirm-body", body.id, back=back) == (leads or reverse("desk:address-book"))


def test_a_file_is_taken_in_and_given_out(ours: Office, ada: Client) -> None:
    post(ada, "new-body", version="0", **COUNCIL)
    given = ada.get(reverse("desk:export-book"))
    assert given.headers["Content-Disposition"] == 'attachment; filename="address-book.csv"'
    changed = given.content.replace(b"foi@anvil.example", b"new@anvil.example")
    where = post(ada, "import-book", file=SimpleUploadedFile("book.csv", changed))
    assert "0 new, 1 changed, 0 the same" in " ".join(ada.get(where).content.decode().split())
    faulty = SimpleUploadedFile("book.csv", changed + b"=1+1,council,,a@b.example,,site,\r\n")
    assert "Line 3: The name begins with" in post(ada, "import-book", file=faulty)
    assert [row.email for row in authorities.address_book(ours.row.id)] == ["new@anvil.example"]


def test_who_may_hold_it_is_filled_in_from_the_address_book(ours: Office, alice: Client) -> None:
    """FOIA 16: the applicant is told whom to ask instead. Nothing is stored before it is saved."""
    case = logged(ours.alice)
    body = registered(ours).body
    page = read(alice, "decide-not-held", case.id, 1, 1)
    assert "Fill in Anvil Police" in page
    assert "Anvil Police foi@anvil-police.example</textarea>" in read(
        alice, "decide-not-held", case.id, 1, 1, who=str(body.id)
    )
    assert "No entry holds these words." in read(alice, "decide-not-held", case.id, 1, 1, body="harpsichord")
    for wrong in ("x", str(case.id)):
        assert "Anvil Police foi@" not in read(alice, "decide-not-held", case.id, 1, 1, who=wrong)


def test_qualified_persons_are_entered_and_ended(ours: Office, ada: Client, alice: Client) -> None:
    assert "Nobody is entered" in read(alice, "qualified-persons")
    post(ada, "new-person", **INSTRUMENT)
    (row,) = authorities.persons_ever(ours.row.id)
    assert "all of section 36" in read(alice, "qualified-persons")
    day = {"until_on_day": "1", "until_on_month": "1", "until_on_year": "2024"}
    assert "before the first" in post(ada, "qualified-person", row.id, **day)
    post(ada, "qualified-person", row.id, **day | {"until_on_month": "3"})
    assert "Not in force today" in read(alice, "qualified-persons")


def test_charges_are_entered_in_pence_and_published(ours: Office, ada: Client, alice: Client) -> None:
    assert "Nothing is charged today." in read(alice, "charges")
    assert "Enter a number" in post(ada, "new-charge", **COPY | {"pounds": "a few"})
    assert "between 1p and £1,000" in post(ada, "new-charge", **COPY | {"pounds": "0"})
    post(ada, "new-charge", **COPY)
    (row,) = authorities.charges_ever(ours.row.id)
    assert (row.pence, row.per) == (15, "sheet")
    assert "1 charge is not marked as published." in read(alice, "charges")
    post(ada, "charge", row.id, do="publish")
    assert "not marked as published" not in read(alice, "charges")
    post(ada, "charge", row.id, do="take-out")
    assert "entered by mistake" in read(alice, "charges")
