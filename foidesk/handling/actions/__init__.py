"""The verbs of handling: giving work, standing aside, restricting a request, knowing who asks."""

from foidesk.handling.actions.aside import declare, no_longer
from foidesk.handling.actions.seeing import lift, mask, restrict, restrict_alike, unmask
from foidesk.handling.actions.working import assign, narrow, share, take_share

__all__ = [
    "assign",
    "declare",
    "lift",
    "mask",
    "narrow",
    "no_longer",
    "restrict",
    "restrict_alike",
    "share",
    "take_share",
    "unmask",
]
