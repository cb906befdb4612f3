"""The tables of the office itself."""

from foidesk.authorities.models.book import Body
from foidesk.authorities.models.calendars import CalendarVersion
from foidesk.authorities.models.charges import Charge
from foidesk.authorities.models.facts import DatedFact
from foidesk.authorities.models.office import Authority, MailRoute
from foidesk.authorities.models.persons import QualifiedPerson
from foidesk.authorities.models.profiles import ProfileVersion

__all__ = [
    "Authority",
    "Body",
    "CalendarVersion",
    "Charge",
    "DatedFact",
    "MailRoute",
    "ProfileVersion",
    "QualifiedPerson",
]
