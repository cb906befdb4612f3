"""What every table has: a key ordered by time, the authority whose row it is, and a manager that asks whose.

Nothing is read across offices by omission: `objects` answers only to `of(authority)`, or to
`in_every_office()`, which says what it does where it stands.
"""

import uuid
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, ClassVar, Self, TypeVar

import uuid_utils.compat
from django.db import models


class Kind(StrEnum):
    """What a column of words may hold. Each room classes its text, JSON and file columns in `columns.py`."""

    PERSONAL = "personal"
    """Names somebody or tells of them: goes when the person is erased."""
    FREE_TEXT = "free-text"
    """Written by a person, so that it may name anybody: read before it is published, erased with its case."""
    NONE = "none"
    """Our own codes, digests and wording: names nobody."""


class Unscoped(RuntimeError):
    """A query that did not say whose rows it reads: a fault of the program, never of a person."""


class CrossesOffices(RuntimeError):
    """A row of one authority was tied to a row of another: a fault of the program."""


class Beginning(models.Func):
    """The first 200 letters of a text, all small: what an index holds of one that may be too long for it.

    The number stands in the words of the query: an index is used only for what is written as it is.
    """

    template = "SUBSTR(LOWER(%(expressions)s), 1, 200)"
    output_field = models.TextField()


def new_key() -> uuid.UUID:
    """A key that sorts by the moment it was made (UUIDv7)."""
    return uuid_utils.compat.uuid7()


R = TypeVar("R", bound="Row")


class OfficeManager(models.Manager[R]):
    """Reads one authority's rows. Any other way in raises `Unscoped`."""

    def of(self, authority: uuid.UUID) -> models.QuerySet[R]:
        """The rows of one authority."""
        return super().get_queryset().filter(authority=authority)

    def in_every_office(self) -> models.QuerySet[R]:
        """All rows of the installation: for the worker, for verification, for keys nobody can guess."""
        return super().get_queryset()

    def get_queryset(self) -> models.QuerySet[R]:
        raise Unscoped(f"{self.model.__name__}.objects was read without saying whose: use .of(authority).")


class Row(models.Model):
    """The base of every table: key, authority, and a manager that cannot read across authorities."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    authority = models.UUIDField(editable=False, db_index=True)

    objects: ClassVar[OfficeManager[Self]] = OfficeManager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the row. Raises `CrossesOffices` when it is tied to a row of another authority."""
        for field in self._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and field.is_cached(self):
                other = getattr(self, field.name)
                if isinstance(other, Row) and other.authority != self.authority:
                    raise CrossesOffices(f"{type(self).__name__}.{field.name} belongs to another authority.")
        super().save(*args, **kwargs)


def tied(what: str, *, table: str) -> models.CheckConstraint:
    """`{what}_at` and `{what}_by` are both there or both not: nothing was done by nobody."""
    return models.CheckConstraint(
        name=f"{table}_{what}_at_and_by",
        condition=models.Q(**{f"{what}_at__isnull": True, f"{what}_by__isnull": True})
        | models.Q(**{f"{what}_at__isnull": False, f"{what}_by__isnull": False}),
    )


def choices(states: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """The values of an enumeration as plain words, so that migrations do not import our code."""
    return [(state.value, state.value.replace("-", " ").capitalize()) for state in states]
