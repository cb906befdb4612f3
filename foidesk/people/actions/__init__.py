"""What may be done with accounts, roles and signing in."""

from foidesk.people.actions.accounts import (
    choose_told,
    set_password,
    set_roles,
    sign_in,
    waiting_until,
    welcome,
)

__all__ = ["choose_told", "set_password", "set_roles", "sign_in", "waiting_until", "welcome"]
