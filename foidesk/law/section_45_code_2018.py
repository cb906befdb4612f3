"""The code of practice under section 45 of the Freedom of Information Act, July 2018.

Good practice, not law. The figures are known from the Commissioner's guidance; the numbers of the
paragraphs were not checked against the code itself.
"""

from datetime import date

from foidesk.law.citation import Citation
from foidesk.law.period import Period
from foidesk.law.provision import Provision
from foidesk.law.source import Mark, Source

_SOURCE = Source(
    "Freedom of Information Code of Practice, Cabinet Office, July 2018; paragraph number not checked",
    Mark.PARTLY,
)
_SINCE_JULY_2018 = Period(date(2018, 7, 4))


def _paragraph(number: str, title: str, says: str) -> Provision:
    citation = Citation.parse(f"Section 45 Code {number}")
    return Provision(str(citation), citation, title, says, _SINCE_JULY_2018, _SOURCE)


PROVISIONS = (
    _paragraph(
        "4.2",
        "Receipt on a non-working day",
        "A request that arrives on a day that is not a working day is received on the next one. The Act says "
        "otherwise, and prevails.",
    ),
    _paragraph("5.1", "Internal review", "An authority should have a procedure for internal review."),
    _paragraph(
        "5.3",
        "Time to ask for a review",
        "A request for internal review should be made within 40 working days of the response.",
    ),
    _paragraph("5.4", "Time for the review", "A review should normally take no more than 20 working days."),
    _paragraph(
        "5.5",
        "Longer reviews",
        "A complex review should take no more than 20 working days longer.",
    ),
    _paragraph(
        "5.6",
        "Outcome of the review",
        "The applicant is told the outcome and of the right to complain to the Commissioner.",
    ),
)
