"""Fields of a document by what they do: fetch from another file or a database, name a path, lead away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.packages.excerpt import quoted, some
from foidesk.packages.properties import personal_path

_FETCHING = re.compile(r"^\s*(INCLUDETEXT|INCLUDE|LINK|DDE|DDEAUTO|IMPORT)\s+(?!\\)", re.I)
_DATABASE = re.compile(r"^\s*DATABASE\b", re.I)
_ADDRESS = re.compile(r"^\s*HYPERLINK\s+\"([^\"]+)\"", re.I)


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
