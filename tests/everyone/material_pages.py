"""The pages on which it is said what becomes of files, with what their forms send."""

from collections.abc import Mapping

from tests.everyone.household import Household
from tests.everyone.page import APPROVERS, EVERYONE, HANDLERS, Page
from tests.everyone.typing_in import of_case, thing, typed

SAID = {"fate": "out-of-scope", "reason": "It is about another anvil."}


def _case(house: Household) -> list[object]:
    return [house.laid.silent.case_id]


def _ticked(house: Household) -> dict[str, object]:
    return {**SAID, "file": [str(house.laid.silent.id)]}


MATERIAL: Mapping[str, Page] = {
    "material": Page(EVERYONE, _case, HANDLERS, _ticked),
    "schedule": Page(EVERYONE, of_case),
    "schedule-fetch": Page(None, lambda house: [house.case.id, "csv"], EVERYONE),
    "file-fate": Page(HANDLERS, thing("laid.silent"), HANDLERS, typed(**SAID)),
    "file-undecide": Page(None, thing("laid.said"), HANDLERS),
    "file-as-sent": Page(None, thing("laid.silent"), EVERYONE),
    "file-pass": Page(
        HANDLERS, thing("laid.found"), HANDLERS, typed(finding="0", reason="They are published.")
    ),
    "pass-answer": Page(
        EVERYONE,
        thing("laid.waiting"),
        HANDLERS | APPROVERS,
        typed(say="decline", reason="One of them is private."),
    ),
}
