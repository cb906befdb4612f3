"""Where the text of Part II was read."""

REVISED_2026 = "Freedom of Information Act 2000, legislation.gov.uk revised text as at 7 April 2026"
REVISED_2008 = (
    "Freedom of Information Act 2000, legislation.gov.uk revised text as at 10 June 2008; "
    "not amended since in a way that matters here"
)
NOT_SEEN = "Freedom of Information Act 2000; known, but the revised text was not seen"

HISTORICAL_20 = "Not for records more than 20 years old (section 63)."
HISTORICAL_30 = "Not for records more than 30 years old (section 63)."
