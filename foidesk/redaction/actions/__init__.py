"""Striking out: boxes drawn, moved and taken out, copies made and proved, and read over by another."""

from foidesk.redaction.actions.copying import claim, failed, let_go, make, order, still_at
from foidesk.redaction.actions.drawing import draw, move, put_back, remove, take
from foidesk.redaction.actions.opening import open_pages
from foidesk.redaction.actions.reading import read_over

__all__ = [
    "claim",
    "draw",
    "failed",
    "let_go",
    "make",
    "move",
    "open_pages",
    "order",
    "put_back",
    "read_over",
    "remove",
    "still_at",
    "take",
]
