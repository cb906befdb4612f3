"""Sections 21 to 25: accessible elsewhere, to be published, research, security bodies, national security."""

from datetime import date

from foidesk.law.exemption import Need
from foidesk.law.period import Period
from foidesk.law.rows import CLASS, CLASS_AND_PREJUDICE, NECESSITY, PREJUDICE, A, Q, exempt, neither
from foidesk.law.sources import BY_ACT_OF_2014

# Section 22A was added by the Intellectual Property Act 2014.
_SINCE_RESEARCH = Period(date(2014, 10, 1))

# fmt: off
EXEMPTIONS = (
    exempt("21(1)", "Reasonably accessible by other means", A, CLASS, None, "The applicant can reasonably "
           "get the information without a request under the Act, even if it must be paid for. What the "
           "authority itself offers counts only through its publication scheme or a duty to supply it.",
           needs={Need.WHERE_ACCESSIBLE},
           notes=("Whether it is accessible depends on this applicant. The answer must say where.",)),
    exempt("22(1)", "Intended for future publication", Q, CLASS, "22(2)", "The information was already held "
           "with a view to publication when the request was made, and it is reasonable to withhold it until "
           "then.", needs={Need.INTENTION_TO_PUBLISH}),
    exempt("22A(1)", "Research", Q, CLASS_AND_PREJUDICE, "22A(2)", "The information was obtained in, or "
           "derived from, a continuing programme of research meant for a published report, and disclosure "
           "before that would, or would be likely to, prejudice the programme, a participant, the authority "
           "or a partner authority.", source=BY_ACT_OF_2014, in_force=_SINCE_RESEARCH),
    exempt("23(1)", "Security bodies", A, CLASS, "23(5)",
           "The information was supplied, directly or indirectly, by one of the bodies listed in section "
           "23(3), or relates to one.",
           helps={Need.MINISTERIAL_CERTIFICATE}, excludes=("24(1)",),
           notes=("A Minister’s certificate under section 23(2) is conclusive, subject to section 60.",
                  "Sections 23 and 24 may be cited in the alternative, so as not to show which applies.")),
    exempt("24(1)", "National security", Q, NECESSITY, "24(2)", "Exemption is required to safeguard national "
           "security. Only for information that section 23(1) does not exempt.",
           helps={Need.MINISTERIAL_CERTIFICATE}, excludes=("23(1)",),
           notes=("The test is that exemption is required, not that disclosure would prejudice something.",)),
)

NCND = (
    neither("22(2)", "Intended for future publication", Q, CLASS, "Confirming or denying would itself "
            "disclose information that is to be published."),
    neither("22A(2)", "Research", Q, PREJUDICE, "Confirming or denying would, or would be likely to, "
            "prejudice what section 22A(1) protects.", source=BY_ACT_OF_2014, in_force=_SINCE_RESEARCH),
    neither("23(5)", "Security bodies", A, CLASS, "Confirming or denying would itself disclose information "
            "supplied by, or relating to, a body listed in section 23(3)."),
    neither("24(2)", "National security", Q, NECESSITY, "Exemption from confirming or denying is required to "
            "safeguard national security."),
)
# fmt: on
