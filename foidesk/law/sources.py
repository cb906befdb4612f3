"""Where the texts of the Act and of the Regulations were read."""

from foidesk.law.source import Mark, Source

REVISED_2026 = Source(
    "Freedom of Information Act 2000, legislation.gov.uk revised text as at 7 April 2026", Mark.VERIFIED
)
REVISED_2008 = Source(
    "Freedom of Information Act 2000, legislation.gov.uk revised text as at 10 June 2008; "
    "not amended since in a way that matters here",
    Mark.VERIFIED,
)
AS_IT_WAS_2008 = Source(
    "Freedom of Information Act 2000, legislation.gov.uk revised text as at 10 June 2008", Mark.VERIFIED
)
BY_ACT_OF_2014 = Source(
    "Freedom of Information Act 2000 as amended by section 20 of the Intellectual Property Act 2014; the "
    "day it came into force is known",
    Mark.PARTLY,
)
EIR_2015 = Source("SI 2004/3391, legislation.gov.uk, state of December 2015", Mark.VERIFIED)
EIR_2018 = Source(
    "SI 2004/3391 as amended by Schedule 19 to the Data Protection Act 2018; not followed since",
    Mark.VERIFIED,
)

HISTORICAL_20 = "Not for records more than 20 years old (section 63)."
HISTORICAL_30 = "Not for records more than 30 years old (section 63)."
