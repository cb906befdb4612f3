"""The course of things: many stories at once, each waiting for its next moment, told in the order of time."""

import heapq
from collections.abc import Callable, Generator, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from foidesk.cli.demo.answers import Decided
from foidesk.cli.demo.requests import Ask
from foidesk.cli.demo.searches import Searching
from foidesk.cli.demo.walk import Walk

if TYPE_CHECKING:
    from foidesk.cases.models import Case

T = TypeVar("T")
Course = Generator[datetime, None, T]
Story = Course[None]
"""Gives the moment of its next step and goes on when that moment has come."""


def tell(walk: Walk, stories: Iterable[Callable[[Walk], Story]]) -> None:
    """Walk all stories, each step at its moment, so that references and record are in the order of time."""
    waiting: list[tuple[datetime, int, Story]] = []
    for n, story in enumerate(stories):
        begun = story(walk)
        heapq.heappush(waiting, (next(begun), n, begun))
    while waiting:
        walk.at, n, story_now = heapq.heappop(waiting)
        following = next(story_now, None)
        walk.empty_outbox()
        if following is not None:
            heapq.heappush(waiting, (following, n, story_now))


def decided(
    walk: Walk, ask: Ask, searching: Searching, answers: Decided, *, received: int, on: int
) -> "Course[Case]":
    """A request from its receipt to its decisions, with one search between; working days back."""
    yield walk.days.at(received, "10:05")
    case = walk.log(ask)
    yield walk.days.at(received, "14:20")
    walk.acknowledge(case)
    yield walk.days.at(received - 2, "11:00")
    search = walk.ask_colleague(case, searching, due=on + 1)
    yield walk.days.at((received + on) // 2, "15:45")
    walk.report(search, searching.report)
    yield walk.days.at(on, "10:30")
    walk.decide(case, answers)
    return case
