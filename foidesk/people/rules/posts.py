"""Posts: the office's own titles, and the roles that each gives."""

from collections.abc import Collection

from foidesk.audit.rules import Deed
from foidesk.law.refusal import Refusal
from foidesk.people.rules.roles import Role

POST_MADE = Deed("people.post-made", "entered the post {post}, with the roles: {role_names}")
POST_CHANGED = Deed(
    "people.post-changed",
    "changed the post {post}: from now on its roles are {role_names} (before: {before})",
)
POST_ENDED = Deed("people.post-ended", "took the post {post} out of force")
HELD = Deed("people.post-held", "gave {officer} the post {post}")
GIVEN_UP = Deed("people.post-given-up", "ended that {officer} holds the post {post}")
DEEDS = (POST_MADE, POST_CHANGED, POST_ENDED, HELD, GIVEN_UP)

SHIPPED: tuple[tuple[str, tuple[Role, ...]], ...] = (
    ("Chief Executive", (Role.CHIEF_EXECUTIVE,)),
    ("Head of Policy", (Role.APPROVER,)),
    ("Senior manager", (Role.SENIOR_APPROVER,)),
    ("Head of Standards & Regulation", (Role.STANDARDS,)),
    ("Office & Data Protection Manager", (Role.CASE_OFFICER, Role.CORRESPONDENCE)),
    ("Correspondence", (Role.CORRESPONDENCE,)),
    ("Communications Manager", (Role.COMMUNICATIONS,)),
    ("Administrator", (Role.ADMINISTRATOR,)),
)
"""The posts that a new office starts with: its own to rename, change and take out of force."""


def faults_of_post(title: str, roles: Collection[Role], *, others: Collection[str]) -> tuple[Refusal, ...]:
    """What is wrong with a post; `others` are the titles that are in force already."""
    wrong = []
    if not title.strip():
        wrong.append(Refusal("Give the post its title, as the office says it."))
    if title.strip().casefold() in {other.casefold() for other in others}:
        wrong.append(Refusal("There is a post with this title already. Change that one instead."))
    if not roles:
        wrong.append(Refusal("Choose at least one role that the post gives."))
    return tuple(wrong)
