"""What holds of people: roles, how states may change, one-time keys, what a failed sign-in costs. Pure."""

from foidesk.people.rules.keys import DEEDS as _KEYS
from foidesk.people.rules.keys import Use
from foidesk.people.rules.roles import (
    APPOINTED,
    LEFT,
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
    insist,
    lacks,
    permissions,
)
from foidesk.people.rules.roles import DEEDS as _ROLES
from foidesk.people.rules.transitions import Transition, words
from foidesk.people.rules.waiting import network_wait_after, wait_after

DEEDS = (*_ROLES, *_KEYS)

__all__ = [
    "APPOINTED",
    "DEEDS",
    "LEFT",
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
    "Permission",
    "Role",
    "RoleCard",
    "Transition",
    "Use",
    "foreign",
    "insist",
    "lacks",
    "network_wait_after",
    "permissions",
    "wait_after",
    "words",
]
