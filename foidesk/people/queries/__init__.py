"""Who is who: for signing in, for names in a story, for what a person may do, and for who stands in."""

from foidesk.people.queries.away import Away, away
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

__all__ = [
    "Away",
    "Colleague",
    "account",
    "account_of",
    "actor",
    "any_account",
    "authorities_of",
    "away",
    "colleague",
    "colleagues",
    "holders",
    "holders_of_post",
    "names",
    "own_roles",
    "post",
    "posts",
    "posts_of",
    "single_roles",
    "told_of_requests",
]
