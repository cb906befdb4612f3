"""Which files are due for inspection, and what is known of people before one is read."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from foidesk.authorities import queries as authorities
from foidesk.cases.queries import behind
from foidesk.documents.models import Document
from foidesk.documents.rules import ENGINE, State, Version
from foidesk.people.queries import colleagues
from foidesk.personal.known import Known


def due(*, at: datetime) -> QuerySet[Document]:
    """Files nobody inspected, or only an older engine, and which nobody is at; the least tried first.

    What was sent stays as it was judged then, and what it was made from with it.
    """
    every = Document.objects.in_every_office()
    sent = every.filter(made_from=OuterRef("id"), version=Version.SENT)
    free = Q(try_at__isnull=True) | Q(try_at__lte=at)
    again = Q(state=State.NOT_INSPECTED) | (~Q(version=Version.SENT) & ~Exists(sent))
    rows = every.filter(free, again, engine__lt=ENGINE).exclude(state=State.INFECTED)
    return rows.order_by("attempts", "id")


def to_take_apart(*, at: datetime) -> QuerySet[Document]:
    """Files that an officer asked to be taken apart, and which nobody is at; the least tried first."""
    rows = Document.objects.in_every_office().filter(apart_at__isnull=False, apart_done=False)
    free = Q(try_at__isnull=True) | Q(try_at__lte=at)
    return rows.filter(free).exclude(state=State.INFECTED).order_by("attempts", "id")


def known_of(document: Document) -> Known:
    """Who asks, who works at the office, and what the office publishes of itself."""
    office, case = authorities.office(document.authority), document.case
    route = authorities.mail_route(document.authority)
    asks = [words for name, _, address in behind(case) for words in (name, address)] if case else []
    staff = [words for one in colleagues(document.authority) for words in (one.name, one.email)]
    own = [office.email, office.telephone, office.website, route.sender_address if route else ""]
    return Known(
        applicant=tuple(words for words in asks if words),
        people=tuple(dict.fromkeys(words for words in staff if words and words not in own)),
        published=frozenset(words for words in own if words),
    )
