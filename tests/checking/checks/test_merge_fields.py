"""Fields of a template that were left empty."""

import pytest

from foidesk.checking.checks.merge_fields import find
from tests.checking.checks.built import context, letter

# fmt: off
EMPTY = (
    ("Dear,", "Dear,"),
    ("Dear ,", "Dear ,"),
    ("Dear\n\nThank you.", "Dear"),
    ("Dear Mr ,\n\nThank you.", "Dear Mr ,"),
    ("Dear Mr/Mrs/Ms", "Dear Mr/Mrs/Ms"),
    ("Dear [Name],", "Dear [Name]"),
    ("head|Name:\nEmail:\n\nThank you for writing.", "Name: Email:"),
    ("head|Our ref:\nDate: 3 June 2025\n\nDear Ms Ward", "Our ref:"),
    ("Our reference {{case.reference}}", "{{case.reference}}"),
    ("Dear «Title» «Surname»", "«Title» «Surname»"),
    ("Received on [insert date].", "[insert date]"),
    ("Please reply by [date].", "[date]"),
    ("[INSERT NAME OF EXEMPTION]", "[INSERT NAME OF EXEMPTION]"),
    ("Signed <enter name here>", "<enter name here>"),
    ("We received it on XX/XX/XXXX.", "XX/XX/XXXX"),
    ("We received it on XX/XX/2026.", "XX/XX/2026"),
    ("Our reference is XXXX.", "XXXX"),
    ("Please see Error! Reference source not found.", "Error! Reference source"),
    ("Thank you for your request dated , in which you asked for plans.", "request dated ,"),
    ("We hold ${count} of them.", "${count}"),
)
FINE = (
    "Dear Applicant,",
    "Dear Member of the Public",
    "Dear Sir/Madam",
    "Dear [Name redacted]",
    "Dear [name removed],",
    "Dear Mrs Van der Merwe",
    "Dear All",
    "Email: xxxxx@xxxxxxxxxxx.xxx.xx",
    "[FOI #998877 email]",
    "From: Rowan Ellery <[email address]>",
    "To: [requester]",
    "head|Our ref: FOI 12/25\nDate: 3 June 2025",
    "head|Our ref:\n\nFOI/2025/12",
    "The following were asked for:\n- Name:\n- Date:\n\nAll are held.",
    "request|Dear,\nPlease send [date] and {{x}}.",
    "The column “Date:” is empty.",
    "Superbowl XXX and the year MMXXX",
    "He wrote “[the minutes] were lost”.",
    "The e-mail was undated. It was received on Monday.",
    "Question 3: a list [attached].",
    "Names are blacked out as XXX in the copy.",
    "x << 2 and a > b",
    "Section 40(2) [personal data]",
)
# fmt: on


@pytest.mark.parametrize(("words", "empty"), EMPTY)
def test_an_empty_field_is_shown(words: str, empty: str) -> None:
    says = " ".join(one.says.partition("“")[2].partition("”")[0] for one in find(letter(words), context()))
    assert says == empty


@pytest.mark.parametrize("words", FINE)
def test_what_only_looks_like_one_is_not(words: str) -> None:
    assert not list(find(letter(words), context()))
