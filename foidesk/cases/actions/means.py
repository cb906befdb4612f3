"""The form in which an applicant wants the information (FOIA 11)."""

from datetime import datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.cases import rules
from foidesk.cases.actions.keeping import hold
from foidesk.cases.models import Case, Means
from foidesk.happenings.means import FORM_WORDS, Preference, faults_of
from foidesk.people.rules import Actor, Permission, insist, lacks


@transaction.atomic
def prefer_means(case: Case, preference: Preference, *, by: Actor, at: datetime) -> None:
    """Keep what the applicant prefers, what it costs, and why it can't be met where it can't."""
    may_handle = lacks(by, Permission.HANDLE, of=case.authority)
    insist(may_handle and lacks(by, Permission.LOG, of=case.authority), *faults_of(preference))
    case = hold(case)
    row = Means.objects.of(case.authority).filter(case=case).first()
    row = row or Means(authority=case.authority, case=case)
    row.preferred, row.words = preference.preferred, preference.words.strip()
    row.with_request, row.pence = preference.with_request, preference.pence
    row.practicable, row.given = preference.practicable, preference.given or ""
    row.reasons = preference.reasons.strip()
    row.set_at, row.set_by = at, by.id
    row.save()
    words = {"form": FORM_WORDS[preference.preferred], "words": row.words, "reasons": row.reasons}
    record(
        rules.PREFERRED,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts=preference.facts(),
        words=words,
    )
