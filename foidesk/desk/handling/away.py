"""What stands beside the name of an officer who is away."""

import uuid
from datetime import date

from django.utils.translation import gettext as _

from foidesk.pages.templatetags.foidesk import day
from foidesk.people.queries import away


def away_words(authority: uuid.UUID, *, on: date) -> dict[uuid.UUID, str]:
    """For everybody who is away on a day: until when, and who stands in."""
    found = {}
    for officer, absence in away(authority, on=on).items():
        if absence.until_on is None:
            said = _("away, with no day of return yet")
        else:
            said = _("away until %(day)s") % {"day": day(absence.until_on)}
        deputy = absence.deputy
        stands_in = _("%(name)s stands in") % {"name": deputy.name} if deputy else _("nobody stands in")
        found[officer] = f"{said}; {stands_in}"
    return found
