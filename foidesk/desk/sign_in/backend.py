"""How Django's sessions find an officer again."""

from typing import TYPE_CHECKING
from uuid import UUID

from foidesk.people import queries as people

if TYPE_CHECKING:
    from foidesk.people.models import Officer


class OfficerBackend:
    """Sessions hold an officer's key; whoever has left is signed in no longer."""

    def get_user(self, key: UUID | str) -> "Officer | None":
        """The open account with this key."""
        return people.account(UUID(str(key)))
