"""Who the office is, what it takes to be so, and how its clock is set."""

from foidesk.authorities.queries.facts import facts
from foidesk.authorities.queries.office import ClockSettings, clock_settings, mail_route, office, offices

__all__ = ["ClockSettings", "clock_settings", "facts", "mail_route", "office", "offices"]
