"""Every deadline of information rights law that an authority meets, as one table.

The clock counts from these rows and from nothing else. The marks are honest: what was read in the text is
verified, what comes from guidance partly, the rest is known from the field or read in an office's own rules.
"""

from collections.abc import Mapping

from foidesk.clock.cited import EIR, FOIA, S10_3, S16, S17_2, SAR, SAR_TIME
from foidesk.clock.deadline_row import Counting, MayMove, Row
from foidesk.clock.span import Unit
from foidesk.clock.terms import Deadline
from foidesk.clock.terms import DeadlineKind as Kind
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.regime import Regime
from foidesk.law.source import Mark, Source

WD, CD, CM = Unit.WD, Unit.CD, Unit.CM
AFTER, BEGINNING, INCLUSIVE, STATED = Counting
NEVER, TIGHTEN, YES = MayMove
VERIFIED, PARTLY, KNOWN, DOUBTFUL = Mark
_BOTH, _ALL = (FOIA, EIR), (FOIA, EIR, SAR)
_RECEIPT, _STATED = "the date of receipt", "the letter or notice"
_RESET = "clarification begins it afresh; the days from fees notice to payment are left out"
_SUSPENDS = "an appeal suspends what it concerns"

_ACT = Source("FOIA, text revised to 7 April 2026", VERIFIED)
_REGULATIONS = Source("EIR, text of 2015; that these rules have not changed is known", VERIFIED)
_FEES = Source("SI 2004/3244", VERIFIED)
_GDPR = Source("DPA 2018 section 54, same scheme; Article 12A itself was not seen", PARTLY)
_CODE = Source("the Commissioner’s guidance; the paragraph of the 2018 Code was not seen", PARTLY)
_GUIDANCE = Source("the Commissioner’s guidance", KNOWN)
_ICO_PAGE = Source("the Commissioner’s page for complaints", VERIFIED)
_CUMBRIA = Source("Cumbria’s procedure of 2013", VERIFIED)
_KENT = Source("Kent’s policy", VERIFIED)
_POLICY = Source("offices’ own policies", KNOWN)
_FIGURE = Source("the duty is in the Act; the usual length is known with low confidence", DOUBTFUL)
_TRIBUNAL = Source("rule 22 was read; that it rolls forward (rule 12) is known", PARTLY)

_REFUSAL, _REVIEW = "and refusal notice", "Outcome of the internal review"
_CODE_53, _CODE_54, _CODE_55 = (Citation("Section 45 Code", n) for n in ("5.3", "5.4", "5.5"))

# fmt: off
ROWS = (
    Row("1", Kind.RESPONSE, (FOIA,), f"Answer, {_REFUSAL}", "for the answer", _RECEIPT,
        20, WD, AFTER, _RESET, foia("10(1)"), _ACT, NEVER),
    Row("2", Kind.S12_REFUSAL_NOTICE, (FOIA,), "Notice that the cost limit or section 14 applies",
        "for a notice relying on section 12 or 14", _RECEIPT,
        20, WD, AFTER, f"{_RESET}; narrowing moves nothing", foia("17(5)"), _ACT, NEVER),
    Row("2", Kind.PIT_NOTICE, (FOIA,), "Notice that the public interest test needs longer",
        "for a notice that the public interest is still being weighed", _RECEIPT,
        20, WD, AFTER, f"{_RESET}; the weighing moves nothing", S17_2, _ACT, NEVER),
    Row("3", Kind.PIT_DECISION_MAX, (FOIA,), "Public interest decision, at the latest",
        "normally for weighing the public interest", _RECEIPT,
        40, WD, AFTER, _RESET, S10_3, Source("“reasonable” is in the Act; the figure is guidance", KNOWN),
        YES, setting="pit_max"),
    Row("4", Kind.PIT_ESTIMATE, (FOIA,), "The date given for the public interest decision",
        "by the estimate given to the applicant", "the notice",
        None, None, STATED, "a revised estimate", S17_2, _ACT, NEVER),
    Row("5", Kind.ACKNOWLEDGEMENT, _ALL, "Acknowledgement", "to acknowledge the request", "receipt",
        None, WD, AFTER, "nothing", S16, _KENT, YES, False, "acknowledge_within"),
    Row("6", Kind.INTERNAL_TARGET, _BOTH, "The office’s own target", "by the office’s own count",
        _RECEIPT, None, WD, AFTER, "as the profile says: clarification or narrowing may pause it",
        foia("10(1)"), _POLICY, YES, False, "internal_target"),
    Row("7", Kind.CLARIFICATION_ASK, (FOIA,), "Clarification asked for, if it is needed",
        "to ask for clarification, which should be asked for promptly", _RECEIPT,
        20, WD, AFTER, "as row 1", S16, _GUIDANCE, TIGHTEN),
    Row("7", Kind.CLARIFICATION_ASK, (EIR,), "Particulars asked for, if they are needed",
        "to ask for particulars", _RECEIPT, 20, WD, AFTER, "as row 12", eir("9(2)"), _REGULATIONS, TIGHTEN),
    Row("8", Kind.CLARIFICATION_LAPSE, _BOTH, "Closing for want of clarification can be proposed after",
        "before the office may close an unanswered request for clarification", "the asking",
        None, WD, AFTER, "an answer at any time opens it again", S16, _CUMBRIA, YES, False,
        "clarification_lapse"),
    Row("9", Kind.REFINEMENT_LAPSE, (FOIA,), "Closing for want of a narrower request can be proposed after",
        "before the office may treat the request as withdrawn", "the invitation to narrow",
        None, CM, AFTER, "a narrower request at any time is a new request", S16, _KENT, YES, False,
        "narrowing_lapse"),
    Row("10", Kind.FEES_NOTICE, (FOIA,), "Fees notice, if a fee is charged", "for a fees notice", _RECEIPT,
        20, WD, AFTER, "as row 1", foia("9(1)"), _ACT, NEVER),
    Row("10", Kind.FEES_NOTICE, (EIR,), "Demand for payment in advance, if a charge is made",
        "to ask for payment in advance", _RECEIPT, 20, WD, AFTER, "as row 12", eir("8"), _REGULATIONS, NEVER),
    Row("11", Kind.FEE_LAPSE, (FOIA,), "Last day to pay the fee", "to pay", "the fees notice",
        3, CM, BEGINNING, "nothing", foia("9(2)"),
        Source("FOIA; how months are counted is known from cases", VERIFIED), NEVER),
    Row("12", Kind.RESPONSE, (EIR,), f"Answer, {_REFUSAL}", "for the answer", _RECEIPT,
        20, WD, AFTER, "particulars begin it afresh; the days from notice to payment are left out",
        eir("5(2)"), _REGULATIONS, NEVER),
    Row("13", Kind.EXTENDED_RESPONSE, (EIR,), "Answer, if the request is complex and voluminous",
        "for an answer whose time was extended", _RECEIPT,
        40, WD, AFTER, "as row 12", eir("7"), _REGULATIONS, NEVER),
    Row("13", Kind.EXTENSION_NOTICE, (EIR,), "Notice that the answer needs 40 days",
        "to tell the applicant that more time is needed", _RECEIPT,
        20, WD, AFTER, "as row 12", eir("7"), _REGULATIONS, NEVER),
    Row("14", Kind.FEE_LAPSE, (EIR,), "Last day to pay the charge", "to pay", "the demand for payment",
        60, WD, AFTER, "nothing", eir("8(5)"), _REGULATIONS, NEVER),
    Row("15", Kind.IR_REQUEST_WINDOW, (FOIA,), "Time to ask for an internal review",
        "to ask for a review", "the answer", 40, WD, AFTER,
        "by profile, from its arrival (Kent)", _CODE_53, _CODE, YES, False, "review_window"),
    Row("15b", None, (FOIA,), "Time to ask for an internal review, Staffordshire", "to ask for a review",
        "the answer’s arrival", 2, CM, AFTER, "nothing", _CODE_53, Source("Staffordshire’s letter", VERIFIED),
        YES, False, "review_window"),
    Row("15c", None, (FOIA,), "Time to ask for an internal review, where an office states none (Cumbria)",
        "to ask for a review", "the answer", None, None, STATED, "the applicant has no last day", _CODE_53,
        _CUMBRIA, YES, False, "review_window"),
    Row("16", Kind.IR_REQUEST_WINDOW, (EIR,), "Time to make representations",
        "to make representations", "the answer", 40, WD, AFTER, "nothing", eir("11(2)"), _REGULATIONS, NEVER),
    Row("17", Kind.IR_RESPONSE, (FOIA,), f"{_REVIEW}, target", "for the outcome of the review",
        "the request for review", 20, WD, AFTER, "nothing; the applicant is told if it is missed",
        _CODE_54, _CODE, TIGHTEN, False, "review_target"),
    Row("18", Kind.IR_RESPONSE_MAX, (FOIA,), f"{_REVIEW}, at the latest",
        "for the outcome of the most difficult review", "the request for review",
        40, WD, AFTER, "nothing", _CODE_55, _CODE, TIGHTEN, False, "review_max"),
    Row("19", Kind.IR_RESPONSE_MAX, (EIR,), "Decision on the representations",
        "for the decision on the representations", "their receipt",
        40, WD, AFTER, "nothing", eir("11(4)"), _REGULATIONS, NEVER),
    Row("20", Kind.ICO_COMPLAINT_WINDOW, _BOTH, "Time to complain to the Commissioner",
        "to complain to the Commissioner without undue delay", "the outcome of the review",
        42, CD, AFTER, "the Commissioner’s discretion", foia("50(2)(b)"), _ICO_PAGE, YES, False,
        "complaint_days"),
    Row("21", Kind.ICO_ENQUIRY, _ALL, "Reply to the Commissioner", "to reply", _STATED,
        None, None, STATED, "nothing", foia("50"), _GUIDANCE, NEVER),
    Row("22", Kind.INFORMATION_NOTICE, _ALL, "Compliance with an information notice", "to comply", _STATED,
        None, CD, STATED, _SUSPENDS, foia("51"), _FIGURE, NEVER),
    Row("23", Kind.DECISION_NOTICE, _ALL, "Steps of a decision notice", "to take the steps", _STATED,
        None, CD, STATED, _SUSPENDS, foia("50"), _FIGURE, NEVER),
    Row("24", Kind.ENFORCEMENT_NOTICE, _ALL, "Compliance with an enforcement notice", "to comply", _STATED,
        None, CD, STATED, _SUSPENDS, foia("52"), _ACT, NEVER),
    Row("25", Kind.TRIBUNAL_APPEAL, _ALL, "Appeal to the First-tier Tribunal",
        "for the tribunal to receive an appeal", "the day the notice was sent",
        28, CD, AFTER, "the tribunal may extend it", Citation("GRC Rules", "22", ("1", "b")), _TRIBUNAL,
        NEVER, rolls=True),
    Row("26", Kind.UPPER_TRIBUNAL_APPEAL, _ALL, "Permission to appeal to the Upper Tribunal",
        "to ask for permission to appeal", "the day the tribunal’s reasons were sent",
        28, CD, AFTER, "nothing", Citation("Tribunals, Courts and Enforcement Act 2007", "11"),
        Source("from knowledge of the field", KNOWN), NEVER),
    Row("27", Kind.REPEAT_INTERVAL_END, (FOIA,), "End of the interval between repeated requests",
        "of the interval this office finds reasonable", "the day the earlier request was complied with",
        None, WD, AFTER, "the Act asks what is reasonable in each case", foia("14(2)"), _CUMBRIA, YES, False,
        "repeat_interval"),
    Row("28", Kind.AGGREGATION_LAST_DAY, (FOIA,), "Similar requests may be costed together until",
        "on which a similar request may be costed together with this one", "the day of receipt",
        60, WD, INCLUSIVE, "nothing; the window rolls from request to request",
        Citation("Fees Regulations", "5", ("2", "b")), _FEES, NEVER),
    Row("29", Kind.RESPONSE, (SAR,), "Answer", "for the answer", "the day the time began",
        1, CM, AFTER, "proof of identity or a fee begins it afresh; clarification pauses it by calendar days",
        SAR_TIME, _GDPR, NEVER, rolls=True),
    Row("30", Kind.EXTENDED_RESPONSE, (SAR,), "Answer, if the requests are complex or numerous",
        "for an answer whose time was extended", "the day the time began",
        3, CM, AFTER, "as row 29", SAR_TIME, _GDPR, NEVER, rolls=True),
    Row("30", Kind.EXTENSION_NOTICE, (SAR,), "Notice that the answer needs three months",
        "to tell the applicant that more time is needed, and why", "the day the time began",
        1, CM, AFTER, "as row 29", SAR_TIME, _GDPR, NEVER, rolls=True),
    Row("31", Kind.RECORDS_HOLD, _BOTH, "Records kept from disposal until",
        "to keep the records the request concerns", "receipt", None, None, STATED,
        "the last of rows 15, 16, 20 and 25 that runs", foia("77"), _GUIDANCE, TIGHTEN, False),
    Row("32", Kind.PUBLICATION, _BOTH, "Publish in the disclosure log", "to publish", "the answer",
        None, WD, AFTER, "nothing", Citation("FOIA", "19"), _POLICY, YES, False, "publish_after"),
    Row("33", None, (FOIA,), "Approval of a publication scheme ends", "of the approval",
        "the Commissioner’s notice of revocation", 6, CM, BEGINNING, "nothing", foia("19(6)"), _ACT, NEVER),
    Row("34", None, (FOIA,), "Ministerial certificate; not for policing bodies", "for the certificate",
        "the effective date of the notice", 20, WD, AFTER, "nothing", foia("53"), _ACT, NEVER),
    Row("35", None, (), "What the Specified Information Order tells policing bodies to publish", "to publish",
        "as the Order says for each", None, None, STATED, "nothing",
        Citation("Elected Local Policing Bodies (Specified Information) Order 2011", "3"),
        Source("SI 2011/3050 as made; later amendments in part", PARTLY), NEVER),
)
# fmt: on
BY_KIND: Mapping[tuple[Kind, Regime], Row] = {
    (row.kind, regime): row for row in ROWS for regime in row.regimes if row.kind is not None
}
_TITLES = {(row.kind, row.provision): row.title for row in ROWS}


def title_of(deadline: Deadline) -> str:
    """What a deadline is called on a page: ``Answer, and refusal notice``."""
    return _TITLES[deadline.kind, deadline.provision]
