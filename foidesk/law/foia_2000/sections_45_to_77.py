"""Sections 45 to 77: codes, the Commissioner, notices, appeals, historical records, the offence."""

from foidesk.law.provision import Instrument
from foidesk.law.source import Mark, Source
from foidesk.law.sources import REVISED_2026

_foia = Instrument("FOIA", REVISED_2026)
_OFFENCE = Source("Freedom of Information Act 2000, section 77, scanned page of the Act", Mark.VERIFIED)

# fmt: off
PROVISIONS = (
    _foia.states("45", "Code of practice", "A Minister issues a code on how authorities should carry out "
                 "Part I."),
    _foia.states("45(2)", "What the code covers", "Advice, transfer, consultation with third parties, terms "
                 "of contracts, datasets, complaints."),
    _foia.states("46", "Code on records", "A code on keeping, managing and destroying records is issued.",
                 "Re-issued in July 2021, as far as is known."),
    _foia.states("47", "Good practice", "The Commissioner promotes good practice and gives information about "
                 "the Act."),
    _foia.states("48", "Practice recommendation", "The Commissioner may recommend in writing how practice "
                 "should conform with the codes."),
    _foia.states("48(2)", "What a recommendation names", "It refers to the provisions of the code that are "
                 "not met."),
    _foia.states("50", "Decision by the Commissioner", "The applicant may ask the Commissioner for a "
                 "decision."),
    _foia.states("50(1)", "Application to the Commissioner", "The applicant may ask the Commissioner to "
                 "decide whether the request was dealt with as Part I requires."),
    _foia.states("50(2)", "When there need be no decision", "The Commissioner decides unless one of four "
                 "grounds is met."),
    _foia.states("50(2)(a)", "Complaints procedure first", "The Commissioner need not decide until the "
                 "authority’s complaints procedure is exhausted."),
    _foia.states("50(2)(b)", "Undue delay", "The Commissioner need not decide after undue delay in applying.",
                 "In practice: more than six weeks after the last meaningful contact."),
    _foia.states("50(2)(c)", "Frivolous or vexatious application", "The Commissioner need not decide a "
                 "frivolous or vexatious application."),
    _foia.states("50(2)(d)", "Withdrawn or abandoned", "The Commissioner need not decide an application that "
                 "was withdrawn or abandoned."),
    _foia.states("50(3)", "Decision notice", "The Commissioner gives the applicant and the authority notice "
                 "of the decision, or the applicant the grounds for making none."),
    _foia.states("50(4)", "Steps in a decision notice", "The notice specifies the steps to be taken and the "
                 "period for them.", "Take the period from the notice: older ones gave 35 calendar days, "
                 "recent ones 30."),
    _foia.states("50(5)", "Right of appeal in a decision notice", "The notice tells of the right to appeal."),
    _foia.states("50(6)", "Appeal suspends the steps", "The period does not end before that for an appeal, "
                 "and an appeal suspends the steps it affects."),
    _foia.states("51", "Information notice", "The Commissioner may require information from an authority."),
    _foia.states("51(1)", "Information notice", "The Commissioner may require an authority to give "
                 "information within the time in the notice."),
    _foia.states("51(4)", "Time in an information notice", "The time does not end before that for an appeal, "
                 "and an appeal suspends it.", "Normally 30 days; take the date from the notice."),
    _foia.states("51(5)", "Legal advice about the Act", "Communications with a legal adviser about the Act "
                 "need not be given."),
    _foia.states("52", "Enforcement notice", "The Commissioner may require an authority to take steps to "
                 "comply with Part I."),
    _foia.states("52(1)", "Enforcement notice", "The Commissioner may require an authority that fails to "
                 "comply with Part I to take steps within a time."),
    _foia.states("52(3)", "Time in an enforcement notice", "The time does not end before that for an appeal, "
                 "and an appeal suspends it."),
    _foia.states("53", "Exception from a notice", "An accountable person may certify, within 20 working "
                 "days, that there was no failure.", "For government departments and designated authorities "
                 "only, not for a police and crime commissioner."),
    _foia.states("54", "Failure to comply with a notice", "The Commissioner may certify a failure to the "
                 "High Court, which may treat it as contempt.", "A false statement in answer to an "
                 "information notice, made knowingly or recklessly, is such a failure."),
    _foia.states("56", "No civil action", "A failure to comply with the Act gives no right to sue."),
    _foia.states("57", "Appeal to the Tribunal", "A decision notice, an information notice or an enforcement "
                 "notice may be appealed against."),
    _foia.states("57(1)", "Appeal against a decision notice", "The complainant or the authority may appeal "
                 "to the Tribunal."),
    _foia.states("57(2)", "Appeal against other notices", "The authority may appeal against an information "
                 "notice or an enforcement notice."),
    _foia.states("58", "What the Tribunal decides", "The Tribunal allows the appeal or substitutes a notice, "
                 "or dismisses the appeal."),
    _foia.states("60", "Appeal against a certificate", "A certificate under section 23 or 24 may be appealed "
                 "against."),
    _foia.states("63", "Historical records", "Some exemptions end when a record becomes historical."),
    _foia.states("63(1)", "Historical records: 20 and 30 years", "Some exemptions do not apply to a "
                 "historical record: sections 30(1), 32, 33, 35, most of 36 and 42 after 20 years, 28 and 43 "
                 "after 30.", "Until the 20-year rule it was 30 years for all.",
                 "Records of commissioners began in 2012; those inherited from police authorities may be old "
                 "enough."),
    _foia.states("63(3)", "Historical records: honours", "Section 37(1)(b) ends after 60 years."),
    _foia.states("63(4)", "Historical records: law enforcement", "Section 31 ends after 100 years."),
    _foia.states("74", "Environmental information regulations", "Power to make regulations on access to "
                 "environmental information."),
    _foia.states("77", "Altering records to prevent disclosure", "It is an offence to alter, deface, block, "
                 "erase, destroy or conceal a record to prevent disclosure of what an applicant was entitled "
                 "to.", "The fine is at level 5, which has been unlimited in England and Wales since 2015.",
                 source=_OFFENCE),
    _foia.states("77(1)", "The offence", "After a request, a record may not be altered, hidden or destroyed "
                 "with the intention of preventing disclosure.", source=_OFFENCE),
    _foia.states("77(4)", "Who prosecutes", "Proceedings are brought by the Commissioner or with the consent "
                 "of the Director of Public Prosecutions.", source=_OFFENCE),
)
# fmt: on
