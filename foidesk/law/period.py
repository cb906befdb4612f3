"""A period of days: from its first day, up to but not including its end."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Period:
    """Half-open: ``start`` is in, ``end`` is out; an ``end`` of None means still running.

    ``exact`` is False where the first day is not established: then it had begun on ``start`` at the latest.
    Raises ValueError when the end is not after the start.
    """

    start: date
    end: date | None = None
    exact: bool = True

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"A period must end after it starts: {self.start} to {self.end}.")

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


# The rights of the 2000 Act and the 2004 Regulations began on this day.
SINCE_2005 = Period(date(2005, 1, 1))

# Data protection law changed on this day, and with it section 40 and regulation 13.
_DPA_2018 = date(2018, 5, 25)
SINCE_DPA_2018 = Period(_DPA_2018)
BEFORE_DPA_2018 = Period(SINCE_2005.start, _DPA_2018)

# Made, but whether and since when it is in force is not established: no day is in it.
NOT_ESTABLISHED = Period(date.max, exact=False)
