"""What ties a Word document to data elsewhere: mail merge; and variables."""

from collections.abc import Iterable, Iterator

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.xml import local
from foidesk.packages.excerpt import quoted, some
from foidesk.papers.docx.styles import value

_IDLE = ("__Grammarly", "EN.InstantFormat", "EN.Layout")
"""Settings of programs that check spelling and keep references."""
_MERGED = ("connectString", "query", "udl", "table", "addressFieldName", "mailSubject")


def merge(settings: "etree._Element | None") -> Iterator[Finding]:
    """The source of a mail merge (17.14): a path, a query, perhaps a password."""
    for each in settings if settings is not None else ():
        if local(each) == "mailMerge":
            given = [value(found) for found in each.iter(etree.Element) if local(found) in _MERGED]
            source = any(
                local(found) in ("dataSource", "src", "fieldMapData") for found in each.iter(etree.Element)
            )
            told = [quoted(one) for one in given if one.strip()]
            if told or source:
                words = some(told or [quoted("mailMerge")], 3)
                says = say(
                    "It is still joined to the list of people it was written to: {source}.", source=words
                )
                yield Finding(Code.CONNECTION, "", 1, says)


def variables(settings: "etree._Element | None") -> Iterable[str]:
    """Values that programs keep in a document and no page shows (17.15.1.31)."""
    if settings is None:
        return ()
    every = settings.iter("{*}docVar")
    return [value(each) for each in every if not value(each, "name").startswith(_IDLE)]
