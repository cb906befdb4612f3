"""The tables of searches, of what answering costs, and of advice."""

from foidesk.searches.models.entries import Advice, Cost, Fee, FeeLine, Together
from foidesk.searches.models.searching import Found, Link, Minutes, Place, Search

__all__ = [
    "Advice",
    "Cost",
    "Fee",
    "FeeLine",
    "Found",
    "Link",
    "Minutes",
    "Place",
    "Search",
    "Together",
]
