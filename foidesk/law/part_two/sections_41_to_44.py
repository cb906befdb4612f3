"""Sections 41 to 44: confidence, legal privilege, commercial interests, prohibitions on disclosure."""

from foidesk.law.exemption import Need, PublicInterest
from foidesk.law.rows import CLASS, PREJUDICE, A, Q, exempt, neither
from foidesk.law.sources import HISTORICAL_20, HISTORICAL_30

_DEFENCE = (
    "The Act asks for no public interest test, but disclosure in the public interest is a defence to "
    "breach of confidence: consider it, with the burden on the side of disclosure."
)

# fmt: off
EXEMPTIONS = (
    exempt("41(1)", "Provided in confidence", A, CLASS, "41(2)", "The authority obtained the information "
           "from someone else, and disclosing it to the public would be a breach of confidence for which it "
           "could be sued.", public_interest=PublicInterest.COMMON_LAW, needs={Need.PROVIDED_BY},
           helps={Need.THIRD_PARTY_VIEW},
           notes=(_DEFENCE, "A contract made with a supplier is normally not “obtained from” the supplier.")),
    exempt("42(1)", "Legal professional privilege", Q, CLASS, "42(2)", "A claim to legal professional "
           "privilege could be maintained in legal proceedings.", helps={Need.LEGAL_ADVISER},
           lapses=HISTORICAL_20,
           notes=("The public interest in keeping privilege carries strong weight of its own.",)),
    exempt("43(1)", "Trade secrets", Q, CLASS, None, "The information is a trade secret.",
           lapses=HISTORICAL_30,
           notes=("There is no provision to neither confirm nor deny it: 43(3) speaks of 43(2) only.",)),
    exempt("43(2)", "Commercial interests", Q, PREJUDICE, "43(3)", "Disclosure would, or would be likely to, "
           "prejudice the commercial interests of any person, including the authority.",
           helps={Need.THIRD_PARTY_VIEW}, lapses=HISTORICAL_30,
           notes=("Harm to another’s interests needs that person’s own view as evidence.",)),
    exempt("44(1)(a)", "Prohibited by an enactment", A, CLASS, "44(2)", "Disclosure is prohibited by or "
           "under an enactment.", needs={Need.NAMED_ENACTMENT}),
    exempt("44(1)(b)", "Incompatible with an assimilated obligation", A, CLASS, "44(2)",
           "Disclosure is incompatible with an assimilated obligation.",
           notes=("The Act said “Community obligation” in 2008, then “EU obligation”, and this in 2026.",
                  "On which days it changed is not established here.")),
    exempt("44(1)(c)", "Contempt of court", A, CLASS, "44(2)", "Disclosure would be, or be punishable as, a "
           "contempt of court."),
)

NCND = (
    neither("41(2)", "Provided in confidence", A, CLASS, "Confirming or denying would be an actionable "
            "breach of confidence.", public_interest=PublicInterest.COMMON_LAW, needs={Need.PROVIDED_BY},
            notes=(_DEFENCE,)),
    neither("42(2)", "Legal professional privilege", Q, CLASS, "Confirming or denying would itself disclose "
            "privileged information."),
    neither("43(3)", "Commercial interests", Q, PREJUDICE, "Confirming or denying would, or would be likely "
            "to, prejudice someone’s commercial interests."),
    neither("44(2)", "Prohibited disclosure", A, CLASS, "Confirming or denying is itself prohibited, "
            "incompatible or a contempt, as in section 44(1)."),
)
# fmt: on
