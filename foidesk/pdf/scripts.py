"""Programs in a PDF, and what it does by itself when it is opened (ISO 32000-1, 12.6)."""

from collections.abc import Iterator

from pikepdf import Dictionary, Name, Object, Pdf

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.pdf.document import Gathered, entry, words

KEYS = frozenset({"/JS", "/S", "/AA"})
_STARTS = {
    "/Launch": say("starts another program or opens another file"),
    "/ImportData": say("reads data from another file"),
}


def findings(pdf: Pdf, found: Gathered) -> Iterator[Finding]:
    """Programs; actions that start something; addresses it opens by itself."""
    programs = [each for each in found.having("/JS") if words(each.get("/JS")).strip()]
    if programs:
        yield Finding(
            Code.JAVASCRIPT,
            "",
            len(programs),
            say("It carries 1 small program (JavaScript), which can run unseen by its reader.")
            if len(programs) == 1
            else say(
                "It carries {n} small programs (JavaScript), which can run unseen by its reader.",
                n=f"{len(programs):,}",
            ),
        )
    for kind, does in _STARTS.items():
        count = sum(str(each.get("/S")) == kind for each in found.having("/S") if _is_name(each))
        if count:
            yield Finding(
                Code.JAVASCRIPT,
                "",
                count,
                say("A button, link or event in it {does} ({n} in all).", does=does, n=f"{count:,}"),
            )
    automatic = [entry(pdf.Root, "/OpenAction"), *_events(found)]
    addresses = [each for each in automatic if entry(each, "/S") == Name.URI]
    if addresses:
        yield Finding(
            Code.JAVASCRIPT, "", len(addresses), say("It opens an address on the internet by itself.")
        )


def _is_name(each: Object) -> bool:
    return isinstance(each.get("/S"), Name)


def _events(found: Gathered) -> Iterator[Object]:
    for owner in found.having("/AA"):
        events = owner.get("/AA")
        if isinstance(events, Dictionary):
            yield from events.values()
