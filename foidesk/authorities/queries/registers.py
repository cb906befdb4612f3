"""The address book, the register of qualified persons, and the schedule of charges."""

import uuid
from datetime import date

from django.db.models import Q, QuerySet

from foidesk.authorities.models import Body, Charge, QualifiedPerson

MOST_WORDS = 6


def address_book(authority: uuid.UUID, text: str = "") -> "QuerySet[Body]":
    """The public bodies in the book by name; with `text`, those in which each of its words stands."""
    rows = Body.objects.of(authority).filter(taken_out_at=None).order_by("name", "id")
    for word in text.replace("\0", " ").split()[:MOST_WORDS]:
        rows = rows.filter(
            Q(name__icontains=word)
            | Q(kind__icontains=word)
            | Q(address__icontains=word)
            | Q(email__icontains=word)
        )
    return rows


def stale_bodies(authority: uuid.UUID, text: str, *, on: date) -> list[Body]:
    """Bodies whose e-mail or web address stands in a text and that somebody was to look at before a day."""
    rows = Body.objects.of(authority).filter(taken_out_at=None, check_by_on__lt=on).order_by("name", "id")
    text = text.casefold()
    return [row for row in rows if any(way and way.casefold() in text for way in (row.email, row.web))]


def body(authority: uuid.UUID, key: uuid.UUID) -> Body | None:
    """One public body, or None where the book has none such."""
    return Body.objects.of(authority).filter(id=key, taken_out_at=None).first()


def qualified_persons(authority: uuid.UUID, *, on: date) -> list[QualifiedPerson]:
    """Who may give the opinion of section 36 on a day (FOIA 36(5)); nobody where nobody was entered."""
    rows = (
        QualifiedPerson.objects.of(authority)
        .filter(taken_out_at=None, from_on__lte=on)
        .order_by("post", "id")
    )
    return list(rows.filter(Q(until_on=None) | Q(until_on__gte=on)))


def person(authority: uuid.UUID, key: uuid.UUID) -> QualifiedPerson | None:
    """One entry of the register of qualified persons, or None where there is none such."""
    return QualifiedPerson.objects.of(authority).filter(id=key).first()


def persons_ever(authority: uuid.UUID) -> list[QualifiedPerson]:
    """Everybody who was ever entered, the latest first; those taken out as well."""
    return list(QualifiedPerson.objects.of(authority).order_by("-from_on", "-id"))


def charges(authority: uuid.UUID, *, on: date) -> list[Charge]:
    """The schedule of charges in force on a day, in the order of its lines."""
    rows = Charge.objects.of(authority).filter(taken_out_at=None, from_on__lte=on).order_by("what", "id")
    return list(rows.filter(Q(until_on=None) | Q(until_on__gte=on)))


def charge(authority: uuid.UUID, key: uuid.UUID) -> Charge | None:
    """One line of the schedule, or None where there is none such."""
    return Charge.objects.of(authority).filter(id=key).first()


def charges_ever(authority: uuid.UUID) -> list[Charge]:
    """Every line there ever was, the latest first; those taken out as well."""
    return list(Charge.objects.of(authority).order_by("-from_on", "-id"))
