"""What is known of a letter besides its words: dates, and for our own letters the facts of the case."""

from dataclasses import dataclass
from datetime import date

from foidesk.composing.kinds import LetterFacts
from foidesk.days.calendar import Calendar


@dataclass(frozen=True)
class Context:
    """What the checker may rest on. `today` is only for a letter that bears no date and is given none.

    `received_on` and `sent_on` are those of the request and the letter, None where only the letter may tell.
    `due_on` is the day the case's own clock gives, where there is one. `office` is how the office calls
    itself, `contacts` are addresses, numbers and persons that are its own, so that they are nobody's personal
    data; `applicant` are the applicant's names and addresses. `facts` are those the letter was made from.
    `personal` turns off the search for personal data.
    """

    today: date
    received_on: date | None = None
    sent_on: date | None = None
    due_on: date | None = None
    office: str = ""
    contacts: tuple[str, ...] = ()
    applicant: tuple[str, ...] = ()
    calendar: Calendar | None = None
    facts: LetterFacts | None = None
    personal: bool = True
