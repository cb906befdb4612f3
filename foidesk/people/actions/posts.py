"""Entering posts, changing what they give, and giving them to people."""

import uuid
from collections.abc import Collection
from datetime import date, datetime

from django.db import IntegrityError, transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, day_chain
from foidesk.law.refusal import Refusal, Refused
from foidesk.people import queries
from foidesk.people.actions.telling import tell
from foidesk.people.models import Holding, Officer, Post
from foidesk.people.rules import ROLES, Actor, Permission, Role, insist, lacks
from foidesk.people.rules.leaving import NOBODY_MANAGES
from foidesk.people.rules.posts import (
    GIVEN_UP,
    HELD,
    POST_CHANGED,
    POST_ENDED,
    POST_MADE,
    SHIPPED,
    faults_of_post,
)


@transaction.atomic
def make_post(title: str, roles: Collection[Role], *, by: Actor, at: datetime, on: date) -> Post:
    """Enter a post with the roles it gives. Raises Refused."""
    title = " ".join(title.split())[:120]
    others = [post.title for post in queries.posts(by.authority)]
    insist(lacks(by, Permission.MANAGE), *faults_of_post(title, roles, others=others))
    post = Post(authority=by.authority, title=title, roles=sorted(set(roles)), made_at=at, made_by=by.id)
    try:
        with transaction.atomic():
            post.save(force_insert=True)
    except IntegrityError as error:
        raise Refused(*faults_of_post(title, roles, others=[title])) from error
    _tell(POST_MADE, post, by=by, at=at, on=on)
    return post


@transaction.atomic
def make_shipped_posts(*, by: Actor, at: datetime, on: date) -> None:
    """Enter the posts that a new office starts with, but for titles that are there already."""
    known = {post.title.casefold() for post in queries.posts(by.authority)}
    for title, roles in SHIPPED:
        if title.casefold() not in known:
            make_post(title, roles, by=by, at=at, on=on)


@transaction.atomic
def change_post(
    post: Post, title: str, roles: Collection[Role], *, by: Actor, at: datetime, on: date
) -> None:
    """Change what a post is called or gives: from now on, for whoever holds it. Raises Refused."""
    post, title = _held(post), " ".join(title.split())[:120]
    others = [other.title for other in queries.posts(by.authority) if other.id != post.id]
    insist(
        lacks(by, Permission.MANAGE, of=post.authority),
        *faults_of_post(title, roles, others=others),
        *_own_post(post, by),
    )
    if (title, sorted(set(roles))) == (post.title, post.roles):
        return
    before = _names(post)
    post.title, post.roles = title, sorted(set(roles))
    post.save(update_fields=["title", "roles"])
    _tell(POST_CHANGED, post, by=by, at=at, on=on, before=before)
    _somebody_manages(by)


@transaction.atomic
def end_post(post: Post, *, by: Actor, at: datetime, on: date) -> None:
    """Take a post out of force; whoever holds it holds it no longer. Raises Refused."""
    post = _held(post)
    insist(lacks(by, Permission.MANAGE, of=post.authority), *_own_post(post, by))
    for row in Holding.objects.of(post.authority).filter(post=post, ended_at__isnull=True).order_by("id"):
        give_up(row, by=by, at=at, on=on)
    post.ended_at, post.ended_by = at, by.id
    post.save(update_fields=["ended_at", "ended_by"])
    _tell(POST_ENDED, post, by=by, at=at, on=on)
    _somebody_manages(by)


def hold_posts(officer: Officer, posts: Collection[uuid.UUID], *, by: Actor, at: datetime, on: date) -> None:
    """Give an officer exactly these posts, in the caller's transaction. Raises Refused for a foreign one."""
    known = {post.id: post for post in queries.posts(by.authority)}
    if set(posts) - known.keys():
        raise Refused(Refusal("Choose posts of this office that are in force."))
    rows = Holding.objects.of(by.authority).filter(officer_id=officer.id, ended_at__isnull=True)
    held = {row.post_id: row for row in rows}
    for key in sorted(held.keys() - set(posts)):
        give_up(held[key], by=by, at=at, on=on)
    for key in sorted(set(posts) - held.keys()):
        row = Holding(authority=by.authority, post_id=key, officer_id=officer.id, held_at=at, held_by=by.id)
        row.save(force_insert=True)
        facts, words = {"post": key}, {"post": known[key].title}
        tell(HELD, officer, authority=by.authority, by=by, at=at, on=on, facts=facts, words=words)


def give_up(row: Holding, *, by: Actor, at: datetime, on: date) -> None:
    """End that an officer holds a post."""
    row.ended_at, row.ended_by = at, by.id
    row.save(update_fields=["ended_at", "ended_by"])
    facts, words = {"post": row.post_id}, {"post": row.post.title}
    tell(GIVEN_UP, row.officer, authority=row.authority, by=by, at=at, on=on, facts=facts, words=words)


def _held(post: Post) -> Post:
    """The same post, read again and held until the transaction ends. Raises Refused once it has ended."""
    row = Post.objects.of(post.authority).select_for_update().get(id=post.id)
    if row.ended_at is not None:
        raise Refused(Refusal("This post is no longer in force. Enter it again if it is needed."))
    return row


def _own_post(post: Post, by: Actor) -> tuple[Refusal, ...]:
    lent = by.as_deputy(Permission.MANAGE)
    if lent is None or by.id not in queries.holders_of_post(post.authority).get(post.id, []):
        return ()
    return (
        Refusal(
            "You act for {name} here. A post of your own must be changed by another.", name=lent.lender_name
        ),
    )


def _somebody_manages(by: Actor) -> None:
    if not queries.holders(by.authority, Permission.MANAGE):
        raise Refused(NOBODY_MANAGES)


def _names(post: Post) -> str:
    return ", ".join(ROLES[Role(role)].name for role in post.roles)


def _tell(deed: Deed, post: Post, *, by: Actor, at: datetime, on: date, **words: str) -> None:
    record(
        deed,
        authority=post.authority,
        chain=day_chain(post.authority, on),
        by=by.id,
        at=at,
        facts={"post": post.id, "roles": Code(",".join(post.roles)), **by.under(Permission.MANAGE)},
        words={"post": post.title, "role_names": _names(post), **words},
    )
