"""Reminding colleagues whose search is late."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from foidesk.authorities.queries import offices
from foidesk.searches import actions, queries


def remind_one(now: datetime) -> bool:
    """Remind the colleague of one search that is due for it; false when there is none, or no address is set.

    Without the address at which the world sees this desk no link can be written, and `foidesk check` says so.
    """
    if not settings.ADDRESS:
        return False
    today = timezone.localdate(now)
    for office in offices():
        for search in queries.to_remind(office.id, on=today)[:1]:
            links_at = settings.ADDRESS.rstrip("/") + reverse("public:searches")
            return actions.remind_if_due(search, links_at=links_at, at=now, on=today)
    return False
