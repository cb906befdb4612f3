"""Inviting, and setting a password with a one-time key: no administrator ever knows anybody's password."""

import secrets
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from foidesk.authorities.queries import mail_route
from foidesk.law.refusal import Refusal, Refused
from foidesk.people import mails, queries
from foidesk.people.actions.accounts import hold, strong, welcome
from foidesk.people.actions.signing_in import count_try, forget_tries
from foidesk.people.actions.telling import tell
from foidesk.people.models import Key, Officer
from foidesk.people.rules import Actor, Permission, Role, Use, insist, lacks
from foidesk.people.rules import keys as rule
from foidesk.people.rules.leaving import gone
from foidesk.plumbing.post import actions as post

PURPOSE = "key"
"""The purpose of a message that carries a key."""

NO_LONGER = Refusal("This code opens nothing any more. Ask for a new one.")


@dataclass(frozen=True)
class Handed:
    """A key that was made, and its code, which is told once and kept nowhere."""

    officer: Officer
    code: str
    expires_at: datetime
    mailed: bool


@transaction.atomic
def invite(
    *,
    name: str,
    email: str,
    posts: Collection[uuid.UUID],
    roles: Collection[Role],
    links_at: str,
    by: Actor,
    at: datetime,
    on: date,
) -> Handed:
    """Make an account whose owner sets the password. The link goes by mail where `links_at` is an address."""
    insist(
        lacks(by, Permission.MANAGE),
        None if posts or roles else Refusal("Choose a post or a role: without any, one may do nothing."),
    )
    officer = welcome(
        authority=by.authority,
        name=name,
        email=email,
        title="",
        password=None,
        roles=roles,
        posts=posts,
        by=by,
        at=at,
        on=on,
    )
    tell(rule.INVITED, officer, authority=by.authority, by=by, at=at, on=on)
    return _handed(officer, Use.INVITATION, links_at=links_at, by=by.id, at=at)


@transaction.atomic
def invite_again(officer: uuid.UUID, *, links_at: str, by: Actor, at: datetime, on: date) -> Handed:
    """A new key for somebody: an invitation until a password was set, a reset after that. Raises Refused."""
    insist(lacks(by, Permission.MANAGE))
    row = hold(by.authority, officer)
    if row.left_at is not None:
        raise Refused(gone(row.name))
    if row.authority != by.authority:
        raise Refused(Refusal("This account belongs to another office: ask an administrator there."))
    use = Use.RESET if row.has_usable_password() else Use.INVITATION
    deed = rule.CODE_MADE if use is Use.RESET else rule.INVITED
    tell(deed, row, authority=by.authority, by=by, at=at, on=on)
    return _handed(row, use, links_at=links_at, by=by.id, at=at)


@transaction.atomic
def end_key(officer: uuid.UUID, *, by: Actor, at: datetime, on: date) -> None:
    """Take back the keys of an officer: they open nothing any more."""
    insist(lacks(by, Permission.MANAGE))
    row = hold(by.authority, officer)
    if not end_keys(row, by=by.id, at=at):
        raise Refused(NO_LONGER)
    tell(rule.KEY_ENDED, row, authority=by.authority, by=by, at=at, on=on)


def ask_reset(email: str, *, links_at: str, network: str, at: datetime, on: date) -> None:
    """Send whoever has this address a link to set a new password. Nothing tells whether anybody has it.

    Raises Refused for who asks too often, whether or not anybody has the address.
    """
    count_try(_asking(email), network=network, at=at, too_many="You asked several times.")
    officer = queries.account_of(email)
    if officer is None or mail_route(officer.authority) is None:
        return
    with transaction.atomic():
        row = Officer.objects.of(officer.authority).select_for_update().get(id=officer.id)
        tell(rule.RESET_ASKED, row, authority=row.authority, by=None, at=at, on=on)
        _handed(row, Use.RESET, links_at=links_at, by=None, at=at, lives=rule.MAILED_RESET_LIVES)


@transaction.atomic
def make_machine_code(email: str, *, at: datetime, on: date) -> Handed:
    """A code made by whoever runs the machine itself, where no administrator can. Raises Refused."""
    officer = queries.account_of(email)
    if officer is None:
        raise Refused(Refusal("Nobody has an open account with this e-mail address."))
    row = Officer.objects.of(officer.authority).select_for_update().get(id=officer.id)
    tell(rule.MACHINE_CODE, row, authority=row.authority, by=None, at=at, on=on)
    return _handed(row, Use.RESET, links_at="", by=None, at=at)


@transaction.atomic
def use_key(code: str, password: str, *, at: datetime, on: date) -> Officer:
    """Set a password with a key, once; sessions and other keys of the account end. Raises Refused."""
    found = queries.key_of(code, at=at)
    if found is None:
        raise Refused(NO_LONGER)
    # The account is held first, as wherever keys are made or end.
    officer = Officer.objects.of(found.authority).select_for_update().get(id=found.officer_id)
    key = Key.objects.of(found.authority).select_for_update().get(id=found.id)
    if officer.left_at is not None or key.used_at is not None or key.ended_at is not None:
        raise Refused(NO_LONGER)
    officer.set_password(strong(password, officer))
    officer.save(update_fields=["password"])
    key.used_at = at
    key.save(update_fields=["used_at"])
    end_keys(officer, by=officer.id, at=at)
    forget_tries(officer.email)
    forget_tries(_asking(officer.email))
    deed = rule.ACCEPTED if key.use == Use.INVITATION else rule.RESET
    tell(deed, officer, authority=officer.authority, by=officer.id, at=at, on=on)
    return officer


def end_keys(officer: Officer, *, by: uuid.UUID, at: datetime) -> int:
    """End every key of an officer that still opens, in the caller's transaction; how many there were."""
    live = Key.objects.of(officer.authority).filter(
        officer=officer, used_at__isnull=True, ended_at__isnull=True
    )
    return live.update(ended_at=at, ended_by=by)


def _handed(
    officer: Officer,
    use: Use,
    *,
    links_at: str,
    by: uuid.UUID | None,
    at: datetime,
    lives: timedelta | None = None,
) -> Handed:
    """A new key in place of every other; by mail where there is an address at which links open."""
    end_keys(officer, by=by or officer.id, at=at)
    letters = "".join(secrets.choice(rule.ALPHABET) for _ in range(rule.GROUPS * rule.GROUP))
    code, expires_at = rule.shown(letters), at + (lives or rule.LIVES[use])
    Key(
        authority=officer.authority,
        officer=officer,
        use=use,
        code_hash=rule.digest(code),
        made_at=at,
        made_by=by,
        expires_at=expires_at,
    ).save(force_insert=True)
    if links_at:
        mail = mails.invitation if use is Use.INVITATION else mails.reset
        words = mail(name=officer.name, link=f"{links_at}{code}/", until=expires_at)
        post.hand_in(
            authority=officer.authority,
            to_name=officer.name,
            to_address=officer.email,
            subject=words.subject,
            text=words.text,
            purpose=PURPOSE,
            at=at,
        )
    return Handed(officer, code, expires_at, bool(links_at))


def _asking(email: str) -> str:
    """The account under which it is counted how often somebody asks for a link."""
    return f"reset {email.strip().lower()}"
