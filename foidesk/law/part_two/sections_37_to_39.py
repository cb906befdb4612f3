"""Sections 37 to 39: the Sovereign and honours, health and safety, environmental information."""

from datetime import date

from foidesk.law.exemption import Need, PublicInterest
from foidesk.law.period import Period
from foidesk.law.rows import CLASS, PREJUDICE, A, Q, exempt, neither

# Section 37 was divided, and made absolute in part, by the Constitutional Reform and Governance Act 2010.
_SINCE_DIVIDED = Period(date(2011, 1, 19))
_ROYAL_LAPSE = "Not from the later of five years after the person’s death and 20 years (section 63)."

# fmt: off
EXEMPTIONS = (
    exempt("37(1)(a)", "The Sovereign", A, CLASS, "37(2) absolute",
           "The information relates to communications with the Sovereign.", in_force=_SINCE_DIVIDED,
           lapses=_ROYAL_LAPSE),
    exempt("37(1)(aa)", "The heir and the second in line", A, CLASS, "37(2) absolute",
           "The information relates to communications with the heir to the Throne or the second in line.",
           in_force=_SINCE_DIVIDED, lapses=_ROYAL_LAPSE),
    exempt("37(1)(ab)", "A person who later came to the Throne or near it", A, CLASS, "37(2) absolute",
           "The information relates to communications with a person who has since acceded to the Throne, or "
           "become heir to it or second in line.", in_force=_SINCE_DIVIDED, lapses=_ROYAL_LAPSE),
    exempt("37(1)(ac)", "Other members of the Royal Family", Q, CLASS, "37(2) qualified",
           "The information relates to communications with other members of the Royal Family.",
           in_force=_SINCE_DIVIDED, lapses=_ROYAL_LAPSE),
    exempt("37(1)(ad)", "The Royal Household", Q, CLASS, "37(2) qualified",
           "The information relates to communications with the Royal Household.", in_force=_SINCE_DIVIDED,
           lapses=_ROYAL_LAPSE),
    exempt("37(1)(b)", "Honours and dignities", Q, CLASS, "37(2) qualified", "The information relates to the "
           "conferring by the Crown of an honour or dignity.",
           lapses="Not for records more than 60 years old (section 63)."),
    exempt("38(1)(a)", "Health", Q, PREJUDICE, "38(2)", "Disclosure would, or would be likely to, endanger "
           "the physical or mental health of an individual."),
    exempt("38(1)(b)", "Safety", Q, PREJUDICE, "38(2)", "Disclosure would, or would be likely to, endanger "
           "the safety of an individual."),
    exempt("39(1)(a)", "Environmental information to be made available", Q, CLASS, "39(2)",
           "The authority must make the information available under the environmental information "
           "regulations.", public_interest=PublicInterest.FORMAL, needs={Need.ENVIRONMENTAL_REGIME},
           notes=(("A gateway: handle the request under the Environmental Information Regulations 2004."),)),
    exempt("39(1)(b)", "Environmental information excepted under the regulations", Q, CLASS, "39(2)",
           "The authority would have to make it available under the environmental information regulations "
           "but for an exception in them.", public_interest=PublicInterest.FORMAL,
           needs={Need.ENVIRONMENTAL_REGIME},
           notes=(("A gateway: handle the request under the Environmental Information Regulations 2004."),)),
)

NCND = (
    neither("37(2)", "The Sovereign, the Royal Family and honours (absolute)", A, CLASS,
            "The information is, or would be if it were held, exempt under section 37(1)(a), (aa) or (ab).",
            in_force=_SINCE_DIVIDED, also=" absolute"),
    neither("37(2)", "The Sovereign, the Royal Family and honours (qualified)", Q, CLASS,
            "The information is, or would be if it were held, exempt under a qualified paragraph of section "
            "37(1): now (ac), (ad) or (b).", also=" qualified"),
    neither("38(2)", "Health and safety", Q, PREJUDICE, "Confirming or denying would, or would be likely to, "
            "endanger the health or safety of an individual."),
    neither("39(2)", "Environmental information", Q, CLASS, "The information is, or would be if it were "
            "held, exempt under section 39(1).", public_interest=PublicInterest.FORMAL,
            needs={Need.ENVIRONMENTAL_REGIME},
            notes=(("Under the regulations only regulation 12(6) allows neither confirming nor denying."),)),
)
# fmt: on
