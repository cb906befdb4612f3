"""Reading searches, what answering costs, what is charged for it, and what advice was given or is due."""

from foidesk.searches.queries.entries import (
    advice,
    advice_due,
    cost,
    cost_estimate,
    counted_in,
    one_advice,
    taken_together,
    together,
)
from foidesk.searches.queries.fees import fee, fee_line, notice_by, one_fee, standing_fee, ways_to_charge
from foidesk.searches.queries.finding import candidates, earlier
from foidesk.searches.queries.searching import (
    Receipt,
    by_token,
    found,
    looked,
    minutes,
    minutes_spent,
    numbers,
    of_case,
    open_searches,
    receipts,
    search,
    states_of,
    to_remind,
)
from foidesk.searches.queries.verifying import faults

__all__ = [
    "Receipt",
    "advice",
    "advice_due",
    "by_token",
    "candidates",
    "cost",
    "cost_estimate",
    "counted_in",
    "earlier",
    "faults",
    "fee",
    "fee_line",
    "found",
    "looked",
    "minutes",
    "minutes_spent",
    "notice_by",
    "numbers",
    "of_case",
    "one_advice",
    "one_fee",
    "open_searches",
    "receipts",
    "search",
    "standing_fee",
    "states_of",
    "taken_together",
    "to_remind",
    "together",
    "ways_to_charge",
]
