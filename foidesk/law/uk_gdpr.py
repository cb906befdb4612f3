"""The UK General Data Protection Regulation, as far as answers to requests touch it."""

from datetime import date

from foidesk.law.period import SINCE_DPA_2018, Period
from foidesk.law.provision import Instrument
from foidesk.law.source import Mark, Source

# Of the European Union until the end of 2020, with the same numbers; the UK GDPR since.
_gdpr = Instrument("UK GDPR", Source("UK GDPR; known, not seen", Mark.KNOWN), SINCE_DPA_2018)
# By section 76 of the Data (Use and Access) Act 2025.
_SINCE_2026 = Period(date(2026, 2, 5))
_BY_DUAA = Source("UK GDPR as amended by section 76 of the Data (Use and Access) Act 2025", Mark.VERIFIED)
_SEARCH = Period(date(2024, 1, 1))
_BY_DUAA_78 = Source("UK GDPR as amended by section 78 of the Data (Use and Access) Act 2025", Mark.VERIFIED)

# fmt: off
PROVISIONS = (
    _gdpr.states("5(1)", "The principles", "Lawfulness, fairness and transparency; purpose; minimisation; "
                 "accuracy; storage; security."),
    _gdpr.states("5(1)(a)", "Lawfulness, fairness, transparency", "Personal data is processed lawfully, "
                 "fairly and in a transparent manner."),
    _gdpr.states("6(1)(f)", "Legitimate interests", "Processing is lawful where it is necessary for a "
                 "legitimate interest that the person’s interests and rights do not override."),
    _gdpr.states("12", "How rights are exercised", "What a controller owes to a person who uses a right."),
    _gdpr.states("12(3)", "Time for a request", "A controller acts on a request before the end of the "
                 "applicable time period of Article 12A.", "Until 5 February 2026: within one month of "
                 "receipt."),
    _gdpr.states("12(4)", "Telling of a refusal", "Who takes no action says so without undue delay, in the "
                 "same time, with the reasons and the right to complain."),
    _gdpr.states("12(5)", "Free of charge", "Nothing is charged, save for requests manifestly unfounded or "
                 "excessive, which may also be refused."),
    _gdpr.states("12(6)", "Confirming identity", "With reasonable doubts a controller may ask for "
                 "information that confirms identity.", "Since 5 February 2026 it may wait for that.",
                 source=_BY_DUAA),
    _gdpr.states("12A", "The applicable time period", "One month beginning with the relevant time, which may "
                 "be extended and paused.", in_force=_SINCE_2026, source=_BY_DUAA),
    _gdpr.states("12A(1)", "One month", "The period is one month beginning with the relevant time.",
                 "The end is the corresponding date of the next month, as the Commissioner counts it.",
                 in_force=_SINCE_2026, source=_BY_DUAA),
    _gdpr.states("12A(2)", "The relevant time", "The latest of: the request, the information that confirms "
                 "identity, the payment of a fee.", in_force=_SINCE_2026, source=_BY_DUAA),
    _gdpr.states("12A(3)", "Two further months", "For complexity or number of requests the period may be "
                 "extended by two further months.", in_force=_SINCE_2026, source=_BY_DUAA),
    _gdpr.states("12A(4)", "Notice of an extension", "It is given within the first month, with the reasons.",
                 in_force=_SINCE_2026, source=_BY_DUAA),
    _gdpr.states("12A(5)", "Days left out for clarification", "Where the controller reasonably needs more to "
                 "identify what is asked for, the days from asking to answering, both included, do not "
                 "count.", in_force=_SINCE_2026, source=_BY_DUAA),
    _gdpr.states("15", "Right of access", "A person may have their own personal data, and be told how it is "
                 "processed."),
    _gdpr.states("15(1)", "Right of access", "Confirmation whether data is processed, the data itself, and "
                 "information about the processing."),
    _gdpr.states("15(1A)", "Reasonable search", "The right reaches what a reasonable and proportionate "
                 "search finds.", "Treated as in force since 1 January 2024.", in_force=_SEARCH,
                 source=_BY_DUAA_78),
    _gdpr.states("21", "Right to object", "A person may object to processing that rests on public tasks or "
                 "legitimate interests."),
    _gdpr.states("33(1)", "Telling the Commissioner of a breach", "Without undue delay and, where feasible, "
                 "within 72 hours of becoming aware, unless a risk to people is unlikely; later, with "
                 "reasons."),
    _gdpr.states("33(5)", "A record of each breach", "Its facts, its effects and what was done are written "
                 "down."),
    _gdpr.states("34(1)", "Telling the people", "Where a breach is likely to put their rights and freedoms "
                 "at high risk, they are told without undue delay."),
)
# fmt: on
