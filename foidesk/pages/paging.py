"""Long lists in pages of 50, whatever somebody wrote into the address."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

T = TypeVar("T")

LONGEST = 9
"""Figures of a page number that are still read as one."""


def page_of(items: "Sequence[T] | QuerySet[Any, T]", number: str | None, *, size: int = 50) -> Page[T]:
    """One page of `items`, counted from 1.

    A number that is none gives the first page; one beyond the end gives the last. An empty list has one page.
    """
    paginator: Paginator[T] = Paginator(items, size)
    asked = int(number) if number and _is_number(number) else 1
    return paginator.page(min(max(asked, 1), paginator.num_pages))


def _is_number(number: str) -> bool:
    return number.isascii() and number.isdigit() and len(number) <= LONGEST
