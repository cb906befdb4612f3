"""The tables of people."""

from foidesk.people.models.keys import Key
from foidesk.people.models.officers import Appointment, FailedSignIns, Officer
from foidesk.people.models.posts import Holding, Post
from foidesk.people.models.standing import Absence, Delegation

__all__ = [
    "Absence",
    "Appointment",
    "Delegation",
    "FailedSignIns",
    "Holding",
    "Key",
    "Officer",
    "Post",
]
