"""What ties a Word document to data elsewhere: mail merge, fields that fetch; and variables."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.xml import local
from foidesk.packages.excerpt import quoted, some
from foidesk.packages.properties import personal_path
from foidesk.papers.docx.styles import value

_FETCHING = re.compile(r"^\s*(INCLUDETEXT|INCLUDE|LINK|DDE|DDEAUTO|IMPORT)\s+(?!\\)", re.I)
_DATABASE = re.compile(r"^\s*DATABASE\b", re.I)
_ADDRESS = re.compile(r"^\s*HYPERLINK\s+\"([^\"]+)\"", re.I)
_IDLE = ("__Grammarly", "EN.InstantFormat", "EN.Layout")
"""Settings of programs that check spelling and keep references."""
_MERGED = ("connectString", "query", "udl", "table", "addressFieldName", "mailSubject")


@dataclass
class Fields:
    """Fields of a document by what they do."""

    fetching: dict[str, None] = field(default_factory=dict)
    databases: dict[str, None] = field(default_factory=dict)
    paths: dict[str, None] = field(default_factory=dict)
    links: dict[str, None] = field(default_factory=dict)

    def add(self, code: str) -> None:
        """The instruction of one field (ECMA-376 part 1, 17.16)."""
        path = personal_path(code.replace("\\\\", "\\"))
        if _DATABASE.search(code):
            self.databases[code[:500]] = None
        elif _FETCHING.search(code):
            self.fetching[code[:500]] = None
        elif path and len(self.paths) < 1_000:
            self.paths[path] = None

    def findings(self) -> Iterator[Finding]:
        """external-link and connection; paths are told with the properties."""
        if self.fetching:
            words = some([quoted(code) for code in self.fetching], 3)
            says = say("Fields that fetch their content from another file: {fields}.", fields=words)
            yield Finding(Code.EXTERNAL_LINK, "", len(self.fetching), says)
        if self.databases:
            words = some([quoted(code) for code in self.databases], 3)
            says = say("Fields that fetch their content from a database: {fields}.", fields=words)
            yield Finding(Code.CONNECTION, "", len(self.databases), says)


def address(code: str) -> str:
    """The address to which a field leads, or ""."""
    found = _ADDRESS.match(code[:8_000])
    return found[1] if found else ""


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
