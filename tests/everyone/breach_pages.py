"""The pages of breaches: whoever reads requests reports and reads, whoever handles or approves deals."""

from collections.abc import Mapping
from typing import Any

from foidesk.oversight.queries import account
from foidesk.oversight.rules import About, Letter, Step
from tests.everyone.household import Household
from tests.everyone.page import APPROVERS, EVERYONE, HANDLERS, Page
from tests.everyone.typing_in import day, thing, typed

DEALERS = HANDLERS | APPROVERS
KNOWN: Mapping[str, Any] = {
    "happened": "A sheet of anvils was hidden.",
    "found_by": "Alice Able",
    "found_time": "07:30",
    **day("found_on"),
}


def _again(house: Household) -> dict[str, Any]:
    """What is known, by whoever read the account that stands."""
    return {**KNOWN, "people": "12", "seen": str(account(house.breaches.open).id)}


BREACHES: Mapping[str, Page] = {
    "breaches": Page(EVERYONE),
    "report-breach": Page(EVERYONE, does=EVERYONE, sent=typed(title="An anvil", **KNOWN)),
    "breach": Page(EVERYONE, thing("breaches.open")),
    "breach-known": Page(DEALERS, thing("breaches.open"), DEALERS, _again),
    "breach-decide": Page(
        DEALERS,
        lambda house: [house.breaches.open.id, About.COMMISSIONER.value],
        DEALERS,
        typed(needed="yes", reasons="Names of anvils."),
    ),
    "breach-record": Page(
        DEALERS,
        lambda house: [house.breaches.open.id, Step.CONTAINED.value],
        DEALERS,
        typed(words="Stopped.", done_time="08:00", **day("done_on")),
    ),
    "breach-strike": Page(
        DEALERS,
        lambda house: [house.breaches.open.id, house.breaches.done.id],
        DEALERS,
        typed(reason="Not asked."),
    ),
    "breach-close": Page(DEALERS, thing("breaches.ready"), DEALERS),
    "breach-reopen": Page(DEALERS, thing("breaches.closed"), DEALERS, typed(reason="A copy was found.")),
    "breach-unpublish": Page(None, lambda house: [house.breaches.open.id, house.log.published.id], DEALERS),
    "breach-gone": Page(DEALERS, thing("breaches.open")),
    "breach-not-gone": Page(
        DEALERS,
        lambda house: [house.breaches.open.id, house.breaches.thing.id],
        DEALERS,
        typed(reason="The wrong request."),
    ),
    "breach-letter": Page(EVERYONE, lambda house: [house.breaches.open.id, Letter.COMMISSIONER.value]),
}
