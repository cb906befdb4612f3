"""Sections 26 to 29: defence, international relations, relations within the UK, the economy."""

from foidesk.law.rows import CLASS, PREJUDICE, Q, exempt, neither
from foidesk.law.sources import HISTORICAL_30, REVISED_2008

_ADMINISTRATIONS = (
    "Only the governments of the UK, Scotland, Wales and Northern Ireland are “administrations”: a "
    "commissioner and a police force are not."
)

# fmt: off
EXEMPTIONS = (
    exempt("26(1)(a)", "Defence: the British Islands", Q, PREJUDICE, "26(3)", "Disclosure would, or would be "
           "likely to, prejudice the defence of the British Islands or a colony."),
    exempt("26(1)(b)", "Defence: the forces", Q, PREJUDICE, "26(3)", "Disclosure would, or would be likely "
           "to, prejudice the capability, effectiveness or security of the armed forces or forces "
           "co-operating with them."),
    exempt("27(1)(a)", "International relations: another State", Q, PREJUDICE, "27(4)(a)",
           "Disclosure would, or would be likely to, prejudice relations between the United Kingdom and "
           "another State."),
    exempt("27(1)(b)", "International relations: an organisation or court", Q, PREJUDICE, "27(4)(a)",
           "Disclosure would, or would be likely to, prejudice relations between the United Kingdom and an "
           "international organisation or international court."),
    exempt("27(1)(c)", "International relations: interests abroad", Q, PREJUDICE, "27(4)(a)",
           "Disclosure would, or would be likely to, prejudice the interests of the United Kingdom abroad."),
    exempt("27(1)(d)", "International relations: promoting interests abroad", Q, PREJUDICE, "27(4)(a)",
           "Disclosure would, or would be likely to, prejudice the promotion or protection by the United "
           "Kingdom of its interests abroad."),
    exempt("27(2)", "Confidential information from another State", Q, CLASS, "27(4)(b)",
           "It is confidential information obtained from another State, an international organisation or an "
           "international court, for as long as the terms or circumstances require confidence."),
    exempt("28(1)", "Relations within the United Kingdom", Q, PREJUDICE, "28(3)",
           "Disclosure would, or would be likely to, prejudice relations between one administration in the "
           "United Kingdom and another.", lapses=HISTORICAL_30, notes=(_ADMINISTRATIONS,)),
    exempt("29(1)(a)", "The economy: the United Kingdom", Q, PREJUDICE, "29(2)",
           "Disclosure would, or would be likely to, prejudice the economic interests of the United Kingdom "
           "or of a part of it.", source=REVISED_2008),
    exempt("29(1)(b)", "The economy: an administration’s finances", Q, PREJUDICE, "29(2)",
           "Disclosure would, or would be likely to, prejudice the financial interests of an administration "
           "in the United Kingdom.", source=REVISED_2008, notes=(_ADMINISTRATIONS,)),
)

NCND = (
    neither("26(3)", "Defence", Q, PREJUDICE, "Confirming or denying would, or would be likely to, prejudice "
            "what section 26(1) protects."),
    neither("27(4)(a)", "International relations", Q, PREJUDICE, "Confirming or denying would, or would be "
            "likely to, prejudice what section 27(1) protects."),
    neither("27(4)(b)", "Confidential information from another State", Q, CLASS,
            "Confirming or denying would itself disclose confidential information obtained from another "
            "State, an international organisation or an international court."),
    neither("28(3)", "Relations within the United Kingdom", Q, PREJUDICE, "Confirming or denying would, or "
            "would be likely to, prejudice what section 28(1) protects.", source=REVISED_2008),
    neither("29(2)", "The economy", Q, PREJUDICE, "Confirming or denying would, or would be likely to, "
            "prejudice what section 29(1) protects.", source=REVISED_2008),
)
# fmt: on
