"""The Data (Use and Access) Act 2025, as far as it changes the law of requests."""

from datetime import date

from foidesk.law.period import NOT_ESTABLISHED, Period
from foidesk.law.provision import Instrument
from foidesk.law.source import Mark, Source

_duaa = Instrument(
    "DUAA 2025",
    Source("Data (Use and Access) Act 2025, legislation.gov.uk, text of August 2025", Mark.VERIFIED),
    NOT_ESTABLISHED,
)
_PARTLY = Source("SI 2026/386, which speaks of sections 117 to 119; the sections were not seen", Mark.PARTLY)

# fmt: off
PROVISIONS = (
    _duaa.states("76", "Time for subject access", "One month from the relevant time; two more for complex or "
                 "many requests; the days of a clarification left out.", in_force=Period(date(2026, 2, 5))),
    _duaa.states("78", "Reasonable search", "What a person may have is what a reasonable and proportionate "
                 "search finds.", "Treated as in force since 1 January 2024.",
                 in_force=Period(date(2024, 1, 1))),
    _duaa.states("103", "Complaints about data", "Controllers deal with complaints of persons about their "
                 "data, and acknowledge them within 30 days.", "On which day it came into force, probably in "
                 "June 2026, is not established."),
    _duaa.states("117", "The Information Commission", "Creates the Information Commission.",
                 "Since when it is in force is not established.", source=_PARTLY),
    _duaa.states("118", "The Commissioner’s office abolished", "Abolishes the Information Commissioner as an "
                 "office of one person.", "Since when it is in force is not established.", source=_PARTLY),
    _duaa.states("119", "The functions move", "The Commissioner’s functions pass to the Information "
                 "Commission.", "Whether it is fully in force was not established on 21 November 2026; the "
                 "Act’s words change when it is.", source=_PARTLY),
)
# fmt: on
