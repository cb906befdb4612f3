"""Who and what is known of a request and an office before a text is read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Known:
    """What a text is searched for beyond patterns.

    `applicant` holds the applicant's details as they were given (name, e-mail, telephone, address), `people`
    names and details of persons known to the office, `published` what the office itself publishes: its
    mailboxes and switchboards, or a whole "@domain", which are no finding. Case, spacing and punctuation of
    all three do not matter.
    """

    applicant: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    published: frozenset[str] = frozenset()
