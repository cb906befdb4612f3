"""Who asks, who acts for them, and where letters go."""

import uuid

from foidesk.audit.queries import story
from foidesk.cases.mending import Addressee
from foidesk.cases.models import Acting, Applicant, Case
from foidesk.cases.rules import COMPLETED, READDRESSED, AddressKind


def acting(case: Case) -> Acting | None:
    """Whoever acts for the applicant of a request now, or None."""
    return Acting.objects.of(case.authority).filter(case=case, ended_at__isnull=True).first()


def addressee(case: Case) -> Addressee:
    """To whom the letters of a request go now: the applicant, or who acts for them."""
    row, who = acting(case), case.applicant
    if row is None:
        return Addressee(who.name, AddressKind(who.address_kind), who.address)
    return Addressee(row.name, AddressKind(row.address_kind), row.address, on_behalf_of=who.name)


def behind(case: Case) -> list[tuple[str, AddressKind, str]]:
    """Everybody who asks, asked under another name or address, or acts or acted for them: name and address.

    What must not be seen of an applicant may be known by any of them. The applicant as known now comes first.
    """
    before = _before(case)
    rows: list[Applicant | Acting] = [case.applicant]
    rows += Applicant.objects.of(case.authority).filter(id__in=before).order_by("id")
    rows += Acting.objects.of(case.authority).filter(case=case).order_by("id")
    found = [(row.name, AddressKind(row.address_kind), row.address) for row in rows]
    return list(dict.fromkeys(found))


def _before(case: Case) -> set[uuid.UUID]:
    told = story(authority=case.authority, chain=case.id)
    verbs = (COMPLETED.verb, READDRESSED.verb)
    return {uuid.UUID(e.facts["before_id"]) for e in told if e.verb in verbs and "before_id" in e.facts}
