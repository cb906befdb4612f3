"""Sections 33 to 36: audit, Parliament, government policy, the effective conduct of public affairs."""

from functools import partial

from foidesk.law.exemption import Availability, Exemption, Need
from foidesk.law.rows import CLASS, NECESSITY, PREJUDICE, QUALIFIED_PERSON, A, Q, exempt, neither
from foidesk.law.sources import HISTORICAL_20, REVISED_2008

_ONLY_GOVERNMENT = (
    "Section 35 is only for information held by a government department or the Welsh Government. Consider "
    "section 36."
)
_HOUSES = "Section 36 is absolute only for information held by the House of Commons or the House of Lords."
_WHO = (
    "For a police and crime commissioner the qualified person is one authorised by a Minister under "
    "section 36(5)(o): never simply the officer who handles requests, and it cannot be delegated."
)
_MOSTLY_20 = "Mostly not for records more than 20 years old (section 63)."

_exempt, _neither = partial(exempt, source=REVISED_2008), partial(neither, source=REVISED_2008)


def _policy(number: str, title: str, what: str) -> Exemption:
    return _exempt(
        number,
        title,
        Q,
        CLASS,
        "35(3)",
        f"Held by a government department or the Welsh Government, and relating to {what}.",
        available=Availability.UNAVAILABLE,
        why_not=_ONLY_GOVERNMENT,
        lapses=HISTORICAL_20,
    )


# fmt: off
EXEMPTIONS = (
    _exempt("33(2)", "Audit functions", Q, PREJUDICE, "33(3)",
            "Disclosure would, or would be likely to, prejudice the authority’s functions of auditing "
            "other public authorities or examining how well they use their resources.",
            available=Availability.REVIEW, lapses=HISTORICAL_20,
            why_not="It is only for bodies that audit other public authorities or examine their value for "
                    "money. Arguable for a commissioner who holds a chief constable to account; a person "
                    "must decide."),
    _exempt("34(1)", "Parliamentary privilege", A, NECESSITY, "34(2)", "Exemption is required to avoid "
            "infringing the privileges of either House of Parliament.", helps={Need.PARLIAMENT_CERTIFICATE},
            notes=("A certificate of the Speaker or the Clerk of the Parliaments is conclusive.",)),
    _policy("35(1)(a)", "Government policy", "the formulation or development of government policy"),
    _policy("35(1)(b)", "Ministerial communications", "Ministerial communications"),
    _policy("35(1)(c)", "Law Officers’ advice", "the advice of a Law Officer, or a request for it"),
    _policy("35(1)(d)", "Ministerial private office", "the operation of a Ministerial private office"),
    _exempt("36(2)(a)", "Collective responsibility and Cabinets", Q, QUALIFIED_PERSON, "36(3)",
            "In the reasonable opinion of a qualified person, disclosure would, or would be likely to, "
            "prejudice the collective responsibility of Ministers of the Crown, or the work of the "
            "Northern Ireland Executive Committee or of the Welsh Cabinet.",
            needs={Need.QUALIFIED_PERSON}, excludes=("35(1)",),
            available=Availability.REVIEW, lapses=_MOSTLY_20, notes=(_HOUSES, _WHO),
            why_not="It protects Ministers’ collective responsibility and the devolved Cabinets, not "
                    "commissioners."),
    _exempt("36(2)(b)(i)", "Free and frank advice", Q, QUALIFIED_PERSON, "36(3)",
            "In the reasonable opinion of a qualified person, disclosure would, or would be likely to, "
            "inhibit the free and frank provision of advice.", needs={Need.QUALIFIED_PERSON},
            excludes=("35(1)",), lapses=_MOSTLY_20, notes=(_HOUSES, _WHO)),
    _exempt("36(2)(b)(ii)", "Free and frank exchange of views", Q, QUALIFIED_PERSON, "36(3)",
            "In the reasonable opinion of a qualified person, disclosure would, or would be likely to, "
            "inhibit the free and frank exchange of views for the purposes of deliberation.",
            needs={Need.QUALIFIED_PERSON}, excludes=("35(1)",), lapses=_MOSTLY_20, notes=(_HOUSES, _WHO)),
    _exempt("36(2)(c)", "Otherwise prejudice public affairs", Q, QUALIFIED_PERSON, "36(3)",
            "In the reasonable opinion of a qualified person, disclosure would otherwise prejudice, or be "
            "likely otherwise to prejudice, the effective conduct of public affairs, in a way no other "
            "exemption covers.", needs={Need.QUALIFIED_PERSON}, excludes=("35(1)",), lapses=_MOSTLY_20,
            notes=(_HOUSES, _WHO)),
    _exempt("36(4)", "Public affairs: statistical information", Q, PREJUDICE, "36(3)+36(4)",
            "Statistical information whose disclosure would, or would be likely to, have an effect named in "
            "section 36(2). No qualified person’s opinion is needed.", excludes=("35(1)",), lapses=_MOSTLY_20,
            notes=(_HOUSES, "Say which effect in section 36(2) is meant.")),
)

NCND = (
    _neither("33(3)", "Audit functions", Q, PREJUDICE, "Confirming or denying would, or would be likely to, "
             "prejudice the authority’s audit functions."),
    _neither("34(2)", "Parliamentary privilege", A, NECESSITY, "Exemption from confirming or denying is "
             "required to avoid infringing Parliament’s privileges."),
    _neither("35(3)", "Government policy", Q, CLASS, "The information is, or would be if it were held, "
             "exempt under section 35(1).", notes=(_ONLY_GOVERNMENT,)),
    _neither("36(3)", "Public affairs", Q, QUALIFIED_PERSON, "In the reasonable opinion of a qualified "
             "person, confirming or denying would, or would be likely to, have an effect named in section "
             "36(2).", needs={Need.QUALIFIED_PERSON}, notes=(_HOUSES, _WHO)),
    _neither("36(3)", "Public affairs, statistical information", Q, PREJUDICE,
             "Confirming or denying that statistical information is held would, or would be likely to, have "
             "an effect named in section 36(2). No qualified person’s opinion is needed.",
             also="+36(4)", notes=(_HOUSES,)),
)
# fmt: on
