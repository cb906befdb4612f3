"""The Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004."""

from foidesk.law.provision import Instrument
from foidesk.law.source import Mark, Source

_fees = Instrument("Fees Regulations", Source("SI 2004/3244, legislation.gov.uk", Mark.VERIFIED))

# fmt: off
PROVISIONS = (
    _fees.states("3", "The appropriate limit", "£600 for the bodies in Part I of Schedule 1 to the Act, such "
                 "as government departments; £450 for every other public authority.",
                 "Unchanged since 2005."),
    _fees.states("3(2)", "The limit of central government", "£600 for the bodies in Part I of Schedule 1 to "
                 "the Act."),
    _fees.states("3(3)", "The limit of every other authority", "£450 for every other public authority, such "
                 "as a police and crime commissioner."),
    _fees.states("4", "Estimating the cost", "What may be counted when the cost of answering is estimated, "
                 "and at which rate."),
    _fees.states("4(3)", "What may be estimated", "Only four activities count towards the limit: finding out "
                 "whether the information is held, locating it, retrieving it, and extracting it.",
                 "Never counted: considering exemptions, redacting, weighing, consulting, advice, checking, "
                 "writing."),
    _fees.states("4(3)(a)", "Counted: whether it is held", "Finding out whether the information is held."),
    _fees.states("4(3)(b)", "Counted: locating", "Locating the information, or a document that may contain "
                 "it."),
    _fees.states("4(3)(c)", "Counted: retrieving", "Retrieving the information, or a document that may "
                 "contain it."),
    _fees.states("4(3)(d)", "Counted: extracting", "Extracting the information from a document that contains "
                 "it."),
    _fees.states("4(4)", "The hourly rate", "A person’s time counts at £25 an hour, whoever that person is.",
                 "So £450 is 18 hours and £600 is 24."),
    _fees.states("5", "Requests taken together", "Two or more requests for the same or similar information, "
                 "from one person or from persons acting in concert, received within any 60 consecutive "
                 "working days, may be costed as one."),
    _fees.states("5(1)", "Requests taken together: by whom", "Requests of one person, or of persons who "
                 "appear to act in concert or in a campaign."),
    _fees.states("5(2)", "Requests taken together: which", "Requests that relate, to any extent, to the same "
                 "or similar information, received within 60 consecutive working days."),
    _fees.states("5(2)(a)", "Requests taken together: similar", "They relate, to any extent, to the same or "
                 "similar information."),
    _fees.states("5(2)(b)", "Requests taken together: sixty days", "They are received within any period of "
                 "60 consecutive working days."),
    _fees.states("5(3)", "Working day", "A working day is that of section 10(6) of the Act."),
    _fees.states("6", "The most a fee may be", "A fee under section 9 may not exceed the cost of informing "
                 "the applicant and communicating the information; staff time may not be included."),
    _fees.states("6(2)", "The most a fee may be", "The cost the authority reasonably expects of informing "
                 "the applicant whether it holds the information, and of communicating it."),
    _fees.states("6(3)", "What it costs to communicate", "Complying with the form asked for, reproducing "
                 "documents, and postage."),
    _fees.states("6(4)", "No staff time", "The time of persons may not be included in a fee under section "
                 "9."),
    _fees.states("7", "The fee above the limit", "Where section 12 applies, a fee may cover the costs of "
                 "regulation 4 and of communication."),
    _fees.states("7(2)", "The most above the limit", "The costs counted under regulation 4, and those of "
                 "informing and communicating."),
    _fees.states("7(3)", "Not what others asked", "Costs that were added only by taking requests together "
                 "are left out."),
    _fees.states("7(5)", "Staff time above the limit", "Here staff time may be included, at £25 an hour."),
)
# fmt: on
