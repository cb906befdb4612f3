"""Section 40: personal data, in the form it has had since the Data Protection Act 2018.

One section, six exemptions: the applicant's own data, and three conditions for the data of others, of
which only the first is absolute. Which condition is relied on decides whether the public interest counts.
"""

from foidesk.law.exemption import Need, PublicInterest
from foidesk.law.period import SINCE_DPA_2018
from foidesk.law.rows import CLASS, DATA_PROTECTION, A, Q, exempt, neither

_UNSETTLED = (
    "By the letter of section 2(3) this provision is not absolute, but the Commissioner and the tribunals "
    "ask for no public interest test. One may be recorded."
)
_WORDING_2026 = "The mention of section 78A of the Data Protection Act 2018 is wording of 2025/26."

# fmt: off
EXEMPTIONS = (
    exempt("40(1)", "The applicant’s own personal data", A, CLASS, "40(5A)", "The information is personal "
           "data about the applicant.", in_force=SINCE_DPA_2018, helps={Need.SUBJECT_ACCESS},
           notes=("The applicant’s right is subject access.",)),
    exempt("40(2)", "Other people’s personal data: the data protection principles", A, DATA_PROTECTION,
           "40(5B)(a)(i)", "Disclosure to the public would contravene a data protection principle, usually "
           "lawfulness: a legitimate interest, necessity, and the balance with the person’s rights must each "
           "be considered.", in_force=SINCE_DPA_2018, condition="40(3A)(a)",
           needs={Need.LEGITIMATE_INTERESTS}),
    exempt("40(2)", "Other people’s personal data: unstructured manual data", A, DATA_PROTECTION,
           "40(5B)(a)(ii)", "Disclosure to the public would contravene a data protection principle if the "
           "exemption for unstructured manual data in section 24(1) of the Data Protection Act 2018 were "
           "disregarded.", in_force=SINCE_DPA_2018, condition="40(3A)(b)",
           needs={Need.LEGITIMATE_INTERESTS}),
    exempt("40(2)", "Other people’s personal data: an objection", Q, DATA_PROTECTION, "40(5B)(b)",
           "Disclosure to the public would contravene the person’s right to object, Article 21 of the UK "
           "GDPR.", in_force=SINCE_DPA_2018, condition="40(3B)",
           notes=("The Act said “the GDPR” from 2018, and says “the UK GDPR” since 2021.",)),
    exempt("40(2)", "Other people’s personal data: withheld from the person", Q, CLASS, "40(5B)(c)",
           "The person would not be given it on a subject access request, under section 15, 16 or 26 of, or "
           "Schedule 2, 3 or 4 to, the Data Protection Act 2018.", in_force=SINCE_DPA_2018,
           condition="40(4A)(a)"),
    exempt("40(2)", "Other people’s personal data: withheld from the person by law enforcement", Q, CLASS,
           "40(5B)(d)", "The person would not be given it on a law enforcement access request, under section "
           "45(4) or 78A of the Data Protection Act 2018.", in_force=SINCE_DPA_2018, condition="40(4A)(b)",
           notes=(_WORDING_2026,)),
)

NCND = (
    neither("40(5A)", "The applicant’s own personal data", Q, CLASS, "The information is, or would be if it "
            "were held, personal data about the applicant.", in_force=SINCE_DPA_2018,
            public_interest=PublicInterest.NOT_REQUIRED_IN_PRACTICE, notes=(_UNSETTLED,)),
    neither("40(5B)(a)(i)", "Other people’s personal data, the principles", Q, DATA_PROTECTION,
            "Confirming or denying would contravene a data protection principle.", in_force=SINCE_DPA_2018,
            public_interest=PublicInterest.NOT_REQUIRED_IN_PRACTICE, needs={Need.LEGITIMATE_INTERESTS},
            notes=(_UNSETTLED,)),
    neither("40(5B)(a)(ii)", "Other people’s personal data, unstructured manual data", Q, DATA_PROTECTION,
            "Confirming or denying would contravene a data protection principle if section 24(1) of the Data "
            "Protection Act 2018 were disregarded.", in_force=SINCE_DPA_2018,
            public_interest=PublicInterest.NOT_REQUIRED_IN_PRACTICE, needs={Need.LEGITIMATE_INTERESTS},
            notes=(_UNSETTLED,)),
    neither("40(5B)(b)", "Other people’s personal data, an objection", Q, DATA_PROTECTION,
            "Confirming or denying would contravene the person’s right to object, Article 21 of the UK GDPR.",
            in_force=SINCE_DPA_2018),
    neither("40(5B)(c)", "Other people’s personal data, withheld from the person", Q, CLASS,
            "On a subject access request the person would not be told whether it is held.",
            in_force=SINCE_DPA_2018),
    neither("40(5B)(d)", "Other people’s personal data, withheld by law enforcement", Q, CLASS,
            "On a law enforcement access request the person would not be told whether it is held.",
            in_force=SINCE_DPA_2018, notes=(_WORDING_2026,)),
)
# fmt: on
