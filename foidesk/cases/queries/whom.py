"""Who asks, who acts for them, and where letters go."""

import uuid
from collections.abc import Collection

from foidesk.audit.queries import told_of
from foidesk.cases.mending import Addressee
from foidesk.cases.models import Acting, Applicant, Case
from foidesk.cases.rules import COMPLETED, READDRESSED, AddressKind

Behind = tuple[str, AddressKind, str]
"""A name, and where letters for it go."""


def acting(case: Case) -> Acting | None:
    """Whoever acts for the applicant of a request now, or None."""
    return Acting.objects.of(case.authority).filter(case=case, ended_at__isnull=True).first()


def addressee(case: Case) -> Addressee:
    """To whom the letters of a request go now: the applicant, or who acts for them."""
    row, who = acting(case), case.applicant
    if row is None:
        return Addressee(who.name, AddressKind(who.address_kind), who.address)
    return Addressee(row.name, AddressKind(row.address_kind), row.address, on_behalf_of=who.name)


def behind(case: Case) -> list[Behind]:
    """Everybody who asks, asked under another name or address, or acts or acted for them: name and address.

    What must not be seen of an applicant may be known by any of them. The applicant as known now comes first.
    """
    return behind_each(case.authority, [case])[case.id]


def behind_each(authority: uuid.UUID, cases: Collection[Case]) -> dict[uuid.UUID, list[Behind]]:
    """For each of many requests everybody behind it, as `behind` has them; in the same few queries."""
    told = told_of(
        authority=authority, chains=[case.id for case in cases], verbs=(COMPLETED.verb, READDRESSED.verb)
    )
    before = {
        key: {e.facts["before_id"] for e in said if "before_id" in e.facts} for key, said in told.items()
    }
    earlier = Applicant.objects.of(authority).filter(id__in=set().union(*before.values())).order_by("id")
    acted = list(Acting.objects.of(authority).filter(case__in=told).order_by("id"))
    found = {}
    for case in cases:
        rows: list[Applicant | Acting] = [case.applicant]
        rows += [row for row in earlier if str(row.id) in before[case.id]]
        rows += [row for row in acted if row.case_id == case.id]
        known = [(row.name, AddressKind(row.address_kind), row.address) for row in rows]
        found[case.id] = list(dict.fromkeys(known))
    return found
