"""Breaches on the first page: those whose hours run for whoever may see them, others for whoever deals."""

from foidesk.desk.breaches.words import Told, all_told
from foidesk.desk.page import Desk
from foidesk.oversight import queries, rules


def pressing(desk: Desk) -> list[Told]:
    """The breaches that need somebody now, the one the office became aware of first first."""
    rows = queries.unclosed(desk.actor)
    standings = queries.standings(rows)
    deals = rules.may_manage(desk.actor, of=desk.office.id) is None
    shown = [row for row in rows if deals or rules.runs(standings[row.id])]
    desk.shown.add(cases=queries.cases_behind(shown))
    return all_told(shown, standings, now=desk.now)
