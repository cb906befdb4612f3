"""The Data Protection Act 2018, as far as answers to requests touch it."""

from datetime import date

from foidesk.law.period import NOT_ESTABLISHED, SINCE_DPA_2018, Period
from foidesk.law.provision import Instrument
from foidesk.law.source import Mark, Source

_dpa = Instrument("DPA 2018", Source("Data Protection Act 2018; known, not seen", Mark.KNOWN), SINCE_DPA_2018)
_SEEN = Source("Data Protection Act 2018 as amended by the Data (Use and Access) Act 2025", Mark.VERIFIED)
_SINCE_2026 = Period(date(2026, 2, 5))
# Passed; on which day it came into force, probably in June 2026, is not established.
_COMPLAINTS = NOT_ESTABLISHED
_SEARCH = Period(date(2024, 1, 1))

# fmt: off
PROVISIONS = (
    _dpa.states("15", "Exemptions from the UK GDPR", "Schedules 2, 3 and 4 take data out of a person’s "
                "rights."),
    _dpa.states("24(1)", "Manual unstructured data", "Most principles and rights do not reach manual "
                "unstructured data held by public authorities."),
    _dpa.states("34(1)", "Principles for law enforcement", "The six principles of processing for law "
                "enforcement."),
    _dpa.states("45", "Right of access: law enforcement", "A person may have their own data from a competent "
                "authority that processes it for law enforcement.", "Commissioners do not appear among the "
                "competent authorities of Schedule 7, as far as it was read: their requests are under the UK "
                "GDPR."),
    _dpa.states("45(1)", "Right of access: law enforcement", "Confirmation whether data is processed, access "
                "to it, and information about the processing."),
    _dpa.states("45(2A)", "Reasonable search: law enforcement", "The right reaches what a reasonable and "
                "proportionate search finds.", "Treated as in force since 1 January 2024.", in_force=_SEARCH,
                source=_SEEN),
    _dpa.states("45(4)", "Restrictions: law enforcement", "The right may be restricted, to avoid obstructing "
                "an inquiry or prejudicing the prevention of crime, for example."),
    _dpa.states("54", "The applicable time period: law enforcement", "One month beginning with the relevant "
                "time, which may be extended and paused.", source=_SEEN),
    _dpa.states("54(2)", "One month: law enforcement", "The period is one month beginning with the relevant "
                "time.", source=_SEEN),
    _dpa.states("54(3)", "The relevant time: law enforcement", "The latest of: the request, the information "
                "that confirms identity, the payment of a fee.", source=_SEEN),
    _dpa.states("54(3A)", "Two further months: law enforcement", "For complexity or number of requests the "
                "period may be extended by two further months.", in_force=_SINCE_2026, source=_SEEN),
    _dpa.states("54(3B)", "Notice of an extension: law enforcement", "It is given within the first month, "
                "with the reasons.", in_force=_SINCE_2026, source=_SEEN),
    _dpa.states("54(3C)", "Days left out for clarification: law enforcement",
                "Where the controller reasonably needs more to identify what is asked for, the days from "
                "asking to answering, both included, do not count.", in_force=_SINCE_2026, source=_SEEN),
    _dpa.states("78A", "National security: law enforcement", "A restriction of rights for national security "
                "that section 40(4A)(b) of the Freedom of Information Act names.",
                "Since which day is not established here, only that it was in force on this one.",
                in_force=Period(date(2026, 4, 7), exact=False)),
    _dpa.states("164A", "Complaints to the controller", "A person may complain to the controller about the "
                "handling of their data.", "Added by section 103 of the Data (Use and Access) Act 2025.",
                in_force=_COMPLAINTS, source=_SEEN),
    _dpa.states("164A(3)", "Acknowledging a complaint", "It is acknowledged within 30 days beginning when it "
                "is received.", in_force=_COMPLAINTS, source=_SEEN),
    _dpa.states("164A(4)", "Dealing with a complaint", "Appropriate steps are taken without undue delay, and "
                "the person is told the outcome.", in_force=_COMPLAINTS, source=_SEEN),
)
# fmt: on
