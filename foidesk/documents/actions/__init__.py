"""Keeping files and copies of them, laying them to requests, inspecting them, giving them to officers."""

from foidesk.documents.actions.apart import apart_failed, claim_apart, take_apart, taken_apart
from foidesk.documents.actions.cells import look_into
from foidesk.documents.actions.cleaning import clean
from foidesk.documents.actions.inspecting import claim, failed, hold, infected, inspected, scanned, settle
from foidesk.documents.actions.keeping import add, keep, keep_version
from foidesk.documents.actions.listening import listened
from foidesk.documents.actions.making import (
    ask_pages,
    ask_ranges,
    claim_making,
    making_done,
    making_failed,
    making_refused,
)
from foidesk.documents.actions.moving import join, move, part
from foidesk.documents.actions.reading import download, look_at, read_text
from foidesk.documents.actions.sent import inspect_again, keep_as_sent

__all__ = [
    "add",
    "apart_failed",
    "ask_pages",
    "ask_ranges",
    "claim",
    "claim_apart",
    "claim_making",
    "clean",
    "download",
    "failed",
    "hold",
    "infected",
    "inspect_again",
    "inspected",
    "join",
    "keep",
    "keep_as_sent",
    "keep_version",
    "listened",
    "look_at",
    "look_into",
    "making_done",
    "making_failed",
    "making_refused",
    "move",
    "part",
    "read_text",
    "scanned",
    "settle",
    "take_apart",
    "taken_apart",
]
