"""The days a letter states plainly, and no others."""

from datetime import date

import pytest

from tests.anatomy.reading import body, letter

MAY = date(2025, 5, 12)


@pytest.mark.parametrize(
    "line",
    [
        "12 May 2025",
        "Date: 12 May 2025",
        "Monday 12th May 2025",
        "12th of May, 2025",
        "May 12, 2025",
        "12/05/2025",
        "12.05.25",
        "2025-05-12",
        "Sent: 12 May 2025 10:00",
        "Our reference: 12\nDate: 12 May 2025",
        "Dated 12 May 2025",
        "Request received: 1 April 2025\nReply sent: 12 May 2025",
        "Date of request: 1 April 2025\nDate of reply: 12 May 2025",
        "Response issued on: 12 May 2025",
        "Our ref: OP/25/11      Date: 12 May 2025",
    ],
)
def test_the_date_at_the_head(line: str) -> None:
    assert (
        letter(f"Wexcombe Council\n\n{line}\n\nDear Ms Lane\n\nYour request is answered.").written_on == MAY
    )


@pytest.mark.parametrize(
    "text",
    [
        "1. When does the contract end?\n31/03/2027\n\n2. Who has it?\nA firm.",
        "You asked when it ends.\n\n31 March 2027",
        "The contract of 12 May 2025 ends in March.",
    ],
)
def test_a_date_that_is_an_answer_is_not_that_of_the_letter(text: str) -> None:
    assert body(text).written_on is None


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for your request received on 12 May 2025.",
        "Thank you for your request for the plan of the park, which we received on 12 May 2025.",
        "Thank you for your e-mail of 12 May 2025 in which you ask for the plan.",
        "I write about your request dated 12th May 2025.",
        "Freedom of Information request: reference 12 first notified to us by email on 12 May 2025.",
        "You asked on 12 May 2025 for the plan.",
        "You wrote to us on 12/05/2025.",
        "Your request was received by this office on Monday 12 May 2025.",
        "Date received: 12 May 2025",
    ],
)
def test_when_the_request_came(words: str) -> None:
    assert body(words).received_on == MAY


@pytest.mark.parametrize(
    "words",
    [
        "We wrote to you on 12 May 2025.",
        "Please see our letter of 12 May 2025.",
        "The Commissioner's letter was received on 12 May 2025.",
        "You asked for the letter that was sent in 2025.",
        "We acknowledged your request on 12 May 2025.",
    ],
)
def test_other_days_are_not_when_it_came(words: str) -> None:
    assert body(words).received_on is None


def test_when_it_was_clarified() -> None:
    read = body("Your request was received on 1 May 2025. You clarified it on 12 May 2025.")
    assert (read.received_on, read.clarified_on) == (date(2025, 5, 1), MAY)
