"""Who holds which roles in his own right: one by one, and by the posts of the office."""

import uuid
from collections.abc import Collection, Iterable

from foidesk.people.models import Appointment, Holding, Post
from foidesk.people.rules import Role


def own_roles(
    authority: uuid.UUID, officers: Collection[uuid.UUID] | None = None
) -> dict[uuid.UUID, frozenset[Role]]:
    """The roles of officers at an authority, without what is lent; of everybody where nobody is named."""
    single = Appointment.objects.of(authority).filter(ended_at__isnull=True)
    held = Holding.objects.of(authority).filter(ended_at__isnull=True, post__ended_at__isnull=True)
    if officers is not None:
        single, held = single.filter(officer__in=officers), held.filter(officer__in=officers)
    roles: dict[uuid.UUID, frozenset[Role]] = {}
    pairs: Iterable[tuple[uuid.UUID, list[str]]] = (
        *((officer, [role]) for officer, role in single.values_list("officer_id", "role")),
        *held.values_list("officer_id", "post__roles"),
    )
    for officer, given in pairs:
        roles[officer] = roles.get(officer, frozenset()) | {Role(role) for role in given}
    return roles


def titles_of(authority: uuid.UUID) -> dict[uuid.UUID, tuple[str, ...]]:
    """The titles of the posts that each officer holds, in the order they were given."""
    held = Holding.objects.of(authority).filter(ended_at__isnull=True, post__ended_at__isnull=True)
    titles: dict[uuid.UUID, tuple[str, ...]] = {}
    for officer, title in held.order_by("id").values_list("officer_id", "post__title"):
        titles[officer] = (*titles.get(officer, ()), title)
    return titles


def authorities_of(officer: uuid.UUID) -> list[uuid.UUID]:
    """The authorities at which an officer holds a role or a post, the earliest first."""
    single = Appointment.objects.in_every_office().filter(officer_id=officer, ended_at__isnull=True)
    held = Holding.objects.in_every_office().filter(officer_id=officer, ended_at__isnull=True)
    pairs = sorted({*single.values_list("id", "authority"), *held.values_list("id", "authority")})
    return list(dict.fromkeys(authority for _key, authority in pairs))


def posts(authority: uuid.UUID) -> list[Post]:
    """The posts in force, by title."""
    return list(Post.objects.of(authority).filter(ended_at__isnull=True).order_by("title"))


def post(authority: uuid.UUID, key: uuid.UUID) -> Post | None:
    """One post of an authority that is in force, or None."""
    return Post.objects.of(authority).filter(id=key, ended_at__isnull=True).first()


def posts_of(authority: uuid.UUID, officer: uuid.UUID) -> list[uuid.UUID]:
    """The posts that an officer holds."""
    held = Holding.objects.of(authority).filter(
        officer_id=officer, ended_at__isnull=True, post__ended_at__isnull=True
    )
    return list(held.values_list("post_id", flat=True))


def single_roles(authority: uuid.UUID, officer: uuid.UUID) -> frozenset[Role]:
    """The roles that an officer holds one by one, beside those of posts."""
    rows = Appointment.objects.of(authority).filter(officer_id=officer, ended_at__isnull=True)
    return frozenset(Role(role) for role in rows.values_list("role", flat=True))


def holders_of_post(authority: uuid.UUID) -> dict[uuid.UUID, list[uuid.UUID]]:
    """Who holds each post in force."""
    held = Holding.objects.of(authority).filter(ended_at__isnull=True, officer__left_at__isnull=True)
    holders: dict[uuid.UUID, list[uuid.UUID]] = {}
    for post_key, officer in held.order_by("id").values_list("post_id", "officer_id"):
        holders.setdefault(post_key, []).append(officer)
    return holders
