"""One page of the desk, as the tests ask for it: who may open it, who may do what it does."""

from dataclasses import dataclass

from django.urls import reverse

from foidesk.people.rules import Role
from tests.everyone.household import Household
from tests.everyone.typing_in import At, Sent, empty, nothing

Who = frozenset[Role]

EVERYONE: Who = frozenset(Role)
LOGGERS: Who = frozenset({Role.CORRESPONDENCE, Role.CASE_OFFICER})
HANDLERS: Who = frozenset({Role.CASE_OFFICER})
APPROVERS: Who = frozenset({Role.APPROVER, Role.SENIOR_APPROVER, Role.CHIEF_EXECUTIVE})
PUBLISHERS: Who = frozenset({Role.COMMUNICATIONS})
MANAGERS: Who = frozenset({Role.ADMINISTRATOR})
RESTRICTERS: Who = frozenset({Role.CASE_OFFICER, Role.STANDARDS, Role.CHIEF_EXECUTIVE})


@dataclass(frozen=True)
class Page:
    """One address. `opens`: who may read it, None where it is only posted to.

    `does`: who may do what it does, None where it only reads; `sent` is what its form sends then. `stores`
    is False where only the session remembers it.
    """

    opens: Who | None
    at: At = nothing
    does: Who | None = None
    sent: Sent = empty
    stores: bool = True
    shared: bool = False
    """What stands in its address is every office's."""

    def address(self, name: str, house: Household) -> str:
        """Where it is, about the things of a household."""
        return reverse(f"desk:{name}", args=self.at(house))

    @property
    def about(self) -> bool:
        """Whether its address names something of an office."""
        return self.at is not nothing and not self.shared
