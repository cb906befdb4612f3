"""A view on an office file of the Open Packaging Conventions (ECMA-376 part 2): what belongs to what.

Parts are found by relationship or content type wherever they lie; folders and file names mean nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from foidesk.opening.package import Package
from foidesk.opening.xml import local, tree

_LARGE = 16 * 1024 * 1024


class Relationship(NamedTuple):
    """From one part to another, or to something outside. `kind` is the last word of its type, in lower case:
    `comments`, `vbaproject`; so the same in Strict files. `target` is a part's name, or the address as given.
    """

    source: str
    kind: str
    target: str
    external: bool
    id: str


def _is_relationships(name: str) -> bool:
    """Whether a part lists relationships, and is not one of the shadows a Mac lays beside what it packs."""
    return name.endswith(".rels") and dirname(name).rpartition("/")[2] == "_rels" and "__macosx/" not in name


@dataclass(frozen=True)
class Office:
    """The parts of a package by what they are. Part names have no leading slash; names match in any case."""

    package: Package

    @cached_property
    def relationships(self) -> tuple[Relationship, ...]:
        """All of them, of the package and of every part. Raises Unreadable where one list can't be read."""
        return tuple(
            one
            for name in self.package.names
            if _is_relationships(name.lower())
            for one in self._listed(name)
        )

    def _listed(self, name: str) -> Iterator[Relationship]:
        folder = dirname(dirname(name))
        source = join(folder, name.rpartition("/")[2][: -len(".rels")])
        if source == folder or name.lower() == "_rels/.rels":
            source = ""
        for each in tree(self.package.read(name, most=_LARGE)):
            if local(each) != "Relationship":
                continue
            given = each.get("Target", "")
            external = each.get("TargetMode", "").lower() == "external"
            kind = each.get("Type", "").rstrip("/").rpartition("/")[2].lower()
            target = given if external else self._resolved(folder, given)
            yield Relationship(source, kind, target, external, each.get("Id", ""))

    def _resolved(self, folder: str, given: str) -> str:
        """The part that a target means: relative to its folder, or from the root where it is not there."""
        path = given.partition("#")[0].replace("\\", "/")
        forms = (path, unquote(path))
        tried = [normpath(join("/", base, each)).lstrip("/") for base in (folder, "") for each in forms]
        return next((each for each in tried if each in self.package), tried[0])

    @cached_property
    def _by_source(self) -> dict[str, list[Relationship]]:
        found: dict[str, list[Relationship]] = {}
        for one in self.relationships:
            found.setdefault(one.source.lower(), []).append(one)
        return found

    def of(self, part: str, *kinds: str) -> list[Relationship]:
        """The relationships of a part ("" for the package), of these kinds or of all."""
        return [one for one in self._by_source.get(part.lower(), ()) if not kinds or one.kind in kinds]

    def related(self, part: str, *kinds: str) -> list[str]:
        """The parts, really there, to which a part has a relationship of these kinds."""
        return [
            one.target for one in self.of(part, *kinds) if not one.external and one.target in self.package
        ]

    def targets(self, part: str) -> dict[str, Relationship]:
        """The relationships of a part by their identifier."""
        return {one.id: one for one in self._by_source.get(part.lower(), ())}

    @cached_property
    def _types(self) -> tuple[dict[str, str], dict[str, str]]:
        defaults: dict[str, str] = {}
        overrides: dict[str, str] = {}
        if "[Content_Types].xml" in self.package:
            for each in tree(self.package.read("[Content_Types].xml", most=_LARGE)):
                given = each.get("ContentType", "").strip().lower()
                if local(each) == "Default":
                    defaults[each.get("Extension", "").lower()] = given
                elif local(each) == "Override":
                    overrides[each.get("PartName", "").lstrip("/").lower()] = given
        return defaults, overrides

    def type(self, part: str) -> str:
        """The content type of a part in lower case, "" where none is declared."""
        defaults, overrides = self._types
        part = part.lstrip("/").lower()
        return overrides.get(part) or defaults.get(part.rpartition(".")[2], "")

    def parts(self, *kinds: str, typed: str = "") -> list[str]:
        """The parts to which anything has a relationship of these kinds, and those whose content type has the
        words `typed` in it; each once, in the order of the archive, with the name the archive gives.
        """
        wanted = {one.target.lower() for one in self.relationships if one.kind in kinds and not one.external}
        return [
            name
            for name in self.package.names
            if name.lower() in wanted or (typed and typed.lower() in self.type(name))
        ]

    @cached_property
    def main(self) -> str:
        """The part that is the document itself. "" where nothing says which."""
        found = self.related("", "officedocument") or self.parts("officedocument")
        return found[0] if found else next(iter(self.parts(typed=".main+xml")), "")

    def tree(self, part: str) -> "etree._Element":
        """A part of moderate size as a tree."""
        return tree(self.package.read(part))
