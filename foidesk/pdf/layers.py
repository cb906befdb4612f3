"""Layers that are not shown, or not printed, and hold something (ISO 32000-1, 8.11)."""

from collections.abc import Iterator

from pikepdf import Dictionary, Name, Object, Pdf

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.packages.excerpt import quoted, some
from foidesk.pdf.document import Gathered, entry, key_of, listed, words

KEYS = frozenset({"/OC", "/Properties", "/OCGs"})


def findings(pdf: Pdf, found: Gathered) -> Iterator[Finding]:
    """One for layers that are off, one for those that show and are not printed."""
    properties = entry(pdf.Root, "/OCProperties")
    if properties is None:
        return
    used = _used(found)
    layers = [each for each in listed(entry(properties, "/OCGs")) if key_of(each) in used]
    off = [each for each in layers if _off(each, entry(properties, "/D"))]
    unprinted = [
        each
        for each in layers
        if each not in off and entry(each, "/Usage", "/Print", "/PrintState") == Name.OFF
    ]
    if off:
        yield _finding(
            off, "{n} switched off, so that nobody sees what is on it until it is switched on: {names}."
        )
    if unprinted:
        yield _finding(unprinted, "{n} shown on a screen and left out on paper: {names}.")


def _finding(layers: list[Object], pattern: str) -> Finding:
    one = len(layers) == 1
    n = say("1 layer is") if one else say("{n} layers are", n=f"{len(layers):,}")
    names = some([quoted(words(entry(each, "/Name")) or "?", 40) for each in layers])
    return Finding(Code.LAYER, "", len(layers), say(pattern, n=n, names=names))


def _used(found: Gathered) -> set[object]:
    """The layers that pages, pictures or comments refer to; a group of layers stands for its members."""
    groups: list[Object | None] = [owner.get("/OC") for owner in found.having("/OC")]
    for owner in found.having("/Properties"):
        names = owner.get("/Properties")
        groups += names.values() if isinstance(names, Dictionary) else []
    used: set[object] = set()
    for group in groups:
        if group is None:
            continue
        used.add(key_of(group))
        members = entry(group, "/OCGs")
        for member in listed(members) or ([members] if members is not None else []):
            used.add(key_of(member))
    return used


def _off(layer: Object, settings: Object | None) -> bool:
    def among(name: str) -> bool:
        return key_of(layer) in {key_of(each) for each in listed(entry(settings, name))}

    if among("/OFF") or (entry(settings, "/BaseState") == Name.OFF and not among("/ON")):
        return True
    for usage in listed(entry(settings, "/AS")):
        members = {key_of(each) for each in listed(entry(usage, "/OCGs"))}
        if entry(usage, "/Event") == Name.View and key_of(layer) in members:
            return entry(layer, "/Usage", "/View", "/ViewState") == Name.OFF
    return False
