"""Exemptions and exceptions that read otherwise before: rows whose period in force has ended.

A letter is judged by the law of its day. Each key says before when the row was so worded, so that it is
never taken for the row that has the same citation now.
"""

from datetime import date
from functools import partial

from foidesk.law.exemption import Need, PublicInterest
from foidesk.law.period import BEFORE_DPA_2018, SINCE_2005, Period
from foidesk.law.rows import CLASS, DATA_PROTECTION, A, Q, exempt, neither
from foidesk.law.sources import AS_IT_WAS_2008, EIR_2015

# Section 37 was divided by the Constitutional Reform and Governance Act 2010.
_BEFORE_DIVIDED = Period(SINCE_2005.start, date(2011, 1, 19))
_BEFORE_2018 = " before 2018"
_ACT_1998 = ("“Data protection principle” is that of the Data Protection Act 1998.",)
_NOT_LISTED = (
    "By the letter of section 2(3) this provision is not absolute, but the Commissioner and the tribunals "
    "asked for no public interest test. One may be recorded."
)
_PRINCIPLES = "Disclosure to the public would contravene a data protection principle."
_MANUAL = (
    "Disclosure to the public would contravene a data protection principle if the exemptions for manual data "
    "in section 33A(1) of the Data Protection Act 1998 were disregarded."
)
_DISTRESS = (
    "Disclosure to the public would contravene the right to prevent processing likely to cause damage or "
    "distress, section 10 of the Data Protection Act 1998."
)
_REFUSED = (
    "By an exemption in Part IV of the Data Protection Act 1998 the person would not be given it on a "
    "subject access request."
)
_SILENCE = (
    "Confirming or denying would contravene a data protection principle or section 10 of the Data Protection "
    "Act 1998."
)
_NOT_TOLD = "On a subject access request the person would not be told whether it is held."

_of_act = partial(exempt, source=AS_IT_WAS_2008, in_force=BEFORE_DPA_2018, wording=_BEFORE_2018.strip())
_of_eir = partial(exempt, of="EIR", source=EIR_2015, in_force=BEFORE_DPA_2018, wording=_BEFORE_2018.strip())
_act_silent = partial(neither, source=AS_IT_WAS_2008, in_force=BEFORE_DPA_2018, also=_BEFORE_2018)
_eir_silent = partial(neither, of="EIR", source=EIR_2015, in_force=BEFORE_DPA_2018, also=_BEFORE_2018)
_STEPS = frozenset({Need.LEGITIMATE_INTERESTS})

# fmt: off
EARLIER = (
    exempt("37(1)(a)", "Her Majesty, the Royal Family and the Royal Household", Q, CLASS, "37(2) qualified",
           "The information relates to communications with Her Majesty, other members of the Royal Family or "
           "the Royal Household.", source=AS_IT_WAS_2008, in_force=_BEFORE_DIVIDED, wording="before 2011"),
    _of_act("40(1)", "The applicant’s own personal data", A, CLASS, "40(5)(a) before 2018",
            "The information is personal data about the applicant.",
            notes=("The applicant’s right was subject access under the Data Protection Act 1998.",)),
    _of_act("40(2)", "Other people’s personal data: the data protection principles", A, DATA_PROTECTION,
            "40(5)(b)(i) before 2018", _PRINCIPLES, condition="40(3)(a)(i)", needs=_STEPS, notes=_ACT_1998),
    _of_act("40(2)", "Other people’s personal data: damage or distress", Q, DATA_PROTECTION,
            "40(5)(b)(i) before 2018", _DISTRESS, condition="40(3)(a)(ii)"),
    _of_act("40(2)", "Other people’s personal data: manual data", A, DATA_PROTECTION,
            "40(5)(b)(i) before 2018", _MANUAL, condition="40(3)(b)", needs=_STEPS, notes=_ACT_1998),
    _of_act("40(2)", "Other people’s personal data: withheld from the person", Q, CLASS,
            "40(5)(b)(ii) before 2018", _REFUSED, condition="40(4)"),
    _of_eir("13(1)", "Other people’s personal data: the data protection principles", A, DATA_PROTECTION,
            "13(5)(a) before 2018", _PRINCIPLES, condition="13(2)(a)(i)", needs=_STEPS, notes=_ACT_1998),
    _of_eir("13(1)", "Other people’s personal data: damage or distress", Q, DATA_PROTECTION,
            "13(5)(a) before 2018", _DISTRESS, condition="13(2)(a)(ii)"),
    _of_eir("13(1)", "Other people’s personal data: manual data", A, DATA_PROTECTION,
            "13(5)(a) before 2018", _MANUAL, condition="13(2)(b)", needs=_STEPS, notes=_ACT_1998),
    _of_eir("13(1)", "Other people’s personal data: withheld from the person", Q, DATA_PROTECTION,
            "13(5)(b) before 2018", _REFUSED, condition="13(3)"),
)

EARLIER_NCND = (
    _act_silent("40(5)(a)", "The applicant’s own personal data", Q, CLASS,
                "The information is, or would be if it were held, personal data about the applicant.",
                public_interest=PublicInterest.NOT_REQUIRED_IN_PRACTICE, notes=(_NOT_LISTED,)),
    _act_silent("40(5)(b)(i)", "Other people’s personal data, the principles", Q, DATA_PROTECTION, _SILENCE,
                public_interest=PublicInterest.NOT_REQUIRED_IN_PRACTICE, needs=_STEPS,
                notes=(_NOT_LISTED, *_ACT_1998)),
    _act_silent("40(5)(b)(ii)", "Other people’s personal data, withheld from the person", Q, CLASS,
                _NOT_TOLD),
    _eir_silent("13(5)(a)", "Other people’s personal data, the principles", A, DATA_PROTECTION, _SILENCE,
                needs=_STEPS, notes=_ACT_1998),
    _eir_silent("13(5)(b)", "Other people’s personal data, withheld from the person", A, DATA_PROTECTION,
                _NOT_TOLD),
)
# fmt: on
