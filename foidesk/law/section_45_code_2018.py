"""The code of practice under section 45 of the Freedom of Information Act, issued on 4 July 2018.

Good practice, not law. Its chapters are those the Commissioner lists; the figures are known from the
Commissioner’s guidance, and the numbers of most paragraphs were not checked against the code itself.
"""

from datetime import date

from foidesk.law.period import Period
from foidesk.law.provision import Instrument
from foidesk.law.source import Mark, Source

_code = Instrument(
    "Section 45 Code",
    Source(
        "Freedom of Information Code of Practice, Cabinet Office, July 2018; paragraph number not checked",
        Mark.PARTLY,
    ),
    Period(date(2018, 7, 4)),
)
_CHAPTERS = Source("Code of practice of July 2018, chapters as the Commissioner lists them", Mark.VERIFIED)
_KNOWN = Source("Freedom of Information Code of Practice, Cabinet Office, July 2018; not seen", Mark.KNOWN)

# fmt: off
PROVISIONS = (
    _code.states("1", "Right of access", "What is held, what a valid request is, fees, and normal business.",
                 source=_CHAPTERS),
    _code.states("2", "Advice and assistance", "How to help, to clarify, to narrow for cost, and to "
                 "transfer.", "When a request is for another authority: ask the applicant, do not transfer "
                 "without consent, give contact details.", source=_CHAPTERS),
    _code.states("3", "Consultation with third parties", "When and how to consult those whose interests "
                 "disclosure may affect.", "The decision stays the authority’s.", source=_CHAPTERS),
    _code.states("4", "Time limits for responding", "How the time is counted and extended.",
                 source=_CHAPTERS),
    _code.states("4.2", "Receipt on a non-working day", "A request that arrives on a day that is not a "
                 "working day is received on the next one. The Act says otherwise, and prevails."),
    _code.states("5", "Internal reviews", "How an authority looks again at its answer.", source=_CHAPTERS),
    _code.states("5.1", "Internal review", "An authority should have a procedure for internal review."),
    _code.states("5.2", "A fresh look", "Applicants are told of it; the review is by someone not involved "
                 "before, where possible."),
    _code.states("5.3", "Time to ask for a review", "A request for internal review should be made within 40 "
                 "working days of the response.", "The authority need not accept a later one."),
    _code.states("5.4", "Time for the review", "A review should normally take no more than 20 working days.",
                 "It is acknowledged, with the date by which to expect its outcome."),
    _code.states("5.5", "Longer reviews", "A complex review should take no more than 20 working days "
                 "longer."),
    _code.states("5.6", "Outcome of the review", "The applicant is told the outcome and of the right to "
                 "complain to the Commissioner.", source=_KNOWN),
    _code.states("6", "Cost limit", "How the cost of answering is estimated.", source=_CHAPTERS),
    _code.states("7", "Vexatious requests", "How to decide whether a request is vexatious.",
                 source=_CHAPTERS),
    _code.states("8", "Publication schemes", "What an authority publishes, its figures on requests among "
                 "them.", source=_CHAPTERS),
    _code.states("8.5", "Figures on requests", "An authority of 100 and more full-time equivalents publishes "
                 "its figures on requests."),
    _code.states("8.6", "Which figures", "Quarterly: received, in time or late, granted, refused, reviewed."),
    _code.states("9", "Contracts and outsourced services", "Transparency and confidentiality in contracts.",
                 source=_CHAPTERS),
    _code.states("10", "Communicating with a requester", "How to write to whoever asks.", source=_CHAPTERS),
    _code.states("11", "Datasets", "How datasets are disclosed for re-use.", source=_CHAPTERS),
)
# fmt: on
