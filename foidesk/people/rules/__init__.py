"""What holds of people: roles, how states may change, who stands in, one-time keys, failed sign-ins. Pure."""

from foidesk.people.rules.keys import DEEDS as _KEYS
from foidesk.people.rules.keys import Use
from foidesk.people.rules.leaving import DEEDS as _LEAVING
from foidesk.people.rules.posts import DEEDS as _POSTS
from foidesk.people.rules.roles import (
    APPOINTED,
    PASSWORD_SET,
    PERMISSION_WORDS,
    REFUSED_IN,
    RELIEVED,
    ROLES,
    SIGNED_IN,
    TOLD_SET,
    WELCOMED,
    Actor,
    Lent,
    Permission,
    Role,
    RoleCard,
    foreign,
    in_place_of,
    insist,
    lacks,
    permissions,
)
from foidesk.people.rules.roles import DEEDS as _ROLES
from foidesk.people.rules.standing import DEEDS as _STANDING
from foidesk.people.rules.standing import Loan, NewAbsence, lacking
from foidesk.people.rules.transitions import Transition, words
from foidesk.people.rules.waiting import network_wait_after, wait_after

DEEDS = (*_ROLES, *_POSTS, *_STANDING, *_KEYS, *_LEAVING)

__all__ = [
    "APPOINTED",
    "DEEDS",
    "PASSWORD_SET",
    "PERMISSION_WORDS",
    "REFUSED_IN",
    "RELIEVED",
    "ROLES",
    "SIGNED_IN",
    "TOLD_SET",
    "WELCOMED",
    "Actor",
    "Lent",
    "Loan",
    "NewAbsence",
    "Permission",
    "Role",
    "RoleCard",
    "Transition",
    "Use",
    "foreign",
    "in_place_of",
    "insist",
    "lacking",
    "lacks",
    "network_wait_after",
    "permissions",
    "wait_after",
    "words",
]
