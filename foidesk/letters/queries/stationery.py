"""How an office has its letters on a day."""

import uuid
from datetime import date

from foidesk.letters.models import Wording
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name


def phrases(authority: uuid.UUID, *, on: date) -> Phrases:
    """The paragraphs as an office says them on a day."""
    rows = Wording.objects.of(authority).filter(from_on__lte=on).order_by("from_on", "id")
    newest = {Name(row.name): row.text for row in rows}
    return Phrases({name: text for name, text in newest.items() if text})
