"""What may be recorded as having happened: its name, and the help that stands where one doubts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from foidesk.clock.happening import Kind


@dataclass(frozen=True)
class Described:
    """One kind of event: its name, what it does to the clock, and the provision that says so."""

    name: object
    help: object
    provision: str


DESCRIBED: Mapping[Kind, Described] = {
    Kind.RECEIVED: Described(
        _("The request was received"),
        _(
            "The day on which anyone at the office received it, at any of its addresses. A weekend or a day "
            "off counts as that day; the count begins with the next working day."
        ),
        "FOIA 10(6)",
    ),
    Kind.NOT_VALID: Described(
        _("It was found not to be valid yet"),
        _(
            "Only where the name, an address for the answer, or a description of the information is missing "
            "from a request in writing. No date runs, and the applicant must be helped to put it right."
        ),
        "FOIA 8(1)",
    ),
    Kind.VALID: Described(
        _("What was missing came"),
        _("The request counts as received on the day on which it became valid."),
        "FOIA 8(1)",
    ),
    Kind.REGIME_SET: Described(
        _("The law it is answered under was set"),
        _("The date of receipt stays. What belongs to the other law falls away."),
        "FOIA 39; EIR 5",
    ),
    Kind.IDENTITY_ASKED: Described(
        _("Proof of identity was asked for"),
        _("Only for a person’s own data, and only where there is real doubt about who asks."),
        "UK GDPR 12(6)",
    ),
    Kind.IDENTITY_RECEIVED: Described(
        _("Proof of identity came"),
        _("The month begins with the day on which it came."),
        "UK GDPR 12(6)",
    ),
    Kind.CLARIFICATION_ASKED: Described(
        _("The applicant was asked to make something clear, outside FOI Desk"),
        _(
            "A call, or a letter that was not written here. What you ask from the desk is recorded by itself "
            "when it leaves. The clock stops only for what is needed to identify and locate the information."
        ),
        "FOIA 1(3)",
    ),
    Kind.CLARIFICATION_RECEIVED: Described(
        _("The applicant made it clear, outside FOI Desk"),
        _(
            "That day becomes the date of receipt: twenty working days begin afresh, however late it comes. "
            "In a request for the applicant’s own data the days in between are left out instead."
        ),
        "FOIA 10(6)(b); EIR 9(4)",
    ),
    Kind.NARROWING_ASKED: Described(
        _("The applicant was helped to make the request smaller"),
        _("Because it would cost too much. The date does not move: the notice is due on it all the same."),
        "FOIA 16(1), 17(5)",
    ),
    Kind.NARROWED: Described(
        _("The applicant made the request smaller"),
        _("That is a new request, with twenty working days of its own."),
        "FOIA 10(1)",
    ),
    Kind.FEES_NOTICE: Described(
        _("A fees notice was given"),
        _("For copying and posting, never for staff time. No date runs until it is paid."),
        "FOIA 9, 10(2); EIR 8",
    ),
    Kind.FEE_PAID: Described(
        _("The fee was paid"),
        _("The day on which the payment was received. The days from the notice to that day are left out."),
        "FOIA 10(2); EIR 8(6)",
    ),
    Kind.PIT_EXTENSION: Described(
        _("The applicant was told that the public interest needs longer"),
        _(
            "Only where a qualified exemption is claimed, and only for the part it covers: the rest is due "
            "on working day 20, and so is this notice. It must give an expected date."
        ),
        "FOIA 10(3), 17(2)",
    ),
    Kind.EIR_EXTENSION: Described(
        _("The applicant was told that up to 40 working days are needed"),
        _("Only where the request is complex and the information voluminous, both; by working day 20."),
        "EIR 7",
    ),
    Kind.SAR_EXTENSION: Described(
        _("The applicant was told that up to two further months are needed"),
        _("Only for complexity or the number of requests, with reasons, within the first month."),
        "UK GDPR 12(3)",
    ),
    Kind.RESPONSE_ISSUED: Described(
        _("The answer was sent"), _("Recorded by itself when the letter leaves."), "FOIA 10(1)"
    ),
    Kind.RESPONSE_RECEIVED: Described(
        _("The applicant received the answer"),
        _("Where your office counts the time for asking for a review from that day."),
        "Section 45 Code 5.3",
    ),
    Kind.IR_REQUESTED: Described(
        _("The applicant asked for an internal review"),
        _("Any sign of being dissatisfied, in writing, will do. It need not use those words."),
        "Section 45 Code 5.4; EIR 11",
    ),
    Kind.IR_OUTCOME: Described(
        _("The applicant was told the outcome of the review"),
        _("The day on which it was sent. The time for complaining to the Commissioner begins."),
        "Section 45 Code 5.6; EIR 11(4)",
    ),
    Kind.ICO_CONTACT: Described(
        _("A letter from the Information Commissioner came"),
        _("The date by which an answer is asked for stands in the letter. No rule gives it."),
        "FOIA 50",
    ),
    Kind.NOTICE: Described(
        _("A notice or decision was sent to the office"),
        _("The day on which it was sent stands on it. The time for an appeal is counted from that day."),
        "FOIA 50, 51, 52, 57",
    ),
    Kind.APPEAL: Described(
        _("An appeal to the tribunal was made"),
        _("By the office or by the applicant. What the notice asks for waits until it is decided."),
        "FOIA 57",
    ),
}

GROUPS: Sequence[tuple[object, tuple[Kind, ...]]] = (
    (
        _("The applicant’s words"),
        (
            Kind.CLARIFICATION_ASKED,
            Kind.CLARIFICATION_RECEIVED,
            Kind.NARROWING_ASKED,
            Kind.NOT_VALID,
            Kind.IDENTITY_ASKED,
            Kind.IDENTITY_RECEIVED,
        ),
    ),
    (_("Fees"), (Kind.FEES_NOTICE, Kind.FEE_PAID)),
    (_("More time"), (Kind.PIT_EXTENSION, Kind.EIR_EXTENSION, Kind.SAR_EXTENSION)),
    (_("After the answer"), (Kind.RESPONSE_RECEIVED, Kind.IR_REQUESTED, Kind.IR_OUTCOME)),
    (_("The Commissioner and the tribunal"), (Kind.ICO_CONTACT, Kind.NOTICE, Kind.APPEAL)),
)
"""What an officer chooses from, in the order in which a request lives. The law has a page of its own."""
