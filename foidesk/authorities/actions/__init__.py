"""Setting up an office, and changing what it is, takes to be so, and keeps in its registers."""

from foidesk.authorities.actions.book import (
    Taken,
    change_body,
    confirm_body,
    enter_body,
    read_book,
    take_out_body,
)
from foidesk.authorities.actions.calendars import SHIPPED, CalendarSource, keep_calendar, load_calendar
from foidesk.authorities.actions.charges import end_charge, enter_charge, publish_charge, take_out_charge
from foidesk.authorities.actions.facts import confirm_fact, correct_fact
from foidesk.authorities.actions.office import MailDetails, OfficeDetails, amend, found, set_mail
from foidesk.authorities.actions.persons import end_person, enter_person, take_out_person
from foidesk.authorities.actions.profiles import set_profile

__all__ = [
    "SHIPPED",
    "CalendarSource",
    "MailDetails",
    "OfficeDetails",
    "Taken",
    "amend",
    "change_body",
    "confirm_body",
    "confirm_fact",
    "correct_fact",
    "end_charge",
    "end_person",
    "enter_body",
    "enter_charge",
    "enter_person",
    "found",
    "keep_calendar",
    "load_calendar",
    "publish_charge",
    "read_book",
    "set_mail",
    "set_profile",
    "take_out_body",
    "take_out_charge",
    "take_out_person",
]
