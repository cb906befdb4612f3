"""What may be done with accounts, posts, roles and signing in, with absences, loans and one-time keys."""

from foidesk.people.actions.accounts import choose_told, set_password, set_roles, welcome
from foidesk.people.actions.keys import (
    NO_LONGER,
    Handed,
    ask_reset,
    end_key,
    invite,
    invite_again,
    make_machine_code,
    use_key,
)
from foidesk.people.actions.leaving import leave, still_here
from foidesk.people.actions.posts import change_post, end_post, make_post, make_shipped_posts
from foidesk.people.actions.signing_in import sign_in, waiting_until
from foidesk.people.actions.standing import change_deputy, come_back, end_loan, go_away, lend

__all__ = [
    "NO_LONGER",
    "Handed",
    "ask_reset",
    "change_deputy",
    "change_post",
    "choose_told",
    "come_back",
    "end_key",
    "end_loan",
    "end_post",
    "go_away",
    "invite",
    "invite_again",
    "leave",
    "lend",
    "make_machine_code",
    "make_post",
    "make_shipped_posts",
    "set_password",
    "set_roles",
    "sign_in",
    "still_here",
    "use_key",
    "waiting_until",
    "welcome",
]
