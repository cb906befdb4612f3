"""The Banking and Financial Dealings Act 1971: what makes a day a bank holiday."""

from foidesk.law.provision import Instrument
from foidesk.law.source import Mark, Source

_bfda = Instrument(
    "BFDA 1971", Source("Banking and Financial Dealings Act 1971, legislation.gov.uk", Mark.VERIFIED)
)

# fmt: off
PROVISIONS = (
    _bfda.states("1", "Bank holidays", "The days in Schedule 1 are bank holidays, and those proclaimed."),
    _bfda.states("1(1)", "Bank holidays in the Schedule", "The days in Schedule 1 are bank holidays in the "
                 "part of the United Kingdom it names."),
    _bfda.states("1(2)", "A day moved", "A day may by proclamation be replaced by another in a year."),
    _bfda.states("1(3)", "A day added", "A special day may be proclaimed a bank holiday, in the whole of the "
                 "United Kingdom or a place in it.", "Whether one proclaimed after a request arrived "
                 "lengthens its time is not settled. It is left out, as the Commissioner does."),
    _bfda.states("1(5)", "Northern Ireland", "For Northern Ireland the Secretary of State may proclaim."),
)
# fmt: on
