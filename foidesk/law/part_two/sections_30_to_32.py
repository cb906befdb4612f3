"""Sections 30 to 32: investigations, law enforcement, court records."""

from functools import partial

from foidesk.law.exemption import Availability, Exemption, Need
from foidesk.law.rows import CLASS, PREJUDICE, A, Q, exempt, neither
from foidesk.law.sources import HISTORICAL_20, REVISED_2008

_OWN_POWER = (
    "It needs the authority’s own duty or power to investigate or prosecute: a police force has one, an "
    "Office of a Police and Crime Commissioner seldom."
)

_exempt, _neither = partial(exempt, source=REVISED_2008), partial(neither, source=REVISED_2008)


def _investigation(number: str, title: str, says: str, lapses: str = HISTORICAL_20) -> Exemption:
    return _exempt(
        number,
        title,
        Q,
        CLASS,
        "30(3)",
        says,
        needs={Need.INVESTIGATING_POWER},
        excludes=("31(1)",),
        available=Availability.REVIEW,
        why_not=_OWN_POWER,
        lapses=lapses,
    )


def _enforcement(letter: str, title: str, what: str, *needs: Need) -> Exemption:
    return _exempt(
        f"31(1)({letter})",
        f"Law enforcement: {title}",
        Q,
        PREJUDICE,
        "31(3)",
        f"Disclosure would, or would be likely to, prejudice {what}. Only for information that section 30 "
        "does not exempt.",
        needs={Need.NOT_UNDER_30, *needs},
        excludes=("30(1)", "30(2)"),
        lapses="Not for records more than 100 years old (section 63).",
    )


def _contained(number: str, title: str, where: str) -> Exemption:
    says = f"The authority holds the information only because it is contained in a document {where}."
    return _exempt(number, title, A, CLASS, "32(3)", says, lapses=HISTORICAL_20)


_PURPOSE = "for a purpose in section 31(2)"

# fmt: off
EXEMPTIONS = (
    _investigation("30(1)(a)", "Investigations: whether to charge, or guilt",
                   "The authority has at some time held it for an investigation it has a duty to conduct, to "
                   "find out whether a person should be charged with an offence or is guilty of it."),
    _investigation("30(1)(b)", "Investigations that may lead to proceedings",
                   "The authority has at some time held it for an investigation it conducts that may lead it "
                   "to start criminal proceedings it has power to conduct."),
    _investigation("30(1)(c)", "Criminal proceedings", "The authority has at some time held it for criminal "
                   "proceedings it can conduct."),
    _investigation("30(2)", "Confidential sources", "It was obtained or recorded for the authority’s "
                   "functions of investigation or proceedings, those for a purpose in section 31(2) "
                   "included, and relates to obtaining information from confidential sources.", lapses=""),
    _enforcement("a", "prevention or detection of crime", "the prevention or detection of crime"),
    _enforcement("b", "apprehension or prosecution of offenders", "the apprehension or prosecution of "
                 "offenders"),
    _enforcement("c", "administration of justice", "the administration of justice"),
    _enforcement("d", "tax", "the assessment or collection of a tax, duty or similar imposition"),
    _enforcement("e", "immigration controls", "the operation of the immigration controls"),
    _enforcement("f", "prisons", "security and good order in prisons or other places where people are "
                 "lawfully detained"),
    _enforcement("g", "an authority’s functions",
                 f"the exercise by a public authority of its functions {_PURPOSE}", Need.PURPOSE_31_2),
    _enforcement("h", "civil proceedings",
                 "civil proceedings brought by or for a public authority that arise from an investigation "
                 f"{_PURPOSE}", Need.PURPOSE_31_2),
    _enforcement("i", "Scottish inquiries into deaths",
                 "an inquiry into fatal accidents or sudden deaths in Scotland that arises from an "
                 f"investigation {_PURPOSE}", Need.PURPOSE_31_2),
    _contained("32(1)(a)", "Court records: filed", "filed with a court for particular proceedings"),
    _contained("32(1)(b)", "Court records: served", "served on or by a public authority for particular "
               "proceedings"),
    _contained("32(1)(c)", "Court records: made by the court", "made by a court or its administrative staff "
               "for particular proceedings"),
    _contained("32(2)(a)", "Inquiry or arbitration: lodged", "placed in the custody of a person conducting "
               "an inquiry or arbitration, for it"),
    _contained("32(2)(b)", "Inquiry or arbitration: made by it", "made by a person conducting an inquiry or "
               "arbitration, for it"),
)

NCND = (
    _neither("30(3)", "Investigations", Q, CLASS, "The information is, or would be if it were held, exempt "
             "under section 30(1) or (2).", needs={Need.INVESTIGATING_POWER}, notes=(_OWN_POWER,)),
    _neither("31(3)", "Law enforcement", Q, PREJUDICE, "Confirming or denying would, or would be likely to, "
             "prejudice what section 31(1) protects.",
             notes=("Say which paragraph of section 31(1) would be prejudiced.",)),
    _neither("32(3)", "Court records", A, CLASS, "The information is, or would be if it were held, exempt "
             "under section 32."),
)
# fmt: on
