"""The form in which an applicant wants the information."""

from foidesk.cases.models import Case, Means
from foidesk.happenings.means import Form, Practicable, Preference


def means(case: Case) -> Preference | None:
    """What the applicant prefers and what became of it, for the letter; None where nothing was said."""
    row = Means.objects.of(case.authority).filter(case=case).first()
    if row is None:
        return None
    return Preference(
        preferred=Form(row.preferred),
        words=row.words,
        with_request=row.with_request,
        pence=row.pence,
        practicable=Practicable(row.practicable),
        given=Form(row.given) if row.given else None,
        reasons=row.reasons,
    )
