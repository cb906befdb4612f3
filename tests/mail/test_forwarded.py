"""Whose mail was forwarded."""

import pytest

from foidesk.mail.forwarded import forwarded
from foidesk.mail.shapes import Address

JO = Address("Jo Applicant", "jo@applicant.example")
LINES = "From: Jo Applicant <jo@applicant.example>\nSent: 3 March 2024 10:00\nTo: FOI\nSubject: Lorries\n"
GMAIL = (
    "---------- Forwarded message ---------\nFrom: Jo Applicant <jo@applicant.example>\n"
    "Date: Sun, 3 Mar 2024 at 10:00\nSubject: Lorries\nTo: <foi@marlshire.example>\n\n\n"
)
APPLE = (
    "Begin forwarded message:\n\n> From: Jo Applicant <jo@applicant.example>\n> Date: 3 March 2024\n"
    "> Subject: Lorries\n> To: foi@marlshire.example\n> \n> "
)
ASKED = "How many lorries do you own?\n"
SIGNED = "Please log this.\n\nKind regards\nPat Colleague\nFrom: the desk of Pat\n\n"


@pytest.mark.parametrize("subject", ["FW: Lorries", "Fwd: Lorries", "[EXTERNAL] FW: Lorries"])
@pytest.mark.parametrize("above", ["", "Is this one for you?\n\n", SIGNED])
@pytest.mark.parametrize("lines", [f"-----Original Message-----\n{LINES}\n", f"{LINES}\n", GMAIL, APPLE])
def test_whose_mail_it_is(subject: str, above: str, lines: str) -> None:
    found = forwarded(subject, above + lines + ASKED)
    assert found is not None
    assert found.sender == JO
    assert found.sent_on is not None
    assert f"{found.sent_on:%d %m %Y}" == "03 03 2024"


def test_the_newest_of_several_is_the_one() -> None:
    older = LINES.replace("Jo Applicant <jo@applicant.example>", "Old <old@applicant.example>")
    found = forwarded("FW: Lorries", f"FYI\n\n{LINES}\n{ASKED}\n{older}\nDear Sir\n")
    assert found is not None
    assert found.sender == JO


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("RE: Lorries", f"Any news?\n\n{LINES}\n{ASKED}"),
        ("Lorries", f"{LINES}\n{ASKED}"),
        ("FW: Lorries", ASKED),
        ("FW: Lorries", ""),
        (
            "FW: Lorries",
            "See below\n\nOn 3 March 2024 at 10:00, Jo <jo@applicant.example> wrote:\n> " + ASKED,
        ),
    ],
)
def test_what_is_not_forwarded_or_does_not_say_whose(subject: str, text: str) -> None:
    assert forwarded(subject, text) is None
