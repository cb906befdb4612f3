"""The tables of the office itself."""

from foidesk.authorities.models.facts import DatedFact
from foidesk.authorities.models.office import Authority, MailRoute

__all__ = ["Authority", "DatedFact", "MailRoute"]
