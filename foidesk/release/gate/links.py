"""Links that lead through somebody who watches: the wrappers that mail systems put round an address."""

import re

from foidesk.links.tracking import tracked
from foidesk.links.wrappers import unwrap
from foidesk.release.gate.finding import Finding
from foidesk.release.gate.reading import Document, Line, excerpt

_LINK = re.compile(r"\b(?:https?://|//)[^\s<>\"”’)\]]+|\bwww\.[^\s<>\"”’)\]]+", re.IGNORECASE)


def findings(lines: list[Line], document: Document) -> list[Finding]:
    """Every wrapped link, once, with the real address where the link tells it."""
    found: dict[str, Finding] = {}
    for line in lines:
        for match in _LINK.finditer(line.text):
            _judge(match[0], line.where, found)
    for link in document.links:
        _judge(link, f"the formatted letter, a link to “{excerpt(link)}”", found)
    return list(found.values())


def _judge(link: str, where: str, found: dict[str, Finding]) -> None:
    if link in found:
        return
    if unwrapped := unwrap(link):
        wrapper, real = unwrapped
        advice = f"Put in the real address: {real}" if real else "Find the real address and put that in."
        says = f"A link goes through {wrapper.name}, which learns who follows it. {advice}"
        found[link] = Finding("wrapped-link", where, says)
    elif tracked(link):
        says = "A link carries a mark by which its reader is followed. Take the mark out of it."
        found[link] = Finding("marked-link", where, says)
