"""The rules of the First-tier Tribunal (General Regulatory Chamber), SI 2009/1976, and the way onward.

Appeals about information have come to this Tribunal since January 2010; before, to the Information Tribunal.
"""

from datetime import date

from foidesk.law.period import Period
from foidesk.law.provision import Instrument
from foidesk.law.source import Mark, Source

_rules = Instrument(
    "GRC Rules",
    Source("SI 2009/1976, legislation.gov.uk revised text", Mark.VERIFIED),
    # On which day in January 2010 is not established here.
    Period(date(2010, 1, 31), exact=False),
)
_onward = Instrument(
    "Tribunals, Courts and Enforcement Act 2007",
    Source("Tribunals, Courts and Enforcement Act 2007; known, not seen", Mark.KNOWN),
    Period(date(2010, 1, 31), exact=False),
)

# fmt: off
PROVISIONS = (
    _rules.states("5(3)(a)", "Extending or shortening time", "The Tribunal may extend or shorten the time "
                  "for complying with a rule."),
    _rules.states("12", "Calculating time", "How the Tribunal counts days."),
    _rules.states("12(1)", "Five o’clock", "What is to be done by a day is done before 5 pm on that day."),
    _rules.states("12(2)", "The next working day", "Where the time ends on a day that is no working day, the "
                  "next one is in time."),
    _rules.states("12(3)", "The Tribunal’s working day", "Not a Saturday, Sunday, Christmas Day, Good Friday "
                  "or bank holiday under section 1 of the Banking and Financial Dealings Act 1971.",
                  "It is not said, as in section 10(6) of the Freedom of Information Act, that a holiday in "
                  "any part of the United Kingdom counts."),
    _rules.states("22", "The notice of appeal", "How an appeal starts, and by when."),
    _rules.states("22(1)", "Notice of appeal", "An appeal starts with a notice that the Tribunal must "
                  "receive in time."),
    _rules.states("22(1)(b)", "Time to appeal", "The Tribunal receives the notice within 28 days of the date "
                  "on which the decision was sent."),
    _rules.states("22(2)", "What a notice of appeal says", "Names and addresses, the decision, the result "
                  "sought, and the grounds."),
    _rules.states("22(4)", "A late appeal", "It asks for more time and says why; without leave it is not "
                  "admitted."),
    _rules.states("23(1)", "The response", "The respondent’s response is received within 28 days after it "
                  "received the notice of appeal."),
    _onward.states("11", "Appeal to the Upper Tribunal", "On a point of law, with permission, asked for "
                   "within 28 days after the reasons were sent."),
)
# fmt: on
