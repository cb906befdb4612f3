"""Exemptions and exceptions that read otherwise before: rows whose period in force has ended.

A letter is judged by the law of its day. Each key says until when the row was so worded, so that it is
never taken for the row that has the same citation now.
"""

from datetime import date

from foidesk.law.citation import Citation, eir, foia
from foidesk.law.exemption import Basis, Exemption, Force, Ncnd, Need, PublicInterest
from foidesk.law.part_two.sources import AS_IT_WAS_2008
from foidesk.law.period import SINCE_2005, Period
from foidesk.law.source import Mark, Source

_A, _Q = Force.ABSOLUTE, Force.QUALIFIED
_CLASS, _DATA_PROTECTION = Basis.CLASS, Basis.DATA_PROTECTION
_EIR_AS_IT_WAS = Source("SI 2004/3391, legislation.gov.uk, state of December 2015", Mark.VERIFIED)

_UNTIL_2011 = Period(SINCE_2005.start, date(2011, 1, 19))
_UNTIL_2018 = Period(SINCE_2005.start, date(2018, 5, 25))
_BEFORE_CRAG = "before 2011"
_BEFORE_DPA_2018 = "before 2018"

_ACT_1998 = "“Data protection principle” is that of the Data Protection Act 1998."
_NOT_LISTED = (
    "By the letter of section 2(3) this provision is not absolute, but the Commissioner and the tribunals "
    "asked for no public interest test. One may be recorded."
)


def _was(
    citation: Citation,
    title: str,
    force: Force,
    basis: Basis,
    ncnd: str,
    says: str,
    *,
    condition: Citation | None = None,
    needs: frozenset[Need] = frozenset(),
    wording: str = _BEFORE_DPA_2018,
    notes: tuple[str, ...] = (),
) -> Exemption:
    """A row as it was until its wording changed: section 37 in 2011, personal data in 2018."""
    return Exemption(
        citation,
        title,
        says,
        force,
        basis,
        PublicInterest.REQUIRED if force is _Q else PublicInterest.NOT_REQUIRED,
        ncnd,
        _UNTIL_2011 if wording == _BEFORE_CRAG else _UNTIL_2018,
        _EIR_AS_IT_WAS if citation.instrument == "EIR" else AS_IT_WAS_2008,
        condition,
        needs,
        notes=notes,
        wording=wording,
    )


_STEPS = frozenset({Need.LEGITIMATE_INTERESTS})
_FIRST = "Other people’s personal data: the data protection principles"
_MANUAL = "Other people’s personal data: manual data"
_DISTRESS = "Other people’s personal data: damage or distress"
_REFUSED = "Other people’s personal data: withheld from the person"
_SAYS_FIRST = "Disclosure to the public would contravene a data protection principle."
_SAYS_MANUAL = (
    "Disclosure to the public would contravene a data protection principle if the exemptions for manual data "
    "in section 33A(1) of the Data Protection Act 1998 were disregarded."
)
_SAYS_DISTRESS = (
    "Disclosure to the public would contravene the right to prevent processing likely to cause damage or "
    "distress, section 10 of the Data Protection Act 1998."
)
_SAYS_REFUSED = (
    "By an exemption in Part IV of the Data Protection Act 1998 the person would not be given it on a "
    "subject access request."
)

# fmt: off
EARLIER = (
    _was(foia("37(1)(a)"), "Her Majesty, the Royal Family and the Royal Household", _Q, _CLASS,
         "FOIA 37(2) qualified",
         "The information relates to communications with Her Majesty, other members of the Royal Family or "
         "the Royal Household.",
         wording=_BEFORE_CRAG),
    _was(foia("40(1)"), "The applicant’s own personal data", _A, _CLASS, "FOIA 40(5)(a) before 2018",
         "The information is personal data about the applicant.",
         notes=("The applicant’s right was subject access under the Data Protection Act 1998.",)),
    _was(foia("40(2)"), _FIRST, _A, _DATA_PROTECTION, "FOIA 40(5)(b)(i) before 2018", _SAYS_FIRST,
         condition=foia("40(3)(a)(i)"), needs=_STEPS, notes=(_ACT_1998,)),
    _was(foia("40(2)"), _DISTRESS, _Q, _DATA_PROTECTION, "FOIA 40(5)(b)(i) before 2018", _SAYS_DISTRESS,
         condition=foia("40(3)(a)(ii)")),
    _was(foia("40(2)"), _MANUAL, _A, _DATA_PROTECTION, "FOIA 40(5)(b)(i) before 2018", _SAYS_MANUAL,
         condition=foia("40(3)(b)"), needs=_STEPS, notes=(_ACT_1998,)),
    _was(foia("40(2)"), _REFUSED, _Q, _CLASS, "FOIA 40(5)(b)(ii) before 2018", _SAYS_REFUSED,
         condition=foia("40(4)")),
    _was(eir("13(1)"), _FIRST, _A, _DATA_PROTECTION, "EIR 13(5)(a) before 2018", _SAYS_FIRST,
         condition=eir("13(2)(a)(i)"), needs=_STEPS, notes=(_ACT_1998,)),
    _was(eir("13(1)"), _DISTRESS, _Q, _DATA_PROTECTION, "EIR 13(5)(a) before 2018", _SAYS_DISTRESS,
         condition=eir("13(2)(a)(ii)")),
    _was(eir("13(1)"), _MANUAL, _A, _DATA_PROTECTION, "EIR 13(5)(a) before 2018", _SAYS_MANUAL,
         condition=eir("13(2)(b)"), needs=_STEPS, notes=(_ACT_1998,)),
    _was(eir("13(1)"), _REFUSED, _Q, _DATA_PROTECTION, "EIR 13(5)(b) before 2018", _SAYS_REFUSED,
         condition=eir("13(3)")),
)
# fmt: on


def _silent(
    citation: Citation,
    title: str,
    basis: Basis,
    public_interest: PublicInterest,
    says: str,
    *,
    force: Force = _Q,
    needs: frozenset[Need] = frozenset(),
    notes: tuple[str, ...] = (),
) -> Ncnd:
    return Ncnd(
        f"{citation} {_BEFORE_DPA_2018}",
        citation,
        f"{title}: neither confirm nor deny",
        says,
        force,
        basis,
        public_interest,
        _UNTIL_2018,
        _EIR_AS_IT_WAS if citation.instrument == "EIR" else AS_IT_WAS_2008,
        needs,
        notes,
    )


_IN_PRACTICE = PublicInterest.NOT_REQUIRED_IN_PRACTICE
_SAYS_OWN = "The information is, or would be if it were held, personal data about the applicant."
_SAYS_CONTRARY = (
    "Confirming or denying would contravene a data protection principle or section 10 of the Data Protection "
    "Act 1998."
)
_SAYS_NOT_TOLD = "On a subject access request the person would not be told whether it is held."

# fmt: off
EARLIER_NCND = (
    _silent(foia("40(5)(a)"), "The applicant’s own personal data", _CLASS, _IN_PRACTICE, _SAYS_OWN,
            notes=(_NOT_LISTED,)),
    _silent(foia("40(5)(b)(i)"), "Other people’s personal data, the principles", _DATA_PROTECTION,
            _IN_PRACTICE, _SAYS_CONTRARY, needs=_STEPS, notes=(_NOT_LISTED, _ACT_1998)),
    _silent(foia("40(5)(b)(ii)"), "Other people’s personal data, withheld from the person", _CLASS,
            PublicInterest.REQUIRED, _SAYS_NOT_TOLD),
    _silent(eir("13(5)(a)"), "Other people’s personal data, the principles", _DATA_PROTECTION,
            PublicInterest.NOT_REQUIRED, _SAYS_CONTRARY, force=_A, needs=_STEPS, notes=(_ACT_1998,)),
    _silent(eir("13(5)(b)"), "Other people’s personal data, withheld from the person", _DATA_PROTECTION,
            PublicInterest.NOT_REQUIRED, _SAYS_NOT_TOLD, force=_A),
)
# fmt: on
