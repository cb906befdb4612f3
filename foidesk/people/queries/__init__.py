"""Who is who: for signing in, for names in a story, for what a person may do, and for who stands in."""

from foidesk.people.queries.away import Away, Told, away, deputy_at, to_tell
from foidesk.people.queries.keys import invited, key_of, open_keys
from foidesk.people.queries.officers import (
    Colleague,
    account,
    account_of,
    actor,
    any_account,
    colleague,
    colleagues,
    holders,
    names,
    told_of_requests,
)
from foidesk.people.queries.posts import (
    authorities_of,
    holders_of_post,
    own_roles,
    post,
    posts,
    posts_of,
    single_roles,
)
from foidesk.people.queries.standing import (
    absence,
    absences_ahead,
    delegation,
    delegations,
    in_force,
    lenders,
    roles_on,
    stands_in,
)
from foidesk.people.queries.verifying import faults

__all__ = [
    "Away",
    "Colleague",
    "Told",
    "absence",
    "absences_ahead",
    "account",
    "account_of",
    "actor",
    "any_account",
    "authorities_of",
    "away",
    "colleague",
    "colleagues",
    "delegation",
    "delegations",
    "deputy_at",
    "faults",
    "holders",
    "holders_of_post",
    "in_force",
    "invited",
    "key_of",
    "lenders",
    "names",
    "open_keys",
    "own_roles",
    "post",
    "posts",
    "posts_of",
    "roles_on",
    "single_roles",
    "stands_in",
    "to_tell",
    "told_of_requests",
]
