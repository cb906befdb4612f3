"""The Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004."""

from foidesk.law.citation import Citation
from foidesk.law.period import SINCE_2005
from foidesk.law.provision import Provision
from foidesk.law.source import Mark, Source

_SOURCE = Source("SI 2004/3244, legislation.gov.uk", Mark.VERIFIED)


def _regulation(number: str, title: str, says: str) -> Provision:
    citation = Citation.parse(f"Fees Regulations {number}")
    return Provision(str(citation), citation, title, says, SINCE_2005, _SOURCE)


PROVISIONS = (
    _regulation(
        "3",
        "The appropriate limit",
        "£600 for the bodies in Part I of Schedule 1 to the Act, such as government departments; £450 for "
        "every other public authority.",
    ),
    _regulation(
        "4(3)",
        "What may be estimated",
        "Only four activities count towards the limit: finding out whether the information is held, "
        "locating it, retrieving it, and extracting it.",
    ),
    _regulation("4(4)", "The hourly rate", "A person’s time counts at £25 an hour, whoever that person is."),
    _regulation(
        "5",
        "Requests taken together",
        "Two or more requests for the same or similar information, from one person or from persons acting in "
        "concert, received within any 60 consecutive working days, may be costed as one.",
    ),
    _regulation(
        "6",
        "The most a fee may be",
        "A fee under section 9 may not exceed the cost of informing the applicant and communicating the "
        "information; staff time may not be included.",
    ),
    _regulation(
        "7",
        "The fee above the limit",
        "Where section 12 applies, a fee may cover the costs of regulation 4 and of communication.",
    ),
)
