"""Several processes at the same moment: no number twice, nothing overwritten, each letter sent once."""

from collections import Counter
from collections.abc import Callable

import pytest

from tests.concurrency.deeds import CARRIERS, EACH
from tests.concurrency.processes import ALICE, BOB, CLARA, DAVE, at_once, whole
from tests.installation import Installation
from tests.plumbing.post.servers import Post, real

Race = Callable[[Installation], None]

PEOPLE = """
from foidesk.people.rules import Role
from tests.release.steps import Journey, journey
from tests.walk import logged, officer
walk = journey()
officer(walk.ours.row, "Clara Chief", Role.CHIEF_EXECUTIVE, Role.CASE_OFFICER, by=walk.ours.ada)
"""
SIXTEEN = """
from foidesk.people.rules import Role
from tests.walk import office, officer
ours = office(review_contact="The Chief Executive, at this address")
officer(ours.row, "Clara Chief", Role.CASE_OFFICER, Role.CORRESPONDENCE, by=ours.ada)
officer(ours.row, "Dave Deputy", Role.APPROVER, by=ours.ada)
"""
LETTERS = PEOPLE + "\nfor n in range({n}):\n    Journey(walk.ours, logged(walk.ours.alice)).{way}()"
MAIL = """
from foidesk.authorities import actions
from foidesk.authorities.actions import MailDetails
from foidesk.authorities.queries import offices
from foidesk.authorities.rules import MailWay, Security
from tests.walk import NOW, TODAY
details = MailDetails(way=MailWay.SMTP, sender_name="Office", sender_address="foi@marlshire.example",
    host="127.0.0.1", port={port}, security=Security.NONE)
actions.set_mail(offices()[0].id, details, by=None, at=NOW, on=TODAY)
"""
STATES = """
from foidesk.audit.models import Event
from foidesk.plumbing.post.models import Message
from foidesk.release.models import Parcel
for rows, what in ((Message, "state"), (Parcel, "state"), (Event, "verb")):
    for value in rows.objects.in_every_office().values_list(what, flat=True):
        print(value)
"""


def counted(installation: Installation) -> Counter[str]:
    """How many messages and parcels are in each state, and how often each deed was recorded."""
    return Counter(installation.python(STATES).splitlines())


def sixty_requests_are_numbered_without_gap_or_double(installation: Installation) -> None:
    installation.python(PEOPLE)
    given = at_once(installation, *[("log", ALICE)] * 3, *[("log", CLARA)] * 3)
    references = sorted(reference for lines in given for reference in lines)
    # The first number is that of the request which came with the people.
    assert references == [f"FOI {n:04}/24" for n in range(2, 62)]
    assert counted(installation)["cases.logged"] == 61
    whole(installation)


def of_two_decisions_on_one_part_one_stands(installation: Installation) -> None:
    installation.python(PEOPLE + "for n in range(8):\n    logged(walk.ours.alice)")
    one, other = at_once(installation, ("decide", ALICE), ("decide", CLARA))
    for first, second in zip(one, other, strict=True):
        told = next(line for line in (first, second) if line != "done")
        assert {first, second} == {"done", told}
        assert "Nothing of yours was stored and nothing was overwritten" in told
    assert counted(installation)["decisions.decided"] == 9
    whole(installation)


def one_approval_and_one_message_for_each_answer(installation: Installation) -> None:
    installation.python(LETTERS.format(n=5, way="submitted"))
    one, other = at_once(installation, ("approve", BOB), ("approve", CLARA))
    assert [{first[:4], second[:4]} for first, second in zip(one, other, strict=True)] == [
        {"done", "told"}
    ] * 5
    sent = at_once(installation, ("send", ALICE), ("send", CLARA))
    assert {line for lines in sent for line in lines} == {"done"}
    server = Post()
    with real(server) as route:
        installation.python(MAIL.format(port=route.way.port))  # type: ignore[union-attr]
        at_once(installation, ("work", ALICE), ("work", ALICE))
    taken = Counter(str(mail["Message-ID"]) for mail in server.messages())
    assert sorted(taken.values()) == [1] * 5
    found = counted(installation)
    assert found["sent"] == found["left"] == 5
    assert [found[f"release.{verb}"] for verb in ("approved", "handed", "left")] == [5, 5, 5]
    assert found["cases.answered"] == 5
    whole(installation)


def sixteen_log_decide_approve_and_send(installation: Installation) -> None:
    installation.python(SIXTEEN)
    approving, sending = (
        [("approve-all", BOB), ("approve-all", DAVE)],
        [("send-all", ALICE), ("send-all", CLARA)],
    )
    told = at_once(
        installation, *[("carry", ALICE), ("carry", CLARA)] * (CARRIERS // 2), *approving * 2, *sending * 2
    )
    carried = CARRIERS * EACH
    references = sorted(line for lines in told[:CARRIERS] for line in lines)
    assert references == [f"FOI {n:04}/24" for n in range(1, carried + 1)]
    assert [line for lines in told for line in lines if line.startswith("only")] == []
    server = Post()
    with real(server) as route:
        installation.python(MAIL.format(port=route.way.port))  # type: ignore[union-attr]
        at_once(installation, *[("work", ALICE)] * 4)
    taken = Counter(str(mail["Message-ID"]) for mail in server.messages())
    assert sorted(taken.values()) == [1] * carried
    found = counted(installation)
    assert [found[f"release.{verb}"] for verb in ("approved", "handed", "left")] == [carried] * 3
    assert found["cases.logged"] == found["cases.answered"] == found["sent"] == found["left"] == carried
    assert found["decisions.decided"] == 2 * carried
    whole(installation)


RACES = (
    sixty_requests_are_numbered_without_gap_or_double,
    of_two_decisions_on_one_part_one_stands,
    one_approval_and_one_message_for_each_answer,
    sixteen_log_decide_approve_and_send,
)


@pytest.mark.slow
@pytest.mark.parametrize("race", RACES)
def test_at_once(installation: Installation, race: Race) -> None:
    race(installation)


@pytest.mark.postgres
@pytest.mark.parametrize(
    "race", [RACES[0], *(pytest.param(race, marks=pytest.mark.slow) for race in RACES[1:])]
)
def test_at_once_on_postgresql(installation_pg: Installation, race: Race) -> None:
    race(installation_pg)
