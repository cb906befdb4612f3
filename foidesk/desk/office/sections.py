"""A part of the settings, or a register, as the page that leads there shows it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """Its title, where it is, and what is set or stands there now."""

    title: str
    href: str
    says: str
