"""What stands in the registers of our office."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile

from foidesk.authorities import actions
from foidesk.authorities.rules.book import BodyKind, NewBody
from foidesk.authorities.rules.charges import NewCharge
from foidesk.authorities.rules.persons import NewPerson
from tests.walk import NOW, TODAY, Office

if TYPE_CHECKING:
    from foidesk.authorities.models import Body, Charge, QualifiedPerson

COUNCIL = {
    "name": "Anvil Council",
    "kind": "council",
    "email": "foi@anvil.example",
    "source": "Its website",
}
INSTRUMENT = {
    "post": "Commissioner",
    "minister": "The Home Secretary",
    "evidence": "File 7",
    **{
        f"{name}_{part}": str(n)
        for name in ("instrument_on", "from_on")
        for part, n in (("day", 1), ("month", 2), ("year", 2024))
    },
}
COPY = {
    "what": "A printed anvil",
    "pounds": "0.15",
    "per": "sheet",
    "source": "The Commissioner",
    **{f"from_on_{part}": str(n) for part, n in (("day", 1), ("month", 2), ("year", 2024))},
}


def book(house: object) -> dict[str, Any]:
    """An address book of one body as a file."""
    rows = (
        b"name,kind,address,email,web,source,check_by\r\nAnvil Board,other,,foi@a.example,,Its website,\r\n"
    )
    return {"file": SimpleUploadedFile("book.csv", rows)}


@dataclass(frozen=True)
class Registered:
    """A public body, a qualified person, and a charge."""

    body: "Body"
    person: "QualifiedPerson"
    charge: "Charge"


def registered(ours: Office) -> Registered:
    """One entry in each register."""
    by: dict[str, Any] = {"by": ours.ada.id, "at": NOW, "on": TODAY}
    begun = date(2024, 2, 1)
    body = NewBody("Anvil Police", BodyKind.FORCE, email="foi@anvil-police.example", source="Its website")
    person = NewPerson("Anvil Commissioner", "The Home Secretary", begun, "File 7", begun)
    charge = NewCharge("A copy of an anvil", 15, "sheet", begun, "The Commissioner")
    return Registered(
        body=actions.enter_body(ours.row.id, body, **by),
        person=actions.enter_person(ours.row.id, person, **by),
        charge=actions.enter_charge(ours.row.id, charge, **by),
    )
