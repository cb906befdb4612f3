"""When things happened in the demo office: counted back in working days, so that it is never out of date."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from foidesk.days.calendar import Calendar

LONDON = ZoneInfo("Europe/London")
DAY = timedelta(days=1)
_LONG_AGO = timedelta(days=75)
_APRIL = 4


@dataclass(frozen=True)
class Days:
    """The office's days as they lie around a moment, which nothing of the demo comes after."""

    now: datetime

    @property
    def base(self) -> date:
        """Today, or the last working day before it."""
        day = self.now.astimezone(LONDON).date()
        while not Calendar.shipped().is_working_day(day):
            day -= DAY
        return day

    def back(self, n: int) -> date:
        """The nth working day before the base; after it for a number below nought."""
        day, left = self.base, abs(n)
        while left:
            day += -DAY if n > 0 else DAY
            left -= Calendar.shipped().is_working_day(day)
        return day

    def at(self, n: int, clock: str) -> datetime:
        """A time of the nth working day back, such as "14:20" in London, or now where that is earlier."""
        return min(datetime.combine(self.back(n), time.fromisoformat(clock), tzinfo=LONDON), self.now)

    def say(self, text: str) -> str:
        """A text with `{last}` and `{before}` as the two financial years that ended last, such as 2024/25."""
        day = self.base - _LONG_AGO
        ended = day.year if day.month >= _APRIL else day.year - 1
        return text.replace("{last}", _financial_year(ended)).replace("{before}", _financial_year(ended - 1))


def day_of(moment: datetime) -> date:
    """The day of a moment in London."""
    return moment.astimezone(LONDON).date()


def _financial_year(ended: int) -> str:
    return f"{ended - 1}/{ended % 100:02}"
