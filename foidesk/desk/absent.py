"""Requests of colleagues who are away: marked in lists, for whoever stands in and for everybody else."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from foidesk.desk.page import Desk
from foidesk.pages.templatetags.foidesk import day
from foidesk.people import queries
from foidesk.people.queries import Away

if TYPE_CHECKING:
    from uuid import UUID

    from foidesk.cases.models import Case


@dataclass(frozen=True)
class Mark:
    """What stands beside the owner of a request who is away; `mine` where the reader stands in."""

    says: str
    mine: bool


class Marks:
    """The marks of a page: who is away is asked once."""

    def __init__(self, desk: Desk) -> None:
        self.actor = desk.actor
        self.away = queries.away(desk.office.id, on=desk.today)
        self.names = queries.names(self.away)

    def of(self, case: "Case") -> Mark | None:
        """The mark of one request; None where its owner is here."""
        found = self.away.get(case.owner_id) if case.owner_id else None
        return self._mark(case.owner_id, found) if found is not None and case.owner_id else None

    @property
    def standing_in(self) -> list[str]:
        """For whom the reader stands in, and until when."""
        return [self._mark(key, found).says for key, found in self.away.items() if self._mine(found)]

    @property
    def whose(self) -> "list[UUID]":
        """The absent in whose place the reader works: their requests are the reader's for now."""
        return [key for key, found in self.away.items() if self._mine(found)]

    def _mark(self, key: "UUID", found: Away) -> Mark:
        if self._mine(found):
            words = {"name": self.names[key], "day": day(found.until_on) if found.until_on else ""}
            if found.until_on:
                return Mark(_("for %(name)s, away until %(day)s") % words, mine=True)
            return Mark(_("for %(name)s, who is away") % words, mine=True)
        away = _("away until %(day)s") % {"day": day(found.until_on)} if found.until_on else _("away")
        if found.deputy is None:
            return Mark(_("%(away)s, nobody stands in") % {"away": away}, mine=False)
        return Mark(
            _("%(away)s, %(deputy)s stands in") % {"away": away, "deputy": found.deputy.name}, mine=False
        )

    def _mine(self, found: Away) -> bool:
        return found.deputy is not None and found.deputy.id == self.actor.id
