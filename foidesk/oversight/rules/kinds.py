"""What may stand in the account of a breach: kinds of information, of steps and of decisions. Pure."""

import re
from collections.abc import Mapping
from enum import StrEnum

_ON_WHATDOTHEYKNOW = re.compile(
    r"(?:[a-z0-9.+]*\+)?request-(\d+)-[0-9a-f]+@whatdotheyknow\.com", re.IGNORECASE
)

LONGEST_TITLE = 200
LONGEST_NAME = 120
LONGEST_TEXT = 10_000
MOST_PEOPLE = 100_000_000


class State(StrEnum):
    """Where a breach stands."""

    OPEN = "open"
    NOTIFIED = "notified"
    CLOSED = "closed"


class Sort(StrEnum):
    """A kind of information about people."""

    CONTACT = "names-and-contact"
    STAFF = "staff"
    VICTIMS = "victims-and-witnesses"
    CRIME = "crime"
    HEALTH = "health"
    SPECIAL = "special"
    CHILDREN = "children"
    MONEY = "money"
    OTHER = "other"
    NONE = "nobody"


SORT_WORDS: Mapping[Sort, str] = {
    Sort.CONTACT: "names, addresses and other contact details",
    Sort.STAFF: "who works where, and in what rank or role",
    Sort.VICTIMS: "victims, witnesses or complainants",
    Sort.CRIME: "offences, allegations or convictions",
    Sort.HEALTH: "health",
    Sort.SPECIAL: "race, religion, politics, union membership, sex life, genetic or biometric data",
    Sort.CHILDREN: "children",
    Sort.MONEY: "bank details, pay or other money matters",
    Sort.OTHER: "something else about people",
    Sort.NONE: "nothing about people that anybody knows of yet",
}
DELICATE = frozenset({Sort.CRIME, Sort.HEALTH, Sort.SPECIAL})
"""The kinds that weigh most: special categories (UK GDPR 9(1)) and what is about crime (UK GDPR 10)."""


class Step(StrEnum):
    """What is done about a breach."""

    CONTAINED = "contained"
    ADVISED = "advised"
    ASKED = "asked-to-delete"
    CONFIRMED = "confirmed"
    NOTIFIED = "notified"
    TOLD = "told"
    LESSONS = "lessons"
    OTHER = "other"


STEP_WORDS: Mapping[Step, str] = {
    Step.CONTAINED: "it was stopped or taken back, as far as that goes",
    Step.ADVISED: "the data protection officer was told",
    Step.ASKED: "somebody who has it was asked to delete it",
    Step.CONFIRMED: "somebody confirmed that it is deleted",
    Step.NOTIFIED: "the Commissioner was notified",
    Step.TOLD: "the people it is about were told",
    Step.LESSONS: "what was learnt, and what changes, was written down",
    Step.OTHER: "something else was done",
}


class About(StrEnum):
    """What a named officer decides, with reasons either way."""

    COMMISSIONER = "commissioner"
    PEOPLE = "people"


DECISION_WORDS: Mapping[tuple[About, bool], str] = {
    (About.COMMISSIONER, True): "the Commissioner is notified",
    (About.COMMISSIONER, False): "the Commissioner is not notified",
    (About.PEOPLE, True): "the people it is about are told",
    (About.PEOPLE, False): "the people it is about need not be told",
}


class Next(StrEnum):
    """The one next thing to do."""

    UNPUBLISH = "unpublish"
    CONTAIN = "contain"
    DECIDE_COMMISSIONER = "decide-commissioner"
    NOTIFY = "notify"
    DECIDE_PEOPLE = "decide-people"
    TELL = "tell"
    LEARN = "learn"
    CLOSE = "close"
    NOTHING = "nothing"


class Letter(StrEnum):
    """A letter that is composed from the facts, to be sent from the office's own mail."""

    RECIPIENT = "recipient"
    WHATDOTHEYKNOW = "whatdotheyknow"
    COMMISSIONER = "commissioner"
    PEOPLE = "people"


def whatdotheyknow(address: str) -> str:
    """The number of the request that an address of WhatDoTheyKnow stands for; "" for every other address.

    What arrives there is on that public site at once.
    """
    found = _ON_WHATDOTHEYKNOW.fullmatch(address.strip())
    return found[1] if found else ""
