"""What a request that is being logged lacks: what is plain, what is doubtful, and what must be said."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.cases.rules import SPOKEN, Channel
from foidesk.happenings.validity import Lack
from foidesk.inbox.reading.validity import Doubt, doubts

if TYPE_CHECKING:
    from foidesk.inbox.models import Message

LACK_LABELS = {
    Lack.WRITING: gettext_lazy("Writing: it was said"),
    Lack.NAME: gettext_lazy("The applicant's real name"),
    Lack.ADDRESS: gettext_lazy("An address for the answer"),
    Lack.DESCRIPTION: gettext_lazy("A description of the information"),
}
PLACES = {
    Lack.WRITING: "channel",
    Lack.NAME: "applicant_name",
    Lack.ADDRESS: "address",
    Lack.DESCRIPTION: "questions",
}
"""Where on the page an officer looks for what is lacking."""


def doubts_of(values: Mapping[str, Any], questions: Sequence[str]) -> dict[str, list[Doubt]]:
    """What a request seems to lack by the values of its fields, by place on the page."""
    found: dict[str, list[Doubt]] = {}
    for doubt in _read(values, questions):
        found.setdefault(PLACES[doubt.lack], []).append(doubt)
    return found


def plainly_lacking(message: "Message") -> list[str]:
    """What is ticked before the officer looks: that words which were said are not in writing."""
    return [Lack.WRITING.value] if message.channel in SPOKEN else []


def unsaid(typed: Mapping[str, Any], *, under_the_act: bool) -> Iterator[tuple[str, str]]:
    """What must still be said before it is logged, by field: nothing bars a request that lacks something."""
    lacks, anyway = typed.get("lacks") or (), typed.get("anyway")
    if under_the_act and not (typed.get("applicant_name") or Lack.NAME in lacks):
        yield "applicant_name", _("Enter the applicant's name, or tick below that it lacks one")
    if not (typed.get("address") or Lack.ADDRESS in lacks):
        yield "address", _("Enter the address, or tick below that it lacks one")
    if typed.get("address") and Lack.ADDRESS in lacks:
        yield "lacks", _("An address is given above: take it out, or take the tick away")
    if under_the_act and typed.get("channel") in SPOKEN and not (Lack.WRITING in lacks or anyway):
        yield "lacks", _("It was said: tick that it lacks writing, or say why you answer it all the same")


def _read(values: Mapping[str, Any], questions: Sequence[str]) -> tuple[Doubt, ...]:
    channel = str(values.get("channel") or "")
    known = Channel(channel) if channel in set(Channel) else Channel.EMAIL
    return doubts(str(values.get("applicant_name") or ""), str(values.get("address") or ""), questions, known)
