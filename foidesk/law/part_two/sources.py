"""Where the text of Part II was read."""

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
    "Freedom of Information Act 2000 as amended by section 20 of the Intellectual Property Act 2014; "
    "known to be in force since 1 October 2014",
    Mark.VERIFIED,
)

HISTORICAL_20 = "Not for records more than 20 years old (section 63)."
HISTORICAL_30 = "Not for records more than 30 years old (section 63)."
