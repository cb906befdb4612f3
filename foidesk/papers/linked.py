"""What a document or a slide shows of a file elsewhere, which it names with its address."""

from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.packages.excerpt import quoted, some
from foidesk.packages.ooxml import Office

_LINKED = ("oleobject", "package", "subdocument", "frame", "afchunk", "externallink")


def findings(office: Office) -> Iterator[Finding]:
    """One external-link for all; links that a reader follows are none."""
    targets = [one.target for one in office.relationships if one.external and one.kind in _LINKED]
    if targets:
        files = some([quoted(target) for target in dict.fromkeys(targets)], 3)
        says = say("Parts that are taken from files elsewhere: {files}.", files=files)
        yield Finding(Code.EXTERNAL_LINK, "", len(targets), says)
