"""Whether the roles, posts and loans that are stored are those that the record tells of."""

import uuid
from collections import Counter
from collections.abc import Iterator

from foidesk.audit.queries import Entry, Fault, with_verbs
from foidesk.people.models import Appointment, Delegation, Holding, Post
from foidesk.people.rules import APPOINTED, RELIEVED
from foidesk.people.rules.posts import GIVEN_UP, HELD, POST_CHANGED, POST_MADE
from foidesk.people.rules.standing import LENT, LOAN_ENDED

_TELLING = (APPOINTED, RELIEVED, HELD, GIVEN_UP, POST_MADE, POST_CHANGED, LENT, LOAN_ENDED)


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Roles that somebody holds, or would hold by a post or a loan, without the record telling of it."""
    told = with_verbs(authority=authority, verbs=[deed.verb for deed in _TELLING])
    roles = Appointment.objects.of(authority).filter(ended_at__isnull=True).values_list("officer_id", "role")
    posts = Holding.objects.of(authority).filter(ended_at__isnull=True).values_list("officer_id", "post_id")
    yield from _given(told, Counter(roles), "role", APPOINTED.verb, RELIEVED.verb)
    yield from _given(told, Counter((one, str(key)) for one, key in posts), "post", HELD.verb, GIVEN_UP.verb)
    yield from _posts(authority, told)
    yield from _loans(authority, told)


def _given(
    told: list[Entry], stored: Counter[tuple[uuid.UUID, str]], what: str, given: str, ended: str
) -> Iterator[Fault]:
    """Counted, not put in order: a clock that was set back changes nothing."""
    held: Counter[tuple[uuid.UUID, str]] = Counter()
    for entry in told:
        step = {given: 1, ended: -1}.get(entry.verb, 0)
        if step:
            held[uuid.UUID(entry.facts["officer"]), entry.facts[what]] += step
    for officer, key in sorted({*held, *stored}):
        if held[officer, key] != stored[officer, key]:
            yield Fault(
                f"officer {officer}", f"What is stored of the {what} {key} is not what the record tells."
            )


def _posts(authority: uuid.UUID, told: list[Entry]) -> Iterator[Fault]:
    given = {
        (entry.facts["post"], entry.facts["roles"])
        for entry in told
        if entry.verb in (POST_MADE.verb, POST_CHANGED.verb)
    }
    for post in Post.objects.of(authority).order_by("id"):
        if (str(post.id), ",".join(post.roles)) not in given:
            yield Fault(f"post {post.id}", "It gives roles of which the record does not tell.")


def _loans(authority: uuid.UUID, told: list[Entry]) -> Iterator[Fault]:
    lent = {entry.facts["delegation"]: entry for entry in told if entry.verb == LENT.verb}
    ended = {entry.facts["delegation"] for entry in told if entry.verb == LOAN_ENDED.verb}
    for row in Delegation.objects.of(authority).order_by("id"):
        entry = lent.get(str(row.id))
        stored = (row.lender_id, str(row.borrower_id), row.role, str(row.from_on), str(row.until_on))
        facts = entry.facts if entry else {}
        begun = (entry.by if entry else None, *map(facts.get, ("officer", "role", "from_on", "until_on")))
        if begun != stored or (str(row.id) in ended) != (row.ended_at is not None):
            yield Fault(f"delegation {row.id}", "What is stored of it is not what the record tells.")
