"""Sections 30 to 32: investigations, law enforcement, court records."""

from functools import partial

from foidesk.law.exemption import Availability, Need
from foidesk.law.part_two.rows import CLASS, PREJUDICE, A, Q, exempt, neither
from foidesk.law.part_two.sources import HISTORICAL_20, REVISED_2008

_OWN_POWER = (
    "It needs the authority’s own duty or power to investigate or prosecute: a police force has one, an "
    "Office of a Police and Crime Commissioner seldom."
)
_HUNDRED = "Not for records more than 100 years old (section 63)."

_exempt, _neither = partial(exempt, source=REVISED_2008), partial(neither, source=REVISED_2008)

# fmt: off
EXEMPTIONS = (
    _exempt("30(1)(a)", "Investigations: whether to charge, or guilt", Q, CLASS, "30(3)",
            "The authority has at some time held it for an investigation it has a duty to conduct, to find "
            "out whether a person should be charged with an offence or is guilty of it.",
            needs={Need.INVESTIGATING_POWER}, excludes=("31(1)",),
            available=Availability.REVIEW, why_not=_OWN_POWER, lapses=HISTORICAL_20),
    _exempt("30(1)(b)", "Investigations that may lead to proceedings", Q, CLASS, "30(3)",
            "The authority has at some time held it for an investigation it conducts that may lead it to "
            "start criminal proceedings it has power to conduct.",
            needs={Need.INVESTIGATING_POWER}, excludes=("31(1)",),
            available=Availability.REVIEW, why_not=_OWN_POWER, lapses=HISTORICAL_20),
    _exempt("30(1)(c)", "Criminal proceedings", Q, CLASS, "30(3)",
            "The authority has at some time held it for criminal proceedings it has power to conduct.",
            needs={Need.INVESTIGATING_POWER}, excludes=("31(1)",),
            available=Availability.REVIEW, why_not=_OWN_POWER, lapses=HISTORICAL_20),
    _exempt("30(2)", "Confidential sources", Q, CLASS, "30(3)",
            "It was obtained or recorded for the authority’s functions of investigation or proceedings, "
            "and relates to obtaining information from confidential sources.",
            needs={Need.INVESTIGATING_POWER}, excludes=("31(1)",),
            available=Availability.REVIEW, why_not=_OWN_POWER),
    _exempt("31(1)(a)", "Law enforcement: prevention or detection of crime", Q, PREJUDICE, "31(3)",
            "Disclosure would, or would be likely to, prejudice the prevention or detection of crime. Only "
            "for information that section 30 does not exempt.",
            needs={Need.NOT_UNDER_30}, excludes=("30(1)", "30(2)"), lapses=_HUNDRED),
    _exempt("31(1)(b)", "Law enforcement: apprehension or prosecution of offenders", Q, PREJUDICE, "31(3)",
            "Disclosure would, or would be likely to, prejudice the apprehension or prosecution of "
            "offenders. Only for information that section 30 does not exempt.",
            needs={Need.NOT_UNDER_30}, excludes=("30(1)", "30(2)"), lapses=_HUNDRED),
    _exempt("31(1)(c)", "Law enforcement: administration of justice", Q, PREJUDICE, "31(3)",
            "Disclosure would, or would be likely to, prejudice the administration of justice. Only for "
            "information that section 30 does not exempt.",
            needs={Need.NOT_UNDER_30}, excludes=("30(1)", "30(2)"), lapses=_HUNDRED),
    _exempt("31(1)(d)", "Law enforcement: tax", Q, PREJUDICE, "31(3)",
            "Disclosure would, or would be likely to, prejudice the assessment or collection of a tax, "
            "duty or similar imposition. Only for information that section 30 does not exempt.",
            needs={Need.NOT_UNDER_30}, excludes=("30(1)", "30(2)"), lapses=_HUNDRED),
    _exempt("31(1)(e)", "Law enforcement: immigration controls", Q, PREJUDICE, "31(3)",
            "Disclosure would, or would be likely to, prejudice the operation of the immigration controls. "
            "Only for information that section 30 does not exempt.",
            needs={Need.NOT_UNDER_30}, excludes=("30(1)", "30(2)"), lapses=_HUNDRED),
    _exempt("31(1)(f)", "Law enforcement: prisons", Q, PREJUDICE, "31(3)",
            "Disclosure would, or would be likely to, prejudice security and good order in prisons or "
            "other places where people are lawfully detained. Only for information that section 30 does "
            "not exempt.",
            needs={Need.NOT_UNDER_30}, excludes=("30(1)", "30(2)"), lapses=_HUNDRED),
    _exempt("31(1)(g)", "Law enforcement: an authority’s functions", Q, PREJUDICE, "31(3)",
            "Disclosure would, or would be likely to, prejudice the exercise by a public authority of its "
            "functions for a purpose in section 31(2). Only for information that section 30 does not "
            "exempt.",
            needs={Need.NOT_UNDER_30, Need.PURPOSE_31_2}, excludes=("30(1)", "30(2)"),
            lapses=_HUNDRED),
    _exempt("31(1)(h)", "Law enforcement: civil proceedings", Q, PREJUDICE, "31(3)",
            "Disclosure would, or would be likely to, prejudice civil proceedings brought by or for a "
            "public authority that arise from an investigation for a purpose in section 31(2). Only for "
            "information that section 30 does not exempt.",
            needs={Need.NOT_UNDER_30, Need.PURPOSE_31_2}, excludes=("30(1)", "30(2)"),
            lapses=_HUNDRED),
    _exempt("31(1)(i)", "Law enforcement: Scottish inquiries into deaths", Q, PREJUDICE, "31(3)",
            "Disclosure would, or would be likely to, prejudice an inquiry into fatal accidents or sudden "
            "deaths in Scotland that arises from an investigation for a purpose in section 31(2). Only for "
            "information that section 30 does not exempt.",
            needs={Need.NOT_UNDER_30, Need.PURPOSE_31_2}, excludes=("30(1)", "30(2)"),
            lapses=_HUNDRED),
    _exempt("32(1)(a)", "Court records: filed", A, CLASS, "32(3)",
            "The authority holds the information only because it is contained in a document filed with a "
            "court for particular proceedings.",
            lapses=HISTORICAL_20),
    _exempt("32(1)(b)", "Court records: served", A, CLASS, "32(3)",
            "The authority holds the information only because it is contained in a document served on or "
            "by a public authority for particular proceedings.",
            lapses=HISTORICAL_20),
    _exempt("32(1)(c)", "Court records: made by the court", A, CLASS, "32(3)",
            "The authority holds the information only because it is contained in a document made by a "
            "court or its administrative staff for particular proceedings.",
            lapses=HISTORICAL_20),
    _exempt("32(2)(a)", "Inquiry or arbitration: lodged", A, CLASS, "32(3)",
            "The authority holds the information only because it is contained in a document placed in the "
            "custody of a person conducting an inquiry or arbitration, for it.",
            lapses=HISTORICAL_20),
    _exempt("32(2)(b)", "Inquiry or arbitration: made by it", A, CLASS, "32(3)",
            "The authority holds the information only because it is contained in a document made by a "
            "person conducting an inquiry or arbitration, for it.",
            lapses=HISTORICAL_20),
)

NCND = (
    _neither("30(3)", "Investigations", Q, CLASS,
             "The information is, or would be if it were held, exempt under section 30(1) or (2).",
             needs={Need.INVESTIGATING_POWER}, notes=(_OWN_POWER,)),
    _neither("31(3)", "Law enforcement", Q, PREJUDICE,
             "Confirming or denying would, or would be likely to, prejudice what section 31(1) protects.",
             notes=("Say which paragraph of section 31(1) would be prejudiced.",)),
    _neither("32(3)", "Court records", A, CLASS,
             "The information is, or would be if it were held, exempt under section 32."),
)
# fmt: on
