"""Whose pages these are, for the head of the page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Office:
    """The authority as the base page shows it."""

    office_name: str
    accessibility_href: str = ""
