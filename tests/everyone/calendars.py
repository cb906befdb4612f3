"""A newer calendar as the page that loads it sends it."""

from foidesk.desk.office.calendar_form import packed
from tests.calendars.gov_uk import adding, file


def newer(house: object) -> dict[str, str]:
    """One more bank holiday, looked at and now loaded."""
    content = packed(file(adding("2027-03-03", "scotland")))
    return {"content": content, "name": "bank-holidays.json", "before": "2028.1", "do": "load"}
