"""What was put right in the demo office: a letter that came twice, and a request that was withdrawn."""

from foidesk.cases.rules import Channel, Closure
from foidesk.cli.demo import requests
from foidesk.cli.demo.course import Story
from foidesk.cli.demo.walk import Walk
from foidesk.relations.rules import Closing


def sent_twice(walk: Walk) -> Story:
    """The applicant sent her letter again because she had heard nothing: both were logged."""
    yield walk.days.at(8, "09:25")
    first = walk.log(requests.DRONES)
    yield walk.days.at(6, "11:30")
    walk.acknowledge(first)
    yield walk.days.at(6, "11:40")
    twin = walk.log(requests.DRONES_AGAIN)
    yield walk.days.at(5, "09:10")
    reason = "The same three lines again, with “second copy” above them. She was told so."
    walk.close(twin, Closing(Closure.DUPLICATE, reason, same=True), first)


def withdrawn(walk: Walk) -> Story:
    """The applicant found on our website what she had asked for, and said so."""
    yield walk.days.at(10, "15:20")
    case = walk.log(requests.STATION)
    yield walk.days.at(9, "09:45")
    walk.acknowledge(case)
    yield walk.days.at(7, "14:15")
    reason = "She found the hours on our website after we had told her where they are."
    said_on = walk.on
    walk.close(case, Closing(Closure.WITHDRAWN, reason, said_on=said_on, channel=Channel.CALL))


PUT_RIGHT = (sent_twice, withdrawn)
