"""What colleagues read in their mail when a request has been logged. It does not say who asks."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Notice:
    """Subject and words of a mail to a colleague."""

    subject: str
    text: str


def new_request(
    *, reference: str, title: str, received_on: date, due_on: date | None, questions: int, link: str
) -> Notice:
    """Tells of a new request: its neutral title and dates, neither the applicant nor the questions."""
    counted = "1 question" if questions == 1 else f"{questions} questions"
    due = f"The answer is due by {_in_words(due_on)}.\n" if due_on else ""
    return Notice(
        f"New request {reference}: {title}",
        f"A request for information was logged as {reference}.\n\n"
        f"{title}\n"
        f"{counted}, received on {_in_words(received_on)}.\n"
        f"{due}\n"
        f"Read it here, after signing in:\n{link}\n\n"
        "You get this because your office chose to tell you of new requests.\n",
    )


def as_deputy(text: str, absent: str) -> str:
    """The words of a mail that goes to somebody in an absent colleague's place ("" for one's own)."""
    return f"{text}\nIt comes to you because you stand in for {absent}, who is away.\n" if absent else text


def _in_words(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"
